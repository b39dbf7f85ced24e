// The queue's filters as they stand in the URL: short readable strings, unknown values dropped, so any link is safe to open.
import type { Channel, ComplaintFilter, ComplaintKind, ComplaintState, QueueView } from '../../gql/graphql';

export interface QueueSearch {
  view?: string;
  text?: string;
  state?: string;
  category?: string;
  department?: string;
  assignee?: string;
  village?: string;
  channel?: string;
  kind?: string;
  from?: string;
  to?: string;
  after?: string;
}

export const VIEWS: QueueView[] = [
  'OPEN',
  'MINE',
  'MY_DEPARTMENT',
  'UNASSIGNED',
  'DUE_SOON',
  'OVERDUE',
  'CLOSED',
];
export const STATES: ComplaintState[] = [
  'RECEIVED',
  'ASSIGNED',
  'IN_PROGRESS',
  'RESOLVED',
  'CLOSED',
  'REFERRED',
  'MERGED',
];
export const KINDS: ComplaintKind[] = [
  'GRIEVANCE',
  'COMPLAINT',
  'SUGGESTION',
  'ENQUIRY',
  'COMPLIMENT',
  'ANONYMOUS_LETTER',
];
export const CHANNELS: Channel[] = [
  'WALK_IN',
  'PHONE',
  'LETTER',
  'LINE_OA',
  'FACEBOOK',
  'OPINION_BOX',
  'MOBILE_OUTREACH',
  'WEBSITE',
  'EMAIL',
  'CALL_CENTRE',
  'EXECUTIVE_HOTLINE',
  'LINE_GROUP',
  'QA_BOARD',
  'FAX',
  'AGENCY',
  'DAMRONGDHAMA',
  'NOTICE_BOARD',
  'WIRELESS_BROADCAST',
];

const PLAIN = ['text', 'category', 'department', 'assignee', 'village', 'after'] as const;
const DAYS = ['from', 'to'] as const;

function listed(value: unknown, known: readonly string[]): string {
  if (typeof value !== 'string') return '';
  return value
    .split(',')
    .filter((one) => known.includes(one.toUpperCase()))
    .join(',');
}

export function readQueueSearch(search: Record<string, unknown>): QueueSearch {
  const read: QueueSearch = {};
  for (const name of PLAIN) {
    const value = search[name];
    if (typeof value === 'string' && value.trim()) read[name] = value.slice(0, 500);
  }
  for (const name of DAYS) {
    const value = search[name];
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)))
      read[name] = value;
  }
  const view = listed(search.view, [...VIEWS, 'ALL']);
  if (view && view !== 'open' && !view.includes(',')) read.view = view;
  const state = listed(search.state, STATES);
  if (state) read.state = state;
  const channel = listed(search.channel, CHANNELS);
  if (channel) read.channel = channel;
  const kind = listed(search.kind, KINDS);
  if (kind) read.kind = kind;
  return read;
}

export function viewOf(search: QueueSearch): QueueView {
  return (search.view ?? 'open').toUpperCase() as QueueView;
}

function many<T extends string>(value: string | undefined): T[] | undefined {
  return value ? (value.split(',').map((one) => one.toUpperCase()) as T[]) : undefined;
}

export function filterOf(search: QueueSearch): ComplaintFilter {
  return {
    view: viewOf(search),
    text: search.text ?? null,
    states: many<ComplaintState>(search.state) ?? null,
    categoryIds: search.category ? search.category.split(',') : null,
    departmentId: search.department ?? null,
    assigneeId: search.assignee ?? null,
    villageId: search.village ?? null,
    channels: many<Channel>(search.channel) ?? null,
    kinds: many<ComplaintKind>(search.kind) ?? null,
    receivedFrom: search.from ?? null,
    receivedTo: search.to ?? null,
  };
}

/** Everything but the tab and the page: what "clear filters" removes. */
export function hasFilters(search: QueueSearch): boolean {
  return Object.keys(search).some((name) => name !== 'view' && name !== 'after');
}

/** Changes some filters and goes back to the first page; an empty value removes its filter. */
export function withFilters(search: QueueSearch, change: QueueSearch): QueueSearch {
  const { after: _firstPageAgain, ...rest } = { ...search, ...change };
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value)) as QueueSearch;
}
