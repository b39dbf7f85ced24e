import { Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { today } from '../../core/calendar';
import { useCommand } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { useIdempotencyKey } from '../../core/idempotency';
import type { Uploaded } from '../../core/upload';
import {
  AddAnnouncementDocument,
  type AnnouncementKind,
  type AnnouncementPartsFragment,
  ChangeAnnouncementDocument,
} from '../../gql/graphql';
import { BuddhistDateField } from '../../ui/BuddhistDateField';
import { Dialog } from '../../ui/Dialog';
import { FileUpload } from '../../ui/FileUpload';
import { useToast } from '../../ui/Toast';

const KINDS: AnnouncementKind[] = [
  'PROCUREMENT',
  'REFERENCE_PRICE',
  'ACCEPTANCE_SCHEDULE',
  'ACCEPTANCE',
  'SELECTED',
];

export function AnnouncementDialog({
  project,
  of,
  onClose,
}: {
  project: string;
  of: AnnouncementPartsFragment | null;
  onClose: () => void;
}) {
  const t = useT();
  const say = useToast();
  const { key } = useIdempotencyKey();
  // The version that was read into the form: what somebody changes meanwhile must be a conflict, not overwritten.
  const [version] = useState(of?.version ?? 0);
  const [kind, setKind] = useState<AnnouncementKind>(of?.kind ?? 'PROCUREMENT');
  const [announcedOn, setDay] = useState(of?.announcedOn ?? today());
  const [body, setBody] = useState(of?.body ?? '');
  const [files, setFiles] = useState<Uploaded[]>([]);
  const [busy, setBusy] = useState(false);
  const add = useCommand(AddAnnouncementDocument);
  const change = useCommand(ChangeAnnouncementDocument);
  const problem = of ? change.error : add.error;
  const wrong = fieldMessages(problem);
  const input = { kind, announcedOn, body, files: files.map((file) => file.id) };
  const done = {
    onSuccess: () => {
      say(t('word.saved'));
      onClose();
    },
  };
  return (
    <Dialog
      open
      wide
      title={of ? t(`announcementKind.${of.kind}`) : t('procurement.announce')}
      onClose={onClose}
      onSubmit={() =>
        of
          ? change.mutate({ id: of.id, version, input }, done)
          : add.mutate({ id: project, key, input }, done)
      }
      submitLabel={t('action.save')}
      busy={add.isPending || change.isPending}
      error={problem}
      disabled={busy || !announcedOn}
    >
      <Select
        label={t('procurement.kind')}
        data={KINDS.map((one) => ({ value: one, label: t(`announcementKind.${one}`) }))}
        value={kind}
        onChange={(next) => next && setKind(next as AnnouncementKind)}
        allowDeselect={false}
      />
      <BuddhistDateField
        label={t('procurement.announcedOnLabel')}
        value={announcedOn}
        onChange={setDay}
        error={wrong.announcedOn}
      />
      <Textarea
        label={t('procurement.body')}
        value={body}
        autosize
        minRows={4}
        maxLength={4000}
        onChange={(event) => setBody(event.currentTarget.value)}
        error={wrong.body}
      />
      <FileUpload
        label={t('publication.theFiles')}
        value={files}
        onChange={setFiles}
        onBusy={setBusy}
        limit={10}
      />
    </Dialog>
  );
}
