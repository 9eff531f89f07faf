import { describe, expect, it } from 'vitest';
import { addDays, addMonths, civilDate } from '#calendar';
import { evaluate, type Judging } from '../classing/outcome.ts';
import type { Criterion } from '../criteria/criteria-set.ts';
import { starters } from '../criteria/starters/index.ts';
import { criteriaOf } from '../criteria/tree.ts';
import { waysToEnter } from '../entered.ts';
import type { Circumstances, Fact } from '../facts.ts';
import { shippedPacks } from '../rules/shipped/index.ts';

const day = (text: string) => civilDate(text) ?? expect.fail(`${text} is no day`);
const judging: Judging = {
  book: { shipped: shippedPacks, own: [] },
  day: day('2026-11-20'),
  year: { from: day('2025-11-01'), to: day('2026-10-31') },
  rankOf: () => 0,
};
const usual: Circumstances = {
  ...{ begunOn: null, leftOut: null, underComplaint: null, registeredOn: 'not asked' },
  ...{ hasReports: true, assigned: [] },
};
/** All that is asked, in a person's word or points. */
const all = ({ asks, scores }: Criterion): Fact =>
  asks.kind === 'judgement' && scores.kind !== 'none'
    ? { kind: 'points', points: scores.kind === 'each' ? '0' : scores.points, sources: [] }
    : { kind: 'said', yes: true, sources: [] };

describe.each(starters.map(({ set }) => [set.title, set] as const))('bộ mẫu %s', (_, set) => {
  const criteria = criteriaOf(set.nodes).filter(({ bounds }) => bounds !== 'out');
  const usualIn = { ...usual, assigned: criteria.map(({ id }) => id) };
  const facts = new Map(criteria.map((one) => [one.id, all(one)]));

  it('cho loại cao nhất khi mọi tiêu chí đều đạt, hoặc chỉ còn chờ quy định được nêu tên', () => {
    const { result } = evaluate(set, facts, usualIn, judging);
    if (result.kind === 'waiting') {
      expect(result.missing).toEqual([]);
      expect(result.unset.every(({ title }) => title !== '')).toBe(true);
    } else expect(result).toEqual({ kind: 'class', class: set.scale.classes[0]?.key });
  });

  it('không kết luận gì khi chưa biết gì', () => {
    const { result } = evaluate(set, new Map(), usualIn, judging);
    expect(result.kind).toBe('waiting');
  });

  it('nêu tên từng tiêu chí điều kiện không đạt', () => {
    for (const gate of criteria.filter((one) => one.gate)) {
      const alike = criteria.filter(
        ({ id, eitherOr }) => id === gate.id || (eitherOr && eitherOr === gate.eitherOr),
      );
      const failed = new Map([
        ...facts,
        ...alike.map(({ id }): [string, Fact] => [id, { kind: 'said', yes: false, sources: [] }]),
      ]);
      const { result } = evaluate(set, failed, usualIn, judging);
      expect(result.kind === 'gate' && result.gates.includes(gate.id)).toBe(true);
    }
  });

  it.each(['2025-11-01', '2025-11-15', '2025-12-15', '2026-01-01'])(
    'không coi ai đăng ký ngày 02/02 là trễ, trong năm bắt đầu từ %s',
    (from) => {
      const registered = { ...usualIn, registeredOn: day('2026-02-02') };
      const year = { from: day(from), to: addDays(addMonths(day(from), 12), -1) };
      const { result } = evaluate(set, facts, registered, { ...judging, year });
      expect(result.kind).not.toBe('not rated');
    },
  );
});

describe('số tổng hợp của thành viên trong bộ mẫu của Tổ', () => {
  const team = starters.find(({ set }) => set.key === 'team')?.set ?? expect.fail('có bộ mẫu của Tổ');
  const found = (id: string, part: string, whole: string) => {
    const facts = new Map<string, Fact>([[id, { kind: 'share', part, whole, wholeOn: null, sources: [] }]]);
    const line = evaluate(team, facts, usual, judging).lines.find(({ criterion }) => criterion === id);
    return [line?.state, line?.why && 'held' in line.why ? line.why.held?.amount : null];
  };

  it('đối chiếu với mức của Hướng dẫn 01: từ 95 %, từ 80 %, không quá 20 %', () => {
    expect(found('members-excellent', '95', '100')).toEqual(['met', '95']);
    expect(found('members-excellent', '949', '1000')).toEqual(['not met', '95']);
    expect(found('members-good', '80', '100')).toEqual(['met', '80']);
    expect(found('members-good', '79', '100')).toEqual(['not met', '80']);
    expect(found('members-cap', '1', '5')).toEqual(['met', '20']);
    expect(found('members-cap', '2', '9')).toEqual(['not met', '20']);
  });

  it('chỉ hỏi hai số, không lời, và không quyết định loại của Tổ', () => {
    const members = criteriaOf(team.nodes).filter(({ id }) => id.startsWith('members-'));
    expect(members.map(({ bounds, gate }) => [bounds, gate])).toEqual(Array(3).fill(['count', false]));
    expect(members.map((one) => waysToEnter(one, 'unit'))).toEqual(Array(3).fill(['share']));
    for (const { needs } of team.scale.classes)
      expect(needs.filter((id) => id.startsWith('members-'))).toEqual([]);
  });
});
