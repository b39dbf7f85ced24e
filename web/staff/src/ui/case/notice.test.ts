import { describe, expect, it } from 'vitest';
import { dropDraft, EMPTY_DRAFT, isComplete, keepDraft, keptDraft } from './notice';

describe('written acts', () => {
  it('need what the citizen must be told', () => {
    expect(isComplete('acknowledge', EMPTY_DRAFT)).toBe(true);
    expect(isComplete('progress', EMPTY_DRAFT)).toBe(false);
    expect(isComplete('progress', { ...EMPTY_DRAFT, text: '  ' })).toBe(false);
    // Only a new date together with a reason explains a delay.
    expect(isComplete('explain_delay', { ...EMPTY_DRAFT, text: 'รออะไหล่' })).toBe(false);
    expect(isComplete('explain_delay', { ...EMPTY_DRAFT, promisedOn: '2026-12-01' })).toBe(false);
    expect(isComplete('explain_delay', { ...EMPTY_DRAFT, text: 'รออะไหล่', promisedOn: '2026-12-01' })).toBe(
      true,
    );
    expect(isComplete('refer', { ...EMPTY_DRAFT, text: 'ส่งต่อ' })).toBe(false);
  });

  it('keep what was typed when the dialog is closed, each case and act apart', () => {
    keepDraft('c1 progress', { ...EMPTY_DRAFT, text: 'ร่าง' });
    expect(keptDraft('c1 progress').text).toBe('ร่าง');
    expect(keptDraft('c1 result')).toBe(EMPTY_DRAFT);
    dropDraft('c1 progress');
    expect(keptDraft('c1 progress')).toBe(EMPTY_DRAFT);
  });
});
