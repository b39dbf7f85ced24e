// The grid's rows: what is typed, how a paste from a spreadsheet is read, what the server is sent.
import type { ForumItemInput, ForumItemKind } from '../../../gql/graphql';
import { readCount } from '../attendance';

export interface Row {
  /** Of this screen alone. */
  id: number;
  kind: string;
  text: string;
  votes: string;
  village: string;
}

export const COLUMNS = ['kind', 'text', 'votes', 'village'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Village {
  value: string;
  label: string;
}

let last = 0;
export function freshRow(kind = '', village = ''): Row {
  last += 1;
  return { id: last, kind, text: '', votes: '', village };
}

export function isBlank(row: Row): boolean {
  return !row.text.trim() && !row.votes.trim();
}

const KINDS: Array<[ForumItemKind, string[]]> = [
  ['PROBLEM', ['ป', 'p', '1', '๑', 'ปัญหา', 'problem']],
  ['NEED', ['ต', 'n', '2', '๒', 'ความต้องการ', 'ต้องการ', 'need']],
  ['SUGGESTION', ['ข', 's', '3', '๓', 'ข้อเสนอแนะ', 'ข้อเสนอ', 'เสนอแนะ', 'suggestion']],
];

/** A letter, a digit or the word; nothing typed is a problem, which most are. */
export function readKind(typed: string): ForumItemKind | null {
  const word = typed.trim().toLowerCase();
  if (!word) return 'PROBLEM';
  return KINDS.find(([, words]) => words.includes(word))?.[0] ?? null;
}

/** By its number ("3", "ม.3", "หมู่ที่ ๓") or by its name or a part of it that only one village has. */
export function readVillage(typed: string, villages: Village[]): string | null | undefined {
  const whole = villages.find((one) => one.label === typed.trim());
  if (whole) return whole.value;
  const word = plainDigits(typed.trim()).replace(/^(หมู่ที่|หมู่|ม\.?|moo)\s*/i, '');
  if (!word) return null;
  const byNumber = /^\d{1,2}$/.test(word)
    ? villages.filter((one) => new RegExp(`(^|\\D)0*${Number(word)}(\\D|$)`).test(plainDigits(one.label)))
    : villages.filter((one) => one.label.includes(word));
  return byNumber.length === 1 ? byNumber[0]?.value : undefined;
}

function plainDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}

export type Problems = Partial<Record<Column, 'kind' | 'text' | 'votes' | 'village'>>;

/** What the screen can say itself, before anything is sent. */
export function problemsOf(row: Row, villages: Village[]): Problems {
  if (isBlank(row)) return {};
  const found: Problems = {};
  if (readKind(row.kind) === null) found.kind = 'kind';
  if (!row.text.trim()) found.text = 'text';
  if (Number.isNaN(readCount(row.votes))) found.votes = 'votes';
  if (readVillage(row.village, villages) === undefined) found.village = 'village';
  return found;
}

export function rowInput(row: Row, villages: Village[]): ForumItemInput {
  return {
    kind: readKind(row.kind) ?? 'PROBLEM',
    text: row.text.trim(),
    votes: readCount(row.votes),
    villageId: readVillage(row.village, villages) ?? null,
  };
}

/** `rows.3.villageId` of the server is the fourth row sent, column village. */
export function placeOf(field: string): { row: number; column: Column } | null {
  const [, row, name] = /^rows\.(\d+)\.(\w+)$/.exec(field) ?? [];
  if (row === undefined || name === undefined) return null;
  const column = name === 'villageId' ? 'village' : COLUMNS.find((one) => one === name);
  return column ? { row: Number(row), column } : null;
}

/** Cells of a paste: tabs and lines as spreadsheets copy them, with quoted cells that hold line breaks. */
export function cellsOf(pasted: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    cells.push(cell.trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (cells.some(Boolean)) rows.push(cells);
    cells = [];
  };
  const text = pasted.replace(/\r\n?/g, '\n');
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign === '"' && text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (sign === '"') quoted = false;
      else cell += sign;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t') endCell();
    else if (sign === '\n') endRow();
    else cell += sign;
  }
  endRow();
  return rows;
}

/** Lays the cells of a paste over the rows from one cell on; rows are added as needed. */
export function paste(rows: Row[], at: number, column: Column, cells: string[][]): Row[] {
  const next = [...rows];
  const first = COLUMNS.indexOf(column);
  cells.forEach((line, down) => {
    const row = { ...(next[at + down] ?? freshRow()) };
    line.forEach((cell, across) => {
      const name = COLUMNS[first + across];
      if (name) row[name] = cell;
    });
    next[at + down] = row;
  });
  return next;
}
