import '../../core/words/record';
import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { fileSize } from '@suanruam/core/image';
import { useState } from 'react';
import { useCommand, useGql } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import type { Uploaded } from '../../core/upload';
import {
  AttachRecordFilesDocument,
  DescribeRecordFileDocument,
  type RecordFilePartsFragment,
  type RecordFilePurpose,
  RecordFilesDocument,
  RemoveRecordFileDocument,
} from '../../gql/graphql';
import { Dialog } from '../Dialog';
import { FileUpload } from '../FileUpload';
import { Icon } from '../icons';
import { Optional } from '../Optional';
import { Section } from '../Page';
import { ErrorState, LoadingState } from '../States';
import { Tag } from '../Tag';
import { useToast } from '../Toast';

const PURPOSES: RecordFilePurpose[] = [
  'PHOTO',
  'EVIDENCE',
  'ORDER',
  'NOTICE',
  'MINUTES',
  'DRAFT',
  'ATTACHMENT',
];

interface Props {
  /** The record's own id (`rec_…`). */
  id: string;
  mayChange: boolean;
  title?: string;
  /** Only the files of this part (a step, an agenda line), given as its id. */
  part?: string;
  /** What new files are taken for at first. */
  purpose?: RecordFilePurpose;
}

/** Files and photos of a record: sending, captions, text alternatives, and what citizens see of them. */
export function RecordFiles({ id, mayChange, title, part, purpose = 'ATTACHMENT' }: Props) {
  const t = useT();
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState<RecordFilePartsFragment | null>(null);
  const [removing, setRemoving] = useState<RecordFilePartsFragment | null>(null);
  const { data, error, refetch } = useGql(RecordFilesDocument, { id });
  const key = part?.replace(/^[a-z]+_/, '') ?? null;
  const files = (data?.recordFiles ?? []).filter((file) => part === undefined || file.part === key);
  return (
    <Section
      title={title ?? t('record.files')}
      actions={
        mayChange && (
          <Button
            size="compact-md"
            variant="default"
            leftSection={<Icon name="upload" size={16} />}
            onClick={() => setAdding(true)}
          >
            {t('record.addFiles')}
          </Button>
        )
      }
    >
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : !data ? (
        <LoadingState />
      ) : files.length === 0 ? (
        <p className="muted">{t('record.noFiles')}</p>
      ) : (
        <ul className="record-files">
          {files.map((file) => (
            <li key={file.id}>
              <a href={file.url} target="_blank" rel="noreferrer" className="record-file-open">
                {file.thumbUrl ? (
                  <img src={file.thumbUrl} alt={file.alt} width={96} height={72} loading="lazy" />
                ) : (
                  <Icon name="file" size={32} />
                )}
                <span>
                  {file.caption || file.name} <span className="muted nowrap">{fileSize(file.bytes)}</span>
                </span>
              </a>
              <span className="record-file-about">
                <Tag>{t(`filePurpose.${file.purpose}`)}</Tag>
                <Tag tone={file.public ? 'success' : 'neutral'}>
                  {file.public ? t('record.filePublic') : t('record.fileInside')}
                </Tag>
              </span>
              {mayChange && (
                <span className="record-file-acts">
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    onClick={() => setEditing(file)}
                    aria-label={`${t('action.edit')}: ${file.name}`}
                  >
                    {t('action.edit')}
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="danger"
                    onClick={() => setRemoving(file)}
                    aria-label={`${t('action.remove')}: ${file.name}`}
                  >
                    {t('action.remove')}
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {adding && <AddFiles id={id} part={part} purpose={purpose} onClose={() => setAdding(false)} />}
      {editing && <Describe id={id} file={editing} onClose={() => setEditing(null)} />}
      {removing && <Remove id={id} file={removing} onClose={() => setRemoving(null)} />}
    </Section>
  );
}

function AddFiles({
  id,
  part,
  purpose: first,
  onClose,
}: {
  id: string;
  part: string | undefined;
  purpose: RecordFilePurpose;
  onClose: () => void;
}) {
  const t = useT();
  const [files, setFiles] = useState<Uploaded[]>([]);
  const [purpose, setPurpose] = useState(first);
  const [open, setOpen] = useState(first === 'PHOTO');
  const [busy, setBusy] = useState(false);
  const attach = useCommand(AttachRecordFilesDocument);
  const submit = () =>
    attach.mutate(
      {
        id,
        files: files.map((file) => ({
          uploadId: file.id,
          purpose: file.thumbUrl && purpose === 'ATTACHMENT' ? 'PHOTO' : purpose,
          partId: part ?? null,
          caption: '',
          alt: file.alt ?? '',
          public: open,
        })),
      },
      { onSuccess: onClose },
    );
  return (
    <Dialog
      title={t('record.addFiles')}
      open
      onClose={onClose}
      onSubmit={submit}
      submitLabel={t('record.addFiles')}
      busy={attach.isPending}
      error={attach.error}
      disabled={busy || files.length === 0}
    >
      <Select
        label={t('record.purpose')}
        data={PURPOSES.map((value) => ({ value, label: t(`filePurpose.${value}`) }))}
        value={purpose}
        onChange={(value) => value && setPurpose(value as RecordFilePurpose)}
        allowDeselect={false}
      />
      <FileUpload
        label={t('record.files')}
        value={files}
        onChange={setFiles}
        onBusy={setBusy}
        limit={20}
        details="described"
      />
      <Checkbox
        label={t('record.filePublic')}
        checked={open}
        onChange={(event) => setOpen(event.currentTarget.checked)}
      />
    </Dialog>
  );
}

function Describe({ id, file, onClose }: { id: string; file: RecordFilePartsFragment; onClose: () => void }) {
  const t = useT();
  const say = useToast();
  const [caption, setCaption] = useState(file.caption);
  const [alt, setAlt] = useState(file.alt);
  const [open, setOpen] = useState(file.public);
  const describe = useCommand(DescribeRecordFileDocument);
  const wrong = fieldMessages(describe.error);
  return (
    <Dialog
      title={file.name}
      open
      onClose={onClose}
      onSubmit={() =>
        describe.mutate(
          { id, fileId: file.id, caption, alt, public: open },
          {
            onSuccess: () => {
              say(t('word.saved'));
              onClose();
            },
          },
        )
      }
      submitLabel={t('action.save')}
      busy={describe.isPending}
      error={describe.error}
    >
      <TextInput
        label={<Optional text={t('record.caption')} />}
        value={caption}
        onChange={(event) => setCaption(event.currentTarget.value)}
        error={wrong.caption}
        maxLength={300}
      />
      {file.isPhoto && (
        <TextInput
          label={t('record.alt')}
          value={alt}
          onChange={(event) => setAlt(event.currentTarget.value)}
          error={wrong.alt}
          maxLength={300}
        />
      )}
      <Checkbox
        label={t('record.filePublic')}
        checked={open}
        onChange={(event) => setOpen(event.currentTarget.checked)}
      />
    </Dialog>
  );
}

function Remove({ id, file, onClose }: { id: string; file: RecordFilePartsFragment; onClose: () => void }) {
  const t = useT();
  const remove = useCommand(RemoveRecordFileDocument);
  return (
    <Dialog
      title={t('record.removeFile', { name: file.name })}
      open
      onClose={onClose}
      onSubmit={() => remove.mutate({ id, fileId: file.id }, { onSuccess: onClose })}
      submitLabel={t('action.remove')}
      busy={remove.isPending}
      error={remove.error}
      danger
    >
      <p>{t('record.removeFileAsk')}</p>
    </Dialog>
  );
}
