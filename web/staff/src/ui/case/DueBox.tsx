import { useDates } from '../../core/calendar';
import { useT } from '../../core/i18n';
import { DueText } from '../DueText';
import { Facts, Section } from '../Page';

export interface DueCase {
  open: boolean;
  receivedOn: string;
  dueOn: string;
  promisedOn?: string | null;
  queueOn: string;
  ackDueOn?: string | null;
  acknowledgedAt?: string | null;
  answeredAt?: string | null;
  closedAt?: string | null;
  trace?: {
    receivedOn: string;
    days: number;
    promisedDays?: number | null;
    dueOn: string;
    lastWorkingDay: string | null;
    rule: string;
    holidays: Array<{ day: string; name: string }>;
  } | null;
}

/** The clock of a case, and under it how the date came about, so nobody has to trust it blindly. */
export function DueBox({ of }: { of: DueCase }) {
  const t = useT();
  const { date, dateTime } = useDates();
  const trace = of.trace;
  return (
    <Section title={t('due.title')}>
      <p className="due-large">
        <DueText dueOn={of.queueOn} finished={!of.open} layout="stack" />
      </p>
      <Facts
        items={[
          [t('due.fifteen'), date(of.dueOn)],
          of.promisedOn ? [t('due.promised'), date(of.promisedOn)] : null,
          of.ackDueOn && !of.acknowledgedAt ? [t('due.ack'), date(of.ackDueOn)] : null,
          of.acknowledgedAt ? [t('due.acknowledged'), dateTime(of.acknowledgedAt)] : null,
          of.answeredAt ? [t('due.answered'), dateTime(of.answeredAt)] : null,
          of.closedAt ? [t('due.closed'), dateTime(of.closedAt)] : null,
        ]}
      />
      {trace && (
        <details className="trace">
          <summary>{t('due.trace')}</summary>
          <ol>
            <li>{t('trace.received', { date: date(trace.receivedOn, 'full') })}</li>
            <li>{t('trace.count', { n: trace.days })}</li>
            {trace.promisedDays != null && trace.promisedDays < trace.days && (
              <li>{t('trace.promise', { n: trace.promisedDays })}</li>
            )}
            <li>{t('trace.due', { date: date(trace.dueOn, 'full') })}</li>
            {trace.holidays.length > 0 && (
              <li>
                {t('trace.holidays', {
                  list: trace.holidays.map((one) => `${date(one.day)} ${one.name}`).join(', '),
                })}
              </li>
            )}
            {trace.lastWorkingDay && (
              <li>{t('trace.lastWorkingDay', { date: date(trace.lastWorkingDay, 'full') })}</li>
            )}
          </ol>
          <p className="muted">{trace.rule}</p>
        </details>
      )}
    </Section>
  );
}
