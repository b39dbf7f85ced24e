import { beforeEach, describe, expect, it } from 'vitest';
import { forgetSnapshots, SNAPSHOT } from '../../../core/device';
import { ApiError } from '../../../core/errors';
import type { ForumEntryInput } from '../../../gql/graphql';
import { correct, entriesOf, keep, make, replay } from './queue';

const item = (text: string) => ({ kind: 'NEED' as const, text, votes: '๑๒', villageId: null });
let clock = 0;
function typed(text: string, staff = 'stf_1') {
  clock += 1000;
  const entry = make({ forum: 'frm_1', staff, item: item(text) }, new Date(clock));
  keep(entry);
  return entry;
}

/** A server that does every key once and can be cut off before or after it has done its work. */
function server() {
  const done = new Map<string, string>();
  return {
    done,
    cut: null as 'before' | 'after' | null,
    refuse: null as ApiError | null,
    async send(input: ForumEntryInput) {
      if (this.cut === 'before') throw new ApiError('network', 'no line');
      if (this.refuse) throw this.refuse;
      if (!done.has(input.idempotencyKey)) done.set(input.idempotencyKey, input.rows?.[0]?.text ?? '');
      if (this.cut === 'after') throw new ApiError('network', 'no line');
    },
  };
}

describe('entries from the field', () => {
  beforeEach(() => localStorage.clear());

  it('wait on the device without network and are sent once, in their order', async () => {
    const office = server();
    typed('ก');
    typed('ข');
    office.cut = 'before';
    expect(await replay('frm_1', 'stf_1', (input) => office.send(input))).toBe('offline');
    expect(entriesOf('frm_1').map((entry) => entry.tried)).toEqual([true, false]);
    office.cut = null;
    expect(await replay('frm_1', 'stf_1', (input) => office.send(input))).toBe('all');
    expect([...office.done.values()]).toEqual(['ก', 'ข']);
    expect(entriesOf('frm_1')).toEqual([]);
  });

  it('are not doubled when the answer was lost', async () => {
    const office = server();
    typed('ก');
    office.cut = 'after';
    await replay('frm_1', 'stf_1', (input) => office.send(input));
    expect(entriesOf('frm_1')).toHaveLength(1);
    office.cut = null;
    await replay('frm_1', 'stf_1', (input) => office.send(input));
    expect([...office.done.values()]).toEqual(['ก']);
  });

  it('stay in words when refused, do not hold up the others, and go out corrected under a new key', async () => {
    const office = server();
    const bad = typed('ก');
    office.refuse = new ApiError('conflict', 'มีผู้แก้ไขไปก่อนแล้ว');
    expect(await replay('frm_1', 'stf_1', (input) => office.send(input))).toBe('all');
    office.refuse = null;
    typed('ข');
    await replay('frm_1', 'stf_1', (input) => office.send(input));
    const [kept] = entriesOf('frm_1');
    expect(kept).toMatchObject({ key: bad.key, refused: 'มีผู้แก้ไขไปก่อนแล้ว', tried: false });
    if (!kept) throw new Error('it is lost');
    const next = correct(kept, { item: item('ก แก้แล้ว') });
    expect(next.key).not.toBe(bad.key);
    await replay('frm_1', 'stf_1', (input) => office.send(input));
    expect([...office.done.values()]).toEqual(['ข', 'ก แก้แล้ว']);
    expect(entriesOf('frm_1')).toEqual([]);
  });

  it('are never sent in the name of somebody else, and wait when the session has ended', async () => {
    const office = server();
    typed('ของผู้อื่น', 'stf_2');
    typed('ของฉัน');
    office.refuse = new ApiError('UNAUTHENTICATED', 'sign in', 401);
    expect(await replay('frm_1', 'stf_1', (input) => office.send(input))).toBe('signed_out');
    office.refuse = null;
    await replay('frm_1', 'stf_1', (input) => office.send(input));
    expect([...office.done.values()]).toEqual(['ของฉัน']);
    expect(entriesOf('frm_1').map((entry) => entry.item?.text)).toEqual(['ของผู้อื่น']);
  });

  it('stay on the device at sign-out, while what was kept for reading goes', () => {
    typed('ก');
    localStorage.setItem(`${SNAPSHOT}frm_1`, '{}');
    localStorage.setItem(`${SNAPSHOT}frm_2`, '{}');
    forgetSnapshots();
    expect(Object.keys(localStorage).filter((name) => name.startsWith(SNAPSHOT))).toEqual([]);
    expect(entriesOf('frm_1')).toHaveLength(1);
  });
});
