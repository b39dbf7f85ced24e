import { expect, it } from 'vitest';
import { message } from '../../../core/i18n';
import type { CaseDetailFragment } from '../../../gql/graphql';
import { eventText } from './eventText';

type CaseEvent = CaseDetailFragment['events'][number];
const event = (part: Partial<CaseEvent>): CaseEvent => ({
  id: 'e',
  at: '2026-11-22T02:00:00Z',
  kind: 'NOTE',
  public: false,
  actorName: null,
  actorKind: 'staff',
  text: '',
  data: {},
  files: [],
  ...part,
});

it('names who was given the case', () => {
  expect(
    eventText(
      event({ kind: 'ASSIGNED', data: { departmentName: 'กองช่าง', assigneeName: 'นายช่าง' } }),
      message,
    ),
  ).toBe('กองช่าง · นายช่าง');
  expect(eventText(event({ kind: 'ASSIGNED', data: { departmentName: 'กองช่าง' } }), message)).toBe('กองช่าง');
});

it('puts the rating before the words', () => {
  expect(eventText(event({ kind: 'RATED', text: 'ดี', data: { rating: 4 } }), message)).toBe('4 จาก 5 ดี');
});

it('leaves a letter alone, also when its data is missing', () => {
  expect(eventText(event({ kind: 'PROGRESS', text: 'ข้อความ', data: null }), message)).toBe('ข้อความ');
});
