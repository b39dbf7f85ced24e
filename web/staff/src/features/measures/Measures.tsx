import '../../core/words/measures';
import '../../core/words/record';
import './measures.css';
import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useGql } from '../../core/data';
import { useT } from '../../core/i18n';
import { useMay } from '../../core/session';
import { MeasuresDocument, type PlanPartsFragment, PlansDocument } from '../../gql/graphql';
import { type Column, DataTable } from '../../ui/DataTable';
import { Icon } from '../../ui/icons';
import { LinkTabs } from '../../ui/LinkTabs';
import { Page } from '../../ui/Page';
import { Pager } from '../../ui/Pager';
import { RecordFilters, type RecordSearch, recordFilter } from '../../ui/record/RecordFilters';
import { PublishedTag } from '../../ui/record/RecordTags';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { MeasureTable } from './MeasureTable';
import { BudgetUsed, IndicatorsMet, StepsDone } from './MeasureTags';
import { PlanDialog } from './PlanDialog';
import { yearsOf } from './texts';

/** Plans first; all measures of all plans are the other tab. */
export function Measures() {
  const t = useT();
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const search = useSearch({ from: '/inside/measures' });
  const aside = search.archived === '1';
  const all = search.view === 'all' && !aside;
  return (
    <Page
      title={t('measures.title')}
      actions={
        may('measure_work') && (
          <Button leftSection={<Icon name="plus" />} onClick={() => setAdding(true)}>
            {t('plan.add')}
          </Button>
        )
      }
    >
      <LinkTabs
        label={t('measures.title')}
        items={[
          {
            key: 'plans',
            label: t('plan.list'),
            active: !all && !aside,
            link: (content, props) => (
              <Link to="/measures" search={{}} {...props}>
                {content}
              </Link>
            ),
          },
          {
            key: 'all',
            label: t('measures.all'),
            active: all,
            link: (content, props) => (
              <Link to="/measures" search={{ view: 'all' } as never} {...props}>
                {content}
              </Link>
            ),
          },
          {
            key: 'archived',
            label: t('record.archived'),
            active: aside,
            link: (content, props) => (
              <Link to="/measures" search={{ archived: '1' } as never} {...props}>
                {content}
              </Link>
            ),
          },
        ]}
      />
      {!all && <Plans search={search} />}
      {(all || aside) && <AllMeasures search={search} />}
      {adding && <PlanDialog of={null} onClose={() => setAdding(false)} />}
    </Page>
  );
}

function Plans({ search }: { search: RecordSearch }) {
  const t = useT();
  const { data, error, isPlaceholderData, refetch } = useGql(
    PlansDocument,
    { text: search.q ?? '', archived: search.archived === '1', after: search.after ?? null },
    { keep: true },
  );
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  const rows = data.plans.nodes;
  const page = data.plans.pageInfo;
  if (rows.length === 0)
    return search.archived === '1' ? (
      <EmptyState title={t('plan.noneArchived')} />
    ) : (
      <EmptyState title={t('plan.none')}>{t('plan.noneHint')}</EmptyState>
    );
  const columns: Column<PlanPartsFragment>[] = [
    {
      key: 'title',
      header: t('plan.title'),
      phone: 'head',
      cell: (row) => (
        <Link to="/measures/plan/$id" params={{ id: row.id }}>
          {row.record.title}
        </Link>
      ),
    },
    {
      key: 'state',
      header: t('measures.state'),
      width: 130,
      cell: (row) => <PublishedTag record={row.record} />,
    },
    {
      key: 'years',
      header: t('measures.years'),
      width: 110,
      cell: (row) => <span className="nowrap">{yearsOf(row.firstYear, row.lastYear)}</span>,
    },
    { key: 'n', header: t('plan.measures'), width: 90, align: 'right', cell: (row) => row.measures.length },
    {
      key: 'steps',
      header: t('measures.steps'),
      width: 180,
      cell: (row) => <StepsDone progress={row.progress} />,
    },
    {
      key: 'budget',
      header: t('measures.budget'),
      width: 190,
      cell: (row) => <BudgetUsed progress={row.progress} />,
    },
    {
      key: 'indicators',
      header: t('measures.indicators'),
      width: 130,
      cell: (row) => <IndicatorsMet progress={row.progress} />,
    },
  ];
  return (
    <>
      <DataTable
        caption={t('plan.list')}
        rows={rows}
        rowKey={(row) => row.id}
        rowName={(row) => row.record.title}
        columns={columns}
        density="loose"
        stale={isPlaceholderData}
      />
      <div className="table-foot">
        <Pager
          to="/measures"
          first={{}}
          next={page.hasNextPage && page.endCursor ? { after: page.endCursor } : null}
          isFirst={!search.after}
          shown={rows.length}
        />
      </div>
    </>
  );
}

function AllMeasures({ search }: { search: RecordSearch }) {
  const t = useT();
  const go = useNavigate();
  const { kinds: _kinds, ...filter } = recordFilter(['MEASURE'], search);
  const { data, error, isPlaceholderData, refetch } = useGql(
    MeasuresDocument,
    { filter, after: search.after ?? null },
    { keep: true },
  );
  const page = data?.measures.pageInfo;
  const { after: _after, ...first } = { ...search, view: 'all' };
  return (
    <>
      <RecordFilters
        search={search}
        onChange={(next) =>
          void go({ to: '/measures', search: { ...next, view: 'all' } as never, replace: true })
        }
      />
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <LoadingState />
      ) : data.measures.nodes.length === 0 ? (
        <EmptyState title={t('measures.none')} />
      ) : (
        <>
          <MeasureTable caption={t('measures.all')} rows={data.measures.nodes} stale={isPlaceholderData} />
          <div className="table-foot">
            <Pager
              to="/measures"
              first={first as Record<string, string>}
              next={
                page?.hasNextPage && page.endCursor ? { ...(first as object), after: page.endCursor } : null
              }
              isFirst={!search.after}
              shown={data.measures.nodes.length}
            />
          </div>
        </>
      )}
    </>
  );
}
