import { Link } from '@tanstack/react-router';
import { useGql } from '../../../core/data';
import { useT } from '../../../core/i18n';
import { DuplicatesDocument, type DuplicatesQuery } from '../../../gql/graphql';
import { CaseState } from '../../../ui/CaseState';
import { Section } from '../../../ui/Page';

export function LikelyDuplicates({ complaintId }: { complaintId: string }) {
  const t = useT();
  const { data } = useGql(DuplicatesDocument, { complaintId }, { staleTime: 60_000 });
  const found = data?.duplicates ?? [];
  if (found.length === 0) return null;
  return (
    <Section title={t('duplicates.title')}>
      <DuplicateList found={found} />
    </Section>
  );
}

export function DuplicateList({
  found,
  newTab = false,
}: {
  found: DuplicatesQuery['duplicates'];
  newTab?: boolean;
}) {
  const t = useT();
  return (
    <ul className="duplicates">
      {found.map(({ complaint, similarity, metres }) => (
        <li key={complaint.id}>
          <Link to="/complaints/$id" params={{ id: complaint.id }} {...(newTab ? { target: '_blank' } : {})}>
            <span className="number">{complaint.number}</span> {complaint.title}
          </Link>
          <span className="duplicates-meta">
            <CaseState state={complaint.state} />{' '}
            {t('duplicates.similar', { n: Math.round(similarity * 100) })}
            {metres != null && ` · ${t('duplicates.metres', { n: metres })}`}
            {complaint.villageLabel && ` · ${complaint.villageLabel}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
