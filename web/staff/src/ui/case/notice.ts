// The written acts of a case and what each needs. Public ones are letters the citizen reads; a note never leaves the office.
import type { Uploaded } from '../../core/upload';

export type NoticeKind =
  | 'acknowledge'
  | 'progress'
  | 'explain_delay'
  | 'result'
  | 'close'
  | 'reopen'
  | 'note'
  | 'refer';

interface Shape {
  text: 'required' | 'optional';
  promisedOn?: boolean;
  agency?: boolean;
  photos?: 'progress' | 'before-after';
  internal?: boolean;
}

export const SHAPES: Record<NoticeKind, Shape> = {
  acknowledge: { text: 'optional' },
  progress: { text: 'required', photos: 'progress' },
  explain_delay: { text: 'required', promisedOn: true },
  result: { text: 'required', photos: 'before-after' },
  close: { text: 'optional' },
  reopen: { text: 'required' },
  note: { text: 'required', internal: true },
  refer: { text: 'required', agency: true },
};

export interface Draft {
  text: string;
  promisedOn: string;
  agency: string;
  before: Uploaded[];
  after: Uploaded[];
}

export const EMPTY_DRAFT: Draft = { text: '', promisedOn: '', agency: '', before: [], after: [] };

export function isComplete(kind: NoticeKind, draft: Draft): boolean {
  const shape = SHAPES[kind];
  if (shape.text === 'required' && !draft.text.trim()) return false;
  if (shape.promisedOn && !draft.promisedOn) return false;
  return !(shape.agency && !draft.agency.trim());
}

/** Drafts of dialogs closed without sending, kept in memory only: they may hold personal data. */
const drafts = new Map<string, Draft>();

export function keptDraft(key: string): Draft {
  return drafts.get(key) ?? EMPTY_DRAFT;
}

export function keepDraft(key: string, draft: Draft): void {
  drafts.set(key, draft);
}

export function dropDraft(key: string): void {
  drafts.delete(key);
}
