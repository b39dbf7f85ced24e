// What the screen shows of a forum when it opens without network. No text of what was raised is kept.
import { SNAPSHOT } from '../../../core/device';
import type { ForumDetailFragment } from '../../../gql/graphql';
import { type TypedAttendance, typedOf } from '../attendance';

export interface Snapshot {
  forum: string;
  title: string;
  startsOn: string | null;
  place: string;
  items: number;
  attendance: TypedAttendance;
  version: number;
  villages: { value: string; label: string }[];
  staff: { id: string; name: string };
}

const name = (forum: string) => `${SNAPSHOT}${forum}`;

export function snapshotOf(
  forum: ForumDetailFragment,
  villages: Snapshot['villages'],
  staff: Snapshot['staff'],
): Snapshot {
  return {
    forum: forum.id,
    title: forum.record.title,
    startsOn: forum.record.startsOn ?? null,
    place: forum.record.place,
    items: forum.items.length,
    attendance: typedOf(forum.attendance),
    version: forum.attendance.version,
    villages,
    staff,
  };
}

export function keepSnapshot(snapshot: Snapshot): void {
  try {
    localStorage.setItem(name(snapshot.forum), JSON.stringify(snapshot));
  } catch {
    // Without room the screen opens only with network; entries say so themselves.
  }
}

export function readSnapshot(forum: string): Snapshot | null {
  try {
    return JSON.parse(localStorage.getItem(name(forum)) ?? 'null') as Snapshot | null;
  } catch {
    return null;
  }
}
