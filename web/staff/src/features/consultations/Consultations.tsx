import '../../core/words/consultations';
import '../../core/words/record';
import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDates } from '../../core/calendar';
import { useGql } from '../../core/data';
import { useT } from '../../core/i18n';
import { useMay } from '../../core/session';
import { ConsultationsDocument, type ConsultationsQuery } from '../../gql/graphql';
import { type Column, DataTable } from '../../ui/DataTable';
import { DueText } from '../../ui/DueText';
import { Icon } from '../../ui/icons';
import { Page } from '../../ui/Page';
import { Pager } from '../../ui/Pager';
import { RecordFilters, recordFilter } from '../../ui/record/RecordFilters';
import { PublishedTag } from '../../ui/record/RecordTags';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { StageTag } from './StageTag';

type Row = ConsultationsQuery['consultations']['nodes'][number];

/** Every consultation on a plan, the latest first. */
export function Consultations() {
  const t = useT();
  const may = useMay();
  const { date } = useDates();
  const go = useNavigate();
  const search = useSearch({ from: '/inside/consultations' });
  const { data, error, isPlaceholderData, refetch } = useGql(
    ConsultationsDocument,
    { filter: recordFilter(['CONSULTATION'], search), first: 50, after: search.after ?? null },
    { keep: true },
  );
  const rows = data?.consultations.nodes ?? [];
  const page = data?.consultations.pageInfo;
  const { after: _, ...first } = search;
  const columns: Column<Row>[] = [
    {
      key: 'title',
      header: t('record.title'),
      phone: 'head',
      cell: (row) => (
        <>
          <Link to="/consultations/$id" params={{ id: row.id }}>
            {row.record.title}
          </Link>
          <div className="cell-sub muted">{t(`planKind.${row.planKind}`)}</div>
        </>
      ),
    },
    {
      key: 'stage',
      header: t('consultation.stage'),
      width: 220,
      cell: (row) => (
        <>
          <StageTag stage={row.stage} /> <PublishedTag record={row.record} />
        </>
      ),
    },
    {
      key: 'close',
      header: t('consultation.closesOn'),
      width: 190,
      cell: (row) =>
        row.stage === 'OPEN' ? (
          <DueText dueOn={row.closesOn} layout="stack" />
        ) : (
          <span className="nowrap">{row.closesOn ? date(row.closesOn) : '–'}</span>
        ),
    },
    {
      key: 'comments',
      header: t('consultation.comments'),
      width: 170,
      cell: (row) => t('consultation.countsShort', { n: row.counts.received, left: row.counts.unanswered }),
    },
  ];
  return (
    <Page
      title={t('consultation.title')}
      actions={
        may('consultation_work') && (
          <Button component={Link} to="/consultations/new" leftSection={<Icon name="plus" />}>
            {t('consultation.new')}
          </Button>
        )
      }
    >
      <RecordFilters
        search={search}
        onChange={(next) => void go({ to: '/consultations', search: next as never })}
      />
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <LoadingState />
      ) : rows.length === 0 ? (
        <EmptyState title={t('consultation.none')} />
      ) : (
        <>
          <DataTable
            caption={t('consultation.title')}
            rows={rows}
            rowKey={(row) => row.id}
            rowName={(row) => row.record.title}
            columns={columns}
            stale={isPlaceholderData}
          />
          <div className="table-foot">
            <Pager
              to="/consultations"
              first={first as Record<string, string>}
              next={page?.hasNextPage && page.endCursor ? { ...first, after: page.endCursor } : null}
              isFirst={!search.after}
              shown={rows.length}
            />
          </div>
        </>
      )}
    </Page>
  );
}
