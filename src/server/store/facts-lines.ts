import { addDays, type CivilDate } from '#calendar';
import type { AddedFigure, Lacking, Piece, ReportSource, Sources, Told, ToldFigure } from '#evaluation';
import type { Days } from '#reporting';
import type { AskedFact } from './facts-asked.ts';
import type { OwedReport } from './facts-owed.ts';
import type { ToldText } from './facts-told.ts';

/** What was read of one unit. */
export interface UnitLines {
  /** In the order of the days. */
  owed: readonly OwedReport[];
  told: ToldText;
}

/** A report as sources name it, by its id. */
export type Named = ReadonlyMap<string, NamedReport>;

export interface NamedReport {
  source: ReportSource;
  /** What it showed, by the question that it stood beside. */
  evidence: ReadonlyMap<string, readonly Piece[]>;
}

/** What the reports of a unit say, question by question. `named`: those that may be named as sources. */
export function linesOf({ owed, told }: UnitLines, questions: readonly AskedFact[], named: Named): Told[] {
  const read: Read[] = questions.map(() => ({ added: [], apart: [], telling: [] }));
  for (const report of owed)
    for (const line of linesIn(report, told)) take(line, report, { questions, read });
  const asked = Map.groupBy(
    owed.filter(({ touching }) => touching),
    ({ movement }) => movement,
  );
  return questions.map((question, place) =>
    toldOf(question, read[place] ?? NOTHING, { asked: asked.get(question.movement) ?? [], named }),
  );
}

/** What the lines say of one question. */
interface Read {
  added: AddedFigure[];
  apart: ToldFigure[];
  /** The reports that tell of it, in the order of the days. */
  telling: OwedReport[];
}

const NOTHING: Read = { added: [], apart: [], telling: [] };

function linesIn({ report }: OwedReport, told: ToldText): readonly string[] {
  const lines = report === null ? undefined : told.get(report);
  return lines ? lines.split(';') : [];
}

interface Around {
  questions: readonly AskedFact[];
  read: readonly Read[];
}

function take(line: string, report: OwedReport, { questions, read }: Around): void {
  const colon = line.indexOf(':');
  const [head = '', value = '', denominator = null] = (colon < 0 ? line : line.slice(0, colon)).split('|');
  const [one, question] = [read[Number(head)], questions[Number(head)]];
  if (!one || !question) throw new Error(`No question at ${head}`);
  if (one.telling.at(-1) !== report) one.telling.push(report);
  const isWhole = colon < 0;
  if (!question.apart && isWhole) return void one.added.push({ own: report.own, value, denominator });
  const figures = isWhole
    ? [wholeOf(report, { value, denominator })]
    : monthsIn(line.slice(colon + 1), report, question);
  (question.apart ? one.apart : one.added).push(...figures);
}

/** Of a report of which only the last figure counts, no other is kept. */
function monthsIn(text: string, report: OwedReport, { last }: AskedFact): ToldFigure[] {
  const months = text.split('&').map((one) => monthOf(one.split('|'), report));
  return last ? [months.reduce((one, other) => (other.to > one.to ? other : one))] : months;
}

/** A figure of all the days of a report. */
function wholeOf(
  { teller, own, from, to, cameAt }: OwedReport,
  figure: Pick<ToldFigure, 'value' | 'denominator'>,
): ToldFigure {
  return { unit: teller, own, month: null, from, to, ...figure, sentAt: cameAt ?? NEVER };
}

function monthOf(
  [days = '', value = '', denominator]: string[],
  { teller, own, cameAt }: OwedReport,
): ToldFigure {
  const { month, from, to } = daysNamed(days);
  return {
    unit: teller,
    own,
    month,
    from,
    to,
    value,
    denominator: denominator ?? null,
    sentAt: cameAt ?? NEVER,
  };
}

const NEVER = new Date(0);

/** The month and its days by the number that the lines name them with. */
function daysNamed(name: string): MonthDays {
  const known = days.get(name) ?? daysOf(Number(name));
  if (days.size < MOST_DAYS) days.set(name, known);
  return known;
}

interface MonthDays extends Days {
  month: string;
}

function daysOf(number: number): MonthDays {
  const first = addDays(START, Math.floor(number / 10_000));
  const after = (count: number) => addDays(first, count % 100);
  return { month: first.slice(0, 7), from: after(Math.floor(number / 100)), to: after(number) };
}

const START = '2000-01-01' as CivilDate;

/** A year has few days, and a hundred thousand units tell of the same: each is read once. */
const days = new Map<string, MonthDays>();
const MOST_DAYS = 5000;

/** `asked`: what is owed that shares days with the year and belongs to the question's movement. */
interface Owing {
  asked: readonly OwedReport[];
  named: Named;
}

function toldOf(question: AskedFact, { added, apart, telling }: Read, { asked, named }: Owing): Told {
  const { indicator, sums, wholeOn } = question;
  const sources = named.size === 0 ? [] : sourcesOf(telling, { named, indicator });
  return { sums, wholeOn, added, apart: inOrder(apart), lacking: lackingIn(asked, telling), sources };
}

/** What is owed and has not come, of the unit or of those before it; and what came and says nothing of the question. */
function lackingIn(asked: readonly OwedReport[], telling: readonly OwedReport[]): readonly Lacking[] {
  const silent = asked.filter((one) => !telling.includes(one));
  return silent.map(({ report, own, to, of }) => ({
    why: report === null ? 'no report' : 'no figure',
    own,
    to,
    of,
  }));
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
  telling: readonly OwedReport[],
  { named, indicator }: { named: Named; indicator: string },
): Sources {
  return telling.flatMap(({ report }) => {
    const known = report === null ? undefined : named.get(report);
    if (!known) return [];
    const evidence = known.evidence.get(indicator);
    return evidence ? { ...known.source, evidence } : known.source;
  });
}
