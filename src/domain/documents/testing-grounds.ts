import { type CivilDate, civilDate } from '#calendar';
import {
  type Circumstances,
  type CriteriaSet,
  type Criterion,
  evaluate,
  type Fact,
  groundsOf,
  type Judging,
  type Source,
} from '#evaluation';

const day = (text: string) => civilDate(text) as CivilDate;
const judging: Judging = {
  book: { shipped: [], own: [] },
  day: day('2026-11-20'),
  year: { from: day('2025-11-01'), to: day('2026-10-31') },
  rankOf: () => null,
};
const circumstances: Circumstances = {
  ...{ begunOn: null, leftOut: null, underComplaint: null, registeredOn: 'not asked' },
  ...{ hasReports: true, assigned: [] },
};
const report: Source = {
  ...{ kind: 'report', period: 'Quý I', version: 2, number: '2026-7K3M-9QXZ', receivedOn: day('2026-04-05') },
};
const usual = { article: null, bounds: 'in', gate: false, eitherOr: null, whereAssigned: false } as const;
const criterion = (id: string, title: string, some: Partial<Criterion>): Criterion => ({
  ...{ ...usual, id, title, asks: { kind: 'attestation' }, scores: { kind: 'none' } },
  ...some,
});
const set: CriteriaSet = {
  ...{ key: 'areas', title: 'Khu dân cư', source: { document: 'Hướng dẫn mẫu', article: null } },
  ...{ audience: ['area'], from: day('2026-01-01'), until: null },
  nodes: [
    criterion('peace', 'Không để xảy ra cháy', { gate: true, asks: { kind: 'no-incident' } }),
    criterion('meetings', 'Họp khu dân cư', {
      article: 'khoản 3',
      asks: { kind: 'count', at: { bar: '>=', amount: { value: '4' }, high: null } },
      scores: { kind: 'scaled', points: '60' },
    }),
    criterion('flag', 'Hộ treo cờ', {
      asks: { kind: 'ratio', at: { bar: '>', amount: { value: '90' }, high: null } },
      scores: { kind: 'full', points: '40' },
    }),
    criterion('thoughts', 'Nội dung ngoài phần mềm', { bounds: 'out' }),
  ],
  scale: {
    ...{ score: 'points', below: 'Chưa xếp mức', caps: [], notRated: [] },
    classes: [
      { key: 'fair', name: 'Khá', from: { bar: '>=', amount: { value: '50' }, high: null }, needs: [] },
    ],
  },
};
const facts = new Map<string, Fact>([
  ['peace', { kind: 'cases', cases: '0', excepted: [], sources: [report] }],
  ['meetings', { kind: 'amount', value: '2', sources: [report] }],
  ['flag', { kind: 'share', part: '280', whole: '312', wholeOn: null, sources: [report] }],
]);
const outcome = evaluate(set, facts, circumstances, judging);

/** A made-up unit that reaches no class, as tests of papers need it. */
export const scoredGrounds = groundsOf({
  ...{ title: 'Đánh giá năm 2026', year: 2026, set, version: 1, judging, circumstances, outcome, caps: [] },
  unit: { id: 'a', name: 'Tổ dân phố 1', code: 'TDP1' },
  standing: new Map(
    [...facts].map(([id, fact]) => [id, { fact, reported: fact, self: null, reviewer: null }]),
  ),
  result: outcome.result,
  classNameOf: () => null,
});
