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
