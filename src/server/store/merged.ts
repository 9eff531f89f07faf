import type { CivilDate } from '#calendar';
import { addressedBy, headingOf, withoutSentence } from '#compilation';
import {
  type Answer,
  type AnsweredQuestion,
  clauseCited,
  type Figure,
  type MergedReportInput,
  type MissingUnits,
  planReference,
  type ResultRow,
} from '#documents';
import { leftOut } from '#movement';
import { breakNote, type Kind } from '#org';
import { inVietnamese, judge, percentOf, standingOf, type Total, type Verdict } from '#reporting';
import { type Act, isTrial } from './act.ts';
import * as communes from './communes.ts';
import { type Written, writtenIn } from './merged-prose.ts';
import { timelinessUpTo } from './merged-timeliness.ts';
import { awaited, type PeriodUnit, periodUnits, standingOf as standingReports } from './merged-units.ts';
import * as movements from './movements.ts';
import { onPaper } from './paper-date.ts';
import { issuerOnPaper, signatureOf } from './paper-issuer.ts';
import * as plans from './plans.ts';
import { countedFromProse } from './prose-figures.ts';
import { chainOfPlan, listChains } from './report-chain.ts';
import * as reports from './reports.ts';
import { type Decided, decided } from './told-twice.ts';
import * as unitChanges from './unit-changes.ts';
import * as unitKinds from './unit-kinds.ts';
import { namesOn } from './unit-names.ts';

/**
 * The merged report of one period as it stands now; null where there is no such period. Each figure is a sum of the reports of
 * `every`, and of no other that came since they were read.
 */
export async function merged(
  act: Act,
  movementId: string,
  periodId: string,
  every?: readonly PeriodUnit[],
): Promise<MergedReportInput | null> {
  const movement = await movements.get(act, movementId);
  const periods = await movements.periods(act, movementId);
  const period = periods.find(({ id }) => id === periodId);
  if (!movement || !period) return null;
  const plan = await plans.get(act, movement.plan);
  const issuer = (await communes.issuers(act)).find(({ id }) => id === movement.issuer);
  if (!plan || !issuer) return null;
  const all = every ?? (await periodUnits(act, periodId));
  const standing = standingReports(all);
  const units = all.filter(({ state }) => state !== 'carried');
  const owed = units.filter(({ state }) => state !== 'exempt');
  const indicators = await movements.indicators(act, movementId);
  const totals = await reports.totals(act, periodId, standing);
  const written = await writtenIn(act, periodId, standing);
  const asked = { owed, waiting: await awaited(act, periodId), taken: await countedFromProse(act, standing) };
  const isWhole = units.every(({ report }) => report !== null);
  const names = isWhole ? new Map<string, { name: string }>() : await namesOn(act, period.coversTo);
  const standings = owed.map((unit) => standingOf(unit, reports.sentOn(unit), act.today));
  const upTo = periods.slice(0, periods.indexOf(period) + 1);
  const timeliness = await timelinessUpTo(act, movementId, { periods: upTo, owed });
  const addressed = await addressedOf(act, movement, period.onTimeUntil, issuer);
  return {
    trial: isTrial(act),
    issuer: issuerOnPaper(issuer),
    number: null,
    date: { day: null, month: null, year: Number(act.today.slice(0, 4)) },
    addressees: addressed.addressees,
    recipients: {
      lines: addressed.recipients.map((name) => ({ name, purpose: null })),
      archive: 'VT',
    },
    signature: await signatureOf(act, issuer),
    movement: movement.name,
    plan: planReference(plan.reading.document, issuer.name),
    period: {
      name: period.name.toLocaleLowerCase('vi'),
      from: onPaper(period.coversFrom),
      to: onPaper(period.coversTo),
      onTimeUntil: onPaper(period.onTimeUntil),
    },
    sent: {
      owed: owed.length,
      onTime: standings.filter((standing) => standing === 'on time').length,
      late: standings.filter((standing) => standing === 'late').length,
    },
    ...(timeliness ? { timeliness } : {}),
    missing: missingOf(owed, await unitKinds.list(act), names),
    exempt: units.flatMap(({ unit, unitName, state, exempt }) =>
      state === 'exempt' ? [{ unit: names.get(unit)?.name ?? unitName, reason: exempt ?? '' }] : [],
    ),
    results: indicators
      .filter(({ kind }) => kind !== 'prose' && kind !== 'table')
      .filter(({ id, stoppedAt }) => stoppedAt === null || totals.some(({ indicator }) => indicator === id))
      .map((one) =>
        resultOf(
          one,
          totals.find(({ indicator }) => indicator === one.id),
          asked,
        ),
      ),
    breaks: await breaksOf(act, totals),
    questions: questionsOf(indicators, toldOnce(written, await decided(act, periodId)), asked.waiting),
    leftOut: leftOut(plan.items),
    proposals: [],
  };
}

/** Whom a body's report of a period goes to, by the movement's chain of the year in which it is due. */
export async function addressedOf(
  act: Act,
  movement: movements.Movement,
  due: CivilDate,
  issuer: { name: string; symbol: string },
): Promise<ReturnType<typeof addressedBy>> {
  return addressedBy(await chainOf(act, movement, due), issuer);
}

/** The chain of the year in which the period is due, as an officer set it, else as the plan says it. */
async function chainOf(act: Act, movement: movements.Movement, due: CivilDate) {
  const set = (await listChains(act, movement.id)).find(({ year }) => year === Number(due.slice(0, 4)));
  return set?.steps ?? (await chainOfPlan(act, movement.plan));
}

