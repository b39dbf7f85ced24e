import { Button } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useDates } from '../../core/calendar';
import { useCommand, useGql } from '../../core/data';
import { type MessageKey, useT } from '../../core/i18n';
import { useMay } from '../../core/session';
import { OutboxDocument, type OutboxQuery, RetryMessageDocument } from '../../gql/graphql';
import { type Column, DataTable } from '../../ui/DataTable';
import { FormProblem } from '../../ui/FormProblem';
import { LinkTabs } from '../../ui/LinkTabs';
import { Page } from '../../ui/Page';
import { Pager } from '../../ui/Pager';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { Tag, type Tone } from '../../ui/Tag';
import { useToast } from '../../ui/Toast';

type Message = OutboxQuery['outbox']['nodes'][number];

const STATES = ['', 'dead', 'queued', 'sent', 'stopped'] as const;
const TONE: Record<string, Tone> = {
  sent: 'success',
  queued: 'info',
  sending: 'info',
  dead: 'danger',
  stopped: 'warning',
  cancelled: 'neutral',
};

/** Mails that left, wait, or could not leave; the dead ones can be tried again. */
export function Outbox() {
  const t = useT();
  const may = useMay();
  const say = useToast();
  const { dateTime } = useDates();
  const search = useSearch({ from: '/inside/admin/outbox' });
  const state = search.state ?? '';
  const { data, error, refetch, isPlaceholderData } = useGql(
    OutboxDocument,
    { state: state || null, first: 50, after: search.after ?? null },
    { keep: true },
  );
  const retry = useCommand(RetryMessageDocument);
  const rows = data?.outbox.nodes ?? [];
  const page = data?.outbox.pageInfo;
  const kept: Record<string, string> = state ? { state } : {};
  const stateName = (one: string) => {
    const key = `message.${one.toLowerCase()}` as MessageKey;
    return t(key) === key ? one : t(key);
  };
  const columns: Column<Message>[] = [
    {
      key: 'subject',
      header: t('outbox.subject'),
      phone: 'head',
      cell: (one) => (
        <>
          {one.subject}
          {one.lastError && <span className="cell-sub cell-problem">{one.lastError}</span>}
        </>
      ),
    },
    { key: 'to', header: t('outbox.to'), width: 230, cell: (one) => one.toAddress },
    {
      key: 'state',
      header: t('column.state'),
      width: 120,
      cell: (one) => <Tag tone={TONE[one.state.toLowerCase()] ?? 'neutral'}>{stateName(one.state)}</Tag>,
    },
    {
      key: 'attempts',
      header: t('outbox.attempts'),
      width: 80,
      align: 'right',
      phone: 'hide',
      cell: (one) => one.attempts,
    },
    {
      key: 'at',
      header: t('outbox.at'),
      width: 180,
      cell: (one) => <span className="nowrap">{dateTime(one.sentAt ?? one.createdAt)}</span>,
    },
  ];
  if (may('outbox_manage')) {
    columns.push({
      key: 'act',
      header: t('table.actions'),
      width: 190,
      cell: (one) =>
        ['dead', 'stopped'].includes(one.state.toLowerCase()) ? (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => retry.mutate({ id: one.id }, { onSuccess: () => say(t('outbox.retried')) })}
          >
            {t('outbox.retry')}
          </Button>
        ) : null,
    });
  }
  return (
    <Page title={t('nav.outbox')}>
      <LinkTabs
        label={t('outbox.states')}
        items={STATES.map((one) => ({
          key: one || 'all',
          label: one ? stateName(one) : t('outbox.all'),
          active: state === one,
          link: (content, props) => (
            <Link to="/admin/outbox" search={one ? { state: one } : {}} {...props}>
              {content}
            </Link>
          ),
        }))}
      />
      <FormProblem error={retry.error} />
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <LoadingState />
      ) : rows.length === 0 ? (
        <EmptyState title={t('outbox.none')} />
      ) : (
        <>
          <DataTable
            caption={t('nav.outbox')}
            rows={rows}
            rowKey={(one) => one.id}
            rowName={(one) => one.subject}
            columns={columns}
            stale={isPlaceholderData}
          />
          <div className="table-foot">
            <Pager
              to="/admin/outbox"
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
