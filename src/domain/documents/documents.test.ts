import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as layout from './layout.ts';
import { mergedReport, mergedReportPaper } from './merged-report.ts';
import { headingNumbers } from './numbering.ts';
import { printable } from './printable.ts';
import { figuresOf, linesOf } from './testing.ts';
import { dateInWords, periodInText } from './wording.ts';

const cases = new URL('./cases/', import.meta.url);
const read = (name: string, file: string) =>
  JSON.parse(readFileSync(new URL(`${name}/${file}.json`, cases), 'utf8'));

describe('the merged report', () => {
  for (const name of readdirSync(cases))
    it(`reads line by line as expected: ${name}`, () => {
      expect(linesOf(mergedReport(read(name, 'input')))).toEqual(read(name, 'expected'));
    });

  for (const name of readdirSync(cases))
    it(`says what each of its figures rests on: ${name}`, () => {
      expect(figuresOf(mergedReportPaper(read(name, 'input'), 'p1'))).toEqual(read(name, 'figures'));
    });

  it('leaves a section out where there is nothing to say', () => {
    const document = mergedReport({
      ...read('ward-year', 'input'),
      results: [],
      questions: [],
      proposals: [],
    });
    expect(document.body.filter(({ block }) => block === 'heading')).toHaveLength(1);
  });
});

describe('the layout', () => {
  it('keeps every number within what the decree allows', () => {
    const { margin, paragraph, shortRule, letters } = layout;
    const measures = [
      ...Object.values(margin),
      ...Object.values(paragraph),
      shortRule,
      ...Object.values(letters).map(({ size }) => size),
    ];
    for (const { value, least, most } of measures) {
      expect(value).toBeGreaterThanOrEqual(least);
      expect(value).toBeLessThanOrEqual(most);
    }
  });
});

describe('the wording', () => {
  it.each(['năm 2026', 'Đợt 1', 'kỳ 1', 'quý II', 'tháng 5'])('does not say kỳ before “%s”', (name) => {
    expect(periodInText(name)).toBe(name);
  });

  it('says kỳ before a name that is none, though it begins alike', () => {
    expect(periodInText('sơ kết')).toBe('kỳ sơ kết');
    expect(periodInText('nămmươi')).toBe('kỳ nămmươi');
  });

  it('puts a zero before days below 10 and the months 1 and 2 only', () => {
    expect(dateInWords({ day: 9, month: 2, year: 2026 })).toBe('ngày 09 tháng 02 năm 2026');
    expect(dateInWords({ day: 10, month: 3, year: 2026 })).toBe('ngày 10 tháng 3 năm 2026');
  });

  it('numbers points by the Vietnamese alphabet, from a) again under each clause', () => {
    const point = { block: 'heading', level: 3, text: [] } as const;
    const clause = { block: 'heading', level: 2, text: [] } as const;
    expect(headingNumbers([clause, point, point, point, point, point, clause, point])).toEqual([
      '1.',
      'a)',
      'b)',
      'c)',
      'd)',
      'đ)',
      '2.',
      'a)',
    ]);
  });

  it('numbers articles through all chapters, clauses and points under each anew', () => {
    const body = (
      ['chapter', 'article', 'clause', 'point', 'clause', 'point', 'chapter', 'article', 'clause'] as const
    ).map((block) => ({ block, text: [] }));
    expect(headingNumbers(body)).toEqual([
      'Chương I',
      'Điều 1.',
      '1.',
      'a)',
      '2.',
      'a)',
      'Chương II',
      'Điều 2.',
      '1.',
    ]);
  });

  it('takes controls and marks of direction out, and composes letters', () => {
    expect(printable('a\u0000\u202Eb\nc\u200F e\u0302\u0301')).toBe('ab c ế');
  });
});
