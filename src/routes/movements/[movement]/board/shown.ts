import {
  type BoardState,
  boardStates,
  lettersOf,
  type Tally,
  tallyOf,
  tallyOfCounts,
  together,
} from '#reporting';
import type { boards } from '#store';
import type { Filter } from './filter.ts';

/** Rows of a page: what an old machine lays out at once. */
const ROWS = 200;

/** How many reports stand at each letter. */
export type Counts = ReadonlyMap<string, number>;

/** The board as it is looked at. */
export interface Shown {
  /** Its periods, with their places in `cells`. */
  periods: (boards.BoardPeriod & { at: number; tally: Tally; counts: Counts })[];
  /** In the order of the rows; `counts` by period. */
  kinds: { kind: string; tally: Tally; units: number; counts: Counts[] }[];
  whole: Tally;
  /** How many reports are in each state. */
  states: ReadonlyMap<BoardState, number>;
  /** The rows of this page, each with its own rates. */
  units: (boards.BoardUnit & { tally: Tally })[];
  /** Rows of all pages. */
  rows: number;
  page: number;
  pages: number;
}

/**
 * Kind, parent, name and period say of which reports the board and all its rates are. A state only leaves rows out: the share of
 * overdue reports among the overdue says nothing. Every cell is counted once; rates, states and pictures are sums of these counts.
 */
export function shownOf(board: boards.Board, filter: Filter): Shown {
  const periods = board.periods
    .map((period, at) => ({ ...period, at }))
    .filter(({ id }) => filter.period === '' || id === filter.period);
  const rows = board.units
    .filter(({ kind, parent, matches }) => matches && isIn(filter.kind, kind) && isIn(filter.under, parent))
    .map((unit) => ({ unit, letters: lettersIn(unit, periods) }))
    .filter(({ letters }) => letters.trim() !== '');
  const kinds = kindsOf(rows, periods.length);
  const columns = periods.map((_, at) => joined(kinds.map(({ counts }) => counts[at] ?? new Map())));
  const wanted = filter.state && new RegExp(`[${[...lettersOf(filter.state)].join('')}]`);
  const found = wanted ? rows.filter(({ letters }) => wanted.test(letters)) : rows;
  const pages = filter.all ? 1 : Math.max(1, Math.ceil(found.length / ROWS));
  const page = Math.min(pages, filter.page);
  const here = filter.all ? found : found.slice((page - 1) * ROWS, page * ROWS);
  return {
    periods: periods.map((period, at) => columnOf(period, columns[at] ?? new Map())),
    kinds,
    whole: together(kinds.map(({ tally }) => tally)),
    states: statesOf(joined(columns)),
    units: here.map(({ unit, letters }) => ({ ...unit, tally: tallyOf(letters) })),
    rows: found.length,
    page,
    pages,
  };
}

/** How many of these letters there are. */
export function countOf(counts: Counts, letters: Iterable<string>): number {
  return [...letters].reduce((sum, letter) => sum + (counts.get(letter) ?? 0), 0);
}

interface Row {
  unit: boards.BoardUnit;
  letters: string;
}

function isIn(wanted: string, given: string | null): boolean {
  return wanted === '' || wanted === given;
}

function lettersIn({ cells }: boards.BoardUnit, periods: readonly { at: number }[]): string {
  return periods.length === cells.length ? cells : periods.map(({ at }) => cells.charAt(at)).join('');
}

function columnOf<Period extends object>(period: Period, counts: Counts) {
  return { ...period, counts, tally: tallyOfCounts(counts) };
}

function kindsOf(rows: readonly Row[], periods: number): Shown['kinds'] {
  return [...Map.groupBy(rows, ({ unit }) => unit.kind)].map(([kind, those]) => {
    const counts = Array.from({ length: periods }, () => new Map<string, number>());
    for (const { letters } of those)
      for (const [at, column] of counts.entries()) {
        const letter = letters.charAt(at);
        column.set(letter, (column.get(letter) ?? 0) + 1);
      }
    return { kind, units: those.length, counts, tally: tallyOfCounts(joined(counts)) };
  });
}

function joined(several: readonly Counts[]): Counts {
  const all = new Map<string, number>();
  for (const counts of several)
    for (const [letter, count] of counts) all.set(letter, (all.get(letter) ?? 0) + count);
  return all;
}

function statesOf(counts: Counts): Shown['states'] {
  return new Map(boardStates.map((state) => [state, countOf(counts, lettersOf(state))]));
}
