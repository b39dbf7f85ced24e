import '../../core/words/all';
import { useSearch } from '@tanstack/react-router';
import { useDates } from '../../core/calendar';
import { useGql } from '../../core/data';
import { type MessageKey, useT } from '../../core/i18n';
import { AuditTrailDocument, type AuditTrailQuery } from '../../gql/graphql';
import { actionWord, auditDetail, subjectWord } from '../../ui/audit';
import { type Column, DataTable } from '../../ui/DataTable';
import { Page } from '../../ui/Page';
import { Pager } from '../../ui/Pager';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';

type Line = AuditTrailQuery['auditTrail']['nodes'][number];

/** Every write, and every reading of what is confidential. */
export function Audit() {
  const t = useT();
  const { date, dateTime } = useDates();
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
      width: 170,
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
      width: 240,
      phone: 'head',
      cell: (line) => actionWord(t, line.action),
    },
    {
      key: 'subject',
      header: t('audit.subject'),
      width: 220,
      cell: (line) => line.subjectLabel || subjectWord(t, line.subjectKind),
    },
    {
      key: 'detail',
      header: t('audit.detail'),
      cell: (line) => {
        const text = auditDetail(t, date, line);
        return text && <span className="audit-detail">{text}</span>;
      },
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
            rowName={(line) => actionWord(t, line.action)}
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
