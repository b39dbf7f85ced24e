// Entries made where there is no network. Each one lies on the device under a key of its own, which is also what the
// server knows it by: however often it is sent, it is done once. It leaves the device only when the server has said so.
import { ApiError } from '../../../core/errors';
import { freshKey } from '../../../core/idempotency';
import type { ForumEntryInput, ForumItemKind } from '../../../gql/graphql';
import { attendanceInput, readCount, type TypedAttendance } from '../attendance';
import { isCertain } from '../certain';

export interface TypedItem {
  kind: ForumItemKind;
  text: string;
  votes: string;
  villageId: string | null;
}

export interface Entry {
  key: string;
  forum: string;
  /** Who made it: it is never sent in the name of somebody else. */
  staff: string;
  /** ISO moment it was made, for the order of sending. */
  madeAt: string;
  item: TypedItem | null;
  attendance: TypedAttendance | null;
  /** The attendance's version it was made from. */
  version: number;
  /** It was sent at least once and its fate is unknown: it may not change until it is known. */
  tried: boolean;
  /** Why the server refused it, in its own words; empty while it is held back to be mended. Not sent either way. */
  refused: string | null;
}

const PREFIX = 'suanruam.field.entry.';

export function entriesOf(forum: string): Entry[] {
  const found: Entry[] = [];
  for (let at = 0; at < localStorage.length; at += 1) {
    const name = localStorage.key(at);
    if (!name?.startsWith(PREFIX)) continue;
    try {
      const entry = JSON.parse(localStorage.getItem(name) ?? '') as Entry;
      if (entry.forum === forum) found.push(entry);
    } catch {
      // Not one of ours; it stays where it is.
    }
  }
  return found.sort((a, b) => a.madeAt.localeCompare(b.madeAt) || a.key.localeCompare(b.key));
}

/** Throws when the device has no room: the person must know that it was not kept. */
export function keep(entry: Entry): void {
  localStorage.setItem(PREFIX + entry.key, JSON.stringify(entry));
}

export function drop(key: string): void {
  localStorage.removeItem(PREFIX + key);
}

type Made = Pick<Entry, 'forum' | 'staff'> & Partial<Pick<Entry, 'item' | 'attendance' | 'version'>>;

export function make(part: Made, now: Date): Entry {
  return {
    item: null,
    attendance: null,
    version: 0,
    ...part,
    key: freshKey(),
    madeAt: now.toISOString(),
    tried: false,
    refused: null,
  };
}

/** The corrected entry is another one and takes the place of the old. */
export function correct(old: Entry, part: Partial<Pick<Entry, 'item' | 'attendance' | 'version'>>): Entry {
  const next: Entry = { ...old, ...part, key: freshKey(), tried: false, refused: null };
  keep(next);
  drop(old.key);
  return next;
}

export function inputOf(entry: Entry): ForumEntryInput {
  return {
    idempotencyKey: entry.key,
    rows: entry.item
      ? [
          {
            kind: entry.item.kind,
            text: entry.item.text.trim(),
            votes: readCount(entry.item.votes),
            villageId: entry.item.villageId,
          },
        ]
      : [],
    attendance: entry.attendance ? attendanceInput(entry.attendance, entry.version) : null,
  };
}

export type Ended = 'all' | 'offline' | 'signed_out' | 'busy';

/**
 * Sends what waits, one after the other. A refusal stays with its entry in words; without network, and when the session
 * has ended, the rest waits.
 */
export async function replay(
  forum: string,
  staff: string,
  send: (input: ForumEntryInput) => Promise<unknown>,
): Promise<Ended> {
  for (const entry of entriesOf(forum)) {
    if (entry.staff !== staff || entry.refused !== null) continue;
    keep({ ...entry, tried: true });
    try {
      await send(inputOf(entry));
      drop(entry.key);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === 'network') return 'offline';
      if (error.code.toLowerCase() === 'unauthenticated') return 'signed_out';
      if (!isCertain(error)) return 'busy';
      const fields = error.fields.map(({ message }) => message).join(' · ');
      keep({ ...entry, tried: false, refused: fields || error.message });
    }
  }
  return 'all';
}
