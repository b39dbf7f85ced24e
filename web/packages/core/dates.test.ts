import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  bangkokDay,
  bangkokInstant,
  bangkokTime,
  type DateStyle,
  daysBetween,
  formatDate,
  formatDateTime,
  formatRange,
  formatTime,
  type Lang,
  parseBuddhistDate,
  parseClockTime,
} from './dates';
import { dueWords } from './due';

interface Golden {
  iso: string;
  lang: Lang;
  style: string;
  text: string;
}

const golden = JSON.parse(readFileSync(new URL('./golden/dates.json', import.meta.url), 'utf8')) as Golden[];
const PLAIN: string[] = ['full', 'long', 'short', 'month_year'];
// Official letters are written by the server only; the console never prints them.
const SERVER_ONLY = ['announcement', 'official_range'];

function written({ iso, lang, style }: Golden): string {
  if (PLAIN.includes(style)) return formatDate(iso, lang, style as DateStyle);
  if (style === 'date_time') return formatDateTime(iso, lang);
  if (style === 'time') return formatTime(iso, lang);
  if (style === 'memo') return formatDate(iso, lang, 'long', 'thai');
  if (style === 'range') {
    const [from = '', to = ''] = iso.split('/');
    return formatRange(from, to, lang);
  }
  throw new Error(`golden style ${style} has no formatter here`);
}

describe('dates are written exactly as the kernel writes them', () => {
  const cases = golden.filter(({ style }) => !SERVER_ONLY.includes(style));
  it('reads a golden file worth reading', () => expect(cases.length).toBeGreaterThan(200));
  it.each(cases)('$lang $style $iso', (one) => expect(written(one)).toBe(one.text));
});

describe('typed Buddhist-era dates', () => {
  const today = '2026-11-22';
  it.each([
    ['22/11/2569', '2026-11-22'],
    ['1/3/2569', '2026-03-01'],
    ['22-11-69', '2026-11-22'],
    ['22.11.2569', '2026-11-22'],
    ['22 11 2569', '2026-11-22'],
    ['22112569', '2026-11-22'],
    ['๒๒/๑๑/๒๕๖๙', '2026-11-22'],
    ['22 พ.ย. 2569', '2026-11-22'],
    ['22 พย 69', '2026-11-22'],
    ['๒๒ พฤศจิกายน พ.ศ. ๒๕๖๙', '2026-11-22'],
    ['22 Nov 2569', '2026-11-22'],
    ['22/11/2026', '2026-11-22'],
    ['5/1', '2026-01-05'],
    ['29/2/2571', '2028-02-29'],
  ])('%s', (text, iso) => expect(parseBuddhistDate(text, today)).toBe(iso));

  it.each([
    '',
    'พรุ่งนี้',
    '31/4/2569',
    '29/2/2570',
    '0/1/2569',
    '1/13/2569',
    '22/11/25690',
    '22/11/1200',
    '22 เดือนหน้า 2569',
    '22/11/256',
  ])('refuses %s', (text) => expect(parseBuddhistDate(text, today)).toBeNull());

  it('reads back what it writes', () => {
    for (let n = 0; n < 800; n += 1) {
      const day = addDays('2026-01-01', n);
      expect(parseBuddhistDate(formatDate(day, 'th', 'numeric'), today)).toBe(day);
      expect(parseBuddhistDate(formatDate(day, 'th', 'long', 'thai'), today)).toBe(day);
      expect(parseBuddhistDate(formatDate(day, 'th', 'short'), today)).toBe(day);
    }
  });
});

describe('clock times', () => {
  it.each([
    ['14:05', '14:05'],
    ['9.30 น.', '09:30'],
    ['0900', '09:00'],
    ['๒๓.๕๙', '23:59'],
  ])('%s', (text, time) => expect(parseClockTime(text)).toBe(time));
  it.each(['24:00', '9:75', 'เช้า', '930'])('refuses %s', (text) => expect(parseClockTime(text)).toBeNull());
});

describe('the Bangkok day', () => {
  it('changes at midnight in Bangkok, not in London', () => {
    expect(bangkokDay('2026-11-22T16:59:59Z')).toBe('2026-11-22');
    expect(bangkokDay('2026-11-22T17:00:00Z')).toBe('2026-11-23');
    expect(bangkokTime('2026-11-22T17:01:00Z')).toBe('00:01');
    expect(bangkokInstant('2026-11-22', '23:59')).toBe('2026-11-22T23:59:00+07:00');
  });
});

describe('due in words', () => {
  // domain.md c3: received 1 March, day 1 is 2 March, due 16 March.
  it.each([
    ['2026-03-01', 'เหลือ\u00a015\u00a0วัน', 'calm'],
    ['2026-03-12', 'เหลือ\u00a04\u00a0วัน', 'calm'],
    ['2026-03-13', 'เหลือ\u00a03\u00a0วัน', 'soon'],
    ['2026-03-15', 'เหลือ\u00a01\u00a0วัน', 'soon'],
    ['2026-03-16', 'ครบกำหนดวันนี้', 'today'],
    ['2026-03-17', 'เกิน\u00a01\u00a0วัน', 'over'],
    ['2026-04-01', 'เกิน\u00a016\u00a0วัน', 'over'],
  ])('on %s a case due 16 March 2569 says %s', (today, text, tone) => {
    expect(dueWords('2026-03-16', today)).toMatchObject({ text, tone });
  });
  it('counts over a leap day and a year end', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
  });
  it('speaks English', () => {
    expect(dueWords('2026-03-16', '2026-03-15', 'en').text).toBe('1\u00a0day left');
    expect(dueWords('2026-03-16', '2026-03-18', 'en').text).toBe('2\u00a0days late');
  });
});
