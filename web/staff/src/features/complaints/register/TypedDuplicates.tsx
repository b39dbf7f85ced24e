import { useGql } from '../../../core/data';
import { useT } from '../../../core/i18n';
import { DuplicatesDocument } from '../../../gql/graphql';
import { Section } from '../../../ui/Page';
import { useDebounced } from '../../../ui/useDebounced';
import { DuplicateList } from '../case/LikelyDuplicates';

const TYPING_MS = 700;
const ENOUGH_CHARACTERS = 10;

/** "Perhaps this was already reported": looked up while the clerk types, and once more after the case is saved. */
export function TypedDuplicates({
  text = '',
  villageId,
  complaintId,
}: {
  text?: string;
  villageId?: string | null;
  complaintId?: string;
}) {
  const t = useT();
  const rested = useDebounced(text.trim(), TYPING_MS);
  const enough = complaintId !== undefined || rested.length >= ENOUGH_CHARACTERS;
  const { data } = useGql(
    DuplicatesDocument,
    complaintId ? { complaintId } : { text: rested, villageId: villageId ?? null },
    { enabled: enough, keep: true, staleTime: 30_000 },
  );
  const found = enough ? (data?.duplicates ?? []) : [];
  if (complaintId && found.length === 0) return null;
  return (
    <Section title={t('duplicates.title')}>
      {found.length > 0 ? (
        <DuplicateList found={found} newTab={!complaintId} />
      ) : (
        <p className="muted">{enough ? t('duplicates.none') : t('duplicates.waits')}</p>
      )}
      {found.length > 0 && (
        <p className="muted register-lead">
          {complaintId ? t('duplicates.mergeHint') : t('duplicates.openHint')}
        </p>
      )}
    </Section>
  );
}
