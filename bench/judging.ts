import { CALENDAR_YEAR, firstDayOf } from '#calendar';
import {
  type Circumstances,
  type CriteriaSet,
  type Criterion,
  classify,
  compile,
  type Evaluated,
  type Fact,
  type Judging,
  shippedPacks,
} from '#evaluation';
import { type Line, median } from './line.ts';

/**
 * Evaluation as computation alone: no database, facts in memory, each criterion of another kind than the one before. Told in
 * time of the processor, which others on the machine do not change.
 */
export async function benchJudging(): Promise<Line[]> {
  const [few, many] = [setOf(60), setOf(30)];
  const one = middle(() => judgeAll(few, 1));
  const ward = middle(() => judgeAll(few, 300));
  const province = processorOf(() => judgeAll(many, 100_000));
  return [
    line('one unit, 60 criteria', one, 5),
    line('300 units × 60 criteria, with caps', ward, 300),
    {
      what: 'judging: 100,000 units × 30 criteria, with caps',
      figure: `${(province / 1000).toFixed(1)} s, ${(province / 100).toFixed(1)} µs a unit`,
    },
  ];
}

function line(what: string, milliseconds: number, most: number): Line {
  return {
    what: `judging: ${what}`,
    figure: `${milliseconds.toFixed(1)} ms`,
    bar: `≤ ${most} ms`,
    holds: milliseconds <= most,
  };
}

function middle(work: () => void): number {
  return median(Array.from({ length: 9 }, () => processorOf(work)));
}

/** Milliseconds of this process, its collecting of garbage with it. */
function processorOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Units share a thousand sets of facts, so that memory is not what is measured. */
function judgeAll(set: CriteriaSet, units: number): void {
  const evaluate = compile(set, judging);
  const facts = Array.from({ length: Math.min(units, 1000) }, (_, unit) => factsOf(set, unit));
  const evaluated: Evaluated[] = [];
  for (let unit = 0; unit < units; unit += 1) {
    const { points, most, result } = evaluate(facts[unit % facts.length] ?? new Map(), usual);
    evaluated.push({ unit: `unit ${unit}`, outcome: { points, most, result } });
  }
  classify(set, evaluated, [], judging);
}

const from = firstDayOf(CALENDAR_YEAR, 2026);
const judging: Judging = {
  ...{ book: { shipped: shippedPacks, own: [] }, rankOf: () => null },
  ...{ day: firstDayOf(CALENDAR_YEAR, 2027), year: { from, to: firstDayOf(CALENDAR_YEAR, 2027) } },
};
const usual: Circumstances = {
  ...{ begunOn: null, leftOut: null, underComplaint: null, registeredOn: 'not asked' },
  ...{ hasReports: true, assigned: [] },
};

function setOf(criteria: number): CriteriaSet {
  const nodes = Array.from(
    { length: criteria },
    (_, at): Criterion => ({
      ...{ id: `c${at}`, title: `c${at}`, article: null, bounds: 'in', gate: at % 6 === 2 },
      ...{ eitherOr: null, whereAssigned: false },
      ...(KINDS[at % KINDS.length] ?? KINDS[0]),
    }),
  );
  const least = (value: string) => ({ bar: '>=' as const, amount: { value }, high: null });
  return {
    ...{ key: 'made', title: 'Bộ tiêu chí thử', source: { document: 'Kế hoạch thử', article: null } },
    ...{ audience: ['area'], from, until: null, nodes },
    scale: {
      ...{ score: 'percent', below: 'Yếu' },
      classes: [
        { key: 'good', name: 'Tốt', from: least('80'), needs: ['c1'] },
        { key: 'fair', name: 'Khá', from: least('50'), needs: [] },
      ],
      caps: [{ class: 'good', atMost: { value: '20' }, of: 'rated' }],
      notRated: [{ kind: 'too short', months: { rule: 'team.months' } }],
    },
  };
}

const KINDS: readonly [Kind, ...Kind[]] = [
  {
    asks: { kind: 'count', at: { bar: '>=', amount: { value: '4' }, high: null } },
    scores: { kind: 'scaled', points: '5' },
  },
  {
    asks: { kind: 'ratio', at: { bar: '>', amount: { value: '90' }, high: null } },
    scores: { kind: 'full', points: '2.5' },
  },
  { asks: { kind: 'no-incident' }, scores: { kind: 'none' } },
  {
    asks: { kind: 'ratio', at: { bar: '>=', amount: { rule: 'team.excellent.tasks' }, high: null } },
    scores: { kind: 'scaled', points: '3' },
  },
  { asks: { kind: 'judgement' }, scores: { kind: 'given', points: '5' } },
  { asks: { kind: 'attestation' }, scores: { kind: 'full', points: '1' } },
];
type Kind = Pick<Criterion, 'asks' | 'scores'>;

function factsOf({ nodes }: CriteriaSet, unit: number): Map<string, Fact> {
  return new Map(nodes.map(({ id }, at) => [id, factOf(at, unit + at)]));
}

function factOf(at: number, some: number): Fact {
  const sources: [] = [];
  switch (at % KINDS.length) {
    case 0:
      return { kind: 'amount', value: String(some % 6), sources };
    case 2:
      return { kind: 'cases', cases: '0', excepted: [], sources };
    case 4:
      return { kind: 'points', points: String(some % 6), sources };
    case 5:
      return { kind: 'said', yes: some % 7 > 0, sources };
    default:
      return { kind: 'share', part: String(200 + (some % 100)), whole: '301', wholeOn: null, sources };
  }
}
