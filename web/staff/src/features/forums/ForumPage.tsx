import '../../core/words/forums';
import '../../core/words/record';
import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useDates } from '../../core/calendar';
import { useCommand, useGql } from '../../core/data';
import { useT } from '../../core/i18n';
import { useDepartmentChoices, useVillageChoices } from '../../core/reference';
import { useMay, useSession } from '../../core/session';
import {
  ArchiveForumDocument,
  type ForumDetailFragment,
  ForumDocument,
  PublishForumDocument,
} from '../../gql/graphql';
import { FormProblem } from '../../ui/FormProblem';
import { Icon } from '../../ui/icons';
import { Facts, Page, Section } from '../../ui/Page';
import { RecordFiles } from '../../ui/record/RecordFiles';
import { RecordLinks } from '../../ui/record/RecordLinks';
import { ParticipationTags, PublishedTag } from '../../ui/record/RecordTags';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { AttendanceDialog } from './AttendanceDialog';
import { ForumChange } from './ForumChange';
import { HearingBox } from './HearingBox';
import { Items } from './item/Items';
import { StateTag } from './kinds';
import { StepButtons } from './StepButtons';

/** One forum: what was said about it, who came, what was raised and what became of it. */
export function ForumPage() {
  const t = useT();
  const { id } = useParams({ from: '/inside/forums/$id' });
  const { data, error, refetch } = useGql(ForumDocument, { id });
  if (data?.forum) return <Forum key={data.forum.id} of={data.forum} />;
  return (
    <Page title={t('forums.one')} back={<Back />}>
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : data ? (
        <EmptyState title={t('forums.missing')} />
      ) : (
        <LoadingState />
      )}
    </Page>
  );
}

function Back() {
  const t = useT();
  return (
    <Link to={'/forums' as never}>
      <Icon name="chevronLeft" size={16} /> {t('forums.title')}
    </Link>
  );
}

function Forum({ of }: { of: ForumDetailFragment }) {
  const t = useT();
  const may = useMay()('forum_work');
  const { tenant } = useSession();
  const [changing, setChanging] = useState(false);
  const publish = useCommand(PublishForumDocument);
  const archive = useCommand(ArchiveForumDocument);
  if (changing) return <ForumChange of={of} onDone={() => setChanging(false)} />;
  const published = Boolean(of.record.publishedAt);
  const archived = Boolean(of.record.archivedAt);
  return (
    <Page
      title={of.record.title}
      back={<Back />}
      above={
        <>
          <StateTag state={of.state} /> <PublishedTag record={of.record} />{' '}
          <ParticipationTags record={of.record} />
        </>
      }
      actions={
        may && (
          <>
            <StepButtons of={of} />
            <Button variant="default" onClick={() => setChanging(true)}>
              {t('action.edit')}
            </Button>
            <Button
              variant="default"
              loading={publish.isPending}
              onClick={() => publish.mutate({ id: of.id, published: !published })}
            >
              {published ? t('forums.withdraw') : t('forums.publish')}
            </Button>
            <Button
              variant="subtle"
              loading={archive.isPending}
              onClick={() => archive.mutate({ id: of.id, archived: !archived })}
            >
              {archived ? t('forums.restore') : t('forums.archive')}
            </Button>
          </>
        )
      }
    >
      <FormProblem error={publish.error ?? archive.error} />
      {of.warnings.length > 0 && (
        <div className="notice notice-warning" role="status">
          <Icon name="warning" />
          <ul>
            {of.warnings.map((warning) => (
              <li key={warning}>
                {t(`forumWarning.${warning}`)}
                {warning === 'BELOW_MINIMUM_SHARE' && (
                  <> {t('forums.minimumIs', { n: of.minimumShare ?? 0, source: of.minimumSource || '–' })}</>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <HearingBox of={of} />
      <About of={of} />
      <Attendance of={of} may={may} />
      <Items of={of} may={may} />
      <RecordFiles id={of.record.id} mayChange={may} />
      <RecordLinks id={of.record.id} mayChange={may} />
      {published && !archived && (
        <p>
          <a href={`/t/${tenant.slug}/forums/${of.id}`} target="_blank" rel="noreferrer">
            {t('forums.seeAsCitizen')}
          </a>
        </p>
      )}
    </Page>
  );
}

function About({ of }: { of: ForumDetailFragment }) {
  const t = useT();
  const { date } = useDates();
  const names = (ids: string[], choices: { value: string; label: string }[]) =>
    ids.map((id) => choices.find((one) => one.value === id)?.label ?? '–').join(' · ');
  const villages = names(of.villageIds, useVillageChoices());
  const departments = useDepartmentChoices();
  const order = [of.orderNumber, of.orderedOn && date(of.orderedOn)].filter(Boolean).join(' · ');
  const { startsOn, endsOn } = of.record;
  const days = [startsOn, endsOn !== startsOn ? endsOn : null].map((day) => day && date(day, 'long'));
  return (
    <Section title={t('forums.about')}>
      <Facts
        items={[
          [t('forums.level'), t(`forumLevel.${of.forumLevel}`)],
          [t('forums.subject'), t(`forumSubject.${of.subject}`)],
          [t('forums.day'), [...days, of.time].filter(Boolean).join(' – ')],
          [t('record.place'), of.record.place],
          [t('forums.villages'), villages],
          [t('forums.order'), order],
          [t('forums.units'), names(of.unitIds, departments)],
          [t('forums.announcedOn'), of.announcedOn && date(of.announcedOn)],
          [
            t('forums.channels'),
            of.channels.map((channel) => t(`forumChannel.${channel as 'website'}`)).join(' · '),
          ],
          of.summarySentOn ? [t('forums.summarySentOn'), date(of.summarySentOn)] : null,
          of.result
            ? [
                t('forums.result'),
                <span key="result" className="prewrap">
                  {of.result}
                </span>,
              ]
            : null,
          of.cancelReason ? [t('forums.cancelReason'), of.cancelReason] : null,
        ]}
      />
    </Section>
  );
}

function Attendance({ of, may }: { of: ForumDetailFragment; may: boolean }) {
  const t = useT();
  const [changing, setChanging] = useState(false);
  const { attendance: a } = of;
  const groups = a.groups.map((group) =>
    group.persons == null ? group.name : t('forums.group', { name: group.name, n: group.persons }),
  );
  return (
    <Section
      title={t('forums.attendance')}
      actions={
        may && (
          <Button size="compact-md" variant="default" onClick={() => setChanging(true)}>
            {t('forums.changeAttendance')}
          </Button>
        )
      }
    >
      <Facts
        items={[
          [t('attendance.total'), a.total],
          [t('attendance.women'), a.women],
          [t('attendance.youth'), a.youth],
          [t('attendance.elderly'), a.elderly],
          [t('attendance.households'), a.households],
          [t('attendance.registeredHouseholds'), a.registeredHouseholds],
          [t('attendance.groups'), groups.join(' · ')],
        ]}
      />
      {changing && <AttendanceDialog of={of} onClose={() => setChanging(false)} />}
    </Section>
  );
}
