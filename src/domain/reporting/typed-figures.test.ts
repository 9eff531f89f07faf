import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, readAnswers } from './answers.ts';
import { fieldsOfQuestion } from './fields.ts';
import type { Form, Question, TableShape } from './form.ts';
import { form, month, question } from './testing.ts';
import { answersOf } from './typed-figures.ts';

const months = [month('2026-05'), month('2026-06')];
const table = {
  columns: [
    { title: 'Tên', kind: 'text' as const },
    { title: 'Số', kind: 'number' as const },
  ],
  most: 4,
};
const anyQuestion: fc.Arbitrary<Partial<Question>> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('count' as const, 'ratio' as const, 'no-incident' as const, 'attestation' as const),
    decimals: fc.constantFrom(0, 2),
    months: fc.constantFrom([], months),
    sums: fc.constantFrom('sum' as const, 'last' as const, 'none' as const),
    attestedBy: fc.constantFrom<string[]>([], ['Công an xã', 'Mặt trận']),
    explainZero: fc.boolean(),
    partMayExceedWhole: fc.boolean(),
    countOnly: fc.boolean(),
    eitherOr: fc.constantFrom(null, 'một trong hai'),
  }),
  fc.record({
    kind: fc.constant('prose' as const),
    headings: fc.constantFrom<string[]>([], ['Kết quả', 'Khó khăn', 'Kết quả'], ['A', 'A khác', 'B']),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    table: fc.constantFrom<TableShape>({ ...table, rows: [] }, { ...table, rows: ['Quý I', 'Quý II'] }),
  }),
);
const letters = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.constantFrom(
    'Khó khăn:\nx',
    'a\n\nKhó khăn:\nb',
    'a\n\nKết quả:\n b',
    '\n\nA:\nB:\nc',
    'a\n\nB:\nc',
    'a \n\nA:\nB:\n',
    'Việc tốt',
  ),
);
const digits = fc.oneof(
  fc.constantFrom('0', '1.234', '12,5', '007', '1.250.000,50'),
  fc.nat({ max: 99999 }).map(String),
);

function typedInto({ questions }: Form): fc.Arbitrary<Answers> {
  const fields = questions.flatMap((one) =>
    fieldsOfQuestion(one).map((field): [string, fc.Arbitrary<string>] => {
      if (field.what === 'why')
        return [field.name, fc.constantFrom('', '', 'Không phát sinh trong kỳ', 'Chưa làm')];
      if (field.what === 'by') return [field.name, fc.constantFrom('Công an xã', 'Mặt trận')];
      if (one.kind === 'attestation') return [field.name, fc.constantFrom('yes', 'no', 'no', '')];
      const words = one.kind === 'prose' || (field.what === 'cell' && field.column === 0);
      return [field.name, fc.oneof({ weight: 5, arbitrary: words ? letters : digits }, fc.constant(''))];
    }),
  );
  return fc.record(Object.fromEntries(fields));
}

const filledIn = fc
  .array(anyQuestion, { minLength: 1, maxLength: 2 })
  .map((given) => form(given.map((one, place) => question({ ...one, id: `q${place}` }))))
  .chain((asked) => fc.tuple(fc.constant(asked), typedInto(asked)));

describe('figures as one would type them', () => {
  it('are read as the same figures, whatever was asked and typed', () => {
    let read = 0;
    fc.assert(
      fc.property(filledIn, ([asked, answers]) => {
        const first = readAnswers(asked, answers);
        if (!first.ok) return;
        read += 1;
        expect(readAnswers(asked, answersOf(asked, first.figures))).toEqual(first);
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(500);
  });

  it('stand under their headings again', () => {
    const asked = form([question({ kind: 'prose', headings: ['Kết quả', 'Khó khăn'] })]);
    const answers = { 'q#0': 'Tốt\n\nRất tốt', 'q#1': 'Không' };
    const read = readAnswers(asked, answers);
    expect(answersOf(asked, read.ok ? read.figures : [])).toEqual(answers);
  });

  it('are in Vietnamese notation, yes and no as chosen, cells where they stood', () => {
    const asked = form([
      question({ id: 'a', kind: 'ratio', decimals: 1, months }),
      question({ id: 'b', kind: 'attestation', attestedBy: ['Công an xã'] }),
      question({ id: 'c', kind: 'table', table: { ...table, rows: ['Quý I', 'Quý II'] } }),
    ]);
    const answers = {
      'a@2026-05': '1.234,5',
      'a@2026-05.whole': '2.000',
      'a.why': 'Tháng 6 chưa thống kê',
      b: 'no',
      'b.by': 'Công an xã',
      'c[0,1]': '3',
      'c[1,0]': 'Camera',
      'c[1,1]': '4',
    };
    const read = readAnswers(asked, answers);
    expect(read.ok).toBe(true);
    expect(answersOf(asked, read.ok ? read.figures : [])).toEqual(answers);
  });
});
