// What the screens of disclosure share: status in words and colour, a search box, files, channels with proof.
import { Button, Select, TextInput } from '@mantine/core';
import { fileSize } from '@suanruam/core/image';
import { useEffect, useState } from 'react';
import { today, useDates } from '../../core/calendar';
import { useCommand } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import type { Uploaded } from '../../core/upload';
import {
  AddDisclosureChannelDocument,
  type ChannelPartsFragment,
  type DisclosureChannelInput,
  type DisclosureFilePartsFragment,
  type DisclosureStatus,
  type PublicityChannel,
  RemoveDisclosureChannelDocument,
} from '../../gql/graphql';
import { BuddhistDateField } from '../../ui/BuddhistDateField';
import { Dialog } from '../../ui/Dialog';
import { FileUpload } from '../../ui/FileUpload';
import { Icon } from '../../ui/icons';
import { Optional } from '../../ui/Optional';
import { Tag, type Tone } from '../../ui/Tag';
import { useToast } from '../../ui/Toast';
import { useDebounced } from '../../ui/useDebounced';

/** The channels of publicity (domain.md b2 3.1.2); the first four are the target. */
export const PUBLICITY: PublicityChannel[] = [
  'WEBSITE',
  'NOTICE_BOARD',
  'LETTER',
  'WIRELESS_BROADCAST',
  'AGENCY',
  'FACEBOOK',
  'LINE_OA',
  'LINE_GROUP',
  'EMAIL',
  'MOBILE_OUTREACH',
];

const TONES: Record<DisclosureStatus, Tone> = { DONE: 'success', DUE: 'warning', OVERDUE: 'danger' };

export function StatusTag({ status }: { status: DisclosureStatus }) {
  const t = useT();
  return <Tag tone={TONES[status]}>{t(`disclosureStatus.${status}`)}</Tag>;
}

export function ShownTag({ publishedAt }: { publishedAt: string | null | undefined }) {
  const t = useT();
  return publishedAt ? <Tag tone="success">{t('record.published')}</Tag> : <Tag>{t('record.draft')}</Tag>;
}

/** Text that starts a search a moment after typing stops. */
export function SearchBox({
  label,
  value,
  onSearch,
}: {
  label: string;
  value: string;
  onSearch: (text: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  const settled = useDebounced(typed, 300);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed starts a search
  useEffect(() => {
    if (settled !== value) onSearch(settled);
  }, [settled]);
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}

export function Files({ files }: { files: readonly DisclosureFilePartsFragment[] }) {
  return (
    <ul className="record-files">
      {files.map((file) => (
        <li key={file.uploadId}>
          <a href={file.url} target="_blank" rel="noreferrer" className="record-file-open">
            <Icon name="file" size={24} />
            <span>
              {file.name} <span className="muted nowrap">{fileSize(file.bytes)}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The channels of an item or an announcement, each with day, place and proof. */
export function Channels({
  channels,
  mayChange,
}: {
  channels: readonly ChannelPartsFragment[];
  mayChange: boolean;
}) {
  const t = useT();
  const { date } = useDates();
  const say = useToast();
  const remove = useCommand(RemoveDisclosureChannelDocument);
  if (channels.length === 0) return <p className="muted">{t('disclosure.noChannels')}</p>;
  return (
    <ul className="record-files">
      {channels.map((one) => (
        <li key={one.id}>
          <span>
            <b>{t(`channel.${one.channel}`)}</b> {date(one.shownOn)}
            {one.untilOn && ` – ${date(one.untilOn)}`}
            {one.place && <span className="muted"> {one.place}</span>}
          </span>
          {one.url && (
            <a href={one.url} target="_blank" rel="noreferrer">
              {t('disclosure.openProof')}
            </a>
          )}
          <Files files={one.proof} />
          {!one.hasProof && <Tag tone="warning">{t('disclosure.noProof')}</Tag>}
          {mayChange && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="danger"
              loading={remove.isPending && remove.variables?.id === one.id}
              aria-label={`${t('action.remove')}: ${t(`channel.${one.channel}`)}`}
              onClick={() => remove.mutate({ id: one.id }, { onSuccess: () => say(t('word.saved')) })}
            >
              {t('action.remove')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

export interface ChannelDraft {
  channel: PublicityChannel;
  shownOn: string;
  untilOn: string;
  place: string;
  url: string;
  files: Uploaded[];
}

export function emptyChannel(): ChannelDraft {
  return { channel: 'NOTICE_BOARD', shownOn: today(), untilOn: '', place: '', url: '', files: [] };
}

export function channelInput(draft: ChannelDraft): DisclosureChannelInput {
  return {
    channel: draft.channel,
    shownOn: draft.shownOn,
    untilOn: draft.untilOn || null,
    place: draft.place,
    url: draft.url.trim(),
    files: draft.files.map((file) => file.id),
  };
}

export function ChannelFields({
  value,
  onChange,
  onBusy,
  wrong,
}: {
  value: ChannelDraft;
  onChange: (next: ChannelDraft) => void;
  onBusy: (busy: boolean) => void;
  wrong: Record<string, string>;
}) {
  const t = useT();
  const set = (part: Partial<ChannelDraft>) => onChange({ ...value, ...part });
  return (
    <>
      <Select
        label={t('disclosure.channel')}
        data={PUBLICITY.map((one) => ({ value: one, label: t(`channel.${one}`) }))}
        value={value.channel}
        onChange={(channel) => channel && set({ channel: channel as PublicityChannel })}
        allowDeselect={false}
        error={wrong.channel}
      />
      <BuddhistDateField
        label={t('disclosure.shownOn')}
        value={value.shownOn}
        max={today()}
        onChange={(shownOn) => set({ shownOn })}
        error={wrong.shownOn}
      />
      {value.channel === 'NOTICE_BOARD' && (
        <>
          <TextInput
            label={<Optional text={t('disclosure.postedAt')} />}
            value={value.place}
            maxLength={300}
            onChange={(event) => set({ place: event.currentTarget.value })}
          />
          <BuddhistDateField
            label={<Optional text={t('disclosure.postedUntil')} />}
            value={value.untilOn}
            onChange={(untilOn) => set({ untilOn })}
            error={wrong.untilOn}
          />
        </>
      )}
      <TextInput
        label={<Optional text={t('disclosure.proofUrl')} />}
        type="url"
        value={value.url}
        maxLength={1000}
        onChange={(event) => set({ url: event.currentTarget.value })}
        error={wrong.url}
      />
      <FileUpload
        label={t('disclosure.proofFiles')}
        value={value.files}
        onChange={(files) => set({ files })}
        onBusy={onBusy}
      />
    </>
  );
}

export function AddChannel({ subjectId, onClose }: { subjectId: string; onClose: () => void }) {
  const t = useT();
  const say = useToast();
  const [draft, setDraft] = useState(emptyChannel);
  const [busy, setBusy] = useState(false);
  const add = useCommand(AddDisclosureChannelDocument);
  return (
    <Dialog
      open
      title={t('disclosure.addChannel')}
      onClose={onClose}
      onSubmit={() =>
        add.mutate(
          { subjectId, input: channelInput(draft) },
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
      disabled={busy || !draft.shownOn}
    >
      <ChannelFields value={draft} onChange={setDraft} onBusy={setBusy} wrong={fieldMessages(add.error)} />
    </Dialog>
  );
}
