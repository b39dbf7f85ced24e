// Who came, as typed: text on screen, numbers or nothing for the server.
import type { ForumAttendanceInput, ForumDetailFragment } from '../../gql/graphql';

export const COUNTS = ['total', 'women', 'youth', 'elderly', 'households', 'registeredHouseholds'] as const;
export type Count = (typeof COUNTS)[number];

export interface TypedAttendance {
  counts: Record<Count, string>;
  groups: { name: string; persons: string }[];
}

export const NOBODY: TypedAttendance = {
  counts: { total: '', women: '', youth: '', elderly: '', households: '', registeredHouseholds: '' },
  groups: [],
};

type Kept = ForumDetailFragment['attendance'];

export function typedOf(kept: Kept): TypedAttendance {
  const text = (number: number | null | undefined) => (number == null ? '' : String(number));
  return {
    counts: Object.fromEntries(COUNTS.map((name) => [name, text(kept[name])])) as Record<Count, string>,
    groups: kept.groups.map(({ name, persons }) => ({ name, persons: text(persons) })),
  };
}

/** Thai digits and thousands commas as people write them; NaN for what is no number. */
export function readCount(typed: string): number | null {
  const plain = typed
    .trim()
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(/,/g, '');
  if (plain === '') return null;
  return /^\d{1,9}$/.test(plain) ? Number(plain) : Number.NaN;
}

/** The fields that are no numbers. */
export function badCounts(typed: TypedAttendance): string[] {
  return [
    ...COUNTS.filter((name) => Number.isNaN(readCount(typed.counts[name]))),
    ...typed.groups.flatMap((group, at) =>
      Number.isNaN(readCount(group.persons)) ? [`groups.${at}.persons`] : [],
    ),
  ];
}

export function attendanceInput(typed: TypedAttendance, version: number): ForumAttendanceInput {
  const counts = Object.fromEntries(COUNTS.map((name) => [name, readCount(typed.counts[name])]));
  return {
    ...counts,
    groups: typed.groups
      .filter((group) => group.name.trim() || group.persons.trim())
      .map((group) => ({ name: group.name.trim(), persons: readCount(group.persons) })),
    version,
  };
}

/** The total is smaller than its groups: worth saying at once, never in the way. */
export function groupsExceedTotal(typed: TypedAttendance): boolean {
  const total = readCount(typed.counts.total);
  const sum = typed.groups.reduce((all, group) => all + (readCount(group.persons) || 0), 0);
  return total !== null && total < sum;
}
