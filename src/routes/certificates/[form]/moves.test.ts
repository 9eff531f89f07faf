import { describe, expect, it } from 'vitest';
import { formProblems, newField, sheetSizes } from '#documents';
import { inMillimetres, measured } from '../measured.ts';
import { movedTo, widenedTo } from './moves.ts';
import { fieldsOf, rowsOf, rowsTyped } from './rows.ts';

const a4 = sheetSizes.a4Across;
const field = newField('recipient', a4);

describe('a field that is dragged', () => {
  it('stops at the edges of the sheet, where it may still be saved', () => {
    for (const to of [
      { x: -500, y: -500 },
      { x: 900, y: 900 },
      { x: 40, y: 100 },
    ]) {
      const placed = { ...field, ...movedTo(field, to, a4) };
      expect(formProblems({ ...a4, fields: [placed] })).toEqual([]);
      const wide = { ...placed, width: widenedTo(placed, 2_000, a4) };
      expect(formProblems({ ...a4, fields: [wide] })).toEqual([]);
    }
    expect(movedTo(field, { x: 40, y: 100 }, a4)).toEqual({ x: 40, y: 100 });
  });
});

describe('numbers of a form', () => {
  it('are read with comma or dot, and are none where they are words', () => {
    expect([measured('74,5'), measured('-1.5'), measured(' 3 '), measured('−2')]).toEqual([
      74.5, -1.5, 3, -2,
    ]);
    expect([measured('1.234,5'), measured('mười'), measured(''), measured(null)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(inMillimetres(74.499999)).toBe('74,5');
  });

  it('come back as they were typed, and name the field that cannot be read', () => {
    const rows = rowsOf({ ...a4, fields: [field] });
    expect(fieldsOf(rows)).toEqual({ ok: true, fields: [field] });
    const typed = { 'recipient.on': 'on', 'recipient.x': 'bốn mươi', 'recipient.align': 'right' };
    const back = rowsTyped(typed).find(({ name }) => name === 'recipient');
    expect(back).toMatchObject({ on: true, x: 'bốn mươi', align: 'right', colour: 'black' });
    const read = fieldsOf(rowsTyped(typed));
    expect(read.ok ? {} : read.errors).toMatchObject({ 'recipient.x': 'not a number' });
  });
});
