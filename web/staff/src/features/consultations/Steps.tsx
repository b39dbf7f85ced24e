import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { today, useDates } from '../../core/calendar';
import { useCommand } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { type ConsultationDetailPartsFragment, MarkConsultationStepDocument } from '../../gql/graphql';
import { BuddhistDateField } from '../../ui/BuddhistDateField';
import { DataTable } from '../../ui/DataTable';
import { Dialog } from '../../ui/Dialog';
import { DueText } from '../../ui/DueText';
import { Optional } from '../../ui/Optional';
import { Section } from '../../ui/Page';
import { Tag } from '../../ui/Tag';

type Step = ConsultationDetailPartsFragment['steps'][number];

/** The seven steps of the plan as a checklist with due days. */
export function Steps({ one, mayChange }: { one: ConsultationDetailPartsFragment; mayChange: boolean }) {
  const t = useT();
  const { date } = useDates();
  const [editing, setEditing] = useState<Step | null>(null);
  const name = (step: Step) => t(`step.${step.kind}`);
  return (
    <Section title={t('consultation.steps')}>
      <DataTable
        caption={t('consultation.steps')}
        rows={one.steps}
        rowKey={(step) => step.kind}
        rowName={name}
        columns={[
          {
            key: 'name',
            header: t('consultation.step'),
            phone: 'head',
            cell: (step) => (
              <>
                {name(step)}
                {step.note && <div className="cell-sub muted">{step.note}</div>}
              </>
            ),
          },
          {
            key: 'state',
            header: t('consultation.stepState'),
            width: 220,
            cell: (step) =>
              step.doneOn ? (
                <Tag tone="success" icon="check">
                  {t('consultation.doneOn', { day: date(step.doneOn) })}
                </Tag>
              ) : step.dueOn ? (
                <DueText dueOn={step.dueOn} />
              ) : (
                <span className="muted">{t('consultation.noDue')}</span>
              ),
          },
          ...(mayChange
            ? [
                {
                  key: 'act',
                  header: t('table.actions'),
                  width: 110,
                  cell: (step: Step) => (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      onClick={() => setEditing(step)}
                      aria-label={t('action.editNamed', { name: name(step) })}
                    >
                      {t('action.edit')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {editing && <StepDialog id={one.id} step={editing} onClose={() => setEditing(null)} />}
    </Section>
  );
}

function StepDialog({ id, step, onClose }: { id: string; step: Step; onClose: () => void }) {
  const t = useT();
  const [dueOn, setDueOn] = useState(step.dueOn ?? '');
  const [doneOn, setDoneOn] = useState(step.doneOn ?? '');
  const [note, setNote] = useState(step.note);
  const mark = useCommand(MarkConsultationStepDocument);
  const wrong = fieldMessages(mark.error);
  return (
    <Dialog
      open
      title={t(`step.${step.kind}`)}
      onClose={onClose}
      onSubmit={() =>
        mark.mutate(
          { id, step: step.kind, version: step.version, dueOn: dueOn || null, doneOn: doneOn || null, note },
          { onSuccess: onClose },
        )
      }
      submitLabel={t('action.save')}
      busy={mark.isPending}
      error={mark.error}
    >
      <BuddhistDateField
        label={<Optional text={t('consultation.dueOn')} />}
        value={dueOn}
        onChange={setDueOn}
        error={wrong.dueOn}
      />
      <BuddhistDateField
        label={<Optional text={t('consultation.stepDone')} />}
        value={doneOn}
        onChange={setDoneOn}
        max={today()}
        error={wrong.doneOn}
      />
      <Textarea
        label={<Optional text={t('consultation.note')} />}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={1000}
      />
    </Dialog>
  );
}
