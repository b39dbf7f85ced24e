import { useSearch } from '@tanstack/react-router';
import { useDates } from '../../core/calendar';
import { useGql } from '../../core/data';
import { type MessageKey, useT } from '../../core/i18n';
import { AuditTrailDocument, type AuditTrailQuery } from '../../gql/graphql';
import { type Column, DataTable } from '../../ui/DataTable';
import { Page } from '../../ui/Page';
import { Pager } from '../../ui/Pager';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';

type Line = AuditTrailQuery['auditTrail']['nodes'][number];

/** Every write, and every reading of what is confidential. */
export function Audit() {
  const t = useT();
  const { dateTime } = useDates();
  const search = useSearch({ from: '/inside/admin/audit' });
  const { data, error, refetch, isPlaceholderData } = useGql(
    AuditTrailDocument,
    { subjectId: search.subject ?? null, first: 50, after: search.after ?? null },
    { keep: true },
  );
  const rows = data?.auditTrail.nodes ?? [];
  const page = data?.auditTrail.pageInfo;
  const kept: Record<string, string> = search.subject ? { subject: search.subject } : {};
  const columns: Column<Line>[] = [
    {
      key: 'at',
      header: t('audit.at'),
      width: 180,
      phone: 'head',
      cell: (line) => <time dateTime={line.at}>{dateTime(line.at)}</time>,
    },
    {
      key: 'actor',
      header: t('audit.actor'),
      width: 200,
      cell: (line) => line.actorName || t(`actor.${line.actorKind}` as MessageKey),
    },
    {
      key: 'action',
      header: t('audit.action'),
      width: 230,
      cell: (line) => <code className="audit-action">{line.action}</code>,
    },
    {
      key: 'subject',
      header: t('audit.subject'),
      width: 220,
      cell: (line) => line.subjectLabel || line.subjectKind,
    },
    {
      key: 'detail',
      header: t('audit.detail'),
      cell: (line) => <span className="audit-detail">{plain(line.detail)}</span>,
    },
  ];
  return (
    <Page title={t('nav.audit')}>
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <LoadingState />
      ) : rows.length === 0 ? (
        <EmptyState title={t('audit.none')} />
      ) : (
        <>
          <DataTable
            caption={t('nav.audit')}
            rows={rows}
            rowKey={(line) => line.id}
            rowName={(line) => line.action}
            columns={columns}
            stale={isPlaceholderData}
            density="loose"
          />
          <div className="table-foot">
            <Pager
              to="/admin/audit"
              first={kept}
              next={page?.hasNextPage && page.endCursor ? { ...kept, after: page.endCursor } : null}
              isFirst={!search.after}
              shown={rows.length}
            />
          </div>
        </>
      )}
    </Page>
  );
}

/** "state: assigned · department: …" rather than braces and quotes. */
function plain(detail: unknown): string {
  if (detail === null || typeof detail !== 'object')
    return detail === null || detail === undefined ? '' : String(detail);
  return Object.entries(detail as Record<string, unknown>)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(' · ');
}
