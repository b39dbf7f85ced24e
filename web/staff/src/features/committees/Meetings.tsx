import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDates } from '../../core/calendar';
import { useGql } from '../../core/data';
import { useT } from '../../core/i18n';
import { MeetingsDocument, OpenActionsDocument } from '../../gql/graphql';
import { DataTable } from '../../ui/DataTable';
import { DueText } from '../../ui/DueText';
import { Page, Section } from '../../ui/Page';
import { Pager } from '../../ui/Pager';
import { RecordFilters, recordFilter } from '../../ui/record/RecordFilters';
import { PublishedTag } from '../../ui/record/RecordTags';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { useOwner } from './owner';
import { MeetingTag } from './words';

/** All meetings, and above them what meetings ordered and is not done yet. */
export function Meetings() {
  const t = useT();
  const { date } = useDates();
  const search = useSearch({ from: '/inside/meetings' });
  const navigate = useNavigate({ from: '/meetings' });
  const { data, error, isPlaceholderData, refetch } = useGql(
    MeetingsDocument,
    { filter: recordFilter(['MEETING'], search), first: 50, after: search.after ?? null },
    { keep: true },
  );
  const rows = data?.meetings.nodes ?? [];
  const page = data?.meetings.pageInfo;
  return (
    <Page title={t('nav.meetings')}>
      <OpenActions />
      <RecordFilters
        search={search}
        onChange={(next) => void navigate({ search: next as never, replace: true })}
      />
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <LoadingState />
      ) : rows.length === 0 ? (
        <EmptyState title={t('meetings.none')}>{t('meetings.noneText')}</EmptyState>
      ) : (
        <>
          <DataTable
            caption={t('nav.meetings')}
            rows={rows}
            rowKey={(one) => one.id}
            rowName={(one) => one.record.title}
            stale={isPlaceholderData}
            columns={[
              {
                key: 'title',
                header: t('meetings.title'),
                phone: 'head',
                cell: (one) => (
                  <Link to="/meetings/$id" params={{ id: one.id } as never}>
                    {one.record.title}
                  </Link>
                ),
              },
              {
                key: 'day',
                header: t('meetings.day'),
                width: 150,
                cell: (one) => (
                  <span className="nowrap">
                    {one.record.startsOn ? date(one.record.startsOn) : '–'} {one.startsAt}
                  </span>
                ),
              },
              {
                key: 'state',
                header: t('meetings.state'),
                width: 210,
                cell: (one) => <MeetingTag of={one.state} />,
              },
              {
                key: 'published',
                header: t('committees.shown'),
                width: 150,
                cell: (one) => <PublishedTag record={one.record} />,
              },
            ]}
          />
          <Pager
            to="/meetings"
            first={{ ...search, after: '' }}
            next={page?.hasNextPage && page.endCursor ? { ...search, after: page.endCursor } : null}
            isFirst={!search.after}
            shown={rows.length}
          />
        </>
      )}
    </Page>
  );
}

function OpenActions() {
  const t = useT();
  const owner = useOwner();
  const { data } = useGql(OpenActionsDocument, {});
  const rows = data?.openActions ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={t('meetings.openActions')}>
      <DataTable
        caption={t('meetings.openActions')}
        rows={rows}
        rowKey={(one) => one.item.id}
        rowName={(one) => one.item.text}
        columns={[
          {
            key: 'text',
            header: t('meetings.action'),
            phone: 'head',
            cell: (one) => (
              <Link to="/meetings/$id" params={{ id: one.meetingId } as never}>
                {one.item.text}
              </Link>
            ),
          },
          { key: 'owner', header: t('meetings.owner'), width: 220, cell: (one) => owner(one.item) },
          { key: 'from', header: t('meetings.title'), width: 260, cell: (one) => one.meetingTitle },
          {
            key: 'due',
            header: t('meetings.due'),
            width: 170,
            cell: (one) => <DueText dueOn={one.item.dueOn} layout="stack" />,
          },
        ]}
      />
    </Section>
  );
}
