import { Button, Textarea } from '@mantine/core';
import { formatDate } from '@suanruam/core/dates';
import { useState } from 'react';
import { today } from '../../core/calendar';
import { useCommand } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useLang, useT } from '../../core/i18n';
import { type EvaluationPartsFragment, SetEvaluationStepDocument } from '../../gql/graphql';
import { BuddhistDateField } from '../../ui/BuddhistDateField';
import { DataTable } from '../../ui/DataTable';
import { Dialog } from '../../ui/Dialog';
import { Optional } from '../../ui/Optional';
import { Section } from '../../ui/Page';
import { Tag } from '../../ui/Tag';

type Step = EvaluationPartsFragment['steps'][number];

/** The nine steps of the measure, each with the day it was done. */
export function Steps({ of, mayChange }: { of: EvaluationPartsFragment; mayChange: boolean }) {
  const t = useT();
  const lang = useLang();
  const [editing, setEditing] = useState<Step | null>(null);
  const done = of.steps.filter((one) => one.doneOn).length;
  return (
    <Section title={t('evaluations.steps', { n: done })}>
      <DataTable
        caption={t('evaluations.steps', { n: done })}
        rows={of.steps}
        rowKey={(one) => one.step}
        rowName={(one) => t(`evaluationStep.${one.step}`)}
        columns={[
          {
            key: 'step',
            header: t('evaluations.step'),
            phone: 'head',
            cell: (one) => (
              <>
                {of.steps.indexOf(one) + 1}. {t(`evaluationStep.${one.step}`)}
                {one.note && <span className="muted"> – {one.note}</span>}
              </>
            ),
          },
          {
            key: 'done',
            header: t('evaluations.doneOn'),
            width: 200,
            cell: (one) =>
              one.doneOn ? (
                <Tag tone="success" icon="check">
                  {formatDate(one.doneOn, lang, 'short')}
                </Tag>
              ) : (
                <Tag>{t('evaluations.notDone')}</Tag>
              ),
          },
          ...(mayChange
            ? [
                {
                  key: 'act',
                  header: t('table.actions'),
                  width: 100,
                  cell: (one: Step) => (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={t('action.editNamed', { name: t(`evaluationStep.${one.step}`) })}
                      onClick={() => setEditing(one)}
                    >
                      {t('action.edit')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {editing && <StepDialog id={of.id} step={editing} onClose={() => setEditing(null)} />}
    </Section>
  );
}

function StepDialog({ id, step, onClose }: { id: string; step: Step; onClose: () => void }) {
  const t = useT();
  const [doneOn, setDoneOn] = useState(step.doneOn ?? today());
  const [note, setNote] = useState(step.note);
  const save = useCommand(SetEvaluationStepDocument);
  const wrong = fieldMessages(save.error);
  return (
    <Dialog
      title={t(`evaluationStep.${step.step}`)}
      open
      onClose={onClose}
      onSubmit={() =>
        save.mutate({ id, step: step.step, doneOn: doneOn || null, note }, { onSuccess: onClose })
      }
      submitLabel={t('action.save')}
      busy={save.isPending}
      error={save.error}
    >
      <BuddhistDateField
        label={<Optional text={t('evaluations.doneOn')} />}
        value={doneOn}
        onChange={setDoneOn}
        error={wrong.doneOn}
      />
      <Textarea
        label={<Optional text={t('evaluations.note')} />}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={1000}
        autosize
        minRows={2}
      />
    </Dialog>
  );
}
