import { useT } from '../../core/i18n';
import type { InformationState } from '../../gql/graphql';
import { Tag, type Tone } from '../../ui/Tag';

const TONES: Record<InformationState, Tone> = {
  RECEIVED: 'info',
  GIVEN: 'success',
  PARTLY_GIVEN: 'success',
  REFUSED: 'danger',
  TRANSFERRED: 'neutral',
  WITHDRAWN: 'neutral',
};

export function RequestState({ state }: { state: InformationState }) {
  const t = useT();
  return <Tag tone={TONES[state]}>{t(`requestState.${state}`)}</Tag>;
}
