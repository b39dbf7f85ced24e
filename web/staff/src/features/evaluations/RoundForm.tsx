import { ActionIcon, Button, Checkbox, Select, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, type RefObject, useState } from 'react';
import { useCommand } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { useDepartmentChoices } from '../../core/reference';
import { ChangeEvaluationDocument, type EvaluationPartsFragment } from '../../gql/graphql';
import { FormProblem } from '../../ui/FormProblem';
import { Icon } from '../../ui/icons';
import { Section } from '../../ui/Page';
import { faceInput, faceOf } from '../../ui/record/face';
import { RecordFields } from '../../ui/record/RecordFields';
import { useToast } from '../../ui/Toast';

interface Line {
  key: number;
  id: string | null;
  text: string;
  departmentId: string | null;
  recordId: string | null;
  citizen: boolean;
}
let last = 0;
const line = (part: Partial<Line>): Line => {
  last += 1;
  return { key: last, id: null, text: '', departmentId: null, recordId: null, citizen: false, ...part };
};

/** Missions, criteria and evaluators of a round. Once scored, criteria stay and evaluators are only added. */
export function RoundForm({ of, typing }: { of: EvaluationPartsFragment; typing: RefObject<boolean> }) {
  const t = useT();
  const say = useToast();
  const departments = useDepartmentChoices();
  const [face, setFace] = useState(() => faceOf(of.record));
  const [missions, setMissions] = useState(() =>
    of.missions.map((one) =>
      line({
        id: one.id,
        text: one.name,
        departmentId: one.departmentId ?? null,
        recordId: one.recordId ?? null,
      }),
    ),
  );
  const [criteria, setCriteria] = useState(() => of.criteria.map((text) => line({ text })));
  const [evaluators, setEvaluators] = useState(() =>
    of.evaluators.map((one) => line({ text: one.label, citizen: one.citizen })),
  );
  const [version] = useState(of.record.version);
  const now = JSON.stringify([face, missions, criteria, evaluators]);
  const [start] = useState(now);
  const save = useCommand(ChangeEvaluationDocument);
  // While it is being saved the form stays, so that what follows on saving is still carried out.
  typing.current = save.isPending || (now !== start && !save.isSuccess);
  const wrong = fieldMessages(save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(
      {
        id: of.id,
        version,
        input: {
          record: faceInput(face),
          round: of.round,
          missions: missions.map((one) => ({
            id: one.id,
            name: one.text,
            departmentId: one.departmentId,
            recordId: one.recordId,
          })),
          criteria: criteria.map((one) => one.text),
          evaluators: evaluators.map((one) => ({ label: one.text, citizen: one.citizen })),
        },
      },
      { onSuccess: () => say(t('word.saved')) },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <FormProblem error={save.error} />
      <Section title={t('evaluations.about')}>
        <div className="form-grid">
          <RecordFields value={face} onChange={setFace} wrong={wrong} without={['place']} />
        </div>
      </Section>
      <Lines
        title={t('evaluations.missions')}
        label={t('evaluations.mission')}
        lines={missions}
        onChange={setMissions}
        error={wrong.missions}
        more={(one, put) => (
          <Select
            aria-label={t('record.department')}
            placeholder={t('record.department')}
            data={departments}
            value={one.departmentId}
            onChange={(departmentId) => put({ departmentId })}
            clearable
          />
        )}
      />
      <Lines
        title={t('evaluations.criteria')}
        label={t('evaluations.criterion')}
        lines={criteria}
        onChange={setCriteria}
        error={wrong.criteria}
      />
      <Lines
        title={t('evaluations.evaluators')}
        label={t('evaluations.evaluator')}
        lines={evaluators}
        onChange={setEvaluators}
        error={wrong.evaluators}
        more={(one, put) => (
          <Checkbox
            label={t('evaluations.citizen')}
            checked={one.citizen}
            onChange={(event) => put({ citizen: event.currentTarget.checked })}
          />
        )}
      />
      <div className="form-foot">
        <Button type="submit" loading={save.isPending}>
          {t('evaluations.saveForm')}
        </Button>
      </div>
    </form>
  );
}

function Lines({
  title,
  label,
  lines,
  onChange,
  error,
  more,
}: {
  title: string;
  label: string;
  lines: Line[];
  onChange: (next: Line[]) => void;
  error: string | undefined;
  more?: (one: Line, put: (part: Partial<Line>) => void) => ReactNode;
}) {
  const t = useT();
  return (
    <Section title={title}>
      {error && <p className="form-foot-problem">{error}</p>}
      <ol className="line-editor">
        {lines.map((one, at) => {
          const put = (part: Partial<Line>) =>
            onChange(lines.map((other) => (other.key === one.key ? { ...other, ...part } : other)));
          return (
            <li key={one.key}>
              <TextInput
                className="grow"
                aria-label={`${label} ${at + 1}`}
                value={one.text}
                maxLength={300}
                onChange={(event) => put({ text: event.currentTarget.value })}
              />
              {more?.(one, put)}
              <ActionIcon
                variant="subtle"
                color="danger"
                aria-label={t('evaluations.removeLine', { name: `${label} ${at + 1}` })}
                onClick={() => onChange(lines.filter((other) => other.key !== one.key))}
              >
                <Icon name="close" />
              </ActionIcon>
            </li>
          );
        })}
      </ol>
      <Button
        size="compact-md"
        variant="default"
        leftSection={<Icon name="plus" size={16} />}
        onClick={() => onChange([...lines, line({})])}
      >
        {t('evaluations.addLine', { name: label })}
      </Button>
    </Section>
  );
}
