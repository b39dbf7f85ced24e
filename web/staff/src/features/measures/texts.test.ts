import { describe, expect, it } from 'vitest';
import { amountOf, headOf, linesOf, yearsOf } from './texts';

describe('texts of measures', () => {
  it('reads one item a line', () => {
    expect(linesOf(' ก \n\n ข')).toEqual(['ก', 'ข']);
  });
  it('puts a code under its longest heading, by numbers and not by letters', () => {
    const groups = [{ code: '3' }, { code: '3.1' }];
    expect(headOf(groups, '3.1.2')).toEqual({ code: '3.1' });
    expect(headOf(groups, '3.10.2')).toEqual({ code: '3' });
    expect(headOf(groups, '4.1')).toBeUndefined();
  });
  it('puts the Thai word for percent before its number', () => {
    expect(amountOf(80, 'ร้อยละ')).toBe('ร้อยละ 80');
    expect(amountOf(1200, 'ครั้ง')).toBe('1,200 ครั้ง');
    expect(amountOf(3, '')).toBe('3');
  });
  it('writes one year once', () => {
    expect(yearsOf(2570, 2570)).toBe('2570');
    expect(yearsOf(2568, 2570)).toBe('2568–2570');
    expect(yearsOf(null, null)).toBe('–');
  });
});
