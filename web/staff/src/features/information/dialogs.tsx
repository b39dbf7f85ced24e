import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { today } from '../../core/calendar';
import { useCommand } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { useDepartmentChoices, useOfficerChoices } from '../../core/reference';
import {
  AskThirdPartyDocument,
  AssignInformationRequestDocument,
  DecideInformationRequestDocument,
  ExtendInformationRequestDocument,
  type InformationDecision,
  type InformationRequestPartsFragment,
  NoteInformationRequestDocument,
  RecordObjectionDocument,
  type RefusalGround,
} from '../../gql/graphql';
import { BuddhistDateField } from '../../ui/BuddhistDateField';
import { Dialog } from '../../ui/Dialog';
import { Optional } from '../../ui/Optional';

interface Props {
  one: InformationRequestPartsFragment;
  onClose: () => void;
}

const DECISIONS: InformationDecision[] = ['GIVE', 'GIVE_PARTLY', 'REFUSE', 'TRANSFER'];
const GROUNDS: RefusalGround[] = [
  'SECURITY',
  'ENFORCEMENT',
  'INTERNAL_OPINION',
  'DANGER',
  'PRIVACY',
  'PROTECTED_BY_LAW',
  'DECREE',
];

/** The end of a request. What is withheld names its ground; the way of appeal is added to the notice by itself. */
export function DecideDialog({ one, onClose }: Props) {
  const t = useT();
  const [decision, setDecision] = useState<InformationDecision>('GIVE');
  const [ground, setGround] = useState<RefusalGround | null>(null);
  const [agency, setAgency] = useState('');
  const [said, setSaid] = useState('');
  const decide = useCommand(DecideInformationRequestDocument);
  const wrong = fieldMessages(decide.error);
  const withholds = decision === 'REFUSE' || decision === 'GIVE_PARTLY';
  return (
    <Dialog
      open
      wide
      title={t('request.decide')}
      onClose={onClose}
      onSubmit={() =>
        decide.mutate(
          {
            id: one.id,
            version: one.version,
            decision,
            text: said,
            ground: withholds ? ground : null,
            agency,
          },
          { onSuccess: onClose },
        )
      }
      submitLabel={t('request.sendDecision')}
      busy={decide.isPending}
      error={decide.error}
    >
      <Select
        label={t('request.decision')}
        data={DECISIONS.map((value) => ({ value, label: t(`decision.${value}`) }))}
        value={decision}
        onChange={(value) => value && setDecision(value as InformationDecision)}
        allowDeselect={false}
      />
      {withholds && (
        <Select
          label={t('request.ground')}
          description={t('request.groundHint')}
          data={GROUNDS.map((value) => ({ value, label: t(`ground.${value}`) }))}
          value={ground}
          onChange={(value) => setGround(value as RefusalGround | null)}
          error={wrong.ground}
        />
      )}
      {decision === 'TRANSFER' && (
        <TextInput
          label={t('request.agency')}
          value={agency}
          onChange={(event) => setAgency(event.currentTarget.value)}
          error={wrong.agency}
          maxLength={300}
        />
      )}
      <Textarea
        label={t('request.answer')}
        description={t('request.answerHint')}
        value={said}
        onChange={(event) => setSaid(event.currentTarget.value)}
        error={wrong.text}
        autosize
        minRows={4}
        maxLength={5000}
      />
    </Dialog>
  );
}

