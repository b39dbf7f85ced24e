import { describe, expect, it } from 'vitest';
import {
  added,
  blank,
  canFill,
  change,
  hasBadNumber,
  inputOf,
  isEntered,
  isValue,
  keysOf,
  nameOf,
  numberOf,
  settled,
} from './document';

const body = {
  shape: 'measures',
  measures: [
    { code: { value: '3.1.1', line: 4, raw: '๓.๑.๑' }, budget: { value: 0, line: 40, raw: 'ไม่ใช้งบประมาณ' } },
    { code: { value: '3.1.2', line: 50, raw: '๓.๑.๒' }, budget: null },
  ],
};

describe('a read document', () => {
  it('is corrected in one place and stays what it was elsewhere', () => {
    const next = change(body, ['measures', 1, 'budget'], added(20000)) as typeof body;
    expect(next.measures[1]?.budget).toMatchObject({ value: 20000, line: 0, raw: '' });
    expect(next.measures[0]).toBe(body.measures[0]);
    expect(change(body, ['measures', 0, 'code', 'value'], '3.1.9')).toMatchObject({
      measures: [{ code: { value: '3.1.9', line: 4, raw: '๓.๑.๑' } }, {}],
    });
  });

  it('loses an entry that a person takes out', () => {
    expect((change(body, ['measures', 0], undefined) as typeof body).measures).toHaveLength(1);
  });

  it('tells values, dates and numbers', () => {
    expect(isValue(body.measures[0]?.code)).toBe(true);
    expect(isValue(body)).toBe(false);
    expect(inputOf('announced_on', null)).toBe('day');
    expect(inputOf('document_date', null)).toBe('day');
    expect(inputOf('budget', null)).toBe('number');
    expect(inputOf('location', null)).toBe('text');
    expect(numberOf('๒๐,๐๐๐')).toBe(20000);
    expect(numberOf('สองหมื่น')).toBeNull();
    expect(nameOf({ title: { value: 'งาน', line: 1, raw: 'งาน' } })).toBe('งาน');
  });

  it('keeps the names of entries when one before them is taken out', () => {
    const [, second] = keysOf(body.measures);
    expect(keysOf(body.measures.slice(1))).toEqual([second]);
  });

  it('sends no blank number, day or code, and enters no number that was not understood', () => {
    const row = { men: blank('men'), starts_on: blank('starts_on'), role: blank('role'), name: added('') };
    expect(settled({ rows: [row] })).toEqual({
      rows: [{ men: null, starts_on: null, role: null, name: added('') }],
    });
    expect(settled({ dimension: blank('dimension') })).toEqual({ dimension: null });
    expect(hasBadNumber({ rows: [{ women: added('สิบ') }] })).toBe(true);
    expect(hasBadNumber({ rows: [{ women: added(10), men: added('') }] })).toBe(false);
  });

  it('offers only what can be filled in and corrected', () => {
    expect(canFill('signer', 'centre_announcement')).toBe(false);
    expect(canFill('number', 'programme')).toBe(false);
    expect(canFill('number', 'complaint_table')).toBe(true);
    expect(isEntered('budget', 'activity_table')).toBe(false);
    expect(isEntered('budget', 'measures')).toBe(true);
  });
});
