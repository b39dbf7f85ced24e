import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { today } from '../../core/calendar';
import { useCommand } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { useIdempotencyKey } from '../../core/idempotency';
import { CreatePublicationDocument } from '../../gql/graphql';
import { Dialog } from '../../ui/Dialog';
import { fiscalYearOf } from '../../ui/record/face';
import { useToast } from '../../ui/Toast';
import {
  EditionFields,
  editionInput,
  emptyEdition,
  PublicationFields,
  publicationInput,
} from './PublicationFields';

/** A document with its first edition. It is a draft until somebody publishes it. */
export function NewPublication({ item, onClose }: { item: string | null; onClose: () => void }) {
  const t = useT();
  const say = useToast();
  const navigate = useNavigate();
  const { key } = useIdempotencyKey();
  const [busy, setBusy] = useState(false);
  const [draft, setDraft] = useState({
    title: '',
    summary: '',
    category: 'REPORT' as const,
    oitItem: '',
    itemId: item,
    fiscalYear: String(fiscalYearOf(today())),
    departmentId: null,
    cover: [],
  } as Parameters<typeof publicationInput>[0]);
  const [edition, setEdition] = useState(() => emptyEdition('1.0'));
  const create = useCommand(CreatePublicationDocument);
  const wrong = fieldMessages(create.error);
  return (
    <Dialog
      open
      wide
      title={t('publication.add')}
      onClose={onClose}
      onSubmit={() =>
        create.mutate(
          { key, input: publicationInput(draft), edition: editionInput(edition) },
          {
            onSuccess: (done) => {
              say(t('word.saved'));
              const id = done.createPublication.page?.publication.id;
              if (id) void navigate({ to: '/publications/$id', params: { id } });
            },
          },
        )
      }
      submitLabel={t('action.save')}
      busy={create.isPending}
      error={create.error}
      disabled={busy}
    >
      <PublicationFields value={draft} onChange={setDraft} onBusy={setBusy} wrong={wrong} />
      <EditionFields value={edition} onChange={setEdition} onBusy={setBusy} wrong={wrong} />
    </Dialog>
  );
}
