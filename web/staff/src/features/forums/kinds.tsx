import './forums.css';
// The closed lists of forums as the screens offer them, and their words with colours.
import '../../core/words/forums';
import { useT } from '../../core/i18n';
import type {
  ForumItemKind,
  ForumItemOutcome,
  ForumLevel,
  ForumState,
  ForumSubject,
} from '../../gql/graphql';
import { Tag, type Tone } from '../../ui/Tag';

export const FORUM_LEVELS: ForumLevel[] = ['VILLAGE', 'COMMUNITY', 'TAMBON', 'MUNICIPALITY'];
export const SUBJECTS: ForumSubject[] = [
  'DEVELOPMENT_PLAN',
  'PLAN_CHANGE',
  'HARDSHIP',
  'HEARING',
  'REPRESENTATIVES',
  'BUDGET',
  'OTHER',
];
export const STATES: ForumState[] = ['PLANNED', 'ANNOUNCED', 'HELD', 'SUMMARISED', 'CANCELLED'];
export const ITEM_KINDS: ForumItemKind[] = ['PROBLEM', 'NEED', 'SUGGESTION'];
export const CHANNELS = [
  'notice_board',
  'wireless_broadcast',
  'line_group',
  'line_oa',
  'facebook',
  'website',
  'letter',
  'phone',
  'walk_in',
  'mobile_outreach',
  'agency',
  'opinion_box',
] as const;

const STATE_TONES: Record<ForumState, Tone> = {
  PLANNED: 'neutral',
  ANNOUNCED: 'info',
  HELD: 'success',
  SUMMARISED: 'success',
  CANCELLED: 'danger',
};
const OUTCOME_TONES: Record<ForumItemOutcome, Tone> = {
  OPEN: 'info',
  ADOPTED: 'success',
  DECLINED: 'warning',
};

export function StateTag({ state }: { state: ForumState }) {
  const t = useT();
  return <Tag tone={STATE_TONES[state]}>{t(`forumState.${state}`)}</Tag>;
}

export function OutcomeTag({ outcome }: { outcome: ForumItemOutcome }) {
  const t = useT();
  return <Tag tone={OUTCOME_TONES[outcome]}>{t(`forumOutcome.${outcome}`)}</Tag>;
}
