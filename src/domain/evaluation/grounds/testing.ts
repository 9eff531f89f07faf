import { type CivilDate, civilDate } from '#calendar';
import { classify } from '../classing/caps.ts';
import { evaluate, type Judging } from '../classing/outcome.ts';
import type { CriteriaSet, Criterion } from '../criteria/criteria-set.ts';
import type { Circumstances, Fact, ReportSource } from '../facts.ts';
import type { SetRule, UnsetRule } from '../rules/in-force.ts';
import type { Held } from '../scoring/line.ts';
import type { Grounds } from './grounds.ts';
import { type Grounded, groundsOf } from './made.ts';

export const day = (text: string) => civilDate(text) as CivilDate;

export const judging: Judging = {
  book: { shipped: [], own: [] },
  day: day('2026-11-20'),
  year: { from: day('2025-11-01'), to: day('2026-10-31') },
  rankOf: () => null,
};
export const known: Circumstances = {
  ...{ begunOn: null, leftOut: null, underComplaint: null, registeredOn: 'not asked' },
  ...{ hasReports: true, assigned: [] },
};
export const report: ReportSource = {
  ...{ kind: 'report', period: 'Quý I', version: 2, number: '2026-7K3M-9QXZ', receivedOn: day('2026-04-05') },
};

export function criterion(id: string, title: string, some: Partial<Criterion> = {}): Criterion {
  const usual = { article: null, bounds: 'in', gate: false, eitherOr: null, whereAssigned: false } as const;
  return { ...usual, id, title, asks: { kind: 'attestation' }, scores: { kind: 'none' }, ...some };
}

/** A made-up set: a gate, a count that is scaled, a share, and one that BOUNDARY leaves out. */
export const set: CriteriaSet = {
  key: 'areas',
  title: 'Khu dân cư',
  source: { document: 'Hướng dẫn mẫu', article: null },
  audience: ['area'],
  from: day('2026-01-01'),
  until: null,
  nodes: [
    criterion('peace', 'Không để xảy ra cháy', { gate: true, asks: { kind: 'no-incident' } }),
    {
      ...{ id: 'work', title: 'Hoạt động', maximum: null },
      nodes: [
        criterion('meetings', 'Họp khu dân cư', {
          article: 'khoản 3',
          asks: { kind: 'count', at: { bar: '>=', amount: { value: '4' }, high: null } },
          scores: { kind: 'scaled', points: '60' },
        }),
        criterion('flag', 'Hộ treo cờ', {
          asks: { kind: 'ratio', at: { bar: '>', amount: { value: '90' }, high: null } },
          scores: { kind: 'full', points: '40' },
        }),
      ],
    },
    criterion('thoughts', 'Nội dung ngoài phần mềm', { bounds: 'out' }),
  ],
  scale: {
    score: 'points',
    classes: [
      { key: 'good', name: 'Tốt', from: { bar: '>=', amount: { value: '90' }, high: null }, needs: [] },
      { key: 'fair', name: 'Khá', from: { bar: '>=', amount: { value: '50' }, high: null }, needs: [] },
    ],
    below: 'Chưa xếp mức',
    caps: [{ class: 'good', atMost: { value: '20' }, of: 'rated' }],
    notRated: [{ kind: 'no reports' }],
  },
};

/** Facts of the made-up set. */
export function facts(meetings: string, flags: string, cases = '0'): Map<string, Fact> {
  return new Map<string, Fact>([
    ['peace', { kind: 'cases', cases, excepted: [], sources: [report] }],
    ['meetings', { kind: 'amount', value: meetings, sources: [report] }],
    ['flag', { kind: 'share', part: flags, whole: '312', wholeOn: null, sources: [report] }],
  ]);
}

/** Grounds of one unit that stands alone, or otherwise as said. */
export function grounds(of: Map<string, Fact>, some: Partial<Grounded> = {}): Grounds {
  const circumstances = some.circumstances ?? known;
  const outcome = evaluate(some.set ?? set, of, circumstances, judging);
  const { standings, caps } = classify(
    { scale: { ...set.scale, caps: [] } },
    [{ unit: 'a', outcome }],
    [],
    judging,
  );
  return groundsOf({
    ...{ title: 'Đánh giá năm 2026', year: 2026, set, version: 1, judging, circumstances, outcome, caps },
    unit: { id: 'a', name: 'Tổ dân phố 1', code: 'TDP1' },
    standing: new Map(
      [...of].map(([id, fact]) => [id, { fact, reported: fact, self: null, reviewer: null }]),
    ),
    result: standings[0]?.result ?? outcome.result,
    classNameOf: () => null,
    ...some,
  });
}

/** A rule in force, as a paper sets it. */
export function rule(value: string, until: string | null = null): SetRule {
  return {
    ...{ state: 'set', key: 'made.up', title: 'Tỷ lệ hộ', unit: 'percent', bar: '>', value },
    from: day('2022-02-10'),
    until: until === null ? null : day(until),
    source: { document: 'Thông tư mẫu', article: 'Điều 4 khoản 1', status: 'C' },
  };
}

/** What a figure is held against, by no rule. */
export const held = (bar: Held['bar'], amount: string, high: string | null = null): Held => ({
  ...{ bar, amount, high, rules: [] },
});

/** A rule that nobody has set. */
export const unset: UnsetRule = {
  ...{ state: 'unset', key: 'x', title: 'Điểm tối thiểu', unit: 'points' },
  look: { document: 'Quyết định mẫu', article: 'Điều 7', status: 'M' },
  note: 'Xem cả phụ lục.',
};
