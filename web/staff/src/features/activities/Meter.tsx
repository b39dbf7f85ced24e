import { useT } from '../../core/i18n';
import type { ActivityPartsFragment } from '../../gql/graphql';
import { Icon } from '../../ui/icons';
import { Section } from '../../ui/Page';
import { Tag } from '../../ui/Tag';

/** "5 จาก 5" in a list: complete, or how far. */
export function MeterTag({ elements }: { elements: number }) {
  const t = useT();
  return (
    <Tag
      tone={elements === 5 ? 'success' : 'warning'}
      {...(elements === 5 ? { icon: 'check' as const } : {})}
    >
      {t('activity.meter', { n: elements })}
    </Tag>
  );
}

/** Which of the five elements are there, the score of the report, and what to look at again. */
export function Completeness({ of }: { of: ActivityPartsFragment }) {
  const t = useT();
  const there = of.elements.filter((one) => one.there).length;
  return (
    <Section title={t('activity.completeness')}>
      <p>
        <MeterTag elements={there} />{' '}
        <strong>{of.score === 100 ? t('activity.scoreFull') : t('activity.scoreNone')}</strong>
      </p>
      <ol className="meter">
        {of.elements.map(({ element, there }) => (
          <li key={element}>
            {t(`activityElement.${element}`)}{' '}
            {there ? (
              <Tag tone="success" icon="check">
                {t('activity.there')}
              </Tag>
            ) : (
              <Tag tone="warning">{t('activity.missing')}</Tag>
            )}
          </li>
        ))}
      </ol>
      {of.warnings.length > 0 && (
        <div className="notice notice-warning" role="note">
          <ul>
            {of.warnings.map((warning) => (
              <li key={warning}>
                <Icon name="warning" size={16} /> {t(`activityWarning.${warning}`)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="muted">
        {of.oit
          ? t('activity.oit', { item: of.oit.number, title: of.oit.titleTh })
          : t('activity.oitUnknown', { year: of.record.fiscalYear ?? '–' })}
      </p>
      {of.oit && of.oit.confidence !== 'high' && <p className="muted">{t('activity.oitUnsure')}</p>}
    </Section>
  );
}
