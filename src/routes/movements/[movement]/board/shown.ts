import { type BoardState, boardStates, lettersOf, type Tally, tallyOf, together } from '#reporting';
import type { boards } from '#store';
import type { Filter } from './filter.ts';

/** Rows of a page: what an old machine lays out at once. */
const ROWS = 200;

/** The board as it is looked at. */
export interface Shown {
  /** Its periods, with their places in `cells`. */
  periods: (boards.BoardPeriod & { at: number; tally: Tally; letters: string })[];
  kinds: { kind: string; tally: Tally; units: number; letters: string[] }[];
  whole: Tally;
  /** How many reports are in each state. */
  counts: Record<BoardState, number>;
  /** The rows of this page, each with its own rates. */
  units: (boards.BoardUnit & { tally: Tally })[];
  /** Rows of all pages. */
  rows: number;
  page: number;
  pages: number;
}

/**
 * Kind, parent, name and period say of which reports the board and all its rates are. A state only leaves rows out: the share of
 * overdue reports among the overdue says nothing.
 */
export function shownOf(board: boards.Board, filter: Filter): Shown {
  const periods = board.periods
    .map((period, at) => ({ ...period, at }))
    .filter(({ id }) => filter.period === '' || id === filter.period);
  const rows = board.units
    .filter(({ kind }) => filter.kind === '' || kind === filter.kind)
    .filter(({ parent }) => filter.under === '' || parent === filter.under)
    .filter(({ matches }) => matches)
    .map((unit) => ({ unit, letters: lettersIn(unit, periods) }))
    .filter(({ letters }) => letters.trim() !== '');
  const wanted = filter.state && lettersOf(filter.state);
  const found = wanted ? rows.filter(({ letters }) => [...letters].some((one) => wanted.has(one))) : rows;
  const pages = filter.all ? 1 : Math.max(1, Math.ceil(found.length / ROWS));
  const page = Math.min(pages, filter.page);
  return {
    periods: periods.map((period, place) =>
      columnOf(
        period,
        rows.map(({ letters }) => letters.charAt(place)),
      ),
    ),
    kinds: kindsOf(rows, periods.length),
    whole: together(rows.map(({ letters }) => tallyOf(letters))),
    counts: countsOf(rows.map(({ letters }) => letters).join('')),
    units: (filter.all ? found : found.slice((page - 1) * ROWS, page * ROWS)).map(({ unit, letters }) => ({
      ...unit,
      tally: tallyOf(letters),
    })),
    rows: found.length,
    page,
    pages,
  };
}

interface Row {
  unit: boards.BoardUnit;
  letters: string;
}

function lettersIn({ cells }: boards.BoardUnit, periods: readonly { at: number }[]): string {
  return periods.length === cells.length ? cells : periods.map(({ at }) => cells.charAt(at)).join('');
}

function columnOf<Period extends object>(period: Period, letters: string[]) {
  return { ...period, tally: tallyOf(letters), letters: letters.join('') };
}

/** In the order of the rows. */
function kindsOf(rows: readonly Row[], periods: number): Shown['kinds'] {
  const kinds = Map.groupBy(rows, ({ unit }) => unit.kind);
  return [...kinds].map(([kind, those]) => ({
    kind,
    units: those.length,
    tally: together(those.map(({ letters }) => tallyOf(letters))),
    letters: Array.from({ length: periods }, (_, at) =>
      those.map(({ letters }) => letters.charAt(at)).join(''),
    ),
  }));
}

function countsOf(letters: string): Shown['counts'] {
  const each = new Map<string, number>();
  for (const letter of letters) each.set(letter, (each.get(letter) ?? 0) + 1);
  const count = (state: BoardState) =>
    [...lettersOf(state)].reduce((sum, letter) => sum + (each.get(letter) ?? 0), 0);
  const counts: Record<BoardState, number> = {
    missing: 0,
    returned: 0,
    waiting: 0,
    late: 0,
    'on time': 0,
    accepted: 0,
    draft: 0,
    'not yet due': 0,
    'not applicable': 0,
    carried: 0,
  };
  for (const state of boardStates) counts[state] = count(state);
  return counts;
}
