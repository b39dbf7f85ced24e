import { Button } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useDates } from '../../core/calendar';
import { useGql } from '../../core/data';
import { useT } from '../../core/i18n';
import { useMay } from '../../core/session';
import { CorruptionCasesDocument, type CorruptionCasesQuery } from '../../gql/graphql';
import { CaseState } from '../../ui/CaseState';
import { type Column, DataTable } from '../../ui/DataTable';
import { DueText } from '../../ui/DueText';
import { Icon } from '../../ui/icons';
import { Page } from '../../ui/Page';
import { Pager } from '../../ui/Pager';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { ConfidentialNotice } from './ConfidentialNotice';
import { CorruptionAudit } from './CorruptionAudit';
import { CorruptionTabs } from './CorruptionTabs';

type Row = CorruptionCasesQuery['corruptionCases']['nodes'][number];

/** The separate queue, and beside it who opened what in it. */
export function CorruptionQueue() {
  const search = useSearch({ from: '/inside/corruption' });
  return search.view === 'audit' ? <CorruptionAudit /> : <CorruptionList />;
}

/** Rows carry no text and no name, so a glance at the screen tells nothing. */
function CorruptionList() {
  const t = useT();
  const may = useMay();
  const { date } = useDates();
  const search = useSearch({ from: '/inside/corruption' });
  const closed = search.view === 'closed';
  const { data, error, isPlaceholderData, refetch } = useGql(
    CorruptionCasesDocument,
    { open: !closed, first: 50, after: search.after ?? null },
    { keep: true },
  );
  const rows = data?.corruptionCases.nodes ?? [];
  const page = data?.corruptionCases.pageInfo;
  const view: Record<string, string> = closed ? { view: 'closed' } : {};
  const columns: Column<Row>[] = [
    {
      key: 'number',
      header: t('column.number'),
      width: 130,
      phone: 'head',
      cell: (row) => (
        <Link to="/corruption/$id" params={{ id: row.id }} className="number">
          {row.number}
        </Link>
      ),
    },
    {
      key: 'received',
      header: t('case.receivedAt'),
      width: 150,
      cell: (row) => <span className="nowrap">{date(row.receivedOn)}</span>,
    },
    { key: 'channel', header: t('filter.channel'), cell: (row) => t(`channel.${row.channel}`) },
    { key: 'state', header: t('column.state'), width: 140, cell: (row) => <CaseState state={row.state} /> },
    {
      key: 'owner',
      header: t('filter.assignee'),
      width: 220,
      clip: true,
      cell: (row) => row.assigneeName ?? <span className="muted">{t('column.unassigned')}</span>,
    },
    {
      key: 'due',
      header: t('column.due'),
      width: 220,
      cell: (row) => <DueText dueOn={row.queueOn} finished={!row.open} />,
    },
  ];
  return (
    <Page
      title={t('corruption.title')}
      actions={
        may('corruption_work') && (
          <Button component={Link} to="/corruption/new" leftSection={<Icon name="plus" />}>
            {t('corruption.register')}
          </Button>
        )
      }
    >
      <ConfidentialNotice />
      <CorruptionTabs view={closed ? 'closed' : 'open'} />
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <LoadingState />
      ) : rows.length === 0 ? (
        <EmptyState title={t('corruption.empty')} />
      ) : (
        <>
          <DataTable
            caption={t('corruption.title')}
            rows={rows}
            rowKey={(row) => row.id}
            rowName={(row) => row.number}
            columns={columns}
            stale={isPlaceholderData}
          />
          <div className="table-foot">
            <Pager
              to="/corruption"
              first={view}
              next={page?.hasNextPage && page.endCursor ? { ...view, after: page.endCursor } : null}
              isFirst={!search.after}
              shown={rows.length}
            />
          </div>
        </>
      )}
    </Page>
  );
}
