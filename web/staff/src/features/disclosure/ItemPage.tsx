import '../../core/words/disclosure';
import '../../core/words/record';
import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { today, useDates } from '../../core/calendar';
import { useCommand, useGql } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { useDepartmentChoices, useOfficerChoices } from '../../core/reference';
import { useMay } from '../../core/session';
import {
  DiscloseItemDocument,
  DisclosureItemPageDocument,
  type DisclosureItemPartsFragment,
} from '../../gql/graphql';
import { BuddhistDateField } from '../../ui/BuddhistDateField';
import { Dialog } from '../../ui/Dialog';
import { Icon } from '../../ui/icons';
import { Facts, Page, Section } from '../../ui/Page';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { useToast } from '../../ui/Toast';
import { ItemDialog } from './ItemDialog';
import {
  AddChannel,
  ChannelFields,
  Channels,
  channelInput,
  emptyChannel,
  ShownTag,
  StatusTag,
} from './parts';

/** One item: where it stands, through which channels it was made known, and its documents. */
export function ItemPage() {
  const t = useT();
  const may = useMay();
  const { date } = useDates();
  const { id } = useParams({ from: '/inside/disclosure/$id' });
  const [open, setOpen] = useState<'edit' | 'disclose' | 'channel' | null>(null);
  const { data, error, refetch } = useGql(DisclosureItemPageDocument, { id });
  const departments = useDepartmentChoices();
  const officers = useOfficerChoices();
  const back = <Link to="/disclosure">{t('nav.disclosure')}</Link>;
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  if (!data.disclosureItem)
    return (
      <Page title={t('state.notFoundTitle')} back={back}>
        <EmptyState title={t('state.notFound')} />
      </Page>
    );
  const { item, channels, publications } = data.disclosureItem;
  const work = may('disclosure_work');
  const close = () => setOpen(null);
  return (
    <Page
      title={item.title}
      back={back}
      above={t(`disclosureList.${item.list}`)}
      aside={
        <>
          <StatusTag status={item.status} /> {!item.active && <Tag>{t('word.inactive')}</Tag>}
        </>
      }
      actions={
        <>
          {work && <Button onClick={() => setOpen('disclose')}>{t('disclosure.disclose')}</Button>}
          {may('disclosure_manage') && (
            <Button variant="default" onClick={() => setOpen('edit')}>
              {t('action.edit')}
            </Button>
          )}
        </>
      }
    >
      <Facts
        items={[
          [t('disclosure.nextDueOn'), item.nextDueOn && date(item.nextDueOn, 'long')],
          [t('disclosure.disclosedOn'), item.disclosedOn && date(item.disclosedOn, 'long')],
          [t('disclosure.frequency'), t(`disclosureFrequency.${item.frequency}`)],
          [t('record.department'), departments.find((one) => one.value === item.departmentId)?.label],
          [t('record.owner'), officers.find((one) => one.value === item.ownerId)?.label],
          [t('disclosure.source'), item.source],
          item.detail ? [t('disclosure.detail'), item.detail] : null,
        ]}
      />
      <Section
        title={t('disclosure.documents')}
        actions={
          work && (
            <Link to="/publications" search={{ add: '1', item: item.id }}>
              {t('disclosure.addDocument')}
            </Link>
          )
        }
      >
        {publications.length === 0 ? (
          <p className="muted">{t('disclosure.noDocuments')}</p>
        ) : (
          <ul className="record-files">
            {publications.map((one) => (
              <li key={one.id}>
                <Link to="/publications/$id" params={{ id: one.id }}>
                  {one.title}
                </Link>{' '}
                <ShownTag publishedAt={one.publishedAt} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section
        title={t('disclosure.channels')}
        actions={
          work && (
            <Button
              size="compact-md"
              variant="default"
              leftSection={<Icon name="plus" size={16} />}
              onClick={() => setOpen('channel')}
            >
              {t('disclosure.addChannel')}
            </Button>
          )
        }
      >
        <Channels channels={channels} mayChange={work} />
      </Section>
      {open === 'edit' && <ItemDialog of={item} onClose={close} />}
      {open === 'channel' && <AddChannel subjectId={item.id} onClose={close} />}
      {open === 'disclose' && <Disclose item={item} onClose={close} />}
    </Page>
  );
}

/** Disclosed by other means than a document of the portal: on the notice board, in a meeting, in the gazette. */
function Disclose({ item, onClose }: { item: DisclosureItemPartsFragment; onClose: () => void }) {
  const t = useT();
  const say = useToast();
  const [day, setDay] = useState(today());
  const [draft, setDraft] = useState(emptyChannel);
  const [busy, setBusy] = useState(false);
  const disclose = useCommand(DiscloseItemDocument);
  const wrong = fieldMessages(disclose.error);
  return (
    <Dialog
      open
      title={t('disclosure.disclose')}
      onClose={onClose}
      onSubmit={() =>
        disclose.mutate(
          { id: item.id, version: item.version, disclosedOn: day, channels: [channelInput(draft)] },
          {
            onSuccess: () => {
              say(t('word.saved'));
              onClose();
            },
          },
        )
      }
      submitLabel={t('action.save')}
      busy={disclose.isPending}
      error={disclose.error}
      disabled={busy || !day || !draft.shownOn}
    >
      <p className="muted">{t('disclosure.discloseText')}</p>
      <BuddhistDateField
        label={t('disclosure.disclosedOn')}
        value={day}
        max={today()}
        onChange={setDay}
        error={wrong.disclosedOn}
      />
      <ChannelFields value={draft} onChange={setDraft} onBusy={setBusy} wrong={wrong} />
    </Dialog>
  );
}
