import { describe, expect, it } from 'vitest';
import { type Answers, readAnswers } from './answers.ts';
import { comparisonOf } from './comparison.ts';
import { fieldsOfQuestion } from './fields.ts';
import type { Check, Question, TableShape } from './form.ts';
import { fixedReasons } from './reasons.ts';
import { form, month, question } from './testing.ts';

const ask = (questions: Partial<Question>[], answers: Answers, checks: Check[] = []) =>
  readAnswers(form(questions.map(question), checks), answers);
const fields = (read: ReturnType<typeof ask>) => (read.ok ? [] : read.problems.map(({ field }) => field));
const first = (read: ReturnType<typeof ask>) => (read.ok ? read.figures[0] : undefined);

describe('the fields of a question', () => {
  const names = (given: Partial<Question>) => fieldsOfQuestion(question(given)).map(({ name }) => name);

  it('are named by its id, part, month, heading, row and column', () => {
    expect(names({ kind: 'ratio' })).toEqual(['q', 'q.whole', 'q.why']);
    expect(names({ months: [month('2026-05'), month('2026-06')], attestedBy: ['Công an xã'] })).toEqual([
      'q@2026-05',
      'q@2026-06',
      'q.by',
      'q.why',
    ]);
    expect(names({ kind: 'prose', headings: ['Kết quả', 'Khó khăn'] })).toEqual(['q#0', 'q#1', 'q.why']);
    const table = { columns: [{ title: 'Tên', kind: 'text' } as const], rows: [], most: 2 };
    expect(names({ kind: 'table', table })).toEqual(['q[0,0]', 'q[1,0]', 'q.why']);
  });
});

describe('a question asked month by month', () => {
  const monthly = { months: [month('2026-05'), month('2026-06')] };

  it('keeps every month, and what they come to', () => {
    expect(first(ask([monthly], { 'q@2026-05': '3', 'q@2026-06': '1.200' }))).toMatchObject({
      value: '1203',
      months: [
        { month: '2026-05', value: '3' },
        { month: '2026-06', value: '1200' },
      ],
    });
    const stock = { ...monthly, kind: 'ratio', sums: 'last' } as const;
    const typed = { 'q@2026-05': '3', 'q@2026-05.whole': '9', 'q@2026-06': '4', 'q@2026-06.whole': '8' };
    expect(first(ask([stock], typed))).toMatchObject({ value: '4', denominator: '8' });
    expect(first(ask([{ ...stock, sums: 'ratio of sums' }], typed))).toMatchObject({
      value: '7',
      denominator: '17',
    });
  });

  it('names the month that has no figure, and leaves it out where a reason is given', () => {
    expect(ask([monthly], { 'q@2026-05': '3' })).toMatchObject({
      problems: [{ field: 'q@2026-06', message: expect.stringContaining('Tháng 06/2026') }],
    });
    expect(first(ask([monthly], { 'q@2026-05': '3', 'q.why': 'Nghỉ' }))).toMatchObject({
      value: '3',
      months: [{ month: '2026-05' }],
    });
  });
});

describe('a 0', () => {
  it('is told why where the plan wants more, and is good news elsewhere', () => {
    expect(fields(ask([{ explainZero: true }], { q: '0' }))).toEqual(['q']);
    expect(ask([{ explainZero: true }], { q: '0', 'q.why': 'Mưa bão' })).toMatchObject({ ok: true });
    expect(ask([{ kind: 'no-incident' }], { q: '0' })).toMatchObject({ ok: true });
    expect(fields(ask([{ kind: 'attestation', explainZero: true }], { q: 'no' }))).toEqual(['q']);
  });

  it('where only counts are kept is told by a reason from the list, never in own words', () => {
    const count = { countOnly: true, explainZero: true };
    expect(fields(ask([count], { q: '0', 'q.why': 'Ông A' }))).toEqual(['q.why']);
    expect(ask([count], { q: '0', 'q.why': fixedReasons[0] })).toMatchObject({ ok: true });
  });
});

describe('questions that are one choice', () => {
  const deed = { id: 'deed', eitherOr: 'mỗi tháng', explainZero: true };
  const praised = { id: 'praised', eitherOr: 'mỗi tháng', explainZero: true };

  it('are answered by either of them', () => {
    const read = ask([deed, praised], { praised: '1' });
    expect(read.ok && read.figures.map(({ indicator }) => indicator)).toEqual(['praised']);
    expect(ask([deed, praised], { deed: '0', praised: '1' })).toMatchObject({ ok: true });
  });

  it('ask once where both are empty, and take one reason for both', () => {
    expect(fields(ask([deed, praised], {}))).toEqual(['deed']);
    expect(fields(ask([deed, praised], { deed: '0', praised: '0' }))).toEqual(['deed']);
    expect(ask([deed, praised], { 'praised.why': 'Đội mới thành lập' })).toMatchObject({ ok: true });
  });

  it('are a choice in each month', () => {
    const months = [month('2026-05'), month('2026-06')];
    const both = [
      { ...deed, months },
      { ...praised, months },
    ];
    expect(ask(both, { 'deed@2026-05': '1', 'praised@2026-06': '2' })).toMatchObject({ ok: true });
    expect(fields(ask(both, { 'deed@2026-05': '1' }))).toEqual(['deed@2026-06']);
    expect(fields(ask(both, { 'deed@2026-05': '1', 'praised@2026-05': '1' }))).toEqual(['deed@2026-06']);
  });
});

