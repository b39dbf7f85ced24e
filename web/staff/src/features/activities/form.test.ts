import { describe, expect, it } from 'vitest';
import { emptyForm, formInput, lines } from './form';

describe('the form of an activity', () => {
  it('takes a pasted list with its numbers and dashes', () => {
    expect(lines('1. ก\n๒. ข\n\n- ค\n 2568 เป็นปีแรก ')).toEqual(['ก', 'ข', 'ค', '2568 เป็นปีแรก']);
  });

  it('leaves out groups nobody filled in, and keeps a number without a name to be asked about', () => {
    const groups = [
      { name: '', count: null },
      { name: '', count: 4 },
      { name: 'อสม.', count: null },
    ];
    expect(formInput({ ...emptyForm(), groups }).groups).toEqual(groups.slice(1));
  });
});
