import { addDays, addMonths, type CivilDate, inWords } from './civil-date.ts';
import { monthInWords, QUARTERS } from './names.ts';
import { firstDayOf, type YearType, yearNumberOf } from './year-types.ts';

/** A stretch that comes round by itself. */
export type RegularKind = 'month' | 'quarter' | 'half' | 'year' | 'five-years';

/** Days from one to another, both included, by a name. */
export interface Stretch {
  /** A round (`đợt`) and a sudden report (`đột xuất`) have the bounds somebody gives them, and no series. */
  kind: RegularKind | 'round' | 'sudden';
  /** `Năm 2026`. */
  label: string;
  /** The label, with the days where they are not those of the civil calendar: `Năm 2026 (01/11/2025–31/10/2026)`. */
  name: string;
  from: CivilDate;
  to: CivilDate;
}

/** Every stretch of a kind that has a day between two dates, whole, in order. */
export function series(kind: RegularKind, type: YearType, from: CivilDate, to: CivilDate): Stretch[] {
  const stretches: Stretch[] = [];
  for (let year = firstYear(kind, type, from); firstDayOf(type, year) <= to; year += YEARS[kind] ?? 1)
    for (const part of partsOf(kind, type, year))
      if (part.to >= from && part.from <= to) stretches.push(named(kind, part));
  return stretches;
}

/** The stretch of a kind that a day lies in. */
export function stretchOf(kind: RegularKind, type: YearType, date: CivilDate): Stretch {
  const [stretch] = series(kind, type, date, date);
  if (!stretch) throw new RangeError(`no ${kind} holds ${date}`);
  return stretch;
}

/** The year of a type that a day lies in. */
export function yearOf(type: YearType, date: CivilDate): Stretch {
  return stretchOf('year', type, date);
}

export type GivenStretch = { ok: true; stretch: Stretch } | { ok: false; problem: string };

/** A round or a sudden report with the bounds somebody gave it. */
export function givenStretch(
  kind: 'round' | 'sudden',
  label: string,
  from: CivilDate,
  to: CivilDate,
): GivenStretch {
  if (to < from)
    return {
      ok: false,
      problem: `${label} kết thúc ngày ${inWords(to)}, trước ngày bắt đầu ${inWords(from)}. Xin sửa một trong hai ngày.`,
    };
  return { ok: true, stretch: { kind, label, name: label, from, to } };
}

/** What a stretch has of the days between two dates; null where it has none. Its name tells what was cut. */
export function clipped(stretch: Stretch, from: CivilDate, to: CivilDate): Stretch | null {
  const bounds = { from: stretch.from < from ? from : stretch.from, to: stretch.to > to ? to : stretch.to };
  if (bounds.to < bounds.from) return null;
  if (bounds.from === stretch.from && bounds.to === stretch.to) return stretch;
  return { ...stretch, ...bounds, name: withDays(stretch.label, bounds) };
}

/** Months in a part of a year. */
const MONTHS = { month: 1, quarter: 3, half: 6, year: 12, 'five-years': 12 } as const;
const YEARS: Partial<Record<RegularKind, number>> = { 'five-years': 5 };

function firstYear(kind: RegularKind, type: YearType, from: CivilDate): number {
  const number = yearNumberOf(type, from);
  // 2021–2025, 2026–2030: five-year plans begin with the years ending in 1 and 6.
  return kind === 'five-years' ? number - ((((number - 1) % 5) + 5) % 5) : number;
}

/** A year in its months, quarters or halves; itself; or the five years it begins. */
function* partsOf(kind: RegularKind, type: YearType, year: number): Generator<Part> {
  const start = firstDayOf(type, year);
  const end = addDays(firstDayOf(type, year + (YEARS[kind] ?? 1)), -1);
  const count = 12 / MONTHS[kind];
  let from = start;
  for (let at = 0; at < count; at += 1) {
    const next = addMonths(start, (at + 1) * MONTHS[kind]);
    // The last part ends with its year, which after a 29 February is a day longer than its months.
    yield { type, year, at, from, to: at === count - 1 ? end : addDays(next, -1) };
    from = next;
  }
}

function named(kind: RegularKind, part: Part): Stretch {
  const { type, from, to } = part;
  const label = labelOf(kind, part);
  return { kind, label, name: isPlain(kind, type) ? label : withDays(label, { from, to }), from, to };
}

/** Whether a label alone tells its days: everything in the civil year, and months that begin on the 1st. */
function isPlain(kind: RegularKind, { starts }: YearType): boolean {
  return starts === '01-01' || (kind === 'month' && starts.endsWith('-01'));
}

interface Part {
  type: YearType;
  year: number;
  /** From 0, within the year. */
  at: number;
  from: CivilDate;
  to: CivilDate;
}

function labelOf(kind: RegularKind, { type, year, at, from, to }: Part): string {
  switch (kind) {
    case 'month':
      // 15/4–14/5 is May, as in the State's report regime; 05/4–04/5 is April.
      return `Tháng ${monthInWords(type.starts.slice(3) < '15' ? from : to)}`;
    case 'quarter':
      return `Quý ${QUARTERS[at]}/${year}`;
    case 'half':
      return `6 tháng ${at === 0 ? 'đầu' : 'cuối'} năm ${year}`;
    case 'year':
      return `Năm ${year}`;
    case 'five-years':
      return `Giai đoạn ${year}–${year + 4}`;
  }
}

function withDays(label: string, { from, to }: { from: CivilDate; to: CivilDate }): string {
  return `${label} (${inWords(from)}–${inWords(to)})`;
}