describe('a range', () => {
  it('refuses what is outside it', () => {
    expect(fields(ask([{ minimum: '5', maximum: '10' }], { q: '4' }))).toEqual(['q']);
    expect(fields(ask([{ minimum: '5', maximum: '10' }], { q: '11' }))).toEqual(['q']);
    expect(ask([{ minimum: '5', maximum: '10' }], { q: '5' })).toMatchObject({ ok: true });
  });

  it('of the period before only warns, and not of small numbers', () => {
    const last = (value: string) => ({ value, period: 'Quý I' });
    expect(comparisonOf('40', last('12')).said).toContain('Quý I: 12');
    expect(comparisonOf('5', last('12')).unusual).toBe(true);
    expect(comparisonOf('15', last('12')).said).toBeNull();
    expect(comparisonOf('3', last('1')).unusual).toBe(false);
    expect(comparisonOf('0', last('0')).unusual).toBe(false);
  });
});

describe('a check between questions', () => {
  const check: Check = { kind: 'not more', left: 'a', right: ['b', 'c'], message: 'Không thể nhiều hơn' };
  const three = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

  it('says its sentence beside the left side where it does not hold', () => {
    expect(ask(three, { a: '4', b: '1', c: '2' }, [check])).toEqual({
      ok: false,
      problems: [{ field: 'a', message: 'Không thể nhiều hơn' }],
    });
    expect(ask(three, { a: '3', b: '1', c: '2' }, [check])).toMatchObject({ ok: true });
    expect(fields(ask(three, { a: '2', b: '1', c: '2' }, [{ ...check, kind: 'equal' }]))).toEqual(['a']);
  });

  it('says nothing where a figure is absent', () => {
    expect(ask(three, { a: '4', b: '1', 'c.why': 'Chưa có' }, [check])).toMatchObject({ ok: true });
  });
});

describe('prose under headings', () => {
  const kind: Partial<Question> = { kind: 'prose', headings: ['Kết quả', 'Khó khăn'] };

  it('is kept with its headings, and names the one that is empty', () => {
    expect(first(ask([kind], { 'q#0': 'Tốt', 'q#1': 'Không' }))?.prose).toBe(
      'Kết quả:\nTốt\n\nKhó khăn:\nKhông',
    );
    expect(ask([kind], { 'q#0': 'Tốt' })).toMatchObject({
      problems: [{ field: 'q#1', message: expect.stringContaining('Khó khăn') }],
    });
  });
});

describe('a table', () => {
  const columns: TableShape['columns'] = [
    { title: 'Mô hình', kind: 'text' },
    { title: 'Số hộ', kind: 'number' },
  ];
  const own: Partial<Question> = { kind: 'table', table: { columns: columns, rows: [], most: 3 } };
  const named: Partial<Question> = {
    kind: 'table',
    table: { columns: columns, rows: ['Quý I', 'Quý II'], most: 0 },
  };

  it('keeps the rows that hold anything, numbers as decimals', () => {
    expect(first(ask([own], { 'q[1,0]': 'Camera', 'q[1,1]': '1.200' }))?.rows).toEqual([['Camera', '1200']]);
    expect(fields(ask([own], { 'q[1,0]': 'Camera' }))).toEqual(['q[1,1]']);
    expect(fields(ask([own], { 'q[1,1]': 'nhiều' }))).toEqual(['q[1,1]']);
    expect(fields(ask([own], {}))).toEqual(['q[0,0]']);
  });

  it('asks for the numbers of every named row', () => {
    expect(fields(ask([named], { 'q[0,1]': '3' }))).toEqual(['q[1,1]']);
  });
});

describe('who attests', () => {
  it('is chosen from the posts of the form', () => {
    const by: Partial<Question> = {
      kind: 'attestation',
      attestedBy: ['Trưởng Ban công tác Mặt trận', 'Công an xã'],
    };
    expect(fields(ask([by], { q: 'yes' }))).toEqual(['q.by']);
    expect(fields(ask([by], { q: 'yes', 'q.by': 'Ông B' }))).toEqual(['q.by']);
    expect(first(ask([by], { q: 'yes', 'q.by': 'Công an xã' }))?.attestedBy).toBe('Công an xã');
    expect(ask([by], { 'q.why': 'Chưa họp' })).toMatchObject({ ok: true });
  });
});
