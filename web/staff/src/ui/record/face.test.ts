import { describe, expect, it } from 'vitest';
import { emptyFace, faceInput, fiscalYearOf } from './face';

describe('the common part of a record', () => {
  it('counts the fiscal year from October', () => {
    expect(fiscalYearOf('2026-09-30')).toBe(2569);
    expect(fiscalYearOf('2026-10-01')).toBe(2570);
  });

  it('sends what is empty as not given', () => {
    const input = faceInput({ ...emptyFace(), title: ' งาน ', startsOn: '2026-11-22' });
    expect(input).toMatchObject({ title: 'งาน', startsOn: '2026-11-22', endsOn: null });
  });
});
