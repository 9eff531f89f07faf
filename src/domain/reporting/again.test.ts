import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayAnswer, openPart, readAgain, standingAnswers } from './again.ts';
import { type Answers, readAnswers } from './answers.ts';
import { form, question } from './testing.ts';

const asked = form(
  ['a', 'b', 'c'].map((id) => question({ id, maximum: '100' })),
  [{ kind: 'not more', left: 'a', right: ['b', 'c'], message: 'Nhiều hơn tổng' }],
);
function returned(of: Answers, ...open: string[]) {
  const read = readAnswers(asked, of);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const items = open.map((indicator) => ({ indicator, reason: 'Xin ghi rõ' }));
  return { form: asked, figures: read.figures, items };
}
const sent = { a: '5', b: '6', c: '7' };

describe('an answer to a return', () => {
  it('takes of the questions asked again what is typed, of all others what was sent', () => {
    const anything = fc.dictionary(
      fc.constantFrom('a', 'b', 'c', 'a.why', 'x'),
      fc.constantFrom('', '1', '50', 'x'),
    );
    fc.assert(
      fc.property(anything, fc.subarray(['a', 'b', 'c'], { minLength: 1 }), (typed, open) => {
        const version = returned(sent, ...open);
        const read = readAgain(version, typed);
        if (!read.ok) {
          for (const { field } of read.problems) expect(open).toContain(field.split('.')[0]);
          return;
        }
        for (const figure of version.figures)
          if (!open.includes(figure.indicator)) expect(read.figures).toContain(figure);
        expect(read.figures.map(({ indicator }) => indicator)).toEqual(['a', 'b', 'c']);
      }),
    );
  });

  it('is refused as a first report is, beside a question that may be changed', () => {
    const problems = (typed: Answers, ...open: string[]) => {
      const read = readAgain(returned(sent, ...open), typed);
      return read.ok ? [] : read.problems.map(({ field, message }) => [field, message.slice(0, 14)]);
    };
    expect(problems({ b: '101' }, 'b')).toEqual([['b', 'Số này vượt mứ']]);
    expect(problems({ b: '' }, 'b')).toEqual([['b', 'Mục này chưa c']]);
    expect(problems({ b: '0', c: '0' }, 'b', 'c')).toEqual([['b', 'Nhiều hơn tổng']]);
    expect(problems({ b: '0' }, 'b')).toEqual([]);
  });

  it('stands in the form as it was sent until something is typed; an emptied field is empty', () => {
    const version = returned(sent, 'b');
    expect(standingAnswers(version, null)).toEqual(sent);
    expect(standingAnswers(version, {})).toEqual({ a: '5', c: '7' });
    expect(standingAnswers(version, { a: '9', b: '8' })).toEqual({ a: '5', b: '8', c: '7' });
  });

  it('opens the questions named, with the relations between them alone', () => {
    expect(openPart(asked, [{ indicator: 'b', reason: '' }])).toMatchObject({
      questions: [{ id: 'b' }],
      checks: [],
    });
    const all = ['a', 'b', 'c'].map((indicator) => ({ indicator, reason: '' }));
    expect(openPart(asked, all)).toEqual(asked);
  });

  it('is taken as long as it was asked for and the books are open', () => {
    expect(mayAnswer({ review: 'returned' })).toBe(true);
    expect(mayAnswer({ review: 'answered' })).toBe(false);
    expect(mayAnswer({ review: 'returned', lockedAt: new Date(0) })).toBe(false);
    expect(mayAnswer({ review: 'returned', exempt: 'Chưa thành lập' })).toBe(false);
  });
});
