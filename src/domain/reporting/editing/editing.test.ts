import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicatorKinds } from '#movement';
import { question } from '../testing.ts';
import { soundAlike } from './alike.ts';
import { MOST_COLUMNS, type QuestionDraft, questionDraftOf } from './question-draft.ts';
import { readQuestionDraft } from './read-question.ts';
import { readRelation } from './relation.ts';

const free = { countOnly: false, keeps: null };
const draft = (given: Partial<QuestionDraft> = {}): QuestionDraft => ({
  ...questionDraftOf({ ...question(), byMonth: false, unitKinds: ['area'] }),
  ...given,
});
const fields = (given: Partial<QuestionDraft>, limits: Parameters<typeof readQuestionDraft>[1] = free) => {
  const read = readQuestionDraft(draft(given), limits);
  return read.ok ? [] : read.problems.map(({ field }) => field);
};
const set = (given: Partial<QuestionDraft>) => {
  const read = readQuestionDraft(draft(given), free);
  return read.ok ? read.question : undefined;
};

describe('a question as an officer sets it', () => {
  it('names what is missing or wrong beside its field', () => {
    expect(fields({ text: '', unitKinds: [] })).toEqual(['text', 'kinds']);
    expect(fields({ minimum: 'nhiều' })).toEqual(['minimum']);
    expect(fields({ minimum: '10', maximum: '9' })).toEqual(['maximum']);
    expect(fields({ kind: 'ratio', wholeOn: '2026-02-30' })).toEqual(['wholeOn']);
    expect(fields({ kind: 'sum' })).toEqual(['kind']);
  });

  it('is never asked in words or a table where only counts are kept', () => {
    const limits = { countOnly: true, keeps: null };
    const columns = [{ title: 'Việc', kind: 'text' }];
    expect(fields({ kind: 'prose' }, limits)).toEqual(['kind']);
    expect(fields({ kind: 'table', columns, most: '2' }, limits)).toEqual(['kind']);
    expect(fields({ kind: 'count' }, limits)).toEqual([]);
  });

  it('keeps its kind once reports hold figures of it', () => {
    expect(fields({ kind: 'ratio' }, { countOnly: false, keeps: 'count' })).toEqual(['kind']);
  });

  it('as a table has a column, and rows by name or in number', () => {
    expect(fields({ kind: 'table', columns: [] })).toEqual(['column.0.title', 'most']);
    const columns = [
      { title: 'Mô hình', kind: 'text' },
      { title: 'Số hộ', kind: 'number' },
    ];
    expect(set({ kind: 'table', columns, rows: 'Quý I\n\nQuý II', most: '9' })?.table).toEqual({
      columns,
      rows: ['Quý I', 'Quý II'],
      most: 0,
    });
  });

  it('leaves out what does not belong to its kind', () => {
    const given = { headings: 'Kết quả', byMonth: true, wholeOn: '2026-10-31', sums: 'sum' };
    expect(set({ ...given, kind: 'prose' })).toMatchObject({
      headings: ['Kết quả'],
      byMonth: false,
      sums: 'none',
    });
    expect(set({ ...given, kind: 'ratio' })).toMatchObject({
      headings: [],
      byMonth: true,
      wholeOn: '2026-10-31',
      sums: 'ratio of sums',
    });
    expect(set({ ...given, kind: 'count', sums: 'none' })).toMatchObject({ byMonth: false, wholeOn: null });
  });

  it('is the same once read and shown again, whatever is typed', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 200 });
    const anyDraft = fc.record({
      clause: line,
      measure: line,
      decimals: line,
      attestedBy: line,
      counts: line,
      headings: line,
      rows: line,
      eitherOr: line,
      kind: fc.constantFrom(...indicatorKinds, 'x'),
      text: fc.constantFrom('Câu hỏi', ''),
      minimum: fc.constantFrom('', '1.234,5', '7', 'x'),
      maximum: fc.constantFrom('', '9.999', '0'),
      partMayExceedWhole: fc.boolean(),
      explainZero: fc.boolean(),
      byMonth: fc.boolean(),
      sums: fc.constantFrom('sum', 'last', 'none', 'x'),
      wholeOn: fc.constantFrom('', '2026-10-31', 'x'),
      most: fc.constantFrom('', '3', '-1', 'x'),
      columns: fc.array(fc.record({ title: line, kind: fc.constantFrom('text', 'number') }), {
        maxLength: MOST_COLUMNS,
      }),
      unitKinds: fc.constantFrom<string[]>([], ['area']),
    });
    fc.assert(
      fc.property(anyDraft, (typed) => {
        const read = readQuestionDraft(draft(typed), free);
        if (read.ok) expect(readQuestionDraft(questionDraftOf(read.question), free)).toEqual(read);
        else expect(read.problems).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a relation', () => {
  const asked = [question({ id: 'a' }), question({ id: 'b' }), question({ id: 'words', kind: 'prose' })];
  const typed = { kind: 'equal', left: 'a', right: ['b', ''], message: 'Hai số phải bằng nhau.' };

  it('stands between two questions answered by numbers', () => {
    expect(readRelation(typed, asked)).toEqual({
      ok: true,
      check: { ...typed, kind: 'equal', right: ['b'] },
    });
    const fieldsOf = (given: Partial<typeof typed>) => {
      const read = readRelation({ ...typed, ...given }, asked);
      return read.ok ? [] : read.problems.map(({ field }) => field);
    };
    expect(fieldsOf({ right: ['words'] })).toEqual(['right']);
    expect(fieldsOf({ right: ['a'] })).toEqual(['right']);
    expect(fieldsOf({ left: 'x', right: [], message: '' })).toEqual(['left', 'right', 'message']);
  });
});

describe('two questions sound alike', () => {
  it('whatever their case, signs and numbers, but not of another kind', () => {
    const one = { text: 'Trên 90% hộ ký cam kết', kind: 'ratio' } as const;
    expect(soundAlike(one, { ...one, text: 'trên 95 % HỘ ký cam kết.' })).toBe(true);
    expect(soundAlike(one, { ...one, text: 'Trên 90% hộ treo cờ' })).toBe(false);
    expect(soundAlike(one, { ...one, kind: 'count' })).toBe(false);
  });
});
