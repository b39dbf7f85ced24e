import { useDates } from '../core/calendar';
import { useT } from '../core/i18n';

interface Props {
  dueOn: string | null | undefined;
  /** A finished case has no clock: only its date is shown. */
  finished?: boolean;
  /** One line puts the date beside the words, two lines under them. */
  layout?: 'line' | 'stack';
}

/** "เหลือ 2 วัน" with its date: amber near the day, red and marked once it has passed. */
export function DueText({ dueOn, finished = false, layout = 'line' }: Props) {
  const { date, due } = useDates();
  const t = useT();
  if (!dueOn) return <span className="due">–</span>;
  if (finished) return <span className="due due-finished">{date(dueOn)}</span>;
  const words = due(dueOn);
  return (
    <span
      className={`due due-${words.tone} due-${layout}`}
      title={t('due.on', { date: date(dueOn, 'long') })}
    >
      <span className="due-words">{words.text}</span> <span className="due-date">{date(dueOn)}</span>
    </span>
  );
}
