import { describe, expect, it } from 'vitest';
import { filterOf, hasFilters, readQueueSearch, viewOf, withFilters } from './filters';

describe('queue filters in the URL', () => {
  it('reads what it writes', () => {
    const search = {
      view: 'overdue',
      text: 'ไฟดับ',
      state: 'received,in_progress',
      category: 'a',
      from: '2026-11-01',
      to: '2026-11-22',
      channel: 'line_oa',
    };
    expect(readQueueSearch(search)).toEqual(search);
    expect(filterOf(search)).toMatchObject({
      view: 'OVERDUE',
      text: 'ไฟดับ',
      states: ['RECEIVED', 'IN_PROGRESS'],
      categoryIds: ['a'],
      channels: ['LINE_OA'],
      receivedFrom: '2026-11-01',
      receivedTo: '2026-11-22',
      assigneeId: null,
    });
  });

  it('drops what it does not know, so an old or mistyped link still opens', () => {
    expect(
      readQueueSearch({
        view: 'nonsense',
        state: 'received,flying',
        from: '22/11/2569',
        to: '2026-13-40',
        channel: '',
        text: '   ',
        after: 7,
      }),
    ).toEqual({ state: 'received' });
  });

  it('shows all open cases without a view and keeps that URL bare', () => {
    expect(viewOf({})).toBe('OPEN');
    expect(readQueueSearch({ view: 'open' })).toEqual({});
    expect(viewOf(readQueueSearch({ view: 'due_soon' }))).toBe('DUE_SOON');
  });

  it('goes back to the first page when a filter changes, and an empty value removes its filter', () => {
    expect(
      withFilters({ view: 'mine', after: 'cursor', category: 'a' }, { category: '', text: 'น้ำ' }),
    ).toEqual({ view: 'mine', text: 'น้ำ' });
  });

  it('counts neither the tab nor the page as a filter', () => {
    expect(hasFilters({ view: 'mine', after: 'cursor' })).toBe(false);
    expect(hasFilters({ view: 'mine', village: 'v' })).toBe(true);
  });
});
