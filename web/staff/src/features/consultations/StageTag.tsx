import { useT } from '../../core/i18n';
import type { ConsultationStage } from '../../gql/graphql';
import { Tag, type Tone } from '../../ui/Tag';

const TONES: Record<ConsultationStage, Tone> = {
  PREPARING: 'neutral',
  UPCOMING: 'info',
  OPEN: 'success',
  ANSWERING: 'warning',
  ADOPTED: 'neutral',
};

export function StageTag({ stage }: { stage: ConsultationStage }) {
  const t = useT();
  return <Tag tone={TONES[stage]}>{t(`stage.${stage}`)}</Tag>;
}
