import { Checkbox, NumberInput, Radio, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { today } from '../../core/calendar';
import { useCommand } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { useIdempotencyKey } from '../../core/idempotency';
import {
  AddMeasureSpendingDocument,
  AnnounceMeasureDocument,
  type MeasurePartsFragment,
  type MeasureStepState,
  SaveIndicatorActualDocument,
  SaveMeasureStepDocument,
} from '../../gql/graphql';
import { BuddhistDateField } from '../../ui/BuddhistDateField';
import { Dialog } from '../../ui/Dialog';
import { Optional } from '../../ui/Optional';
import { fiscalYearOf } from '../../ui/record/face';
import { useToast } from '../../ui/Toast';

export type Step = MeasurePartsFragment['version']['steps'][number];
export type Indicator = MeasurePartsFragment['version']['indicators'][number];
const STATES: MeasureStepState[] = ['PLANNED', 'UNDER_WAY', 'DONE', 'DROPPED'];

/** Where a step stands, when it was done, whether its day was moved and why. */
export function StepDialog({ id, step, onClose }: { id: string; step: Step; onClose: () => void }) {
  const t = useT();
  const say = useToast();
  const [state, setState] = useState(step.state);
  const [doneOn, setDoneOn] = useState(step.doneOn ?? today());
  const [movedTo, setMovedTo] = useState(step.movedTo ?? '');
  const [reason, setReason] = useState(step.reason);
  const save = useCommand(SaveMeasureStepDocument);
  const wrong = fieldMessages(save.error);
  const open = state === 'PLANNED' || state === 'UNDER_WAY';
  return (
    <Dialog
      open
      title={t('measures.stepState')}
      onClose={onClose}
      onSubmit={() =>
        save.mutate(
          {
            id,
            stepId: step.id,
            input: {
              version: step.version,
              state,
              doneOn: state === 'DONE' ? doneOn || null : null,
              movedTo: open ? movedTo || null : (step.movedTo ?? null),
              reason: reason.trim(),
            },
          },
          {
            onSuccess: () => {
              say(t('word.saved'));
              onClose();
            },
          },
        )
      }
      submitLabel={t('action.save')}
      busy={save.isPending}
      error={save.error}
    >
      <p>{step.text}</p>
      <Radio.Group
        label={t('measures.state')}
        value={state}
        onChange={(value) => setState(value as MeasureStepState)}
      >
        <div className="measure-choices">
          {STATES.map((value) => (
            <Radio key={value} value={value} label={t(`measureStep.${value}`)} />
          ))}
        </div>
      </Radio.Group>
      {state === 'DONE' && (
        <BuddhistDateField
          label={t('measures.doneOn')}
          value={doneOn}
          onChange={setDoneOn}
          max={today()}
          error={wrong.doneOn}
        />
      )}
      {state === 'DONE' && step.evidence === 0 && <p className="muted">{t('measures.noEvidence')}</p>}
      {open && (
        <BuddhistDateField
          label={<Optional text={t('measures.movedTo')} />}
          value={movedTo}
          onChange={setMovedTo}
          error={wrong.movedTo}
        />
      )}
      {(state === 'DROPPED' || movedTo) && (
        <Textarea
          label={t('measures.reason')}
          description={t('measures.reasonHint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={wrong.reason}
          autosize
          minRows={2}
        />
      )}
    </Dialog>
  );
}

/** What an indicator came to in one fiscal year. */
export function ActualDialog({
  measure,
  indicator,
  onClose,
}: {
  measure: MeasurePartsFragment;
  indicator: Indicator;
  onClose: () => void;
}) {
  const t = useT();
  const say = useToast();
  const { firstYear, lastYear } = measure.version;
  const now = Math.min(Math.max(fiscalYearOf(today()), firstYear), lastYear);
  const [year, setYear] = useState(String(now));
  const known = (of: string) => indicator.actuals.find((one) => String(one.fiscalYear) === of);
  const [actual, setActual] = useState<number | string>(known(year)?.actual ?? '');
  const [evidence, setEvidence] = useState(known(year)?.evidence ?? '');
  const save = useCommand(SaveIndicatorActualDocument);
  const wrong = fieldMessages(save.error);
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => String(firstYear + i));
  return (
    <Dialog
      open
      title={t('measures.noteActual')}
      onClose={onClose}
      onSubmit={() =>
        save.mutate(
          {
            id: measure.id,
            indicatorId: indicator.id,
            input: {
              fiscalYear: Number(year),
              actual: actual === '' ? null : Number(actual),
              evidence: evidence.trim(),
            },
          },
          {
            onSuccess: () => {
              say(t('word.saved'));
              onClose();
            },
          },
        )
      }
      submitLabel={t('action.save')}
      busy={save.isPending}
      error={save.error}
    >
      <p>
        {indicator.name}
        {indicator.targetText && <span className="muted"> {indicator.targetText}</span>}
      </p>
      <Select
        label={t('record.fiscalYear')}
        data={years}
        value={year}
        onChange={(value) => {
          if (!value) return;
          setYear(value);
          setActual(known(value)?.actual ?? '');
          setEvidence(known(value)?.evidence ?? '');
        }}
        error={wrong.fiscalYear}
        allowDeselect={false}
      />
      {indicator.rule === 'YES_NO' ? (
        <Radio.Group
          label={t('measures.actual')}
          value={actual === '' ? '' : String(actual)}
          onChange={(value) => setActual(Number(value))}
        >
          <div className="measure-choices">
            <Radio value="1" label={t('measures.yes')} />
            <Radio value="0" label={t('measures.no')} />
          </div>
        </Radio.Group>
      ) : (
        <NumberInput
          label={t('measures.actual')}
          suffix={indicator.unit ? ` ${indicator.unit}` : ''}
          value={actual}
          onChange={setActual}
          error={wrong.actual}
          allowNegative={false}
          decimalScale={2}
          hideControls
        />
      )}
      <Textarea
        label={<Optional text={t('measures.evidence')} />}
        description={t('measures.evidenceHint')}
        value={evidence}
        onChange={(event) => setEvidence(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={1000}
      />
    </Dialog>
  );
}

/** A line of spending. */
export function SpendingDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useT();
  const say = useToast();
  const { key } = useIdempotencyKey();
  const [spentOn, setSpentOn] = useState(today());
  const [amount, setAmount] = useState<number | string>('');
  const [note, setNote] = useState('');
  const add = useCommand(AddMeasureSpendingDocument);
  const wrong = fieldMessages(add.error);
  return (
    <Dialog
      open
      title={t('measures.addSpending')}
      onClose={onClose}
      onSubmit={() =>
        add.mutate(
          { id, key, spentOn, amount: Number(amount) || 0, note: note.trim() },
          {
            onSuccess: () => {
              say(t('word.saved'));
              onClose();
            },
          },
        )
      }
      submitLabel={t('action.save')}
      busy={add.isPending}
      error={add.error}
      disabled={!spentOn}
    >
      <BuddhistDateField
        label={t('measures.spentOn')}
        value={spentOn}
        onChange={setSpentOn}
        max={today()}
        error={wrong.spentOn}
      />
      <NumberInput
        label={t('measures.amount')}
        value={amount}
        onChange={setAmount}
        error={wrong.amount}
        allowDecimal={false}
        allowNegative={false}
        thousandSeparator=","
        hideControls
      />
      <TextInput
        label={<Optional text={t('measures.note')} />}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={1000}
      />
    </Dialog>
  );
}

/** Signs the draft. What is still empty is told, not forbidden. */
export function AnnounceDialog({
  measure,
  missing,
  onClose,
}: {
  measure: MeasurePartsFragment;
  missing: string[];
  onClose: () => void;
}) {
  const t = useT();
  const say = useToast();
  const [on, setOn] = useState(today());
  const [reference, setReference] = useState('');
  const [publish, setPublish] = useState(true);
  const announce = useCommand(AnnounceMeasureDocument);
  const wrong = fieldMessages(announce.error);
  return (
    <Dialog
      open
      title={t('measures.announce')}
      onClose={onClose}
      onSubmit={() =>
        announce.mutate(
          { id: measure.id, version: measure.record.version, announcedOn: on || null, reference, publish },
          {
            onSuccess: () => {
              say(t('measures.announced'));
              onClose();
            },
          },
        )
      }
      submitLabel={t('measures.announce')}
      busy={announce.isPending}
      error={announce.error}
    >
      <p>{t('measures.announceHint')}</p>
      {missing.length > 0 && (
        <p role="status">
          {t('measures.missing', {
            list: missing.map((one) => t(`measureHeading.${one}` as never)).join(', '),
          })}
        </p>
      )}
      <BuddhistDateField
        label={t('measures.announcedOn')}
        value={on}
        onChange={setOn}
        max={today()}
        error={wrong.announcedOn}
      />
      <TextInput
        label={<Optional text={t('measures.reference')} />}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
        maxLength={200}
      />
      <Checkbox
        label={t('measures.publishNow')}
        checked={publish}
        onChange={(event) => setPublish(event.currentTarget.checked)}
      />
    </Dialog>
  );
}
