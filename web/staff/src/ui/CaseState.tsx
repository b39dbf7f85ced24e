import { useT } from '../core/i18n';
import type { ComplaintState } from '../gql/graphql';
import { Tag, type Tone } from './Tag';

const TONE: Record<ComplaintState, Tone> = {
  RECEIVED: 'info',
  ASSIGNED: 'info',
  IN_PROGRESS: 'warning',
  RESOLVED: 'success',
  CLOSED: 'neutral',
  REFERRED: 'neutral',
  MERGED: 'neutral',
};

export function CaseState({ state }: { state: ComplaintState }) {
  const t = useT();
  return <Tag tone={TONE[state]}>{t(`state.${state}`)}</Tag>;
}
