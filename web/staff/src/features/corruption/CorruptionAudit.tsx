import { useDates } from '../../core/calendar';
import { useGql } from '../../core/data';
import { useT } from '../../core/i18n';
import { CorruptionAuditDocument } from '../../gql/graphql';
import { actionWord } from '../../ui/audit';
import { DataTable } from '../../ui/DataTable';
import { Page } from '../../ui/Page';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { ConfidentialNotice } from './ConfidentialNotice';
import { CorruptionTabs } from './CorruptionTabs';

/** Who opened or changed which case: this trail is apart from everybody else's. */
export function CorruptionAudit() {
  const t = useT();
  const { dateTime } = useDates();
  const { data, error, refetch } = useGql(CorruptionAuditDocument, {});
  const deed = (action: string) => actionWord(t, `corruption.${action}`);
  return (
    <Page title={t('corruption.title')}>
      <ConfidentialNotice />
      <CorruptionTabs view="audit" />
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!error && !data && <LoadingState />}
      {data?.corruptionAudit.length === 0 && <EmptyState title={t('audit.none')} />}
      {data && data.corruptionAudit.length > 0 && (
        <DataTable
          caption={t('corruption.audit')}
          rows={data.corruptionAudit}
          rowKey={(line) => line.id}
          rowName={(line) => deed(line.action)}
          columns={[
            {
              key: 'at',
              header: t('audit.at'),
              width: 200,
              cell: (line) => <time dateTime={line.at}>{dateTime(line.at)}</time>,
            },
            { key: 'actor', header: t('audit.actor'), cell: (line) => line.actorName ?? t('actor.citizen') },
            {
              key: 'action',
              header: t('audit.action'),
              phone: 'head',
              cell: (line) => deed(line.action),
            },
            { key: 'number', header: t('column.number'), width: 140, cell: (line) => line.number ?? '–' },
          ]}
        />
      )}
    </Page>
  );
}
