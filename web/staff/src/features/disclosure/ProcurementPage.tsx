import '../../core/words/disclosure';
import '../../core/words/record';
import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useDates } from '../../core/calendar';
import { useCommand, useGql } from '../../core/data';
import { type MessageKey, useT } from '../../core/i18n';
import { useDepartmentChoices, useOfficerChoices } from '../../core/reference';
import { useMay } from '../../core/session';
import {
  type AnnouncementPartsFragment,
  ProcurementPageDocument,
  PublishProcurementDocument,
  WithdrawProcurementDocument,
} from '../../gql/graphql';
import { Icon } from '../../ui/icons';
import { Facts, Page, Section } from '../../ui/Page';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { useToast } from '../../ui/Toast';
import { AnnouncementDialog } from './AnnouncementDialog';
import { ProcurementDialog } from './ProcurementDialog';
import { AddChannel, Channels, Files, ShownTag } from './parts';

/** A project with its announcements, the channels of each with proof, and every rule it does not keep. */
export function ProcurementPage() {
  const t = useT();
  const may = useMay();
  const say = useToast();
  const { date } = useDates();
  const { id } = useParams({ from: '/inside/procurements/$id' });
  const [open, setOpen] = useState<'edit' | 'announce' | AnnouncementPartsFragment | null>(null);
  const [channelOf, setChannelOf] = useState<string | null>(null);
  const { data, error, refetch } = useGql(ProcurementPageDocument, { id });
  const departments = useDepartmentChoices();
  const officers = useOfficerChoices();
  const publish = useCommand(PublishProcurementDocument);
  const withdraw = useCommand(WithdrawProcurementDocument);
  const back = <Link to="/procurements">{t('nav.procurements')}</Link>;
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  if (!data.procurement)
    return (
      <Page title={t('state.notFoundTitle')} back={back}>
        <EmptyState title={t('state.notFound')} />
      </Page>
    );
  const {
    procurement: of,
    announcements,
    warnings,
    minChannels,
    targetChannels,
    publicUrl,
  } = data.procurement;
  const work = may('disclosure_work');
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
            <Button variant="default" onClick={() => setOpen('announce')}>
              {t('procurement.announce')}
            </Button>
            <Button variant="default" onClick={() => setOpen('edit')}>
              {t('action.edit')}
            </Button>
          </>
        )
      }
    >
      <Facts
        items={[
          [t('procurement.budget'), t('procurement.baht', { n: of.budgetBaht.toLocaleString('en') })],
          [t('record.fiscalYear'), of.fiscalYear],
          [t('procurement.reference'), of.reference],
          [t('record.department'), departments.find((one) => one.value === of.departmentId)?.label],
          [t('record.owner'), officers.find((one) => one.value === of.ownerId)?.label],
        ]}
      />
      {publicUrl && (
        <p>
          <a href={publicUrl} target="_blank" rel="noreferrer">
            {t('publication.openPublic')}
          </a>
        </p>
      )}
      {warnings.length > 0 && (
        <Section title={t('procurement.warnings')}>
          <ul>
            {warnings.map((one) => (
              <li key={`${one.rule} ${one.kind ?? ''}`}>
                {t(`procurementWarning.${one.rule}` as MessageKey, {
                  kind: one.kind ? t(`announcementKind.${one.kind}`) : '',
                  n: one.used ?? 0,
                  min: minChannels,
                  target: targetChannels,
                })}
              </li>
            ))}
          </ul>
          <p className="muted">{t('disclosure.sourceOf', { source: warnings[0]?.source ?? '' })}</p>
        </Section>
      )}
      {announcements.length === 0 && <EmptyState title={t('procurement.noAnnouncement')} />}
      {announcements.map((one) => (
        <Section
          key={one.id}
          title={t(`announcementKind.${one.kind}`)}
          actions={
            work && (
              <div className="page-actions">
                <Button
                  size="compact-md"
                  variant="default"
                  leftSection={<Icon name="plus" size={16} />}
                  onClick={() => setChannelOf(one.id)}
                >
                  {t('disclosure.addChannel')}
                </Button>
                <Button
                  size="compact-md"
                  variant="subtle"
                  aria-label={t('action.editNamed', { name: t(`announcementKind.${one.kind}`) })}
                  onClick={() => setOpen(one)}
                >
                  {t('action.edit')}
                </Button>
              </div>
            )
          }
        >
          <p>
            <span className="muted">{t('procurement.announcedOn', { date: date(one.announcedOn) })}</span>{' '}
            <Tag
              tone={
                one.channelCount < minChannels
                  ? 'danger'
                  : one.channelCount < targetChannels
                    ? 'warning'
                    : 'success'
              }
            >
              {t('procurement.channelCount', { n: one.channelCount, min: minChannels })}
            </Tag>
          </p>
          <p className="prewrap">{one.body}</p>
          <Files files={one.files} />
          <Channels channels={one.channels} mayChange={work} />
        </Section>
      ))}
      {open === 'edit' && <ProcurementDialog of={of} onClose={close} />}
      {open === 'announce' && <AnnouncementDialog project={id} of={null} onClose={close} />}
      {open && typeof open === 'object' && <AnnouncementDialog project={id} of={open} onClose={close} />}
      {channelOf && <AddChannel subjectId={channelOf} onClose={() => setChannelOf(null)} />}
    </Page>
  );
}
