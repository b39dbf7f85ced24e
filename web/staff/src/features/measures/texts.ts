// Numbers and lines as the measures' screens show and read them.

/** Baht with separators; the unit stands beside it. */
export const baht = (amount: number): string => amount.toLocaleString('en');

const PERCENT = 'ร้อยละ';

/** `5 ช่องทาง`, but `ร้อยละ 80`: the Thai word for percent stands before its number. */
export const amountOf = (amount: number, unit: string): string =>
  unit === PERCENT
    ? `${unit} ${amount.toLocaleString('en')}`
    : `${amount.toLocaleString('en')} ${unit}`.trim();

/** One item a line, as lists are typed. */
export const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** `2570` or `2568–2570`. */
export const yearsOf = (first?: number | null, last?: number | null): string =>
  first == null || last == null ? '–' : first === last ? String(first) : `${first}–${last}`;

/** The heading of a plan that a code belongs under: the longest that the code begins with. */
export function headOf<G extends { code: string }>(groups: readonly G[], code: string): G | undefined {
  return groups
    .filter((group) => code === group.code || code.startsWith(`${group.code}.`))
    .sort((a, b) => b.code.length - a.code.length)[0];
}
