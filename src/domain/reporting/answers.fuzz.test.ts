import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicatorKinds } from '#movement';
import { fieldsOf, readAnswers } from './answers.ts';
import { fieldsOfQuestion } from './fields.ts';
import { type AskedMonth, type Question, sumsKinds, type TableShape } from './form.ts';
import { form, month, question } from './testing.ts';

const column = fc.record({ title: fc.string(), kind: fc.constantFrom('text' as const, 'number' as const) });
const anyTable: fc.Arbitrary<TableShape> = fc.record({
  columns: fc.array(column, { maxLength: 3 }),
  rows: fc.constantFrom<string[]>([], ['A']),
  most: fc.nat({ max: 3 }),
});
const anyQuestion: fc.Arbitrary<Partial<Question>> = fc.record({
  kind: fc.constantFrom(...indicatorKinds),
  decimals: fc.nat({ max: 3 }),
  minimum: fc.constantFrom(null, '3'),
  maximum: fc.constantFrom(null, '100'),
  partMayExceedWhole: fc.boolean(),
  explainZero: fc.boolean(),
  countOnly: fc.boolean(),
  attestedBy: fc.constantFrom<string[]>([], ['Công an xã']),
  sums: fc.constantFrom(...sumsKinds),
  months: fc.constantFrom<AskedMonth[]>([], [month('2026-05'), month('2026-06')]),
  headings: fc.constantFrom<string[]>([], ['Kết quả', 'Khó khăn']),
  table: fc.option(anyTable, { nil: null }),
  eitherOr: fc.constantFrom(null, 'một trong hai'),
});
const anyForm = fc
  .array(anyQuestion, { maxLength: 4 })
  .map((given) => form(given.map((one, place) => question({ ...one, id: `q${place}` }))));
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('0', '1', '1.234', '12,5', 'yes', 'no', ' ', 'Công an xã', '\ud83d', 'a\0'),
);
const filledIn = anyForm.chain((asked) => {
  const names = asked.questions.flatMap((one) => fieldsOfQuestion(one).map(({ name }) => name));
  const field = names.length > 0 ? fc.constantFrom(...names) : fc.constant('x');
  return fc.tuple(
    fc.constant(asked),
    fc.dictionary(fc.oneof({ weight: 9, arbitrary: field }, fc.string()), anyText),
  );
});

describe('any form, filled in by anybody', () => {
  it('is read without throwing, each problem beside a field of the form', () => {
    fc.assert(
      fc.property(filledIn, ([asked, answers]) => {
        const names = asked.questions.flatMap((one) => fieldsOfQuestion(one).map(({ name }) => name));
        const read = readAnswers(asked, answers);
        for (const { field } of read.ok ? [] : read.problems)
          expect([...names, ...asked.questions.map(({ id }) => id)]).toContain(field);
      }),
      { numRuns: 500 },
    );
  });

  it('says the same of what a draft keeps of it, and a draft keeps itself', () => {
    fc.assert(
      fc.property(filledIn, ([asked, answers]) => {
        const kept = fieldsOf(asked, answers);
        expect(fieldsOf(asked, kept)).toEqual(kept);
        expect(readAnswers(asked, kept)).toEqual(readAnswers(asked, answers));
      }),
      { numRuns: 500 },
    );
  });

  it('gives one figure at most for a question, none that says nothing', () => {
    fc.assert(
      fc.property(filledIn, ([asked, answers]) => {
        const read = readAnswers(asked, answers);
        const figures = read.ok ? read.figures : [];
        expect(new Set(figures.map(({ indicator }) => indicator)).size).toBe(figures.length);
        for (const { value, prose, explanation, rows, months } of figures)
          expect(value ?? prose ?? explanation ?? rows ?? months[0]).toBeTruthy();
      }),
    );
  });
});
