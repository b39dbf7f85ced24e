import { Link } from '@tanstack/react-router';
import { useDates } from '../../core/calendar';
import { useGql } from '../../core/data';
import { type MessageKey, useT } from '../../core/i18n';
import { LatenessDocument, type LatenessQuery } from '../../gql/graphql';
import { type Column, DataTable } from '../../ui/DataTable';
import { Page, Section } from '../../ui/Page';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';

type Line = LatenessQuery['lateness']['byDepartment'][number];

/** What is late and whose: worst first, every figure a link into the queue it counts. */
export function Late() {
  const t = useT();
  const { date } = useDates();
  const { data, error, refetch } = useGql(LatenessDocument, {});
  return (
    <Page
      title={t('late.title')}
      aside={
        data && <span className="muted">{t('late.asOf', { date: date(data.lateness.asOf, 'long') })}</span>
      }
    >
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!error && !data && <LoadingState />}
      {data && (
        <div className="late-columns">
          <Lines title="late.byDepartment" filter="department" lines={data.lateness.byDepartment} />
          <Lines title="late.byOfficer" filter="assignee" lines={data.lateness.byOfficer} />
        </div>
      )}
    </Page>
  );
}

function Lines({
  title,
  filter,
  lines,
}: {
  title: MessageKey;
  filter: 'department' | 'assignee';
  lines: Line[];
}) {
  const t = useT();
  const { date, due } = useDates();
  const ordered = [...lines].sort(
    (a, b) => b.overdue - a.overdue || b.dueSoon - a.dueSoon || b.open - a.open,
  );
  // A line without an id is the work nobody has: its queue is the unassigned tab.
  const linked = (line: Line, view: string, content: number) => {
    if (content === 0) return <span className="muted">0</span>;
    const search = line.id
      ? { [filter]: line.id, ...(view ? { view } : {}) }
      : { view: view || 'unassigned' };
    return (
      <Link to="/complaints" search={search} className={view === 'overdue' ? 'late-number' : undefined}>
        {content.toLocaleString('en')}
      </Link>
    );
  };
  const columns: Column<Line>[] = [
    {
      key: 'name',
      header: t(filter === 'department' ? 'filter.department' : 'filter.assignee'),
      phone: 'head',
      cell: (line) => line.name || t('column.unassigned'),
    },
    {
      key: 'overdue',
      header: t('late.overdue'),
      width: 92,
      align: 'right',
      cell: (line) => linked(line, 'overdue', line.overdue),
    },
    {
      key: 'soon',
      header: t('late.soon'),
      width: 124,
      align: 'right',
      cell: (line) => linked(line, 'due_soon', line.dueSoon),
    },
    {
      key: 'open',
      header: t('late.open'),
      width: 84,
      align: 'right',
      cell: (line) => linked(line, '', line.open),
    },
    {
      key: 'oldest',
      header: t('late.oldest'),
      width: 210,
      cell: (line) => {
        if (!line.oldestQueueOn) return '–';
        const words = due(line.oldestQueueOn);
        return (
          <span className={`due due-${words.tone}`}>
            <span className="due-words">{words.text}</span>{' '}
            <span className="due-date">{date(line.oldestQueueOn)}</span>
          </span>
        );
      },
    },
  ];
  return (
    <Section title={t(title)}>
      {ordered.length === 0 ? (
        <EmptyState title={t('late.none')} />
      ) : (
        <DataTable
          caption={t(title)}
          rows={ordered}
          rowKey={(line) => line.id ?? 'none'}
          rowName={(line) => line.name}
          columns={columns}
        />
      )}
    </Section>
  );
}
