import {
  completeness,
  placeInWords,
  places,
  placeWords,
  type Rate,
  rateInWords,
  timeliness,
} from '#reporting';
import type { boards } from '#store';
import { type BoardCell, type BoardRow, behalf, board as boardText, day, type Language, turns } from '#ui';
import type { Shown } from './shown.ts';

interface Told {
  shown: Shown;
  notes: readonly boards.BoardNote[];
  /** The bodies whose turn it may be. */
  steps: readonly string[];
  /** What was not sent may be entered by whoever looks. */
  mayAct: boolean;
  language: Language;
}

/** The rows of the board in words, kind by kind as they come. */
export function rowsOf(told: Told): { kind: string; rows: BoardRow[] }[] {
  const particular = Map.groupBy(told.notes, ({ unit }) => unit);
  const alike = cellsAlike({ ...told, say: speaker(told) });
  return [...Map.groupBy(told.shown.units, ({ kind }) => kind)].map(([kind, units]) => ({
    kind,
    rows: units.map((unit) => rowOf(unit, particular.get(unit.id), alike, told)),
  }));
}

/** A unit's share in short, beside its percentage. */
export function rateOf(rate: Rate | null): string {
  return rate ? `${rate.part}/${rate.whole} · ${rateInWords(rate)}` : '–';
}

type Say = (letter: string, turn: string) => string;

/** Each of the few sentences is put together once. */
function speaker({ steps, language }: Told): Say {
  const said = new Map<string, string>();
  return (letter, turn) => {
    const known = said.get(letter + turn);
    if (known !== undefined) return known;
    const words = placeInWords(letter, steps[Number(turn) - 1] ?? turns[language].officer, language);
    said.set(letter + turn, words);
    return words;
  };
}

type Unit = Shown['units'][number];
type Period = Shown['periods'][number];
type CellOf = (unit: Unit, period: Period, notes: boards.BoardNote[] | undefined) => BoardCell;

/** Each of the few cells of which nothing particular is said is put together once. */
function cellsAlike(told: Told & { say: Say }): CellOf {
  const known = new Map<number, BoardCell>();
  return (unit, period, notes) => {
    if (notes) return cellOf(unit, period, notes, told);
    const { at, open } = period;
    const key = unit.cells.charCodeAt(at) * 256 + unit.turns.charCodeAt(at) * 2 + Number(open);
    const cell = known.get(key);
    if (cell) return cell;
    const made = cellOf(unit, period, [], told);
    known.set(key, made);
    return made;
  };
}

function rowOf(
  unit: Unit,
  notes: boards.BoardNote[] | undefined,
  cellOf: CellOf,
  { shown, language }: Told,
): BoardRow {
  return {
    address: unit.address,
    name: unit.endedOn ? boardText[language].ended(unit.name, day(unit.endedOn)) : unit.name,
    cells: shown.periods.map((period) => cellOf(unit, period, notes)),
    rates: [rateOf(completeness(unit.tally)), rateOf(timeliness(unit.tally))],
  };
}

function cellOf(
  { cells, turns: whose }: Unit,
  { id, at, open }: Period,
  notes: boards.BoardNote[],
  { say, mayAct, language }: Told & { say: Say },
): BoardCell {
  const letter = cells.charAt(at);
  const place = places[letter];
  const mine = notes.filter(({ period }) => period === id);
  const taken = open || mine.some(({ what }) => what === 'extended');
  const enters = mayAct && taken && place !== undefined && ENTERED.has(place.standing);
  const words = withNotes(say(letter, whose.charAt(at)), mine, language);
  return {
    letter,
    words: enters ? `${words} – ${behalf[language].enter}` : words,
    leads: enters || Boolean(place?.review),
    changed: mine.some(({ what }) => what === 'changed'),
  };
}

/** Nothing came, and an officer may enter it. */
const ENTERED: ReadonlySet<string> = new Set(['missing', 'asked', 'not yet due']);

function withNotes(words: string, notes: boards.BoardNote[], language: Language): string {
  const t = placeWords[language];
  const own = behalf[language];
  return notes.reduce((said, note) => {
    if (note.what === 'exempt') return t.because(note.reason);
    if (note.what === 'extended') return `${said}, ${t.extended(day(note.until))}`;
    if (note.what === 'changed') return `${said}, ${t.changed}`;
    return `${said}, ${own.cell(own.inWords[note.way], day(note.on))}`;
  }, words);
}