function missingOf(
  owed: PeriodUnit[],
  kinds: Kind[],
  names: ReadonlyMap<string, { name: string }>,
): MissingUnits[] {
  return kinds
    .map(({ key, name }) => ({
      kind: name,
      units: owed
        .filter(({ unitKind, report }) => unitKind === key && report === null)
        .map(({ unit, unitName }) => names.get(unit)?.name ?? unitName),
    }))
    .filter(({ units }) => units.length > 0);
}

/** A foot note for every change of units that cuts a figure. */
async function breaksOf(act: Act, totals: reports.PeriodTotal[]): Promise<string[]> {
  const cutting = new Set(totals.flatMap(({ changes }) => changes));
  return (await unitChanges.list(act)).filter(({ id }) => cutting.has(id)).map(breakNote);
}

interface AskedOf {
  owed: PeriodUnit[];
  waiting: { unit: string; indicator: string }[];
  taken: ReadonlyMap<string, number>;
}

function resultOf(
  asked: movements.Asked,
  total: reports.PeriodTotal | undefined,
  { owed, waiting, taken }: AskedOf,
): ResultRow {
  const sums = total ?? { reports: 0, value: null, denominator: null, reached: 0, broken: false };
  const awaiting = waiting.filter(({ indicator }) => indicator === asked.id).length;
  const fromProse = taken.get(asked.id) ?? 0;
  return {
    indicatorId: asked.id,
    words: asked.question,
    clause: clauseCited(asked.clause),
    target: targetOf(asked),
    result: figureOf(asked, sums),
    assessment: assessments[judge(asked, sums)],
    unitsWithData: sums.reports,
    broken: sums.broken,
    unitsAsked: owed.filter(({ unitKind }) => asked.unitKinds.includes(unitKind)).length,
    ...(awaiting > 0 ? { awaiting } : {}),
    ...(fromProse > 0 ? { fromProse } : {}),
  };
}

const assessments = {
  met: 'met',
  'not met': 'not met',
  'no figures': 'not enough data',
  'not judged': 'not assessed',
} as const satisfies Record<Verdict, ResultRow['assessment']>;

const signs = { '=': '', '>=': '≥ ', '>': '> ', '<=': '≤ ', '<': '< ', range: '' } as const;

/** A target as it is printed: `≥ 20 buổi`; null where there is none. */
export function targetOf({
  kind,
  comparator,
  target,
  targetHigh,
  measure,
  per,
}: movements.Asked): string | null {
  if (target === null || comparator === null) return null;
  const bound = inVietnamese(target) + (targetHigh === null ? '' : `–${inVietnamese(targetHigh)}`);
  const unit = kind === 'ratio' || kind === 'attestation' ? ' %' : measure ? ` ${measure}` : '';
  const span = per === 'month' ? '/tháng' : per === 'quarter' ? '/quý' : per === 'year' ? '/năm' : '';
  return `${signs[comparator]}${bound}${unit}${span}`;
}

/** A sum as papers print it; null where nobody gave a figure. */
export function figureOf(
  { kind, measure, eachUnit, target }: Pick<movements.Asked, 'kind' | 'measure' | 'eachUnit' | 'target'>,
  total: Total,
): Figure | null {
  if (total.value === null) return null;
  if (kind === 'attestation')
    return { kind: 'attestation', yes: Number(total.value), answered: Number(total.denominator ?? 0) };
  if (kind !== 'ratio') {
    const reached = eachUnit && target !== null ? { units: total.reached, of: total.reports } : null;
    return { kind: 'number', value: total.value, unit: measure, reached };
  }
  const percent = percentOf(total);
  if (percent === null || total.denominator === null) return null;
  return { kind: 'ratio', percent, numerator: total.value, denominator: total.denominator };
}

type Telling = Written & { also?: string[] };

/** What a person found to be one thing stands once: where it came first, with who else tells of it. */
function toldOnce(written: readonly Written[], decisions: readonly Decided[]): Telling[] {
  const told: Telling[] = written.map((one) => ({ ...one }));
  for (const { first, second, decision } of decisions) {
    if (decision === 'two') continue;
    const kept = told.find(({ unit, text }) => unit === first.unit && text.includes(first.words));
    const other = told.findLast(({ unit, text }) => unit === second.unit && text.includes(second.words));
    const rest = kept && other ? withoutSentence(other.text, second.words) : null;
    if (!kept || !other || rest === null) continue;
    other.text = rest;
    if (first.unit !== second.unit) kept.also = [...new Set([...(kept.also ?? []), other.unitName])];
  }
  return told.filter(({ text }) => text !== '');
}

function questionsOf(
  indicators: movements.Asked[],
  told: Telling[],
  waiting: AskedOf['waiting'],
): AnsweredQuestion[] {
  const awaits = new Set(waiting.map(({ unit, indicator }) => `${unit} ${indicator}`));
  const answers = Map.groupBy(told, ({ indicator }) => indicator);
  return indicators
    .filter(({ kind }) => kind === 'prose' || kind === 'table')
    .filter(({ id, stoppedAt }) => stoppedAt === null || answers.has(id))
    .map(({ id, question, clause }) => ({
      question,
      heading: headingOf(clause),
      answers: (answers.get(id) ?? []).map(
        ({ unit, unitName, text, part, also }): Answer => ({
          unit: unitName,
          text,
          ...(part === null ? {} : { part }),
          ...(awaits.has(`${unit} ${id}`) ? { awaiting: true } : {}),
          ...(also ? { also } : {}),
        }),
      ),
    }));
}
