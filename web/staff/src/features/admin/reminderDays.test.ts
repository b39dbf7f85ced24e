import { expect, it } from 'vitest';
import { readDays } from './reminderDays';

it.each([
  ['7, 3, 1, 0', [7, 3, 1, 0]],
  ['1 7,7', [7, 1]],
  ['', []],
  ['สาม', null],
  ['-1', null],
])('reads "%s"', (text, days) => expect(readDays(text)).toEqual(days));
