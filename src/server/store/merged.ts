import type { CivilDate } from '#calendar';
import {
  type AnsweredQuestion,
  type BlankDate,
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
import type { Act } from './act.ts';
import * as communes from './communes.ts';
import * as movements from './movements.ts';
import { issuerOnPaper, signatureOf } from './paper-issuer.ts';
import * as plans from './plans.ts';
import * as reports from './reports.ts';
import * as unitChanges from './unit-changes.ts';
import * as unitKinds from './unit-kinds.ts';
import { namesOn } from './unit-names.ts';

/** The merged report of one period as it stands now; null where there is no such period. Each figure is a sum of reports. */
export async function merged(
  act: Act,
  movementId: string,
  periodId: string,
): Promise<MergedReportInput | null> {
  const movement = await movements.get(act, movementId);
  const period = movement && (await movements.periods(act, movementId)).find(({ id }) => id === periodId);
  if (!movement || !period) return null;
  const plan = await plans.get(act, movement.plan);
  const issuer = (await communes.issuers(act)).find(({ id }) => id === movement.issuer);
  if (!plan || !issuer) return null;
  const every = (await reports.board(act, movementId)).filter((duty) => duty.period === periodId);
  const duties = every.filter(({ carried, exempt }) => !carried && exempt === null);
  const indicators = await movements.indicators(act, movementId);
  const totals = await reports.totals(act, periodId);
  const proses = await reports.proses(act, periodId);
  const standings = duties.map((duty) => standingOf(duty, reports.sentOn(duty), act.today));
  return {
    trial: act.actor.kind === 'person' && act.actor.commune.trial,
    issuer: issuerOnPaper(issuer),
    number: null,
    date: { day: null, month: null, year: Number(act.today.slice(0, 4)) },
    addressees: [],
    recipients: { lines: [], archive: 'VT' },
    signature: await signatureOf(act, issuer),
    movement: movement.name,
    plan: planReference(plan.reading.document, issuer.name),
    period: {
      name: period.name.toLocaleLowerCase('vi'),
      from: dateOf(period.coversFrom),
      to: dateOf(period.coversTo),
      onTimeUntil: dateOf(period.onTimeUntil),
    },
    sent: {
      owed: duties.length,
      onTime: standings.filter((standing) => standing === 'on time').length,
      late: standings.filter((standing) => standing === 'late').length,
    },
    missing: missingOf(duties, await unitKinds.list(act), await namesOn(act, period.coversTo)),
    results: indicators
      .filter(({ kind }) => kind !== 'prose' && kind !== 'table')
      .filter(({ id, stoppedAt }) => stoppedAt === null || totals.some(({ indicator }) => indicator === id))
      .map((asked) =>
        resultOf(
          asked,
          totals.find(({ indicator }) => indicator === asked.id),
          duties,
        ),
      ),
    breaks: await breaksOf(act, totals),
    questions: questionsOf(indicators, proses),
    leftOut: leftOut(plan.items),
    proposals: [],
  };
}

function dateOf(date: CivilDate): BlankDate {
  const [year, month, day] = date.split('-').map(Number);
  return { year: year ?? 0, month: month ?? null, day: day ?? null };
}

function missingOf(
  duties: reports.Duty[],
  kinds: Kind[],
  names: ReadonlyMap<string, { name: string }>,
): MissingUnits[] {
  return kinds
    .map(({ key, name }) => ({
      kind: name,
      units: duties
        .filter((duty) => duty.unitKind === key && duty.report === null)
        .map(({ unit, unitName }) => names.get(unit)?.name ?? unitName),
    }))
    .filter(({ units }) => units.length > 0);
}

/** A foot note for every change of units that cuts a figure. */
async function breaksOf(act: Act, totals: reports.PeriodTotal[]): Promise<string[]> {
  const cutting = new Set(totals.flatMap(({ changes }) => changes));
  return (await unitChanges.list(act)).filter(({ id }) => cutting.has(id)).map(breakNote);
}

function resultOf(
  asked: movements.Asked,
  total: reports.PeriodTotal | undefined,
  duties: reports.Duty[],
): ResultRow {
  const sums = total ?? { reports: 0, value: null, denominator: null, reached: 0, broken: false };
  return {
    indicatorId: asked.id,
    words: asked.question,
    clause: clauseCited(asked.clause),
    target: targetOf(asked),
    result: figureOf(asked, sums),
    assessment: assessments[judge(asked, sums)],
    unitsWithData: sums.reports,
    broken: sums.broken,
    unitsAsked: duties.filter(({ unitKind }) => asked.unitKinds.includes(unitKind)).length,
  };
}

const assessments = {
  met: 'met',
  'not met': 'not met',
  'no figures': 'not enough data',
  'not judged': 'not assessed',
} as const satisfies Record<Verdict, ResultRow['assessment']>;

const signs = { '=': '', '>=': '≥ ', '>': '> ', '<=': '≤ ', '<': '< ', range: '' } as const;

function targetOf({ kind, comparator, target, targetHigh, measure, per }: movements.Asked): string | null {
  if (target === null || comparator === null) return null;
  const bound = inVietnamese(target) + (targetHigh === null ? '' : `–${inVietnamese(targetHigh)}`);
  const unit = kind === 'ratio' || kind === 'attestation' ? ' %' : measure ? ` ${measure}` : '';
  const span = per === 'month' ? '/tháng' : per === 'quarter' ? '/quý' : per === 'year' ? '/năm' : '';
  return `${signs[comparator]}${bound}${unit}${span}`;
}

function figureOf({ kind, measure, eachUnit, target }: movements.Asked, total: Total): Figure | null {
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

function questionsOf(indicators: movements.Asked[], proses: reports.Prose[]): AnsweredQuestion[] {
  return indicators
    .filter(({ kind }) => kind === 'prose' || kind === 'table')
    .filter(({ id, stoppedAt }) => stoppedAt === null || proses.some(({ indicator }) => indicator === id))
    .map(({ id, question }) => ({
      question,
      answers: proses
        .filter(({ indicator }) => indicator === id)
        .map(({ unitName, text }) => ({ unit: unitName, text })),
    }));
}
