// The body of a read document as a tree that a person can correct. The reader's shapes are not repeated here: whatever
// has `value`, `line` and `raw` is a value, lists are lists, the rest are groups.
export type Node = null | string | number | boolean | Node[] | { [name: string]: Node };

export interface Value {
  value: Node;
  line: number;
  raw: string;
  doubt?: string | null;
}

export interface ReadDoubt {
  code: string;
  line: number;
  field: string;
  was?: string;
  now?: string;
}

export interface ReadDocument {
  kind: string | null;
  body: { [name: string]: Node };
  doubts: ReadDoubt[];
  unplaced: Array<{ line: number; text: string }>;
  furniture: Array<{ line: number; text: string; reason: string }>;
  lines: Array<{ line: number; text: string }>;
}

/** Where a node is: names and places in lists. */
export type Path = Array<string | number>;

export function isValue(node: Node | undefined): node is Node & { value: Node; line: number; raw: string } {
  return (
    typeof node === 'object' && node !== null && !Array.isArray(node) && 'value' in node && 'raw' in node
  );
}

/** The tree with another node at a place; `undefined` takes an entry of a list out. What is beside it stays the same. */
export function change(node: Node, path: Path, next: Node | undefined): Node {
  const [step, ...rest] = path;
  if (step === undefined) return next ?? null;
  if (Array.isArray(node)) {
    if (rest.length === 0 && next === undefined) return node.filter((_, at) => at !== step);
    return node.map((one, at) => (at === step ? change(one, rest, next) : one));
  }
  if (typeof node !== 'object' || node === null) return node;
  return { ...node, [step]: change(node[String(step)] ?? null, rest, next) };
}

/** A value a person adds: it stands on no line of the document. */
export function added(value: Node): Node {
  return { value, line: 0, more_lines: [], raw: '', doubt: null };
}

const DATES = /(^|_)(on|date)$|^(from|to)$/;
const NUMBERS = new Set([
  'budget',
  'participants_total',
  'count',
  'fiscal_year',
  'fiscal_year_from',
  'fiscal_year_to',
  'round',
  'village_no',
  'project_count',
  'men',
  'women',
]);

/** Values that are codes or a code with its title; none of them can be empty. */
const CODED = new Set([
  'measure_form',
  'role',
  'participation_level',
  'participation_category',
  'category',
  'owner_kind',
  'complaint_kind',
  'channel_kind',
  'dimension',
]);

/** Parts that are no single value: when the document has none, there is nothing to fill in. */
const PARTS = new Set(['memo', 'signer', 'channel_admin', 'group', 'kind', 'position_kind']);

/** Whether a person can fill in what the document does not say. */
export function canFill(name: string, shape: string): boolean {
  // Only in a register of complaints is the number a value of its own; elsewhere it is the mark of a line.
  return name === 'number' ? shape === 'complaint_table' : !PARTS.has(name);
}

/** An empty value to fill in. */
export function blank(name: string): Node {
  return added(name === 'dimension' ? { code: '', title: '' } : '');
}

/** What the rooms have no place for (services/importing): it is shown and stays in the original, and cannot be edited. */
const NOT_ENTERED: Record<string, Set<string>> = {
  measures: new Set(['owner']),
  centre_announcement: new Set(['issuer', 'preamble', 'signer']),
  activity_report: new Set([
    'memo',
    'title',
    'item_number',
    'opening',
    'project_count',
    'statement',
    'photo_captions',
  ]),
  programme: new Set(['narrative', 'from', 'to']),
  participation_policy: new Set(['contact']),
  activity_table: new Set(['frame', 'men', 'budget', 'owner', 'extras']),
  committee_table: new Set(['phone', 'extras']),
  complaint_table: new Set(['frame', 'number', 'owner', 'status', 'results', 'result_notice_on', 'extras']),
};

export function isEntered(name: string, shape: string): boolean {
  return !NOT_ENTERED[shape]?.has(name);
}

/** Every text below a node, for reading. */
export function textsOf(node: Node): string[] {
  if (typeof node !== 'object' || node === null) return [];
  if (isValue(node)) return node.raw || node.value ? [node.raw || String(node.value)] : [];
  return Object.values(node).flatMap((child) => textsOf(child as Node));
}

/** The first source line below a node. */
function lineOf(node: Node): number {
  if (typeof node !== 'object' || node === null) return 0;
  if (isValue(node)) return node.line;
  const lines = Object.values(node).map((child) => lineOf(child as Node));
  return Math.min(...lines.filter((line) => line > 0), Number.MAX_SAFE_INTEGER) % Number.MAX_SAFE_INTEGER;
}

/** Names for the entries of a list that stay with them when one before them is taken out. */
export function keysOf(nodes: Node[]): string[] {
  const seen = new Map<number, number>();
  return nodes.map((node) => {
    const line = lineOf(node);
    const nth = seen.get(line) ?? 0;
    seen.set(line, nth + 1);
    return `${line}.${nth}`;
  });
}

function isNumber(name: string, value: Node): boolean {
  return inputOf(name, value) === 'number' && !CODED.has(name);
}

/** Whether a number was typed that is none: it must not be entered as what stood there before. */
export function hasBadNumber(node: Node, name = ''): boolean {
  if (typeof node !== 'object' || node === null) return false;
  if (isValue(node))
    return isNumber(name, node.value) && typeof node.value === 'string' && node.value.trim() !== '';
  if (Array.isArray(node)) return node.some((child) => hasBadNumber(child, name));
  return Object.entries(node).some(([part, child]) => hasBadNumber(child, part));
}

/** The tree as it is sent: a number, day or code that was left blank is no value. */
export function settled(node: Node, name = ''): Node {
  if (typeof node !== 'object' || node === null) return node;
  if (isValue(node)) {
    const { value } = node;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return Object.values(value).some((part) => String(part ?? '').trim()) ? node : null;
    }
    const strict = CODED.has(name) || inputOf(name, value) !== 'text';
    return strict && typeof value === 'string' && !value.trim() ? null : node;
  }
  if (Array.isArray(node)) return node.map((child) => settled(child, name)).filter((child) => child !== null);
  return Object.fromEntries(Object.entries(node).map(([part, child]) => [part, settled(child, part)]));
}

/** How a value is written: by its name, since a missing one has no shape. */
export function inputOf(name: string, value: Node): 'day' | 'number' | 'text' {
  if (typeof value === 'number' || NUMBERS.has(name)) return 'number';
  return DATES.test(name) ? 'day' : 'text';
}

/** The number a person typed, in Thai or Arabic digits, with or without commas; `null` when it is none. */
export function numberOf(typed: string): number | null {
  const plain = typed
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(/[,\s]/g, '');
  return /^\d{1,12}$/.test(plain) ? Number(plain) : null;
}

/** What an entry of a list is called: its first text of any length. */
export function nameOf(node: Node): string {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return '';
  for (const name of ['title', 'name', 'text', 'position', 'person', 'subject', 'contact', 'opinion_of']) {
    const found = node[name];
    if (isValue(found) && typeof found.value === 'string' && found.value) return found.value;
  }
  return '';
}
