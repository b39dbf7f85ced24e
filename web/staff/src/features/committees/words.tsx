import '../../core/words/committees';
import '../../core/words/record';
import { useT } from '../../core/i18n';
import type {
  BodyKind,
  CommitteeChannelKind,
  CommitteeRole,
  CommitteeStanding,
  MeetingState,
  SeatSector,
} from '../../gql/graphql';
import { Tag, type Tone } from '../../ui/Tag';

export const BODIES: BodyKind[] = ['COMMITTEE', 'SUBCOMMITTEE', 'WORKING_GROUP', 'PARTICIPATION_CENTRE'];
export const ROLES: CommitteeRole[] = [
  'CHAIR',
  'VICE_CHAIR',
  'MEMBER',
  'MEMBER_SECRETARY',
  'SECRETARY',
  'ASSISTANT_SECRETARY',
];
export const SECTORS: SeatSector[] = [
  'CITIZEN_SECTOR',
  'CIVIL_SOCIETY',
  'PRIVATE_SECTOR',
  'OTHER_GROUP',
  'EXPERT',
  'AGENCY',
  'COUNCIL',
  'EXECUTIVE',
  'STAFF',
];
export const CHANNELS: CommitteeChannelKind[] = [
  'PHONE',
  'LINE_GROUP',
  'LINE_OA',
  'FACEBOOK',
  'WEBSITE',
  'EMAIL',
  'WALK_IN',
  'LETTER',
  'FAX',
  'CALL_CENTRE',
  'QA_BOARD',
  'EXECUTIVE_HOTLINE',
  'OPINION_BOX',
  'NOTICE_BOARD',
  'WIRELESS_BROADCAST',
  'AGENCY',
  'DAMRONGDHAMA',
  'MOBILE_OUTREACH',
];

const STANDING: Record<CommitteeStanding, Tone> = {
  IN_FORCE: 'success',
  ENDING: 'warning',
  OVER: 'danger',
  SET_ASIDE: 'neutral',
};
const STATE: Record<MeetingState, Tone> = {
  PLANNED: 'info',
  HELD: 'warning',
  MINUTES_APPROVED: 'success',
  CANCELLED: 'neutral',
};

export function StandingTag({ of }: { of: CommitteeStanding }) {
  const t = useT();
  return <Tag tone={STANDING[of]}>{t(`committeeStanding.${of}`)}</Tag>;
}

export function MeetingTag({ of }: { of: MeetingState }) {
  const t = useT();
  return <Tag tone={STATE[of]}>{t(`meetingState.${of}`)}</Tag>;
}

/** A text area's lines as a list, and back. */
export const lines = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Moves one of a list up (-1) or down (1); at the end it stays. */
export function moved<T>(list: T[], at: number, by: -1 | 1): T[] {
  const to = at + by;
  const next = [...list];
  const [one, other] = [next[at], next[to]];
  if (one === undefined || other === undefined) return list;
  next[at] = other;
  next[to] = one;
  return next;
}
