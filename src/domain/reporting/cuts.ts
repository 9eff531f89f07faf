import { addDays, addMonths, type CivilDate, civilDate, daysBetween, inWords } from '#calendar';
import type { Sums } from './form.ts';
import { type MonthFigure, monthInWords, ofMonths, type Sum } from './months.ts';

/** Days from one to another, both included. */
export interface Days {
  from: CivilDate;
  to: CivilDate;
}

/** What one report of one unit says of one month, or of the days of it that it was asked for. */
export interface ToldMonth extends Days, MonthFigure {
  unit: string;
  sentAt: Date;
}

/** What one report says of a whole period that was not asked by month. */
export interface ToldPeriod extends Days, Omit<MonthFigure, 'month'> {
  unit: string;
  name: string;
  sentAt: Date;
}

/** The figure of any stretch of days, from one set of months. */
export interface Cut extends Sum {
  /** The months counted in it, in order. */
  months: string[];
  /** Months in it of which fewer units than that have told: month and how many have. */
  missing: { month: string; told: number; of: number }[];
  /** Where an edge of the stretch cuts a month of what is asked by month: whether it is counted here, in words. */
  edges: { month: string; counted: boolean; said: string }[];
  /** Figures of whole periods that an edge cuts: not counted, for nobody knows their parts. */
  unsplit: { name: string; from: CivilDate; to: CivilDate }[];
}

/** What there is to cut. */
export interface Told {
  months: readonly ToldMonth[];
  periods: readonly ToldPeriod[];
  /** How many units were asked, and of which days: no month outside of these is missing. */
  units: number;
  asked: Days;
}

/**
 * Cuts a stretch of days from what units told. A month belongs to the stretch that holds its middle day, as it is asked
 * in the period that holds most of it (`monthsOf`): every month falls in just one stretch of any row of stretches, so
 * that these add up to all months. Of two reports on the same days the newer one counts.
 */
export function cutOf(sums: Sums, days: Days, told: Told): Cut {
  const touched = monthsTouching(days);
  const mine = monthsCounted(days);
  const asked = monthsTouching(told.asked);
  const counted = newestOf(told.months).filter(({ month }) => mine.includes(month));
  const periods = newestOf(told.periods);
  const inside = periods.filter(({ from, to }) => from >= days.from && to <= days.to);
  const cut = periods.filter((one) => !inside.includes(one) && one.from <= days.to && one.to >= days.from);
  return {
    ...overUnits(sums, counted, inside),
    months: mine.filter((month) => counted.some((one) => one.month === month)),
    missing:
      told.months.length > 0
        ? missingIn(
            mine.filter((month) => asked.includes(month)),
            counted,
            told.units,
          )
        : [],
    edges: told.months.length > 0 ? touched.flatMap((month) => edgeOf(days, month)) : [],
    unsplit: cut.map(({ name, from, to }) => ({ name, from, to })),
  };
}

/** The months counted in a stretch, in order: `2026-05`. */
export function monthsCounted(days: Days): string[] {
  return monthsTouching(days).filter((month) => holdsMiddle(days, month));
}

/** Whether a month is counted in a stretch: the stretch holds its middle day. */
export function holdsMiddle({ from, to }: Days, month: string): boolean {
  const first = firstOf(month);
  const length = daysBetween(first, addMonths(first, 1));
  const middle = addDays(first, Math.ceil(length / 2) - 1);
  return from <= middle && middle <= to;
}

/** Each unit's own figure of the stretch, then these together. */
function overUnits(sums: Sums, months: readonly ToldMonth[], periods: readonly ToldPeriod[]): Sum {
  if (sums === 'none') return { value: null, denominator: null };
  const all = [...months, ...periods.map((one) => ({ ...one, month: one.to.slice(0, 7) }))];
  const units = [...new Set(all.map(({ unit }) => unit))];
  const each = units.map((unit) => ofMonths(sums, inOrder(all.filter((one) => one.unit === unit))));
  return ofMonths(
    'sum',
    each.flatMap(({ value, denominator }) => (value === null ? [] : [{ month: '', value, denominator }])),
  );
}

/** Of two parts of one month the later one is the last. */
function inOrder<One extends Days & MonthFigure>(told: readonly One[]): One[] {
  return [...told].sort((one, other) => (one.to < other.to ? 1 : -1));
}

/** The newest word of a unit on any day: older ones on the same days are left out. */
export function newestOf<One extends Days & { unit: string; sentAt: Date }>(told: readonly One[]): One[] {
  const newest = [...told].sort((one, other) => other.sentAt.getTime() - one.sentAt.getTime());
  const kept = new Map<string, One[]>();
  for (const one of newest) {
    const known = kept.get(one.unit) ?? [];
    if (!known.some((other) => one.from <= other.to && one.to >= other.from))
      kept.set(one.unit, [...known, one]);
  }
  return [...kept.values()].flat();
}

function missingIn(months: string[], counted: readonly ToldMonth[], units: number): Cut['missing'] {
  return months
    .map((month) => {
      const said = counted.filter((one) => one.month === month).map(({ unit }) => unit);
      return { month, told: new Set(said).size, of: units };
    })
    .filter(({ told, of }) => told < of);
}

function edgeOf(days: Days, month: string): Cut['edges'] {
  const [first, last] = [firstOf(month), addDays(addMonths(firstOf(month), 1), -1)];
  const edges = [days.from > first ? days.from : null, days.to < last ? days.to : null].filter(
    (day) => day !== null,
  );
  if (edges.length === 0) return [];
  const counted = holdsMiddle(days, month);
  const name = monthInWords({ month });
  const where = edges.map((day) => inWords(day)).join(', ');
  const said = counted
    ? `Mốc ${where} cắt ${name}; phần lớn ${name} nằm trong kỳ này nên cả tháng tính vào đây.`
    : `Mốc ${where} cắt ${name}; phần lớn ${name} nằm ở kỳ khác nên không tính vào đây.`;
  return [{ month, counted, said }];
}

function monthsTouching({ from, to }: Days): string[] {
  const months: string[] = [];
  for (let first = firstOf(from.slice(0, 7)); first <= to; first = addMonths(first, 1))
    months.push(first.slice(0, 7));
  return months;
}

function firstOf(month: string): CivilDate {
  const first = civilDate(`${month}-01`);
  if (!first) throw new RangeError(`${month} is no month`);
  return first;
}
