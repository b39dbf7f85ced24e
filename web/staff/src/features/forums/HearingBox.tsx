import '../../core/words/forums';
import { Link } from '@tanstack/react-router';
import { useDates } from '../../core/calendar';
import { useT } from '../../core/i18n';
import type { ForumDetailFragment, HearingStepState } from '../../gql/graphql';
import { Icon } from '../../ui/icons';
import { Section } from '../../ui/Page';
import { Tag, type Tone } from '../../ui/Tag';

const TONES: Record<HearingStepState, Tone> = {
  WAITING: 'neutral',
  OVERDUE: 'danger',
  DONE: 'success',
  DONE_LATE: 'warning',
};

/** The demand for a hearing, said until one is held, and its four steps with the rule they follow from. */
export function HearingBox({ of }: { of: ForumDetailFragment }) {
  const t = useT();
  const { date } = useDates();
  const { hearing } = of;
  if (hearing.demand === 'NONE' && hearing.checks.length === 0) return null;
  const open = hearing.demand === 'NONE' || hearing.demand === 'HELD' ? null : hearing.demand;
  return (
    <Section title={t('forums.hearingTitle')}>
      {open && (
        <div className="notice notice-warning" role="status">
          <Icon name="warning" /> <strong>{t(`hearingDemand.${open}`)}</strong>{' '}
          {t(`hearingDemand.${open}.text`)}
        </div>
      )}
      {hearing.demand === 'HELD' && (
        <p>
          <Tag tone="success" icon="check">
            {t('hearingDemand.HELD')}
          </Tag>
        </p>
      )}
      {hearing.forumId && hearing.forumId !== of.id && (
        <p>
          {t('forums.heardAt')}: <Link to={`/forums/${hearing.forumId}` as never}>{hearing.title}</Link>
        </p>
      )}
      {hearing.checks.length > 0 && (
        <>
          <ul className="record-links">
            {hearing.checks.map((check) => (
              <li key={check.step}>
                <Tag tone={TONES[check.state]}>{t(`hearingStepState.${check.state}`)}</Tag>
                <span>
                  {t(`hearingStep.${check.step}`)}{' '}
                  <span className="muted">
                    {check.doneOn
                      ? t('forums.doneOn', { date: date(check.doneOn) })
                      : check.dueOn
                        ? t('forums.dueBy', { date: date(check.dueOn) })
                        : t('forums.noDay')}
                  </span>
                </span>
              </li>
            ))}
          </ul>
          <p className="muted">
            {t('forums.hearingSource', {
              source: hearing.source,
              notice: hearing.noticeDays,
              result: hearing.resultDays,
            })}
          </p>
        </>
      )}
    </Section>
  );
}
