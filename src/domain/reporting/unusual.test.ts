import { describe, expect, it } from 'vitest';
import { figureOf } from './answered.ts';
import type { Elsewhere, LastFigures } from './hints.ts';
import { isAskerGone, isTurnOf, returnProblem } from './review.ts';
import { day, form, month, question } from './testing.ts';
import { unusualOf } from './unusual.ts';

const count = question({ id: 'q', text: 'Số mô hình' });
const asked = form([count]);
const nothing = { last: null, elsewhere: [] };
const last = (value: string): LastFigures => ({
  period: 'Kỳ trước',
  figures: [{ indicator: 'q', value, denominator: null, month: null }],
});
const kinds = (given: Parameters<typeof figureOf>[1], beside: Parameters<typeof unusualOf>[2] = nothing) =>
  unusualOf(asked, [figureOf(count, given)], beside).map(({ kind }) => kind);

describe('what is unusual in a report', () => {
  it('is nothing where it says what was said before and elsewhere', () => {
    expect(kinds({ value: '10' }, { ...nothing, last: last('9') })).toEqual([]);
  });

  it('is a figure far from the last period, a gap explained, a name, and what is said otherwise elsewhere', () => {
    expect(kinds({ value: '40' }, { ...nothing, last: last('9') })).toEqual(['far']);
    expect(kinds({ value: null, explanation: 'Chưa họp' })).toEqual(['explained']);
    expect(kinds({ prose: 'Đã nhắc đối tượng Lê Văn Mẫu hai lần' })).toEqual(['named']);
    expect(kinds({ rows: [['đối tượng Lê Văn Mẫu', '2']] })).toEqual(['named']);
    const there: Elsewhere = {
      ...{ indicator: 'q', month: null, from: day('2026-11-14'), to: day('2026-11-14') },
      ...{
        value: '12',
        denominator: null,
        movement: 'Phong trào khác',
        period: 'Kỳ',
        sentOn: day('2026-11-15'),
      },
    };
    expect(kinds({ value: '10' }, { ...nothing, elsewhere: [there] })).toEqual(['differs']);
  });

  it('is looked for in each month and in the whole of a ratio', () => {
    const monthly = question({ id: 'q', kind: 'ratio', months: [month('2026-05')] });
    const said = figureOf(monthly, { months: [{ month: '2026-05', value: '9', denominator: '100' }] });
    const before: LastFigures = {
      period: 'Kỳ trước',
      figures: [
        {
          ...{ indicator: 'q', value: '9', denominator: '10' },
          month: { month: '2026-04', value: '9', denominator: '10' },
        },
      ],
    };
    const found = unusualOf(form([monthly]), [said], { ...nothing, last: before });
    expect(found.map(({ kind }) => kind)).toEqual(['far']);
  });
});

describe('a return', () => {
  it('names questions of the report, each with a reason that is not too long', () => {
    const of = (id: string, reason: string) => returnProblem([{ id: 'q' }], [{ question: id, reason }]);
    expect(of('q', 'Xin ghi rõ')).toBe(null);
    expect(returnProblem([{ id: 'q' }], [])).toEqual({ problem: 'no items' });
    expect(of('q', '')).toEqual({ problem: 'no reason', questions: ['q'] });
    expect(of('q', 'x'.repeat(1001))).toEqual({ problem: 'reason too long', questions: ['q'] });
    expect(of('other', 'Xin ghi rõ')).toEqual({ problem: 'not asked', questions: ['other'] });
  });

  it('is looked at again by who asked, and by anyone of the step where he is gone', () => {
    const turn = { holders: ['lan', 'minh'], asker: 'lan' };
    expect([isTurnOf(turn, 'lan'), isTurnOf(turn, 'minh'), isAskerGone(turn)]).toEqual([true, false, false]);
    const gone = { holders: ['minh', 'hoa'], asker: 'lan' };
    expect([isTurnOf(gone, 'lan'), isTurnOf(gone, 'hoa'), isAskerGone(gone)]).toEqual([false, true, true]);
    expect(isTurnOf({ holders: ['minh'], asker: null }, 'minh')).toBe(true);
  });
});
