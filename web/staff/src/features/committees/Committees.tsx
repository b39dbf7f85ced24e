import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDates } from '../../core/calendar';
import { useGql } from '../../core/data';
import { useT } from '../../core/i18n';
import { useMay } from '../../core/session';
import { CommitteesDocument } from '../../gql/graphql';
import { DataTable } from '../../ui/DataTable';
import { Icon } from '../../ui/icons';
import { Page } from '../../ui/Page';
import { Pager } from '../../ui/Pager';
import { RecordFilters, recordFilter } from '../../ui/record/RecordFilters';
import { PublishedTag } from '../../ui/record/RecordTags';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { StandingTag } from './words';

/** All committees: whose term ends, where a seat is vacant, whose composition misses something. */
export function Committees() {
  const t = useT();
  const may = useMay();
  const { date } = useDates();
  const search = useSearch({ from: '/inside/committees' });
  const navigate = useNavigate({ from: '/committees' });
  const { data, error, isPlaceholderData, refetch } = useGql(
    CommitteesDocument,
    { filter: recordFilter(['COMMITTEE'], search), first: 50, after: search.after ?? null },
    { keep: true },
  );
  const rows = data?.committees.nodes ?? [];
  const page = data?.committees.pageInfo;
  return (
    <Page
      title={t('nav.committees')}
      actions={
        may('committee_work') && (
          <Button component={Link} to="/committees/new" leftSection={<Icon name="plus" />}>
            {t('committees.add')}
          </Button>
        )
      }
    >
      <RecordFilters
        search={search}
        onChange={(next) => void navigate({ search: next as never, replace: true })}
      />
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <LoadingState />
      ) : rows.length === 0 ? (
        <EmptyState title={t('committees.none')}>{t('committees.noneText')}</EmptyState>
      ) : (
        <>
          <DataTable
            caption={t('nav.committees')}
            rows={rows}
            rowKey={(one) => one.id}
            rowName={(one) => one.record.title}
            stale={isPlaceholderData}
            columns={[
              {
                key: 'title',
                header: t('committees.name'),
                phone: 'head',
                cell: (one) => (
                  <Link to="/committees/$id" params={{ id: one.id } as never}>
                    {one.record.title}
                  </Link>
                ),
              },
              {
                key: 'kind',
                header: t('committees.kind'),
                width: 150,
                cell: (one) => t(`bodyKind.${one.bodyKind}`),
              },
              {
                key: 'term',
                header: t('committees.term'),
                width: 190,
                cell: (one) => (
                  <>
                    <StandingTag of={one.standing} />{' '}
                    {one.termTo && <span className="nowrap">{date(one.termTo)}</span>}
                  </>
                ),
              },
              {
                key: 'heads',
                header: t('committees.heads'),
                width: 80,
                align: 'right',
                cell: (one) => one.heads,
              },
              {
                key: 'watch',
                header: t('committees.watch'),
                width: 220,
                cell: (one) => (
                  <>
                    {one.vacancies > 0 && (
                      <Tag tone="warning">{t('committees.vacancies', { n: one.vacancies })}</Tag>
                    )}{' '}
                    {one.warnings.length > 0 && (
                      <Tag tone="warning" icon="warning">
                        {t('committees.warnings', { n: one.warnings.length })}
                      </Tag>
                    )}
                    {one.vacancies === 0 && one.warnings.length === 0 && '–'}
                  </>
                ),
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
            to="/committees"
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
