// What every record's form asks, between the screen and the server: empty text on screen is "not given" in the input.
import { today } from '../../core/calendar';
import type {
  ParticipationCategory,
  ParticipationLevel,
  RecordPartsFragment,
  StatutoryDomain,
} from '../../gql/graphql';

export const LEVELS: ParticipationLevel[] = ['INFORM', 'CONSULT', 'INVOLVE', 'COLLABORATE'];
export const CATEGORIES: ParticipationCategory[] = ['PLAN', 'IMPLEMENT', 'EXCHANGE', 'MONITOR_EVALUATE'];
export const DOMAINS: StatutoryDomain[] = [
  'DEVELOPMENT_PLAN',
  'BUDGET',
  'PROCUREMENT',
  'INSPECTION',
  'PERFORMANCE_EVALUATION',
  'DISCLOSURE',
];

export interface RecordFace {
  title: string;
  summary: string;
  level: ParticipationLevel | null;
  category: ParticipationCategory | null;
  statutoryDomain: StatutoryDomain | null;
  fiscalYear: number | null;
  startsOn: string;
  endsOn: string;
  place: string;
  departmentId: string | null;
  ownerId: string | null;
}

/** The Buddhist-era fiscal year of a day: October begins the next one (domain.md c5). */
export function fiscalYearOf(isoDay: string): number {
  const [year = 0, month = 0] = isoDay.split('-').map(Number);
  return year + 543 + (month >= 10 ? 1 : 0);
}

export function emptyFace(): RecordFace {
  return {
    title: '',
    summary: '',
    level: null,
    category: null,
    statutoryDomain: null,
    fiscalYear: fiscalYearOf(today()),
    startsOn: '',
    endsOn: '',
    place: '',
    departmentId: null,
    ownerId: null,
  };
}

export function faceOf(record: RecordPartsFragment): RecordFace {
  return {
    title: record.title,
    summary: record.summary,
    level: record.level ?? null,
    category: record.category ?? null,
    statutoryDomain: record.statutoryDomain ?? null,
    fiscalYear: record.fiscalYear ?? null,
    startsOn: record.startsOn ?? '',
    endsOn: record.endsOn ?? '',
    place: record.place,
    departmentId: record.departmentId ?? null,
    ownerId: record.ownerId ?? null,
  };
}

/** As `RecordInput` of the schema wants it. */
export function faceInput(face: RecordFace) {
  return {
    ...face,
    title: face.title.trim(),
    summary: face.summary.trim(),
    place: face.place.trim(),
    startsOn: face.startsOn || null,
    endsOn: face.endsOn || null,
  };
}
