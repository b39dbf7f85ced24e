import '../../core/words/surveys';
import { ActionIcon, Button, Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { useT } from '../../core/i18n';
import { Icon } from '../../ui/icons';
import { Optional } from '../../ui/Optional';
import { Section } from '../../ui/Page';
import { RecordFields } from '../../ui/record/RecordFields';
import { ASPECTS, type Line, line, type QuestionWords, SERVICES, type SurveyForm } from './form';

interface Props {
  form: SurveyForm;
  onChange: (next: SurveyForm) => void;
  wrong: Record<string, string>;
  /** Somebody answered: services, questions and groups stay as they are. */
  frozen: boolean;
}

/** Everything staff say about a survey. */
export function SurveyFields({ form, onChange, wrong, frozen }: Props) {
  const t = useT();
  const set = (part: Partial<SurveyForm>) => onChange({ ...form, ...part });
  const tick = (name: 'repeatAllowed' | 'liveResults' | 'askSex' | 'askAge', off = false) => (
    <Checkbox
      className="is-wide"
      label={t(`surveys.${name}`)}
      description={t(`surveys.${name}.hint`)}
      checked={form[name]}
      disabled={off}
      onChange={(event) => set({ [name]: event.currentTarget.checked })}
    />
  );
  return (
    <>
      <Section title={t('surveys.about')}>
        <div className="form-grid">
          <RecordFields
            value={form.face}
            onChange={(face) => set({ face })}
            wrong={wrong}
            without={['place']}
          />
        </div>
      </Section>
      <Section title={t('surveys.options')}>
        <div className="form-grid">
          {tick('repeatAllowed')}
          {tick('liveResults')}
          {tick('askSex', frozen)}
          {tick('askAge', frozen)}
          <NumberInput
            label={<Optional text={t('surveys.population')} />}
            description={t('surveys.populationHint')}
            value={form.population ?? ''}
            onChange={(n) => set({ population: typeof n === 'number' ? n : null })}
            error={wrong.population}
            allowDecimal={false}
            allowNegative={false}
            hideControls
          />
          <NumberInput
            label={t('surveys.margin')}
            value={form.marginPercent}
            onChange={(n) => set({ marginPercent: typeof n === 'number' ? n : 5 })}
            error={wrong.marginPercent}
            min={1}
            max={20}
            allowDecimal={false}
          />
        </div>
      </Section>
      <Services form={form} set={set} wrong={wrong} frozen={frozen} />
      <Questions form={form} set={set} wrong={wrong} frozen={frozen} />
    </>
  );
}

interface PartProps {
  form: SurveyForm;
  set: (part: Partial<SurveyForm>) => void;
  wrong: Record<string, string>;
  frozen: boolean;
}

function Services({ form, set, wrong, frozen }: PartProps) {
  const t = useT();
  const put = (key: number, part: Partial<SurveyForm['services'][number]['value']>) =>
    set({
      services: form.services.map((one) =>
        one.key === key ? { ...one, value: { ...one.value, ...part } } : one,
      ),
    });
  return (
    <Section title={t('surveys.services')}>
      <p className="muted">{t('surveys.servicesHint')}</p>
      {wrong.services && <p className="form-foot-problem">{wrong.services}</p>}
      <ul className="line-editor">
        {form.services.map(({ key, value }, at) => (
          <li key={key}>
            <Select
              aria-label={t('surveys.service', { n: at + 1 })}
              data={SERVICES.map((service) => ({ value: service, label: t(`surveyService.${service}`) }))}
              value={value.service}
              onChange={(service) => service && put(key, { service: service as typeof value.service })}
              allowDeselect={false}
              disabled={frozen}
            />
            <TextInput
              className="grow"
              aria-label={t('surveys.serviceName', { n: at + 1 })}
              value={value.name}
              onChange={(event) => put(key, { name: event.currentTarget.value })}
              maxLength={150}
              disabled={frozen}
            />
            {!frozen && form.services.length > 1 && (
              <ActionIcon
                variant="subtle"
                color="danger"
                aria-label={t('surveys.removeService', { n: at + 1 })}
                onClick={() => set({ services: form.services.filter((one) => one.key !== key) })}
              >
                <Icon name="close" />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {!frozen && form.services.length < 9 && (
        <Button
          size="compact-md"
          variant="default"
          leftSection={<Icon name="plus" size={16} />}
          onClick={() => set({ services: [...form.services, line({ service: 'OTHER', name: '' })] })}
        >
          {t('surveys.addService')}
        </Button>
      )}
    </Section>
  );
}

function Questions({ form, set, wrong, frozen }: PartProps) {
  const t = useT();
  const put = (key: number, part: Partial<QuestionWords>) =>
    set({
      questions: form.questions.map((one) =>
        one.key === key ? { ...one, value: { ...one.value, ...part } } : one,
      ),
    });
  const lift = (at: number) => {
    const next: Line<QuestionWords>[] = [...form.questions];
    const [one] = next.splice(at, 1);
    if (one) next.splice(at - 1, 0, one);
    set({ questions: next });
  };
  return (
    <Section title={t('surveys.questions')}>
      <p className="muted">{frozen ? t('surveys.frozen') : t('surveys.questionsHint')}</p>
      {wrong.questions && <p className="form-foot-problem">{wrong.questions}</p>}
      <ol className="line-editor">
        {form.questions.map(({ key, value }, at) => (
          <li key={key}>
            <Select
              aria-label={t('surveys.aspectOf', { n: at + 1 })}
              data={ASPECTS.map((aspect) => ({ value: aspect, label: t(`surveyAspect.${aspect}`) }))}
              value={value.aspect}
              onChange={(aspect) => aspect && put(key, { aspect: aspect as QuestionWords['aspect'] })}
              allowDeselect={false}
              disabled={frozen}
            />
            <TextInput
              className="grow"
              aria-label={t('surveys.question', { n: at + 1 })}
              value={value.text}
              onChange={(event) => put(key, { text: event.currentTarget.value })}
              maxLength={300}
              disabled={frozen}
            />
            <Select
              aria-label={t('surveys.kindOf', { n: at + 1 })}
              w={130}
              data={(['SCORE', 'TEXT'] as const).map((kind) => ({
                value: kind,
                label: t(`surveyQuestionKind.${kind}`),
              }))}
              value={value.kind}
              onChange={(kind) => kind && put(key, { kind: kind as QuestionWords['kind'] })}
              allowDeselect={false}
              disabled={frozen}
            />
            <Checkbox
              label={t('surveys.required')}
              checked={value.required}
              onChange={(event) => put(key, { required: event.currentTarget.checked })}
              disabled={frozen}
            />
            {!frozen && (
              <>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  disabled={at === 0}
                  aria-label={t('surveys.lift', { n: at + 1 })}
                  onClick={() => lift(at)}
                >
                  ↑
                </Button>
                <ActionIcon
                  variant="subtle"
                  color="danger"
                  aria-label={t('surveys.removeQuestion', { n: at + 1 })}
                  onClick={() => set({ questions: form.questions.filter((one) => one.key !== key) })}
                >
                  <Icon name="close" />
                </ActionIcon>
              </>
            )}
          </li>
        ))}
      </ol>
      {!frozen && (
        <Button
          size="compact-md"
          variant="default"
          leftSection={<Icon name="plus" size={16} />}
          onClick={() =>
            set({
              questions: [
                ...form.questions,
                line({ aspect: 'PROCESS', kind: 'SCORE', text: '', required: true }),
              ],
            })
          }
        >
          {t('surveys.addQuestion')}
        </Button>
      )}
    </Section>
  );
}
