import '../../core/words/disclosure';
import '../../core/words/record';
import { Button } from '@mantine/core';
import { fileSize } from '@suanruam/core/image';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useDates } from '../../core/calendar';
import { useCommand, useGql } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { type MessageKey, useT } from '../../core/i18n';
import { useIdempotencyKey } from '../../core/idempotency';
import { useDepartmentChoices } from '../../core/reference';
import { useMay } from '../../core/session';
import {
  AddEditionDocument,
  ChangeEditionDocument,
  ChangePublicationDocument,
  DisclosureItemsDocument,
  type EditionPartsFragment,
  PublicationPageDocument,
  type PublicationPartsFragment,
  PublishPublicationDocument,
  WithdrawPublicationDocument,
} from '../../gql/graphql';
import { Dialog } from '../../ui/Dialog';
import { Icon } from '../../ui/icons';
import { Facts, Page, Section } from '../../ui/Page';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { useToast } from '../../ui/Toast';
import {
  type EditionDraft,
  EditionFields,
  editionInput,
  emptyEdition,
  type PublicationDraft,
  PublicationFields,
  publicationInput,
} from './PublicationFields';
import { Files, ShownTag } from './parts';

/** A document: its facts, its editions, and whether citizens see it. */
export function PublicationPage() {
  const t = useT();
  const may = useMay();
  const say = useToast();
  const { date, dateTime } = useDates();
  const { id } = useParams({ from: '/inside/publications/$id' });
  const [open, setOpen] = useState<'edit' | 'edition' | EditionPartsFragment | null>(null);
  const { data, error, refetch } = useGql(PublicationPageDocument, { id });
  const items = useGql(DisclosureItemsDocument, { filter: {} }).data?.disclosureItems ?? [];
  const departments = useDepartmentChoices();
  const publish = useCommand(PublishPublicationDocument);
  const withdraw = useCommand(WithdrawPublicationDocument);
  const back = <Link to="/publications">{t('nav.publications')}</Link>;
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  if (!data.publication)
    return (
      <Page title={t('state.notFoundTitle')} back={back}>
        <EmptyState title={t('state.notFound')} />
      </Page>
    );
  const { publication: of, editions, publicUrl, warnings } = data.publication;
  const work = may('disclosure_work');
  const item = items.find((one) => one.id === of.itemId);
  const saved = { onSuccess: () => say(t('word.saved')) };
  const close = () => setOpen(null);
  return (
    <Page
      title={of.title}
      back={back}
      aside={<ShownTag publishedAt={of.publishedAt} />}
      actions={
        work && (
          <>
            {of.publishedAt ? (
              <Button
                variant="default"
                loading={withdraw.isPending}
                onClick={() => withdraw.mutate({ id }, saved)}
              >
                {t('publication.withdraw')}
              </Button>
            ) : (
              <Button loading={publish.isPending} onClick={() => publish.mutate({ id }, saved)}>
                {t('publication.publish')}
              </Button>
            )}
            <Button variant="default" onClick={() => setOpen('edition')}>
              {t('publication.addEdition')}
            </Button>
            <Button variant="default" onClick={() => setOpen('edit')}>
              {t('action.edit')}
            </Button>
          </>
        )
      }
    >
      {warnings.map((one) => (
        <p key={one} className="state-text" role="status">
          <Icon name="warning" size={18} /> {t(`publicationWarning.${one}` as MessageKey)}
        </p>
      ))}
      {publicUrl && (
        <p>
          <a href={publicUrl} target="_blank" rel="noreferrer">
            {t('publication.openPublic')}
          </a>
        </p>
      )}
      {of.coverUrl && (
        <img src={`${of.coverUrl}?thumb=1`} alt={t('publication.coverAlt')} width={160} height={120} />
      )}
      <Facts
        items={[
          [t('publication.category'), t(`publicationCategory.${of.category}`)],
          [t('record.fiscalYear'), of.fiscalYear],
          [
            t('publication.item'),
            item && (
              <Link to="/disclosure/$id" params={{ id: item.id }}>
                {item.title}
              </Link>
            ),
          ],
          [t('publication.oitItem'), of.oitItem],
          [t('record.department'), departments.find((one) => one.value === of.departmentId)?.label],
          [t('publication.downloads'), of.downloads.toLocaleString('en')],
          [t('publication.publishedAt'), of.publishedAt && dateTime(of.publishedAt)],
          of.withdrawnAt ? [t('publication.withdrawnAt'), dateTime(of.withdrawnAt)] : null,
          of.summary ? [t('record.summary'), of.summary] : null,
        ]}
      />
      {editions.map((one) => (
        <Section
          key={one.id}
          title={t('publication.editionNamed', { label: one.label })}
          actions={
            work && (
              <Button
                size="compact-md"
                variant="subtle"
                aria-label={t('action.editNamed', { name: one.label })}
                onClick={() => setOpen(one)}
              >
                {t('action.edit')}
              </Button>
            )
          }
        >
          <p>
            {one.isNewest ? (
              <Tag tone="success">{t('publication.newest')}</Tag>
            ) : (
              <Tag>{t('publication.old')}</Tag>
            )}{' '}
            <span className="muted">
              {t('publication.files', { n: one.files.length })} · {fileSize(one.bytes)} ·{' '}
              {t('publication.downloadedTimes', { n: one.downloads.toLocaleString('en') })}
            </span>
          </p>
          <Facts
            items={[
              [t('publication.createdOn'), date(one.createdOn)],
              [t('publication.updatedOn'), date(one.updatedOn)],
              [t('publication.expiresOn'), one.expiresOn && date(one.expiresOn)],
            ]}
          />
          <Files files={one.files} />
        </Section>
      ))}
      {open === 'edit' && <Edit of={of} onClose={close} />}
      {open === 'edition' && (
        <Edition id={id} of={null} version={of.version} next={editions.length + 1} onClose={close} />
      )}
      {open && typeof open === 'object' && (
        <Edition id={id} of={open} version={of.version} next={0} onClose={close} />
      )}
    </Page>
  );
}

