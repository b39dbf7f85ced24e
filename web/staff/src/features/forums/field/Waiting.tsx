import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../../../core/i18n';
import { Section } from '../../../ui/Page';
import { Tag } from '../../../ui/Tag';
import type { Entry } from './queue';

interface Props {
  entries: Entry[];
  staff: string;
  villages: { value: string; label: string }[];
  onMend: (entry: Entry) => void;
  onDrop: (entry: Entry) => void;
  children: ReactNode;
}

/** What still lies on the device: waiting for the network, or refused with the reason and open to correction. */
export function Waiting({ entries, staff, villages, onMend, onDrop, children }: Props) {
  const t = useT();
  if (entries.length === 0) return null;
  const village = (id: string | null | undefined) => villages.find((one) => one.value === id)?.label;
  return (
    <Section title={t('field.waiting', { n: entries.length })} actions={children}>
      <ul className="forum-items" data-waiting={entries.length}>
        {entries.map((entry) => (
          <li key={entry.key} className="forum-item">
            <p>
              <Tag tone={entry.refused ? 'danger' : 'warning'}>
                {entry.refused !== null
                  ? t(entry.refused ? 'fieldEntry.refused' : 'fieldEntry.held')
                  : entry.tried
                    ? t('fieldEntry.unknown')
                    : t('fieldEntry.waiting')}
              </Tag>{' '}
              {/* Who else uses this device does not read what somebody was told in confidence. */}
              <span className="prewrap">
                {entry.staff !== staff
                  ? null
                  : entry.item
                    ? [t(`forumItemKind.${entry.item.kind}`), entry.item.text, village(entry.item.villageId)]
                        .filter(Boolean)
                        .join(' · ')
                    : t('field.attendanceEntry', { n: entry.attendance?.counts.total || '–' })}
              </span>
            </p>
            {entry.staff !== staff && <p className="muted">{t('field.ofAnother')}</p>}
            {entry.refused && <p className="cell-problem">{entry.refused}</p>}
            {!entry.tried && entry.staff === staff && (
              <p className="forum-item-acts">
                <Button size="compact-sm" variant="default" onClick={() => onMend(entry)}>
                  {t('field.mend')}
                </Button>
                <Button size="compact-sm" variant="subtle" color="danger" onClick={() => onDrop(entry)}>
                  {t('field.drop')}
                </Button>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
