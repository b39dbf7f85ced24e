import '../../core/words/consultations';
import { Button } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useDates } from '../../core/calendar';
import { useGql } from '../../core/data';
import { useT } from '../../core/i18n';
import { useMay } from '../../core/session';
import {
  InformationRequestsDocument,
  type InformationRequestsQuery,
  type InformationView,
} from '../../gql/graphql';
import { type Column, DataTable } from '../../ui/DataTable';
import { DueText } from '../../ui/DueText';
import { Icon } from '../../ui/icons';
import { LinkTabs } from '../../ui/LinkTabs';
import { Page } from '../../ui/Page';
import { Pager } from '../../ui/Pager';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { RequestState } from './RequestState';

type Row = InformationRequestsQuery['informationRequests']['nodes'][number];
const VIEWS: InformationView[] = ['OPEN', 'OVERDUE', 'ENDED', 'ALL'];

/** Requests for information, the earliest due first. */
export function Requests() {
  const t = useT();
  const may = useMay();
  const { date } = useDates();
  const search = useSearch({ from: '/inside/information-requests' });
  const view = VIEWS.find((one) => one === search.view) ?? 'OPEN';
  const { data, error, isPlaceholderData, refetch } = useGql(
    InformationRequestsDocument,
    { filter: { view }, first: 50, after: search.after ?? null },
    { keep: true },
  );
  const rows = data?.informationRequests.nodes ?? [];
  const page = data?.informationRequests.pageInfo;
  const first: Record<string, string> = view === 'OPEN' ? {} : { view };
  const columns: Column<Row>[] = [
    {
      key: 'number',
      header: t('request.number'),
      width: 130,
      phone: 'head',
      cell: (row) => (
        <Link to="/information-requests/$id" params={{ id: row.id }} className="number">
          {row.number}
        </Link>
      ),
    },
    { key: 'body', header: t('request.body'), clip: true, cell: (row) => row.body },
    {
      key: 'state',
      header: t('request.state'),
      width: 290,
      cell: (row) => (
        <>
          <RequestState state={row.state} />{' '}
          {row.objectionPending && <Tag tone="info">{t('request.objectionPending')}</Tag>}
        </>
      ),
    },
    {
      key: 'received',
      header: t('request.receivedOn'),
      width: 140,
      cell: (row) => <span className="nowrap">{date(row.receivedOn)}</span>,
    },
    {
      key: 'due',
      header: t('request.due'),
      width: 200,
      cell: (row) => <DueText dueOn={row.queueOn} finished={row.state !== 'RECEIVED'} />,
    },
  ];
  return (
    <Page
      title={t('request.title')}
      actions={
        may('information_request_work') && (
          <Button component={Link} to="/information-requests/new" leftSection={<Icon name="plus" />}>
            {t('request.new')}
          </Button>
        )
      }
    >
      <LinkTabs
        label={t('request.views')}
        items={VIEWS.map((one) => ({
          key: one,
          label: t(`request.view.${one}`),
          active: one === view,
          link: (content, props) => (
            <Link to="/information-requests" search={one === 'OPEN' ? {} : { view: one }} {...props}>
              {content}
            </Link>
          ),
        }))}
      />
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <LoadingState />
      ) : rows.length === 0 ? (
        <EmptyState title={t('request.none')} />
      ) : (
        <>
          <DataTable
            caption={t('request.title')}
            rows={rows}
            rowKey={(row) => row.id}
            rowName={(row) => row.number}
            columns={columns}
            stale={isPlaceholderData}
          />
          <div className="table-foot">
            <Pager
              to="/information-requests"
              first={first}
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
