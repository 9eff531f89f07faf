import type { Kind, UnitKind } from '../unit-kind.ts';
import { cellsOf, type RowCells, tidy } from './cells.ts';
import { columnsIn, type Heading } from './columns.ts';
import { kindOfWord } from './kind-words.ts';
import { key, loopsIn } from './parents.ts';
import { type RowProblem, reasons } from './problems.ts';

export { fold, tidy } from './cells.ts';
export { templateHeadings } from './columns.ts';
export { key, loopsIn } from './parents.ts';
export type { RowProblem } from './problems.ts';

export const MOST_ROWS = 5000;
export const LONGEST_CODE = 30;
export const LONGEST_NAME = 200;

/** A unit as a list names it. */
export interface ListedUnit {
  kind: UnitKind;
  /** Told apart without regard to capital letters. */
  code: string;
  name: string;
  /** The code of the unit above it. */
  parent: string | null;
}

/** A unit that stands, with its other codes. */
export interface KnownListed extends ListedUnit {
  aliases?: readonly string[];
}

/** What a list would do to the units that stand. */
export type ReadUnits =
  | { ok: true; added: ListedUnit[]; changed: { before: ListedUnit; after: ListedUnit }[]; same: number }
  | { ok: false; problems: RowProblem[] };

/**
 * Reads the rows of a spreadsheet, the heading among them, against the units that stand: a known code with the same
 * kind changes that unit's name and parent, an unknown code is a new unit. All problems are returned, by row and column;
 * one is enough for nothing to be taken. Letters come out as NFC.
 */
export function readUnitRows(
  rows: readonly (readonly string[])[],
  existing: readonly KnownListed[],
  kinds: readonly Kind[],
): ReadUnits {
  const heading = columnsIn(rows);
  if (!heading.ok) return { ok: false, problems: [heading.problem] };
  const found = cellsOf(rows, heading);
  if (found.length === 0) return refused({ row: heading.row, column: null, reason: reasons.nothing });
  if (found.length > MOST_ROWS)
    return refused({ row: heading.row, column: null, reason: reasons.tooMany(found.length, MOST_ROWS) });
  const standing = standingBy(existing);
  const read = found.map((cells) => readRow(cells, standing, kinds));
  const problems = [
    ...read.flatMap((row) => row.problems),
    ...equalCodes(found, heading, standing),
    ...parentProblems(found, heading, standing),
  ];
  if (problems.length > 0) return { ok: false, problems: problems.sort((a, b) => a.row - b.row) };
  return {
    ok: true,
    ...compared(
      read.flatMap((row) => row.unit ?? []),
      standing,
    ),
  };
}

function refused(problem: RowProblem): ReadUnits {
  return { ok: false, problems: [problem] };
}

type Standing = ReadonlyMap<string, ListedUnit>;

/** By code; by another code of theirs where no unit has that as its own. */
function standingBy(existing: readonly KnownListed[]): Standing {
  const known = existing.map(({ kind, code, name, parent }) => ({ kind, code, name, parent }));
  const others = existing.flatMap(({ aliases = [] }, index) =>
    aliases.flatMap((alias) => (known[index] ? [[key(tidy(alias)), known[index]] as const] : [])),
  );
  return new Map([...others, ...known.map((unit) => [key(unit.code), unit] as const)]);
}