function Edit({ of, onClose }: { of: PublicationPartsFragment; onClose: () => void }) {
  const t = useT();
  const say = useToast();
  // The version that was read into the form: what somebody changes meanwhile must be a conflict, not overwritten.
  const [version] = useState(of.version);
  const [busy, setBusy] = useState(false);
  const [draft, setDraft] = useState<PublicationDraft>({
    title: of.title,
    summary: of.summary,
    category: of.category,
    oitItem: of.oitItem,
    itemId: of.itemId ?? null,
    fiscalYear: String(of.fiscalYear),
    departmentId: of.departmentId ?? null,
    cover: [],
  });
  const change = useCommand(ChangePublicationDocument);
  return (
    <Dialog
      open
      wide
      title={of.title}
      onClose={onClose}
      onSubmit={() =>
        change.mutate(
          { id: of.id, version, input: publicationInput(draft) },
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
      disabled={busy}
    >
      <PublicationFields
        value={draft}
        onChange={setDraft}
        onBusy={setBusy}
        wrong={fieldMessages(change.error)}
      />
    </Dialog>
  );
}

/** A new edition with its files, or the correction of one that is there. */
function Edition({
  id,
  of,
  version: shown,
  next,
  onClose,
}: {
  id: string;
  of: EditionPartsFragment | null;
  /** The publication's. */
  version: number;
  next: number;
  onClose: () => void;
}) {
  const t = useT();
  const say = useToast();
  const { key } = useIdempotencyKey();
  const [version] = useState(shown);
  const [busy, setBusy] = useState(false);
  const [draft, setDraft] = useState<EditionDraft>(() =>
    of
      ? {
          label: of.label,
          createdOn: of.createdOn,
          updatedOn: of.updatedOn,
          expiresOn: of.expiresOn ?? '',
          files: [],
        }
      : emptyEdition(`${next}.0`),
  );
  const add = useCommand(AddEditionDocument);
  const change = useCommand(ChangeEditionDocument);
  const done = {
    onSuccess: () => {
      say(t('word.saved'));
      onClose();
    },
  };
  const problem = of ? change.error : add.error;
  return (
    <Dialog
      open
      title={of ? t('publication.editionNamed', { label: of.label }) : t('publication.addEdition')}
      onClose={onClose}
      onSubmit={() =>
        of
          ? change.mutate({ id: of.id, version, input: editionInput(draft) }, done)
          : add.mutate({ id, key, input: editionInput(draft) }, done)
      }
      submitLabel={t('action.save')}
      busy={add.isPending || change.isPending}
      error={problem}
      disabled={busy}
    >
      {!of && <p className="muted">{t('publication.editionText')}</p>}
      <EditionFields
        value={draft}
        onChange={setDraft}
        onBusy={setBusy}
        wrong={fieldMessages(problem)}
        withFiles={!of}
      />
    </Dialog>
  );
}
