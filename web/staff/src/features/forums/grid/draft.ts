// What was typed into the grid stays on this device until it is saved: a closed tab or a dead battery loses nothing.
import { freshRow, type Row } from './rows';

export interface Draft {
  key: string;
  rows: Row[];
  /** It was sent and nobody knows how that ended: until it is sent again under the same key, nothing may change. */
  sent: boolean;
}

export function readDraft(name: string): Draft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? 'null') as Draft | null;
    if (!kept || typeof kept.key !== 'string' || !Array.isArray(kept.rows) || kept.rows.length === 0)
      return null;
    const text = (value: unknown) => (typeof value === 'string' ? value : '');
    const rows = kept.rows.map((row) => ({
      ...freshRow(text(row.kind), text(row.village)),
      text: text(row.text),
      votes: text(row.votes),
    }));
    return { key: kept.key, rows, sent: kept.sent === true };
  } catch {
    return null;
  }
}

export function keepDraft(name: string, draft: Draft): void {
  try {
    localStorage.setItem(name, JSON.stringify(draft));
  } catch {
    // A full or forbidden store: the sheet still works, it only does not survive the tab.
  }
}

export function dropDraft(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Nothing was kept either.
  }
}
