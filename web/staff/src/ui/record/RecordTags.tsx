import '../../core/words/record';
import { useT } from '../../core/i18n';
import type { RecordPartsFragment } from '../../gql/graphql';
import { Tag } from '../Tag';

type Seen = Pick<RecordPartsFragment, 'publishedAt' | 'archivedAt'>;

/** Whether citizens see the record. */
export function PublishedTag({ record }: { record: Seen }) {
  const t = useT();
  if (record.archivedAt) return <Tag>{t('record.archived')}</Tag>;
  return record.publishedAt ? (
    <Tag tone="success" icon="check">
      {t('record.published')}
    </Tag>
  ) : (
    <Tag tone="warning">{t('record.draft')}</Tag>
  );
}

/** Level, category and statutory domain in words. Nothing where none is given. */
export function ParticipationTags({
  record,
}: {
  record: Pick<RecordPartsFragment, 'level' | 'category' | 'statutoryDomain'>;
}) {
  const t = useT();
  return (
    <>
      {record.level && <Tag tone="info">{t(`level.${record.level}`)}</Tag>}
      {record.category && <Tag>{t(`category.${record.category}`)}</Tag>}
      {record.statutoryDomain && <Tag>{t(`domain.${record.statutoryDomain}`)}</Tag>}
    </>
  );
}
