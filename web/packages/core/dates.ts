// Dates as Thai offices write them: Buddhist era (พ.ศ.), Bangkok time. Values stay ISO; only text is BE.
// The same cases are formatted by the Rust kernel: golden/dates.json is checked on both sides.

export type Lang = 'th' | 'en';
export type DateStyle = 'full' | 'long' | 'short' | 'month_year' | 'numeric';
export type Digits = 'latn' | 'thai';

export const TIME_ZONE = 'Asia/Bangkok';
const NBSP = '\u00a0';
const BE_OFFSET = 543;

const MONTHS_TH = [
  'มกราคม',
  'กุมภาพันธ์',
  'มีนาคม',
  'เมษายน',
  'พฤษภาคม',
  'มิถุนายน',
  'กรกฎาคม',
  'สิงหาคม',
  'กันยายน',
  'ตุลาคม',
  'พฤศจิกายน',
  'ธันวาคม',
];
const MONTHS_TH_SHORT = [
  'ม.ค.',
  'ก.พ.',
  'มี.ค.',
  'เม.ย.',
  'พ.ค.',
  'มิ.ย.',
  'ก.ค.',
  'ส.ค.',
  'ก.ย.',
  'ต.ค.',
  'พ.ย.',
  'ธ.ค.',
];
const MONTHS_EN = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, { ...options, timeZone: TIME_ZONE });
    formatters.set(key, found);
  }
  return found;
}

/** A date-only value is taken at noon in Bangkok, so no time zone can move it to another day. */
function instantOf(value: string | Date): Date {
  if (value instanceof Date) return value;
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T12:00:00+07:00` : value);
}

function locale(lang: Lang, digits: Digits): string {
  return lang === 'th' ? `th-TH-u-ca-buddhist-nu-${digits}` : 'en-GB-u-ca-buddhist-nu-latn';
}

/** "22 พฤศจิกายน 2569" (long), "22 พ.ย. 2569" (short), "22/11/2569" (numeric), with the weekday (full). */
export function formatDate(
  value: string | Date,
  lang: Lang = 'th',
  style: DateStyle = 'long',
  digits: Digits = 'latn',
): string {
  const at = instantOf(value);
  if (Number.isNaN(at.getTime())) return '';
  const where = locale(lang, digits);
  if (style === 'full') return formatter(where, { dateStyle: 'full' }).format(at);
  if (style === 'numeric') {
    // The English form would append " BE": both languages write plain d/m/yyyy in numeric columns.
    const parts = formatter(where, { day: 'numeric', month: 'numeric', year: 'numeric' }).formatToParts(at);
    const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
    return `${part('day')}/${part('month')}/${part('year')}`;
  }
  if (style === 'month_year') return formatter(where, { month: 'long', year: 'numeric' }).format(at);
  const month = style === 'long' ? 'long' : 'short';
  return formatter(where, { day: 'numeric', month, year: 'numeric' }).format(at);
}

/** "14:05 น." in Thai, "14:05" in English; always Bangkok. */
export function formatTime(value: string | Date, lang: Lang = 'th', digits: Digits = 'latn'): string {
  const at = instantOf(value);
  if (Number.isNaN(at.getTime())) return '';
  const parts = formatter(lang === 'th' ? `th-TH-u-nu-${digits}` : 'en-GB-u-nu-latn', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
  return lang === 'th' ? `${parts}${NBSP}น.` : parts;
}

/** "22 พ.ย. 2569 14:05 น." */
export function formatDateTime(value: string | Date, lang: Lang = 'th'): string {
  const date = formatDate(value, lang, 'short');
  return date && `${date}${lang === 'th' ? ' ' : ', '}${formatTime(value, lang)}`;
}

/** "22–25 พฤศจิกายน 2569", "22 พฤศจิกายน – 2 ธันวาคม 2569": what both days share is written once. */
export function formatRange(from: string, to: string, lang: Lang = 'th'): string {
  if (from === to) return formatDate(from, lang, 'long');
  const dash = lang === 'th' ? ' – ' : '\u2009–\u2009';
  const end = formatDate(to, lang, 'long');
  if (from.slice(0, 4) !== to.slice(0, 4))
    return `${formatDate(from, lang, 'long').replace(/ BE$/, '')}${dash}${end}`;
  const at = instantOf(from);
  const day = formatter(locale(lang, 'latn'), { day: 'numeric' }).format(at);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${day}–${end}`;
  const month = formatter(locale(lang, 'latn'), { month: 'long' }).format(at);
  return `${day} ${month}${dash}${end}`;
}

