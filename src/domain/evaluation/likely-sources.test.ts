import { describe, expect, it } from 'vitest';
import type { Criterion } from './criteria/criteria-set.ts';
import { fittingQuestions, likelySources } from './likely-sources.ts';

const at = { bar: '>=', amount: { value: '1' }, high: null } as const;
const criterion = (id: string, title: string, asks: Criterion['asks']): Criterion => ({
  ...{ id, title, article: null, bounds: 'in', asks, scores: { kind: 'none' } },
  ...{ gate: false, eitherOr: null, whereAssigned: false },
});
const sessions = { id: 'q1', kind: 'count', text: 'Số buổi tuyên truyền đã tổ chức' } as const;
const share = { id: 'q2', kind: 'ratio', text: 'Tỷ lệ hộ gia đình ký cam kết' } as const;

describe('a question for a criterion', () => {
  it('is proposed by its words, among those that can tell its figure', () => {
    const criteria = [
      criterion('cam-ket', 'Tỷ lệ hộ ký cam kết', { kind: 'ratio', at }),
      criterion('buoi', 'Số buổi tuyên truyền', { kind: 'count', at }),
    ];
    expect([...likelySources(criteria, [sessions, share])]).toEqual([
      ['cam-ket', 'q2'],
      ['buoi', 'q1'],
    ]);
  });

  it('is none where too few words are shared, and never one for two', () => {
    const far = criterion('a', 'Không để xảy ra cháy', { kind: 'count', at });
    const twice = ['a', 'b'].map((id) => criterion(id, 'Số buổi tuyên truyền', { kind: 'count', at }));
    expect([...likelySources([far], [sessions])]).toEqual([]);
    expect([...likelySources(twice, [sessions])]).toEqual([['a', 'q1']]);
  });

  it('is none at all for what is out of bounds, judged by a person, or of another kind', () => {
    const out = { ...criterion('a', sessions.text, { kind: 'count', at }), bounds: 'out' } as const;
    const judged = criterion('b', sessions.text, { kind: 'judgement' });
    expect([...likelySources([out, judged], [sessions])]).toEqual([]);
    expect(fittingQuestions(criterion('c', '', { kind: 'ratio', at }), [sessions, share])).toEqual([share]);
  });
});