export function ExtendDialog({ one, onClose }: Props) {
  const t = useT();
  const [promisedOn, setPromisedOn] = useState('');
  const [reason, setReason] = useState('');
  const extend = useCommand(ExtendInformationRequestDocument);
  const wrong = fieldMessages(extend.error);
  return (
    <Dialog
      open
      title={t('request.extend')}
      onClose={onClose}
      onSubmit={() =>
        extend.mutate({ id: one.id, version: one.version, promisedOn, reason }, { onSuccess: onClose })
      }
      submitLabel={t('request.extend')}
      busy={extend.isPending}
      error={extend.error}
      disabled={!promisedOn}
    >
      <BuddhistDateField
        label={t('request.promisedOn')}
        value={promisedOn}
        onChange={setPromisedOn}
        min={today()}
        error={wrong.promisedOn}
      />
      <Textarea
        label={t('request.extendReason')}
        description={t('request.extendHint')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={wrong.reason}
        autosize
        minRows={3}
        maxLength={5000}
      />
    </Dialog>
  );
}

export function ThirdPartyDialog({ one, onClose }: Props) {
  const t = useT();
  const [toldOn, setToldOn] = useState(today());
  const [days, setDays] = useState(15);
  const ask = useCommand(AskThirdPartyDocument);
  const wrong = fieldMessages(ask.error);
  return (
    <Dialog
      open
      title={t('request.askThird')}
      onClose={onClose}
      onSubmit={() => ask.mutate({ id: one.id, version: one.version, toldOn, days }, { onSuccess: onClose })}
      submitLabel={t('action.save')}
      busy={ask.isPending}
      error={ask.error}
      disabled={!toldOn}
    >
      <BuddhistDateField
        label={t('request.toldOn')}
        value={toldOn}
        onChange={setToldOn}
        max={today()}
        error={wrong.toldOn}
      />
      <NumberInput
        label={t('request.days')}
        description={t('request.daysHint')}
        value={days}
        onChange={(typed) => typeof typed === 'number' && setDays(typed)}
        error={wrong.days}
        allowDecimal={false}
      />
    </Dialog>
  );
}

export function ObjectionDialog({ one, onClose }: Props) {
  const t = useT();
  const [objected, setObjected] = useState('no');
  const [said, setSaid] = useState('');
  const record = useCommand(RecordObjectionDocument);
  return (
    <Dialog
      open
      title={t('request.objection')}
      onClose={onClose}
      onSubmit={() =>
        record.mutate(
          { id: one.id, version: one.version, objected: objected === 'yes', text: said },
          { onSuccess: onClose },
        )
      }
      submitLabel={t('action.save')}
      busy={record.isPending}
      error={record.error}
    >
      <Select
        label={t('request.objectionResult')}
        data={[
          { value: 'no', label: t('request.objectedNo') },
          { value: 'yes', label: t('request.objectedYes') },
        ]}
        value={objected}
        onChange={(value) => value && setObjected(value)}
        allowDeselect={false}
      />
      <Textarea
        label={<Optional text={t('request.inner')} />}
        value={said}
        onChange={(event) => setSaid(event.currentTarget.value)}
        autosize
        minRows={2}
      />
    </Dialog>
  );
}

export function AssignDialog({ one, onClose }: Props) {
  const t = useT();
  const [departmentId, setDepartment] = useState(one.departmentId ?? null);
  const [assigneeId, setAssignee] = useState(one.assigneeId ?? null);
  const departments = useDepartmentChoices();
  const officers = useOfficerChoices(departmentId ?? undefined);
  const assign = useCommand(AssignInformationRequestDocument);
  const wrong = fieldMessages(assign.error);
  return (
    <Dialog
      open
      title={t('request.assign')}
      onClose={onClose}
      onSubmit={() =>
        assign.mutate({ id: one.id, version: one.version, departmentId, assigneeId }, { onSuccess: onClose })
      }
      submitLabel={t('action.save')}
      busy={assign.isPending}
      error={assign.error}
    >
      <Select
        label={t('request.department')}
        data={departments}
        value={departmentId}
        onChange={(value) => {
          setDepartment(value);
          setAssignee(null);
        }}
        error={wrong.departmentId}
        clearable
      />
      <Select
        label={t('request.assignee')}
        data={officers}
        value={assigneeId}
        onChange={setAssignee}
        error={wrong.assigneeId}
        clearable
      />
    </Dialog>
  );
}

export function NoteDialog({ one, onClose }: Props) {
  const t = useT();
  const [said, setSaid] = useState('');
  const note = useCommand(NoteInformationRequestDocument);
  return (
    <Dialog
      open
      title={t('request.note')}
      onClose={onClose}
      onSubmit={() => note.mutate({ id: one.id, text: said }, { onSuccess: onClose })}
      submitLabel={t('action.save')}
      busy={note.isPending}
      error={note.error}
    >
      <Textarea
        label={t('request.inner')}
        value={said}
        onChange={(event) => setSaid(event.currentTarget.value)}
        error={fieldMessages(note.error).text}
        autosize
        minRows={3}
      />
    </Dialog>
  );
}
