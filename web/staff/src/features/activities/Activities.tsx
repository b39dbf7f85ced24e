import '../../core/words/activities';
import '../../core/words/record';
import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDates } from '../../core/calendar';
import { useGql } from '../../core/data';
import { useT } from '../../core/i18n';
import { useMay } from '../../core/session';
import { ActivitiesDocument, type ActivitiesQuery } from '../../gql/graphql';
import { type Column, DataTable } from '../../ui/DataTable';
import { Icon } from '../../ui/icons';
import { Page } from '../../ui/Page';
import { Pager } from '../../ui/Pager';
import { RecordFilters, type RecordSearch, recordFilter } from '../../ui/record/RecordFilters';
import { ParticipationTags, PublishedTag } from '../../ui/record/RecordTags';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { MeterTag } from './Meter';

type Line = ActivitiesQuery['activities']['nodes'][number];

/** All activities with how complete each is (กิจกรรมการมีส่วนร่วม). */
export function Activities() {
  const t = useT();
  const may = useMay();
  const { date } = useDates();
  const search = useSearch({ from: '/inside/activities' }) as RecordSearch;
  const navigate = useNavigate({ from: '/activities' });
  const { data, error, isPlaceholderData, refetch } = useGql(
    ActivitiesDocument,
    { filter: recordFilter([], search), after: search.after ?? null },
    { keep: true },
  );
  const columns: Column<Line>[] = [
    {
      key: 'name',
      header: t('activity.name'),
      phone: 'head',
      cell: (line) => (
        <Link to="/activities/$id" params={{ id: line.id } as never}>
          {line.record.title}
        </Link>
      ),
    },
    {
      key: 'day',
      header: t('record.startsOn'),
      width: 130,
      cell: (line) => (line.record.startsOn ? date(line.record.startsOn) : '–'),
    },
    {
      key: 'people',
      header: t('activity.total'),
      width: 110,
      align: 'right',
      cell: (line) => line.participants ?? '–',
    },
    {
      key: 'tags',
      header: t('record.level'),
      width: 220,
      cell: (line) => (
        <ParticipationTags record={{ ...line.record, statutoryDomain: null, category: null }} />
      ),
    },
    {
      key: 'meter',
      header: t('activity.completeness'),
      width: 140,
      cell: (line) => <MeterTag elements={line.elements} />,
    },
    {
      key: 'seen',
      header: t('activity.seen'),
      width: 150,
      cell: (line) => <PublishedTag record={line.record} />,
    },
  ];
  const page = data?.activities;
  const filters = { ...search, after: undefined };
  return (
    <Page
      title={t('activity.list')}
      actions={
        may('activity_work') && (
          <Button
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => void navigate({ to: '/activities/new' })}
          >
            {t('activity.new')}
          </Button>
        )
      }
    >
      <RecordFilters
        search={search}
        onChange={(next) => void navigate({ search: next as never, replace: true })}
      />
      {error && !page ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !page ? (
        <LoadingState />
      ) : page.nodes.length === 0 ? (
        <EmptyState title={t('activity.none')}>{t('activity.noneText')}</EmptyState>
      ) : (
        <>
          <DataTable
            caption={t('activity.list')}
            rows={page.nodes}
            rowKey={(line) => line.id}
            rowName={(line) => line.record.title}
            columns={columns}
            density="loose"
            stale={isPlaceholderData}
          />
          <Pager
            to="/activities"
            first={clean(filters)}
            next={
              page.pageInfo.hasNextPage ? { ...clean(filters), after: page.pageInfo.endCursor ?? '' } : null
            }
            isFirst={!search.after}
            shown={page.nodes.length}
          />
        </>
      )}
    </Page>
  );
}

const clean = (search: RecordSearch): Record<string, string> =>
  Object.fromEntries(Object.entries(search).flatMap(([name, value]) => (value ? [[name, value]] : [])));
