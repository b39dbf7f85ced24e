import '../../core/words/surveys';
import { useT } from '../../core/i18n';
import type { SurveyState } from '../../gql/graphql';
import { Tag, type Tone } from '../../ui/Tag';

const TONES: Record<SurveyState, Tone> = { DRAFT: 'warning', OPEN: 'success', CLOSED: 'neutral' };

export function SurveyStateTag({ state }: { state: SurveyState }) {
  const t = useT();
  return <Tag tone={TONES[state]}>{t(`surveyState.${state}`)}</Tag>;
}
