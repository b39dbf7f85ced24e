import { Button } from '@mantine/core';
import { useState } from 'react';
import { useDates } from '../../core/calendar';
import { useCommand } from '../../core/data';
import { useT } from '../../core/i18n';
import { type MeasurePartsFragment, RemoveMeasureSpendingDocument } from '../../gql/graphql';
import { DataTable } from '../../ui/DataTable';
import { Dialog } from '../../ui/Dialog';
import { Icon } from '../../ui/icons';
import { RecordFiles } from '../../ui/record/RecordFiles';
import { Tag } from '../../ui/Tag';
import { ActualDialog, type Indicator, SpendingDialog, type Step, StepDialog } from './dialogs';
import { StepTag } from './MeasureTags';
import { amountOf, baht } from './texts';

interface Props {
  measure: MeasurePartsFragment;
  mayChange: boolean;
}

/** The steps with their state; the files that show one open below it. */
export function StepList({ measure, mayChange }: Props) {
  const t = useT();
  const { date } = useDates();
  const [noting, setNoting] = useState<Step | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const { steps } = measure.version;
  if (steps.length === 0) return <p className="muted">–</p>;
  return (
    <ol className="measure-lines measure-steps">
      {steps.map((step, at) => (
        <li key={step.id}>
          <p>{step.text}</p>
          {step.bullets.length > 0 && (
            <ul>
              {step.bullets.map((bullet) => (
                <li key={bullet}>{bullet}</li>
              ))}
            </ul>
          )}
          <p className="measure-tags">
            <StepTag state={step.state} late={step.late} />
            {step.doneOn && <span>{t('measures.doneAt', { date: date(step.doneOn) })}</span>}
            {step.state !== 'DROPPED' && !step.doneOn && step.dueOn && (
              <span>{t('measures.dueAt', { date: date(step.dueOn) })}</span>
            )}
            {step.movedTo && step.plannedOn && (
              <span className="muted">{t('measures.movedFrom', { date: date(step.plannedOn) })}</span>
            )}
            {step.responsible && <span className="muted">{step.responsible}</span>}
            {step.reason && <span className="muted">{t('measures.because', { reason: step.reason })}</span>}
          </p>
          <p className="measure-tags">
            {mayChange && (
              <Button
                size="compact-md"
                variant="default"
                aria-label={t('measures.noteStepNo', { n: at + 1 })}
                onClick={() => setNoting(step)}
              >
                {t('measures.noteStep')}
              </Button>
            )}
            <Button
              size="compact-md"
              variant="subtle"
              leftSection={<Icon name="file" size={16} />}
              aria-expanded={shown === step.id}
              onClick={() => setShown(shown === step.id ? null : step.id)}
            >
              {t('measures.evidenceFiles', { n: step.evidence })}
            </Button>
          </p>
          {shown === step.id && (
            <RecordFiles
              id={measure.record.id}
              part={step.id}
              purpose="EVIDENCE"
              title={t('measures.evidenceOf', { n: at + 1 })}
              mayChange={mayChange}
            />
          )}
        </li>
      ))}
      {noting && <StepDialog id={measure.id} step={noting} onClose={() => setNoting(null)} />}
    </ol>
  );
}

/** The indicators with what they came to in each year. */
export function IndicatorList({ measure, mayChange }: Props) {
  const t = useT();
  const [noting, setNoting] = useState<Indicator | null>(null);
  const { indicators } = measure.version;
  if (indicators.length === 0) return <p className="muted">–</p>;
  const said = (one: Indicator, actual: number) =>
    one.rule === 'YES_NO' ? t(actual >= 1 ? 'measures.yes' : 'measures.no') : amountOf(actual, one.unit);
  return (
    <ol className="measure-lines">
      {indicators.map((one, at) => (
        <li key={one.id}>
          <p>
            {one.name} {one.targetText && <span className="muted">{one.targetText}</span>}
          </p>
          <p className="measure-tags">
            {one.met === true && (
              <Tag tone="success" icon="check">
                {t('measures.met')}
              </Tag>
            )}
            {one.met === false && <Tag tone="warning">{t('measures.notMet')}</Tag>}
            {one.actuals.map((actual) => (
              <span key={actual.fiscalYear}>
                {t('measures.actualOf', { year: actual.fiscalYear, value: said(one, actual.actual) })}
                {actual.evidence && <span className="muted"> ({actual.evidence})</span>}
              </span>
            ))}
            {one.actuals.length === 0 && <span className="muted">{t('measures.noActual')}</span>}
            {mayChange && (
              <Button
                size="compact-md"
                variant="default"
                aria-label={t('measures.noteActualNo', { n: at + 1 })}
                onClick={() => setNoting(one)}
              >
                {t('measures.noteActual')}
              </Button>
            )}
          </p>
        </li>
      ))}
      {noting && <ActualDialog measure={measure} indicator={noting} onClose={() => setNoting(null)} />}
    </ol>
  );
}

type Line = MeasurePartsFragment['spending'][number];

/** What was spent, line by line. */
export function SpendingList({ measure, mayChange }: Props) {
  const t = useT();
  const { date } = useDates();
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Line | null>(null);
  const remove = useCommand(RemoveMeasureSpendingDocument);
  return (
    <>
      {measure.spending.length > 0 && (
        <DataTable
          caption={t('measures.spending')}
          rows={measure.spending}
          rowKey={(row) => row.id}
          rowName={(row) => date(row.spentOn)}
          columns={[
            {
              key: 'on',
              header: t('measures.spentOn'),
              width: 140,
              phone: 'head',
              cell: (row) => date(row.spentOn),
            },
            {
              key: 'amount',
              header: t('measures.amount'),
              width: 140,
              align: 'right',
              cell: (row) => baht(row.amount),
            },
            { key: 'note', header: t('measures.note'), cell: (row) => row.note || '–' },
            { key: 'by', header: t('measures.notedBy'), width: 180, cell: (row) => row.createdBy ?? '–' },
            {
              key: 'act',
              header: t('table.actions'),
              width: 110,
              cell: (row) =>
                mayChange && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="danger"
                    aria-label={t('measures.removeSpending', {
                      date: date(row.spentOn),
                      n: baht(row.amount),
                    })}
                    onClick={() => setRemoving(row)}
                  >
                    {t('action.remove')}
                  </Button>
                ),
            },
          ]}
        />
      )}
      {mayChange && (
        <Button
          size="compact-md"
          variant="default"
          leftSection={<Icon name="plus" size={16} />}
          onClick={() => setAdding(true)}
        >
          {t('measures.addSpending')}
        </Button>
      )}
      {adding && <SpendingDialog id={measure.id} onClose={() => setAdding(false)} />}
      {removing && (
        <Dialog
          open
          danger
          title={t('measures.removeSpendingTitle')}
          onClose={() => setRemoving(null)}
          onSubmit={() =>
            remove.mutate({ id: measure.id, spendingId: removing.id }, { onSuccess: () => setRemoving(null) })
          }
          submitLabel={t('action.remove')}
          busy={remove.isPending}
          error={remove.error}
        >
          <p>{t('measures.removeSpendingAsk', { date: date(removing.spentOn), n: baht(removing.amount) })}</p>
        </Dialog>
      )}
    </>
  );
}