function readRow(
  cells: RowCells,
  standing: Standing,
  kinds: readonly Kind[],
): { unit: ListedUnit | null; problems: RowProblem[] } {
  const { row, headings } = cells;
  const problems: RowProblem[] = [];
  const wrong = (heading: Heading, reason: string) =>
    problems.push({ row, column: headings[heading], reason });
  for (const heading of ['kind', 'code', 'name', 'parent'] as const)
    if (cells[heading]?.startsWith('=')) wrong(heading, reasons.formula);
  const kind = kindOfWord(cells.kind, kinds);
  if (!cells.kind) wrong('kind', reasons.kindMissing(namesOf(kinds)));
  else if (!kind && !cells.kind.startsWith('='))
    wrong('kind', reasons.kindUnknown(cells.kind, namesOf(kinds)));
  if (!cells.code) wrong('code', reasons.codeMissing);
  else if (cells.code.length > LONGEST_CODE) wrong('code', reasons.tooLong(LONGEST_CODE));
  if (!cells.name) wrong('name', reasons.nameMissing);
  else if (cells.name.length > LONGEST_NAME) wrong('name', reasons.tooLong(LONGEST_NAME));
  const known = standing.get(key(cells.code));
  if (kind && known && known.kind !== kind) wrong('code', reasons.otherKind(cells.code, known.name));
  if (!kind || problems.length > 0) return { unit: null, problems };
  return {
    unit: {
      kind,
      code: known?.code ?? cells.code,
      name: cells.name,
      parent: parentOf(cells, known, standing),
    },
    problems,
  };
}

function namesOf(kinds: readonly Kind[]): string {
  return kinds.flatMap(({ name, retired }) => (retired ? [] : [name])).join('; ');
}

/** A list without the column of parents leaves them as they are. */
function parentOf(cells: RowCells, known: ListedUnit | undefined, standing: Standing): string | null {
  if (cells.parent === undefined) return known?.parent ?? null;
  return cells.parent ? (standing.get(key(cells.parent))?.code ?? cells.parent) : null;
}

function equalCodes(
  found: readonly RowCells[],
  { headings }: { headings: RowCells['headings'] },
  standing: Standing,
): RowProblem[] {
  const first = new Map<string, number>();
  return found.flatMap(({ row, code }) => {
    const own = key(standing.get(key(code))?.code ?? code);
    const before = first.get(own);
    if (code && before === undefined) first.set(own, row);
    return code && before !== undefined
      ? [{ row, column: headings.code, reason: reasons.equalCode(code, before) }]
      : [];
  });
}

function parentProblems(
  found: readonly RowCells[],
  { headings }: { headings: RowCells['headings'] },
  standing: Standing,
): RowProblem[] {
  const own = (code: string) => key(standing.get(key(code))?.code ?? code);
  const rowOf = new Map(found.map(({ code, row }) => [own(code), row]));
  const unknown = found.filter(
    ({ parent }) =>
      parent && !parent.startsWith('=') && !rowOf.has(own(parent)) && !standing.has(key(parent)),
  );
  const above = new Map([...standing.values()].map(({ code, parent }) => [key(code), parent && key(parent)]));
  for (const cells of found)
    above.set(own(cells.code), own(parentOf(cells, standing.get(key(cells.code)), standing) ?? '') || null);
  const codes = new Map(found.map(({ code }) => [own(code), code]));
  const spelt = (code: string) => codes.get(code) ?? standing.get(code)?.code ?? code;
  return [
    ...unknown.map(({ row, parent }) => ({
      row,
      column: headings.parent,
      reason: reasons.parentUnknown(parent ?? ''),
    })),
    ...loopsIn(above).map((loop) => ({
      row: Math.min(...loop.map((code) => rowOf.get(code) ?? Number.POSITIVE_INFINITY)),
      column: headings.parent,
      reason: reasons.loop(loop.map(spelt)),
    })),
  ];
}

function compared(units: readonly ListedUnit[], standing: Standing) {
  const added = units.filter(({ code }) => !standing.has(key(code)));
  const known = units.flatMap((after) => {
    const before = standing.get(key(after.code));
    return before ? [{ before, after }] : [];
  });
  const changed = known.filter(({ before, after }) => !alike(before, after));
  return { added, changed, same: known.length - changed.length };
}

function alike(one: ListedUnit, other: ListedUnit): boolean {
  return tidy(one.name) === other.name && key(one.parent ?? '') === key(other.parent ?? '');
}