/** The calendar day in Bangkok of an instant, as YYYY-MM-DD. */
export function bangkokDay(value: string | Date): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  const parts = formatter('en-CA-u-ca-gregory-nu-latn', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instantOf(value));
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** The clock time in Bangkok of an instant, as HH:MM. */
export function bangkokTime(value: string | Date): string {
  return formatTime(value, 'en');
}

/** Joins a Bangkok day and clock time into an instant with its offset. */
export function bangkokInstant(day: string, time: string): string {
  return `${day}T${time}:00+07:00`;
}

/** Whole calendar days from one ISO day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

function arabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (d) => String(d.charCodeAt(0) - 0x0e50));
}

function monthNumber(name: string): number | null {
  const bare = name.replace(/[.\s]/g, '').toLowerCase();
  const th = MONTHS_TH.findIndex((m, i) => m === bare || MONTHS_TH_SHORT[i]?.replace(/\./g, '') === bare);
  if (th >= 0) return th + 1;
  const en =
    bare.length >= 3
      ? MONTHS_EN.findIndex((m) => m === bare || (bare.length <= 4 && m.startsWith(bare)))
      : -1;
  return en >= 0 ? en + 1 : null;
}

/** BE 2400-2699, CE 1900-2199, or two digits of the BE year ("69" = 2569). Anything else is refused. */
function commonEraYear(text: string): number | null {
  const year = Number(text);
  if (text.length === 2) return 2500 + year - BE_OFFSET;
  if (text.length !== 4) return null;
  if (year >= 2400 && year <= 2699) return year - BE_OFFSET;
  if (year >= 1900 && year <= 2199) return year;
  return null;
}

/**
 * Reads a date as a clerk types it: "22/11/2569", "22-11-69", "22112569", "๒๒ พ.ย. ๒๕๖๙", "22 พฤศจิกายน พ.ศ. 2569",
 * "22/11" (the year of `today`). Returns an ISO day, or null when it is not a real day.
 */
export function parseBuddhistDate(text: string, today: string): string | null {
  const clean = arabicDigits(text)
    .replace(/พ\.?\s?ศ\.?|เดือน|วันที่|\bBE\b/gi, ' ')
    .replace(/\u00a0/g, ' ')
    .trim();
  const numeric = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})(?:\s*[/.\-\s]\s*(\d{2}|\d{4}))?$/.exec(clean);
  const run = /^(\d{2})(\d{2})(\d{4})$/.exec(clean);
  const named = /^(\d{1,2})\s*([^\d\s][^\d]*?)\s*(\d{2}|\d{4})?$/.exec(clean);
  const parts = numeric ?? run ?? named;
  if (!parts) return null;
  const day = Number(parts[1]);
  const month = parts === named ? monthNumber(parts[2] ?? '') : Number(parts[2]);
  const year = parts[3] === undefined ? Number(today.slice(0, 4)) : commonEraYear(parts[3]);
  if (month === null || year === null || month < 1 || month > 12) return null;
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const at = new Date(`${iso}T00:00:00Z`);
  // 31/4 would roll into May: the round trip refuses it.
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === iso ? iso : null;
}

/** Reads "14:05", "14.05", "1405", "9.30 น." as HH:MM; null when it is not a time. */
export function parseClockTime(text: string): string | null {
  const clean = arabicDigits(text)
    .replace(/น\.?\s*$/, '')
    .trim();
  const parts = /^(\d{1,2})[:.](\d{2})$/.exec(clean) ?? /^(\d{2})(\d{2})$/.exec(clean);
  if (!parts) return null;
  const hour = Number(parts[1]);
  const minute = Number(parts[2]);
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
