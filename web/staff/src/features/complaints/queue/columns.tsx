import { Link } from '@tanstack/react-router';
import { useDates } from '../../../core/calendar';
import { useT } from '../../../core/i18n';
import type { QueueRowFragment } from '../../../gql/graphql';
import { CaseState } from '../../../ui/CaseState';
import type { Column } from '../../../ui/DataTable';
import { DueText } from '../../../ui/DueText';

export function useQueueColumns(density: 'line' | 'loose'): Column<QueueRowFragment>[] {
  const t = useT();
  const { date } = useDates();
  const loose = density === 'loose';
  return [
    {
      key: 'number',
      header: t('column.number'),
      width: 92,
      phone: 'head',
      cell: (row) => (
        <Link to="/complaints/$id" params={{ id: row.id }} className="number">
          {row.number}
        </Link>
      ),
    },
    {
      key: 'title',
      header: t('column.title'),
      clip: !loose,
      phone: 'head',
      cell: (row) => (
        <>
          <span title={loose ? undefined : row.title}>{row.title}</span>
          {loose && (
            <span className="cell-sub">
              {[row.villageLabel, row.place].filter(Boolean).join(' ')} ·{' '}
              {t('column.receivedOn', { date: date(row.receivedOn) })} · {t(`channel.${row.channel}`)}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'category',
      header: t('column.category'),
      width: 150,
      clip: !loose,
      phone: 'hide',
      cell: (row) => <span title={row.categoryName}>{row.categoryName}</span>,
    },
    { key: 'state', header: t('column.state'), width: 122, cell: (row) => <CaseState state={row.state} /> },
    {
      key: 'owner',
      header: t('column.owner'),
      width: 160,
      clip: !loose,
      cell: (row) => {
        const owner = row.assigneeName ?? row.departmentName;
        return owner ? (
          <span title={[row.assigneeName, row.departmentName].filter(Boolean).join(' · ')}>{owner}</span>
        ) : (
          <span className="muted">{t('column.unassigned')}</span>
        );
      },
    },
    {
      key: 'due',
      header: t('column.due'),
      width: 208,
      cell: (row) => <DueText dueOn={row.queueOn} finished={!row.open} layout={loose ? 'stack' : 'line'} />,
    },
  ];
}
