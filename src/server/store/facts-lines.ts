import { type CivilDate, civilDate } from '#calendar';
import type { AddedFigure, Sources, Told, ToldFigure } from '#evaluation';
import type { AskedFact, Asking } from './facts-asked.ts';
import type { ToldRow } from './facts-told.ts';

/** A report that a unit owes, or one before it that became part of it. */
export interface OwedReport {
  movement: string;
  own: boolean;
  /** It shares days with the year. */
  touching: boolean;
  /** The version that stands; null = none came. */
  report: string | null;
}

/** What is said of the questions of an evaluation, and by which reports. */
export interface ToldLines {
  owed: readonly OwedReport[];
  /** By the question's place. */
  told: readonly Told[];
}

/** A report's name as sources tell it, by its id. */
export type Named = ReadonlyMap<string, Sources[number]>;

/** Reads the lines of a unit. `named`: the reports that may be named as sources. */
export function linesOf(
  { owed, told }: Pick<ToldRow, 'owed' | 'told'>,
  { questions, movements }: Asking,
  named: Named,
): ToldLines {
  const due = split(owed).map((fields) => owedOf(fields, movements));
  const lines = Map.groupBy(split(told), ([place = '']) => Number(place));
  return {
    owed: due,
    told: questions.map((question, place) => toldOf(question, lines.get(place) ?? [], due, named)),
  };
}

function split(text: string | null): string[][] {
  return text === null ? [] : text.split(';').map((line) => line.split('|'));
}

function owedOf([place, own, touching, , , report]: string[], movements: readonly string[]): OwedReport {
  return {
    movement: movements[Number(place)] ?? '',
    own: own === '1',
    touching: touching === '1',
    report: report || null,
  };
}

function toldOf(
  { movement, sums, wholeOn }: AskedFact,
  lines: readonly string[][],
  owed: readonly OwedReport[],
  named: Named,
): Told {
  const sum = lines.filter(({ length }) => length === SUM);
  const single = lines.filter(({ length }) => length !== SUM).sort(byReport);
  const mine = owed.filter((one) => one.own && one.touching && one.movement === movement);
  const telling = new Set(single.filter(([, own]) => own === '1').map(([, , report]) => report));
  const count = sum.reduce((all, [, own, times]) => all + (own === '1' ? Number(times) : 0), telling.size);
  return {
    sums,
    wholeOn,
    added: sum.map(addedOf),
    apart: single.map(figureOf),
    lacking: mine.some(({ report }) => report === null)
      ? 'no report'
      : count < mine.length
        ? 'no figure'
        : null,
    sources: named.size === 0 ? [] : sourcesOf(single, named),
  };
}

/** Of reports that came in the same moment the order of arrival says nothing. */
function byReport([, , one = '']: string[], [, , other = '']: string[]): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** So many fields has a sum; a figure by itself has more. */
const SUM = 5;

function addedOf([, own, , value = '', denominator]: string[]): AddedFigure {
  return { own: own === '1', value, denominator: denominator || null };
}

function figureOf(fields: string[]): ToldFigure {
  const [, own, , unit = '', came, month, from, to, value = '', denominator] = fields;
  return {
    unit,
    own: own === '1',
    month: month || null,
    from: dayOf(from),
    to: dayOf(to),
    value,
    denominator: denominator || null,
    sentAt: new Date(Number(came)),
  };
}

function dayOf(text = ''): CivilDate {
  const day = civilDate(text);
  if (!day) throw new Error(`${text} is no day`);
  return day;
}

/** Each report once, in the order of its days. */
function sourcesOf(single: readonly string[][], named: Named): Sources {
  const reports = single.map(([, , report = '', , , , from]) => `${from} ${report}`);
  return [...new Set(reports)].sort().flatMap((one) => named.get(one.slice(one.lastIndexOf(' ') + 1)) ?? []);
}
