import { Link } from '@tanstack/react-router';
import { useT } from '../../core/i18n';
import type { MeasureSummaryPartsFragment } from '../../gql/graphql';
import { type Column, DataTable } from '../../ui/DataTable';
import { PublishedTag } from '../../ui/record/RecordTags';
import { BudgetUsed, IndicatorsMet, StepsDone, VersionTags } from './MeasureTags';
import { yearsOf } from './texts';

type Row = MeasureSummaryPartsFragment;

/** Measures with how far they are. */
export function MeasureTable({ caption, rows, stale }: { caption: string; rows: Row[]; stale?: boolean }) {
  const t = useT();
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: t('measures.name'),
      phone: 'head',
      cell: (row) => (
        <Link to="/measures/$id" params={{ id: row.id }}>
          <span className="nowrap">{row.code}</span> {row.record.title}
        </Link>
      ),
    },
    {
      key: 'state',
      header: t('measures.state'),
      width: 150,
      cell: (row) => (
        <span className="measure-tags">
          <VersionTags draftNo={row.draftNo ?? null} announcedNo={row.announcedNo ?? null} />
          {row.announcedNo && <PublishedTag record={row.record} />}
        </span>
      ),
    },
    {
      key: 'years',
      header: t('measures.years'),
      width: 105,
      cell: (row) => <span className="nowrap">{yearsOf(row.firstYear, row.lastYear)}</span>,
    },
    { key: 'owners', header: t('measures.owners'), width: 130, cell: (row) => row.owners.join(', ') || '–' },
    {
      key: 'steps',
      header: t('measures.steps'),
      width: 150,
      cell: (row) => <StepsDone progress={row.progress} />,
    },
    {
      key: 'budget',
      header: t('measures.budget'),
      width: 130,
      cell: (row) => <BudgetUsed progress={row.progress} />,
    },
    {
      key: 'indicators',
      header: t('measures.indicators'),
      width: 105,
      cell: (row) => <IndicatorsMet progress={row.progress} />,
    },
  ];
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      rowName={(row) => `${row.code} ${row.record.title}`}
      columns={columns}
      density="loose"
      stale={stale ?? false}
      rowTone={(row) => (row.progress.late > 0 ? 'danger' : undefined)}
    />
  );
}
