import { ActionIcon, Button, Select, Textarea } from '@mantine/core';
import { useT } from '../../core/i18n';
import { useOfficerChoices } from '../../core/reference';
import { BuddhistDateField } from '../../ui/BuddhistDateField';
import { Icon } from '../../ui/icons';
import { Optional } from '../../ui/Optional';
import { emptyStep, type StepDraft } from './draft';

interface Props {
  steps: StepDraft[];
  onChange: (next: StepDraft[]) => void;
  wrong: Record<string, string>;
}

/** The numbered steps of heading 6, with their order. */
export function StepRows({ steps, onChange, wrong }: Props) {
  const t = useT();
  const officers = useOfficerChoices();
  const set = (at: number, part: Partial<StepDraft>) =>
    onChange(steps.map((step, i) => (i === at ? { ...step, ...part } : step)));
  const move = (from: number, to: number) => {
    const next = [...steps];
    const [step] = next.splice(from, 1);
    if (step) next.splice(to, 0, step);
    onChange(next);
  };
  return (
    <ol className="measure-rows">
      {steps.map((step, at) => (
        <li key={step.key}>
          <fieldset>
            <legend>{t('measures.stepNo', { n: at + 1 })}</legend>
            <div className="form-grid">
              <Textarea
                className="is-wide"
                label={t('measures.stepText')}
                value={step.text}
                onChange={(event) => set(at, { text: event.currentTarget.value })}
                error={wrong[`steps.${at}.text`]}
                autosize
                minRows={1}
              />
              <Textarea
                className="is-wide"
                label={<Optional text={t('measures.bullets')} />}
                description={t('measures.onePerLine')}
                value={step.bullets}
                onChange={(event) => set(at, { bullets: event.currentTarget.value })}
                error={wrong[`steps.${at}.bullets`]}
                autosize
                minRows={1}
              />
              <BuddhistDateField
                label={<Optional text={t('measures.dueOn')} />}
                value={step.dueOn}
                onChange={(dueOn) => set(at, { dueOn })}
              />
              <Select
                label={<Optional text={t('measures.responsible')} />}
                data={officers}
                value={step.responsibleId}
                onChange={(responsibleId) => set(at, { responsibleId })}
                clearable
                searchable
                nothingFoundMessage={t('filter.nothing')}
              />
            </div>
            <div className="measure-row-acts">
              <ActionIcon
                variant="default"
                size={36}
                disabled={at === 0}
                aria-label={t('measures.moveUp', { n: at + 1 })}
                onClick={() => move(at, at - 1)}
              >
                ↑
              </ActionIcon>
              <ActionIcon
                variant="default"
                size={36}
                disabled={at === steps.length - 1}
                aria-label={t('measures.moveDown', { n: at + 1 })}
                onClick={() => move(at, at + 1)}
              >
                ↓
              </ActionIcon>
              <Button
                variant="subtle"
                color="danger"
                aria-label={t('measures.removeStep', { n: at + 1 })}
                onClick={() => onChange(steps.filter((_, i) => i !== at))}
              >
                {t('action.remove')}
              </Button>
            </div>
          </fieldset>
        </li>
      ))}
      <li className="measure-rows-add">
        <Button
          variant="default"
          leftSection={<Icon name="plus" size={16} />}
          onClick={() => onChange([...steps, emptyStep()])}
        >
          {t('measures.addStep')}
        </Button>
      </li>
    </ol>
  );
}
