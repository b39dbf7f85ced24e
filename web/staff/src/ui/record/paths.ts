// Where each kind of record is in the console.
import type { RecordKind } from '../../gql/graphql';

const ROOMS: Record<RecordKind, string> = {
  PLAN: '/measures/plan',
  MEASURE: '/measures',
  COMMITTEE: '/committees',
  MEETING: '/meetings',
  FORUM: '/forums',
  ACTIVITY: '/activities',
  CONSULTATION: '/consultations',
  SURVEY: '/surveys',
  EVALUATION: '/evaluations',
  PROGRAMME: '/programmes',
  CENTRE_DUTY: '/centre',
  POLICY: '/policy',
};

/** The address of a record's own screen. The centre's duties are shown together. */
export function recordPath(kind: RecordKind, subjectId: string): string {
  return kind === 'CENTRE_DUTY' || kind === 'POLICY' ? ROOMS[kind] : `${ROOMS[kind]}/${subjectId}`;
}
