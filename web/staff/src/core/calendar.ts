// Dates in the reader's language, and today's date in Bangkok.
import { bangkokDay, type DateStyle, formatDate, formatDateTime } from '@suanruam/core/dates';
import { type DueWords, dueWords } from '@suanruam/core/due';
import { useLang } from './i18n';

export function today(): string {
  return bangkokDay(new Date());
}

export function useDates() {
  const lang = useLang();
  return {
    date: (value: string, style: DateStyle = 'short') => formatDate(value, lang, style),
    dateTime: (value: string) => formatDateTime(value, lang),
    due: (dueOn: string): DueWords => dueWords(dueOn, today(), lang),
  };
}
