import { Button, Group } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useGql } from '../../../core/data';
import { useT } from '../../../core/i18n';
import { useComplaintCounts } from '../../../core/reference';
import { useMay } from '../../../core/session';
import { QueueDocument } from '../../../gql/graphql';
import { DataTable } from '../../../ui/DataTable';
import { Icon } from '../../../ui/icons';
import { LinkTabs } from '../../../ui/LinkTabs';
import { Page } from '../../../ui/Page';
import { Pager } from '../../../ui/Pager';
import { EmptyState, ErrorState, LoadingState } from '../../../ui/States';
import { filterOf, hasFilters, type QueueSearch, VIEWS, viewOf, withFilters } from '../filters';
import { AssignDialog } from './AssignDialog';
import { useQueueColumns } from './columns';
import { useDensity } from './density';
import { FilterRow } from './FilterRow';

const PAGE_SIZE = 50;

/** The clerk's day: every case by due date, filters in the URL, several handed out at once. */
export function Queue() {
  const t = useT();
  const may = useMay();
  const search = useSearch({ from: '/inside/complaints' });
  const navigate = useNavigate({ from: '/complaints' });
  const [picked, setPicked] = useState<Set<string>>(new Set());
  const [assigning, setAssigning] = useState(false);
  const [density, toggleDensity] = useDensity();
  const { data, error, isPlaceholderData, refetch } = useGql(
    QueueDocument,
    { filter: filterOf(search), first: PAGE_SIZE, after: search.after ?? null },
    { keep: true },
  );
  const columns = useQueueColumns(density);
  const rows = data?.complaints.nodes ?? [];
  const page = data?.complaints.pageInfo;

  const change = (next: QueueSearch) => {
    setPicked(new Set());
    void navigate({ search: withFilters(search, next), replace: true });
  };

  return (
    <Page
      title={t('queue.title')}
      actions={
        <>
          <button
            type="button"
            className="icon-button"
            aria-pressed={density === 'loose'}
            title={t('queue.density')}
            onClick={toggleDensity}
          >
            <Icon name={density === 'line' ? 'rows' : 'rowsLoose'} />
            <span className="visually-hidden">{t('queue.density')}</span>
          </button>
          {may('complaint_assign') && (
            <Button
              className="queue-assign"
              variant="default"
              disabled={picked.size === 0}
              onClick={() => setAssigning(true)}
            >
              {t('queue.assign', { n: picked.size })}
            </Button>
          )}
          {may('complaint_receive') && (
            <Button component={Link} to="/complaints/new" leftSection={<Icon name="plus" />}>
              {t('queue.register')}
            </Button>
          )}
        </>
      }
    >
      <QueueTabs search={search} />
      <FilterRow search={search} onChange={change} />
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <LoadingState />
      ) : rows.length === 0 ? (
        <EmptyState
          title={hasFilters(search) ? t('queue.emptyFiltered') : t('queue.empty')}
          action={
            hasFilters(search) ? (
              <Button
                variant="default"
                onClick={() => void navigate({ search: search.view ? { view: search.view } : {} })}
              >
                {t('queue.clear')}
              </Button>
            ) : undefined
          }
        >
          {hasFilters(search) ? t('queue.emptyFilteredText') : t('queue.emptyText')}
        </EmptyState>
      ) : (
        <>
          {error && <ErrorState error={error} retry={() => void refetch()} />}
          <DataTable
            caption={t('queue.caption')}
            rows={rows}
            rowKey={(row) => row.id}
            rowName={(row) => row.number}
            columns={columns}
            density={density}
            stale={isPlaceholderData}
            {...(may('complaint_assign') ? { selected: picked, onSelect: setPicked } : {})}
          />
          <Group justify="space-between" className="table-foot">
            <span className="muted queue-keys">{t('queue.keys')}</span>
            <Pager
              to="/complaints"
              first={withFilters(search, {}) as Record<string, string>}
              next={
                page?.hasNextPage && page.endCursor
                  ? { ...(search as Record<string, string>), after: page.endCursor }
                  : null
              }
              isFirst={!search.after}
              shown={rows.length}
            />
          </Group>
        </>
      )}
      {assigning && (
        <AssignDialog
          ids={[...picked]}
          onClose={() => setAssigning(false)}
          onDone={() => {
            setAssigning(false);
            setPicked(new Set());
          }}
        />
      )}
    </Page>
  );
}

function QueueTabs({ search }: { search: QueueSearch }) {
  const t = useT();
  const counts = useComplaintCounts(true);
  const number = {
    OPEN: counts?.open,
    MINE: counts?.mine,
    MY_DEPARTMENT: counts?.myDepartment,
    UNASSIGNED: counts?.unassigned,
    DUE_SOON: counts?.dueSoon,
    OVERDUE: counts?.overdue,
    CLOSED: undefined,
    ALL: undefined,
  };
  const { view: _view, after: _after, ...filters } = search;
  return (
    <LinkTabs
      label={t('queue.views')}
      items={VIEWS.map((view) => ({
        key: view,
        label: t(`view.${view as 'OPEN'}`),
        count: number[view],
        alarm: view === 'OVERDUE',
        active: viewOf(search) === view,
        link: (content, props) => (
          <Link
            to="/complaints"
            search={view === 'OPEN' ? filters : { ...filters, view: view.toLowerCase() }}
            {...props}
          >
            {content}
          </Link>
        ),
      }))}
    />
  );
}
