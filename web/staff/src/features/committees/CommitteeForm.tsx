import { ActionIcon, Button, Checkbox, Group, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { Link, useBlocker, useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { useCommand, useGql } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { useIdempotencyKey } from '../../core/idempotency';
import {
  type AppointmentInstrument,
  type BodyKind,
  ChangeCommitteeDocument,
  type CommitteeChannelKind,
  CommitteeDocument,
  type CommitteeInput,
  type CommitteePartsFragment,
  CreateCommitteeDocument,
  type RecordPartsFragment,
  RuleProfilesDocument,
} from '../../gql/graphql';
import { BuddhistDateField } from '../../ui/BuddhistDateField';
import { FormProblem } from '../../ui/FormProblem';
import { Icon } from '../../ui/icons';
import { Optional } from '../../ui/Optional';
import { Page, Section } from '../../ui/Page';
import { emptyFace, faceInput, faceOf, type RecordFace } from '../../ui/record/face';
import { RecordFields } from '../../ui/record/RecordFields';
import { RecordPicker } from '../../ui/record/RecordPicker';
import { ErrorState, LoadingState } from '../../ui/States';
import { useToast } from '../../ui/Toast';
import { BODIES, CHANNELS, lines } from './words';

interface Form {
  face: RecordFace;
  bodyKind: BodyKind;
  parent: RecordPartsFragment | null;
  profile: string | null;
  instrument: AppointmentInstrument;
  orderNo: string;
  orderedOn: string;
  termFrom: string;
  termTo: string;
  quorum: number | null;
  quorumNote: string;
  representativesCount: boolean;
  objectives: string;
  powers: string;
  missions: string;
  location: string;
  channels: Array<{ channel: CommitteeChannelKind; contact: string }>;
  adminName: string;
  adminPosition: string;
  meetsEvery: number | null;
  nextMeetingOn: string;
}

const fresh = (): Form => ({
  face: { ...emptyFace(), fiscalYear: null },
  bodyKind: 'COMMITTEE',
  parent: null,
  profile: null,
  instrument: 'ORDER',
  orderNo: '',
  orderedOn: '',
  termFrom: '',
  termTo: '',
  quorum: null,
  quorumNote: '',
  representativesCount: true,
  objectives: '',
  powers: '',
  missions: '',
  location: '',
  channels: [],
  adminName: '',
  adminPosition: '',
  meetsEvery: null,
  nextMeetingOn: '',
});

const formOf = (of: CommitteePartsFragment, parent: RecordPartsFragment | null): Form => ({
  face: faceOf(of.record),
  bodyKind: of.bodyKind,
  parent,
  profile: of.profile ?? null,
  instrument: of.instrument,
  orderNo: of.orderNo,
  orderedOn: of.orderedOn ?? '',
  termFrom: of.termFrom ?? '',
  termTo: of.termTo ?? '',
  quorum: of.quorum ?? null,
  quorumNote: of.quorumNote,
  representativesCount: of.representativesCount,
  objectives: of.objectives.join('\n'),
  powers: of.powers.join('\n'),
  missions: of.missions.join('\n'),
  location: of.location,
  channels: of.channels.map(({ channel, contact }) => ({ channel, contact })),
  adminName: of.adminName,
  adminPosition: of.adminPosition,
  meetsEvery: of.meetsEvery ?? null,
  nextMeetingOn: of.nextMeetingOn ?? '',
});

function inputOf({ face, parent, ...form }: Form): CommitteeInput {
  return {
    ...form,
    record: faceInput(face),
    parentId: parent?.subjectId ?? null,
    orderedOn: form.orderedOn || null,
    termFrom: form.termFrom || null,
    termTo: form.termTo || null,
    nextMeetingOn: form.nextMeetingOn || null,
    objectives: lines(form.objectives),
    powers: lines(form.powers),
    missions: lines(form.missions),
  };
}

/** Enters a committee; its seats are entered on its own page. */
export function NewCommittee() {
  const t = useT();
  const navigate = useNavigate();
  const { key } = useIdempotencyKey();
  const create = useCommand(CreateCommitteeDocument);
  const submit = (input: CommitteeInput, leave: () => void) =>
    create.mutate(
      { idempotencyKey: key, input },
      {
        onSuccess: ({ createCommittee }) => {
          leave();
          const id = createCommittee.committee?.id;
          if (id) void navigate({ to: '/committees/$id', params: { id } as never });
        },
      },
    );
  return (
    <CommitteeForm
      title={t('committees.add')}
      back="/committees"
      first={fresh()}
      busy={create.isPending}
      error={create.error}
      onSubmit={submit}
    />
  );
}

/** Changes what is said about a committee. */
export function EditCommittee() {
  const t = useT();
  const say = useToast();
  const navigate = useNavigate();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error, refetch } = useGql(CommitteeDocument, { id });
  // The version the form was filled from: a change by somebody else meanwhile is told, not overwritten.
  const version = useRef<number | null>(null);
  const change = useCommand(ChangeCommitteeDocument);
  const found = data?.committee;
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  if (!found) return <ErrorState error={new Error('not found')} />;
  const { committee } = found;
  version.current ??= committee.record.version;
  const submit = (input: CommitteeInput, leave: () => void) =>
    change.mutate(
      { id, version: version.current ?? committee.record.version, input },
      {
        onSuccess: () => {
          leave();
          say(t('word.saved'));
          void navigate({ to: '/committees/$id', params: { id } as never });
        },
      },
    );
  return (
    <CommitteeForm
      title={committee.record.title}
      self={committee.record.id}
      back={`/committees/${id}`}
      first={formOf(committee, found.parent ?? null)}
      busy={change.isPending}
      error={change.error}
      onSubmit={submit}
    />
  );
}

function CommitteeForm({
  title,
  self,
  back,
  first,
  busy,
  error,
  onSubmit,
}: {
  title: string;
  /** Where giving up leads. */
  back: string;
  self?: string;
  first: Form;
  busy: boolean;
  error: unknown;
  onSubmit: (input: CommitteeInput, leave: () => void) => void;
}) {
  const t = useT();
  const [form, setForm] = useState(first);
  const [dirty, setDirty] = useState(false);
  const wrong = fieldMessages(error);
  const set = (part: Partial<Form>) => {
    setDirty(true);
    setForm((before) => ({ ...before, ...part }));
  };
  // Saved: the way to the committee's page is open.
  const saved = useRef(false);
  useBlocker({
    shouldBlockFn: () => dirty && !saved.current && !window.confirm(t('form.leave')),
    enableBeforeUnload: () => dirty,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit(inputOf(form), () => {
      saved.current = true;
      setDirty(false);
    });
  };
  return (
    <Page
      title={title}
      back={<Link to={back as '/committees'}>{self ? title : t('nav.committees')}</Link>}
      width="form"
    >
      <form onSubmit={submit} noValidate>
        <FormProblem error={error} />
        <Section title={t('committees.about')}>
          <div className="form-grid">
            <RecordFields
              value={form.face}
              onChange={(face) => set({ face })}
              wrong={wrong}
              titleLabel={t('committees.name')}
              without={['days', 'place', 'fiscalYear']}
            />
            <Select
              label={t('committees.kind')}
              data={BODIES.map((value) => ({ value, label: t(`bodyKind.${value}`) }))}
              value={form.bodyKind}
              onChange={(value) => value && set({ bodyKind: value as BodyKind })}
              allowDeselect={false}
            />
            <RecordPicker
              label={<Optional text={t('committees.parent')} />}
              kinds={['COMMITTEE']}
              value={form.parent}
              onChange={(parent) => set({ parent })}
              except={self ? [self] : []}
              error={wrong.parentId}
            />
            <ProfileField
              value={form.profile}
              onChange={(profile) => set({ profile })}
              error={wrong.profile}
            />
          </div>
        </Section>
        <Section title={t('committees.appointment')}>
          <div className="form-grid">
            <Select
              label={t('committees.instrument')}
              data={(['ORDER', 'ANNOUNCEMENT'] as const).map((value) => ({
                value,
                label: t(`instrument.${value}`),
              }))}
              value={form.instrument}
              onChange={(value) => value && set({ instrument: value as AppointmentInstrument })}
              allowDeselect={false}
            />
            <TextInput
              label={<Optional text={t('committees.orderNo')} />}
              value={form.orderNo}
              onChange={(event) => set({ orderNo: event.currentTarget.value })}
              error={wrong.orderNo}
              maxLength={100}
            />
            <BuddhistDateField
              label={<Optional text={t('committees.orderedOn')} />}
              value={form.orderedOn}
              onChange={(orderedOn) => set({ orderedOn })}
              error={wrong.orderedOn}
            />
            <span />
            <BuddhistDateField
              label={<Optional text={t('committees.termFrom')} />}
              value={form.termFrom}
              onChange={(termFrom) => set({ termFrom })}
              error={wrong.termFrom}
            />
            <BuddhistDateField
              label={<Optional text={t('committees.termTo')} />}
              value={form.termTo}
              onChange={(termTo) => set({ termTo })}
              error={wrong.termTo}
            />
          </div>
        </Section>
        <Section title={t('committees.meetingRules')}>
          <div className="form-grid">
            <NumberInput
              label={<Optional text={t('committees.meetsEvery')} />}
              value={form.meetsEvery ?? ''}
              onChange={(n) => set({ meetsEvery: typeof n === 'number' ? n : null })}
              error={wrong.meetsEvery}
              allowDecimal={false}
              allowNegative={false}
            />
            <BuddhistDateField
              label={<Optional text={t('committees.nextMeetingOn')} />}
              value={form.nextMeetingOn}
              onChange={(nextMeetingOn) => set({ nextMeetingOn })}
              error={wrong.nextMeetingOn}
            />
            <NumberInput
              label={<Optional text={t('committees.quorum')} />}
              description={t('committees.quorumHint')}
              value={form.quorum ?? ''}
              onChange={(n) => set({ quorum: typeof n === 'number' ? n : null })}
              error={wrong.quorum}
              allowDecimal={false}
              allowNegative={false}
            />
            <TextInput
              label={<Optional text={t('committees.quorumNote')} />}
              description={t('committees.quorumNoteHint')}
              value={form.quorumNote}
              onChange={(event) => set({ quorumNote: event.currentTarget.value })}
              maxLength={300}
            />
            <Checkbox
              className="is-wide"
              label={t('committees.representatives')}
              checked={form.representativesCount}
              onChange={(event) => set({ representativesCount: event.currentTarget.checked })}
            />
          </div>
        </Section>
        <Section title={t('committees.work')}>
          <div className="form-grid">
            {(['objectives', 'powers', 'missions'] as const).map((field) => (
              <Textarea
                key={field}
                className="is-wide"
                label={<Optional text={t(`committeeText.${field}`)} />}
                description={t('committees.onePerLine')}
                value={form[field]}
                onChange={(event) => set({ [field]: event.currentTarget.value })}
                error={wrong[field]}
                autosize
                minRows={3}
                maxRows={14}
              />
            ))}
          </div>
        </Section>
        <Section
          title={t('committees.channels')}
          actions={
            <Button
              size="compact-md"
              variant="default"
              leftSection={<Icon name="plus" size={16} />}
              onClick={() => set({ channels: [...form.channels, { channel: 'PHONE', contact: '' }] })}
            >
              {t('committees.addChannel')}
            </Button>
          }
        >
          <div className="form-grid">
            <TextInput
              className="is-wide"
              label={<Optional text={t('committees.location')} />}
              value={form.location}
              onChange={(event) => set({ location: event.currentTarget.value })}
              maxLength={300}
            />
            {form.channels.map((one, at) => {
              const put = (part: Partial<typeof one>) =>
                set({ channels: form.channels.map((old, n) => (n === at ? { ...old, ...part } : old)) });
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: channels have no key of their own
                <Group key={at} className="is-wide" align="end" wrap="nowrap">
                  <Select
                    label={t('committees.channel')}
                    data={CHANNELS.map((value) => ({ value, label: t(`committeeChannel.${value}`) }))}
                    value={one.channel}
                    onChange={(value) => value && put({ channel: value as CommitteeChannelKind })}
                    allowDeselect={false}
                  />
                  <TextInput
                    style={{ flex: 1 }}
                    label={t('committees.contact')}
                    value={one.contact}
                    onChange={(event) => put({ contact: event.currentTarget.value })}
                    maxLength={300}
                  />
                  <ActionIcon
                    variant="subtle"
                    color="danger"
                    size={36}
                    aria-label={t('committees.removeChannel', { n: at + 1 })}
                    onClick={() => set({ channels: form.channels.filter((_, n) => n !== at) })}
                  >
                    <Icon name="close" />
                  </ActionIcon>
                </Group>
              );
            })}
            <TextInput
              label={<Optional text={t('committees.adminName')} />}
              value={form.adminName}
              onChange={(event) => set({ adminName: event.currentTarget.value })}
              maxLength={300}
            />
            <TextInput
              label={<Optional text={t('committees.adminPosition')} />}
              value={form.adminPosition}
              onChange={(event) => set({ adminPosition: event.currentTarget.value })}
              maxLength={300}
            />
          </div>
        </Section>
        <Group justify="flex-end">
          <Button component={Link} to={back} variant="default">
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('action.save')}
          </Button>
        </Group>
      </form>
    </Page>
  );
}

/** Which composition it is held against, with the rules and their sources to read before choosing. */
function ProfileField({
  value,
  onChange,
  error,
}: {
  value: string | null;
  onChange: (key: string | null) => void;
  error: string | undefined;
}) {
  const t = useT();
  const { data } = useGql(RuleProfilesDocument, {}, { staleTime: 600_000 });
  const profiles = data?.ruleProfiles ?? [];
  const chosen = profiles.find((one) => one.key === value);
  return (
    <div className="is-wide">
      <Select
        label={<Optional text={t('committees.profile')} />}
        description={t('committees.profileHint')}
        data={profiles.map((one) => ({ value: one.key, label: one.name }))}
        value={value}
        onChange={onChange}
        error={error}
        clearable
      />
      {chosen && (
        <details>
          <summary>{t('committees.profileRules', { n: chosen.rules.length })}</summary>
          <p className="muted">{chosen.note}</p>
          <ul className="points">
            {chosen.rules.map((rule) => (
              <li key={rule.key}>
                {rule.text} <span className="muted">({t(`certainty.${rule.certainty}`)})</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
