import fc from 'fast-check';
import type { Column, Run, Text } from '../official-document.ts';
import type { EditedBlock } from './edited.ts';

/** Bodies of every kind of block, for tests. */

const words = fc
  .array(
    fc.constantFrom('Tổ dân phố', '1.250', 'đạt', '87,5 %', ' ', ' và ', '#*$<w:p>', 'Ủy ban', '😀', 'a)'),
    {
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(''));

export const anyRun: fc.Arbitrary<Run> = fc
  .record({ text: words, bold: fc.boolean(), italic: fc.boolean(), figure: fc.constantFrom('', 'f1', 'f2') })
  .map(({ text, bold, italic, figure }) => ({
    text,
    ...(bold && { bold: true as const }),
    ...(italic && { italic: true as const }),
    ...(figure !== '' && { figure }),
  }));

export const anyText: fc.Arbitrary<Text> = fc.array(anyRun, { maxLength: 5 });

const column: fc.Arbitrary<Column> = fc.record({
  share: fc.integer({ min: 1, max: 9 }),
  align: fc.constantFrom('left', 'center', 'right'),
});

const table: fc.Arbitrary<EditedBlock> = fc.array(column, { minLength: 1, maxLength: 4 }).chain((columns) => {
  const cell = fc.array(anyText, { maxLength: 2 });
  const row = fc.array(cell, { minLength: columns.length, maxLength: columns.length });
  return fc.record({
    block: fc.constant('table' as const),
    columns: fc.constant(columns),
    head: fc.array(row, { minLength: 1, maxLength: 2 }),
    rows: fc.array(row, { maxLength: 3 }),
  });
});

export const anyBlock: fc.Arbitrary<EditedBlock> = fc.oneof(
  fc.record({ block: fc.constant('heading' as const), level: fc.constantFrom(1, 2, 3), text: anyText }),
  fc.record({
    block: fc.constant('heading' as const),
    level: fc.constantFrom(1, 2, 3),
    text: anyText,
    number: fc.constant('IV.'),
  }),
  fc.record({ block: fc.constantFrom('chapter', 'clause', 'point', 'centred', 'paragraph'), text: anyText }),
  fc.record({ block: fc.constant('article' as const), text: anyText }),
  fc.record({ block: fc.constant('article' as const), whole: fc.constant(true as const), text: anyText }),
  fc.record({ block: fc.constant('fill-in' as const), label: words, lines: fc.nat(3) }),
  fc.record({ block: fc.constant('list' as const), items: fc.array(anyText, { maxLength: 4 }) }),
  fc.record({ block: fc.constant('picture' as const), key: fc.constantFrom('00000001', '00000002') }),
  table,
);

export const anyBody = fc.array(anyBlock, { maxLength: 8 });
