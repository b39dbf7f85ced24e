import { Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { today } from '../../core/calendar';
import { useCommand } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { useDepartmentChoices, useOfficerChoices } from '../../core/reference';
import {
  type CentreDutyPartsFragment,
  ChangeCentreDutyDocument,
  CompleteCentreDutyDocument,
  ReopenCentreDutyDocument,
} from '../../gql/graphql';
import { BuddhistDateField } from '../../ui/BuddhistDateField';
import { Dialog, PlainDialog } from '../../ui/Dialog';
import { Optional } from '../../ui/Optional';
import { RecordFiles } from '../../ui/record/RecordFiles';
import { RecordLinks } from '../../ui/record/RecordLinks';
import { useToast } from '../../ui/Toast';

export type DutyPart = 'done' | 'evidence' | 'edit' | 'reopen';

interface Props {
  of: CentreDutyPartsFragment;
  onClose: () => void;
}

export function DutyDialog({ of, part, may, onClose }: Props & { part: DutyPart; may: boolean }) {
  switch (part) {
    case 'done':
      return <Complete of={of} onClose={onClose} />;
    case 'edit':
      return <Edit of={of} onClose={onClose} />;
    case 'reopen':
      return <Reopen of={of} onClose={onClose} />;
    case 'evidence':
      return (
        <PlainDialog title={of.record.title} open onClose={onClose}>
          <RecordFiles id={of.record.id} mayChange={may} purpose="EVIDENCE" />
          <RecordLinks id={of.record.id} mayChange={may} />
        </PlainDialog>
      );
  }
}

function Complete({ of, onClose }: Props) {
  const t = useT();
  const say = useToast();
  const [version] = useState(of.record.version);
  const [day, setDay] = useState(today());
  const [note, setNote] = useState(of.note);
  const complete = useCommand(CompleteCentreDutyDocument);
  const wrong = fieldMessages(complete.error);
  return (
    <Dialog
      title={of.record.title}
      open
      onClose={onClose}
      onSubmit={() =>
        complete.mutate(
          { id: of.id, version, doneOn: day, note },
          {
            onSuccess: () => {
              say(t('word.saved'));
              onClose();
            },
          },
        )
      }
      submitLabel={t('centre.complete')}
      busy={complete.isPending}
      error={complete.error}
      disabled={!day}
    >
      <BuddhistDateField
        label={t('centre.doneDay')}
        value={day}
        onChange={setDay}
        max={today()}
        error={wrong.doneOn}
      />
      <Textarea
        label={<Optional text={t('centre.note')} />}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={2000}
      />
      {of.evidence === 0 && <p className="muted">{t('centre.noEvidenceYet')}</p>}
    </Dialog>
  );
}

function Edit({ of, onClose }: Props) {
  const t = useT();
  const say = useToast();
  const [version] = useState(of.record.version);
  const [title, setTitle] = useState(of.record.title);
  const [summary, setSummary] = useState(of.record.summary);
  const [dueOn, setDueOn] = useState(of.dueOn);
  const [departmentId, setDepartment] = useState(of.record.departmentId ?? null);
  const [ownerId, setOwner] = useState(of.record.ownerId ?? null);
  const departments = useDepartmentChoices();
  const officers = useOfficerChoices(departmentId ?? undefined);
  const change = useCommand(ChangeCentreDutyDocument);
  const wrong = fieldMessages(change.error);
  return (
    <Dialog
      title={t('action.editNamed', { name: of.record.title })}
      open
      onClose={onClose}
      onSubmit={() =>
        change.mutate(
          { id: of.id, version, input: { title, summary, dueOn, departmentId, ownerId } },
          {
            onSuccess: () => {
              say(t('word.saved'));
              onClose();
            },
          },
        )
      }
      submitLabel={t('action.save')}
      busy={change.isPending}
      error={change.error}
      disabled={!dueOn}
    >
      <p className="muted">{t('centre.followsNextYear')}</p>
      <TextInput
        label={t('record.title')}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={wrong.title}
        maxLength={500}
      />
      <Textarea
        label={<Optional text={t('record.summary')} />}
        value={summary}
        onChange={(event) => setSummary(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={1000}
      />
      <BuddhistDateField label={t('centre.dueOn')} value={dueOn} onChange={setDueOn} error={wrong.dueOn} />
      <Select
        label={<Optional text={t('record.department')} />}
        data={departments}
        value={departmentId}
        onChange={(value) => {
          setDepartment(value);
          setOwner(null);
        }}
        error={wrong.departmentId}
        clearable
        searchable
      />
      <Select
        label={<Optional text={t('record.owner')} />}
        data={officers}
        value={ownerId}
        onChange={setOwner}
        error={wrong.ownerId}
        clearable
        searchable
      />
    </Dialog>
  );
}

function Reopen({ of, onClose }: Props) {
  const t = useT();
  const [version] = useState(of.record.version);
  const reopen = useCommand(ReopenCentreDutyDocument);
  return (
    <Dialog
      title={t('centre.reopenNamed', { name: of.record.title })}
      open
      onClose={onClose}
      onSubmit={() => reopen.mutate({ id: of.id, version }, { onSuccess: onClose })}
      submitLabel={t('centre.reopen')}
      busy={reopen.isPending}
      error={reopen.error}
    >
      <p>{t('centre.reopenAsk')}</p>
    </Dialog>
  );
}
