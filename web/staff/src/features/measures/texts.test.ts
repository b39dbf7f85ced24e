import { describe, expect, it } from 'vitest';
import { headOf, linesOf, yearsOf } from './texts';

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
  it('writes one year once', () => {
    expect(yearsOf(2570, 2570)).toBe('2570');
    expect(yearsOf(2568, 2570)).toBe('2568–2570');
    expect(yearsOf(null, null)).toBe('–');
  });
});
