// Due dates in words. A due day is a Bangkok calendar day; the authority's last day counts even on a holiday,
// so the words count calendar days and never working days (พ.ร.บ.วิธีปฏิบัติราชการทางปกครอง ม.64).
import { daysBetween, type Lang } from './dates';

export type DueTone = 'over' | 'today' | 'soon' | 'calm';

export interface DueWords {
  tone: DueTone;
  /** Days left; negative when the day has passed. */
  days: number;
  text: string;
}

const NBSP = '\u00a0';
/** From this many days left the text turns amber. */
const SOON_DAYS = 3;

export function dueWords(dueOn: string, today: string, lang: Lang = 'th'): DueWords {
  const days = daysBetween(today, dueOn);
  const tone: DueTone = days < 0 ? 'over' : days === 0 ? 'today' : days <= SOON_DAYS ? 'soon' : 'calm';
  return { tone, days, text: lang === 'th' ? thai(days) : english(days) };
}

function thai(days: number): string {
  if (days < 0) return `เกิน${NBSP}${-days}${NBSP}วัน`;
  if (days === 0) return 'ครบกำหนดวันนี้';
  return `เหลือ${NBSP}${days}${NBSP}วัน`;
}

function english(days: number): string {
  const count = Math.abs(days);
  const unit = count === 1 ? 'day' : 'days';
  if (days < 0) return `${count}${NBSP}${unit} late`;
  if (days === 0) return 'Due today';
  return `${count}${NBSP}${unit} left`;
}
