import { describe, expect, it } from 'vitest';
import { cellsOf, freshRow, paste, placeOf, problemsOf, readKind, readVillage, rowInput } from './rows';

const villages = [
  { value: 'vlg_1', label: 'หมู่ที่ 1 บ้านสวน' },
  { value: 'vlg_3', label: 'หมู่ที่ 3 บ้านหนองบัว' },
  { value: 'vlg_13', label: 'หมู่ที่ 13 บ้านหนองแค' },
];

describe('rows of the grid', () => {
  it('reads a kind by its letter, digit or word', () => {
    for (const typed of ['ป', 'ปัญหา', '1', '๑', 'P', '']) expect(readKind(typed), typed).toBe('PROBLEM');
    for (const typed of ['ต', 'ความต้องการ', '2', 'n']) expect(readKind(typed), typed).toBe('NEED');
    for (const typed of ['ข', 'ข้อเสนอแนะ', '๓', 's']) expect(readKind(typed), typed).toBe('SUGGESTION');
    expect(readKind('x')).toBeNull();
  });

  it('finds a village by number or by a name only one has, and never guesses', () => {
    for (const typed of ['3', '๓', 'ม.3', 'หมู่ที่ 3', 'หนองบัว']) {
      expect(readVillage(typed, villages), typed).toBe('vlg_3');
    }
    expect(readVillage('1', villages)).toBe('vlg_1');
    expect(readVillage('13', villages)).toBe('vlg_13');
    expect(readVillage('หนอง', villages)).toBeUndefined();
    expect(readVillage('9', villages)).toBeUndefined();
    expect(readVillage(' ', villages)).toBeNull();
  });

  it('takes a paste with line breaks inside a cell and lays it from the cell it was made in', () => {
    const cells = cellsOf('ป\t"ถนนมืด\nหน้า ""วัด"""\t๑๒\t3\r\n\r\nต\tน้ำประปา\r\n');
    expect(cells).toEqual([
      ['ป', 'ถนนมืด\nหน้า "วัด"', '๑๒', '3'],
      ['ต', 'น้ำประปา'],
    ]);
    const rows = paste([freshRow(), freshRow()], 1, 'kind', cells);
    expect(rows).toHaveLength(3);
    expect(rows[0]?.text).toBe('');
    expect(rowInput(rows[1] as never, villages)).toEqual({
      kind: 'PROBLEM',
      text: 'ถนนมืด\nหน้า "วัด"',
      votes: 12,
      villageId: 'vlg_3',
    });
    expect(paste([freshRow()], 0, 'text', [['ก', '5']])[0]).toMatchObject({
      text: 'ก',
      votes: '5',
      kind: '',
    });
  });

  it('names what is wrong in a row and leaves an empty one alone', () => {
    expect(problemsOf(freshRow('z', '9'), villages)).toEqual({});
    const row = { ...freshRow('z', '9'), votes: 'สิบ' };
    expect(problemsOf(row, villages)).toEqual({
      kind: 'kind',
      text: 'text',
      votes: 'votes',
      village: 'village',
    });
  });

  it('finds the cell of a field the server refused', () => {
    expect(placeOf('rows.3.villageId')).toEqual({ row: 3, column: 'village' });
    expect(placeOf('rows.0.text')).toEqual({ row: 0, column: 'text' });
    expect(placeOf('attendance')).toBeNull();
  });
});
