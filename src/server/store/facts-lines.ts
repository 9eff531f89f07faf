import { addDays, type CivilDate, civilDate } from '#calendar';
import type { AddedFigure, Lacking, Piece, ReportSource, Sources, Told, ToldFigure } from '#evaluation';
import type { AskedFact } from './facts-asked.ts';
import type { OwedReport } from './facts-owed.ts';

/** What was read of one unit. */
export interface UnitLines {
  /** In the order of the days. */
  owed: readonly OwedReport[];
  /** See `ToldText`; undefined = nothing was said. */
  told: string | undefined;
}

/** A report as sources name it, by its id. */
export type Named = ReadonlyMap<string, NamedReport>;

export interface NamedReport {
  source: ReportSource;
  /** What it showed, by the question that it stood beside. */
  evidence: ReadonlyMap<string, readonly Piece[]>;
}

/**
 * What the reports of a unit say, question by question. `every`: the reports of all units that were read with it, by whose places
 * the lines name them. `named`: those that may be named as sources.
 */
export function linesOf(
  { owed, told }: UnitLines,
  questions: readonly AskedFact[],
  { every, named }: { every: readonly OwedReport[]; named: Named },
): Told[] {
  const read: Read[] = questions.map(() => ({ added: [], own: 0, old: 0, apart: [], telling: [] }));
  for (const line of told?.split(';') ?? []) take(line, read, { every, questions });
  const asked = Map.groupBy(
    owed.filter(({ touching }) => touching),
    ({ movement }) => movement,
  );
  return questions.map((question, place) =>
    toldOf(question, read[place] ?? NOTHING, { owed, asked: asked.get(question.movement) ?? [], named }),
  );
}

/** What the lines say of one question. */
interface Read {
  added: AddedFigure[];
  /** How many reports are added up in them, of the unit itself and of those before it. */
  own: number;
  old: number;
  apart: ToldFigure[];
  /** Whose figures stand apart. */
  telling: OwedReport[];
}

const NOTHING: Read = { added: [], own: 0, old: 0, apart: [], telling: [] };

interface Around {
  every: readonly OwedReport[];
  questions: readonly AskedFact[];
}

function take(line: string, read: readonly Read[], { every, questions }: Around): void {
  const place = Number(line.slice(0, line.indexOf('|')));
  const [one, question] = [read[place], questions[place]];
  if (!one || !question) throw new Error(`No question at ${place}`);
  if (question.apart) takeSingle(line, one, every, question.last);
  else takeSum(line.split('|'), one);
}

function takeSum([, own, reports, value = '', denominator]: string[], one: Read): void {
  one.added.push({ own: own === '1', value, denominator: denominator || null });
  if (own === '1') one.own += Number(reports);
  else one.old += Number(reports);
}

/** Of a report of which only the last figure counts, no other is read. */
function takeSingle(line: string, one: Read, every: readonly OwedReport[], isLast: boolean): void {
  const [, number = ''] = line.split('|', 2);
  const report = every[Number(number)];
  if (!report) throw new Error(`No report at ${number}`);
  one.telling.push(report);
  const figures = line.slice(line.indexOf('|', line.indexOf('|') + 1) + 1);
  for (const figure of isLast ? [lastOf(figures.split('&'))] : figures.split('&'))
    one.apart.push(figureOf(figure.split('|'), report));
}

/** Each begins with its month. */
function lastOf(figures: readonly string[]): string {
  return figures.reduce((one, other) => (other > one ? other : one));
}

/** Of a month the days are counted from its first: 0 and 30. */
function figureOf(
  [month = '', from = '', to = '', value = '', denominator]: string[],
  { teller, own, cameAt }: OwedReport,
): ToldFigure {
  const isMonth = month !== '';
  return {
    unit: teller,
    own,
    month: isMonth ? month.slice(0, 7) : null,
    from: isMonth ? dayAfter(month, from) : dayOf(from),
    to: isMonth ? dayAfter(month, to) : dayOf(to),
    value,
    denominator: denominator || null,
    sentAt: cameAt ?? NEVER,
  };
}

const NEVER = new Date(0);

/** The database's own days: no other text comes here. */
function dayOf(text: string): CivilDate {
  const known = days.get(text) ?? civilDate(text);
  if (!known) throw new Error(`${text} is no day`);
  if (days.size < MOST_DAYS) days.set(text, known);
  return known;
}

function dayAfter(month: string, count: string): CivilDate {
  const name = `${month} ${count}`;
  const known = days.get(name) ?? addDays(dayOf(month), Number(count));
  if (days.size < MOST_DAYS) days.set(name, known);
  return known;
}

/** A year has few days, and a hundred thousand units tell of the same: each is read once. */
const days = new Map<string, CivilDate>();
const MOST_DAYS = 5000;

/** `asked`: of `owed` those that share days with the year and belong to the question's movement. */
interface Owing {
  owed: readonly OwedReport[];
  asked: readonly OwedReport[];
  named: Named;
}

function toldOf({ indicator, sums, wholeOn }: AskedFact, read: Read, { owed, asked, named }: Owing): Told {
  const { added, apart, telling } = read;
  const sources = named.size === 0 ? [] : sourcesOf(owed, new Set(telling), { named, indicator });
  return { sums, wholeOn, added, apart: inOrder(apart), lacking: lackingIn(asked, read), sources };
}

/** What is owed and has not come, of the unit or of those before it; and what came and says nothing of the question. */
function lackingIn(asked: readonly OwedReport[], read: Read): readonly Lacking[] {
  const told = new Set(read.telling.filter(({ touching }) => touching));
  if (asked.length === told.size + read.own + read.old) return NOTHING_LACKING;
  const silent = {
    own: silentIn(asked, told, true) - read.own,
    old: silentIn(asked, told, false) - read.old,
  };
  return asked.flatMap((one): Lacking[] => {
    const { own, to, of } = one;
    if (one.report === null) return [{ why: 'no report', own, to, of }];
    const isSilent = !told.has(one) && silent[own ? 'own' : 'old'] > 0;
    return isSilent ? [{ why: 'no figure', own, to: told.size > 0 ? to : null, of: null }] : [];
  });
}

const NOTHING_LACKING: readonly Lacking[] = [];

/** How many reports came whose figures do not stand apart. */
function silentIn(asked: readonly OwedReport[], told: ReadonlySet<OwedReport>, own: boolean): number {
  return asked.filter((one) => one.own === own && one.report !== null && !told.has(one)).length;
}

/** Of words that came in the same moment the order in which they were read says nothing. */
function inOrder(apart: ToldFigure[]): ToldFigure[] {
  return apart.sort(
    (one, other) =>
      compared(one.from, other.from) ||
      compared(one.to, other.to) ||
      compared(one.unit, other.unit) ||
      compared(one.value, other.value),
  );
}

function compared(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function sourcesOf(
  owed: readonly OwedReport[],
  telling: ReadonlySet<OwedReport>,
  { named, indicator }: { named: Named; indicator: string },
): Sources {
  return owed.flatMap((one) => {
    const report = one.report && telling.has(one) ? named.get(one.report) : undefined;
    if (!report) return [];
    const evidence = report.evidence.get(indicator);
    return evidence ? { ...report.source, evidence } : report.source;
  });
}
