import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import type { BaseKind, UnitKind } from '#org';
import { neverOverdue, withDraft } from '#reporting';
import { onlyAsked } from '#urging';
import { type Act, communeOf } from './act.ts';
import { addressesOf } from './board-cells.ts';
import { type BoardNote, notesOf } from './board-notes.ts';
import { digitOf, endingPeriods, letterOfDigit } from './rates.ts';

export { type Found, found } from './board-cells.ts';
export type { BoardNote } from './board-notes.ts';

export interface BoardPeriod {
  id: string;
  name: string;
  /** Its place in the movement; a letter's address. */
  position: number;
  coversFrom: CivilDate;
  coversTo: CivilDate;
  onTimeUntil: CivilDate;
  /** Reports are taken in it today, extensions aside. */
  open: boolean;
  lockedAt: Date | null;
}

export interface BoardUnit {
  id: string;
  /** The first letters of its id, as `found` takes them. */
  address: string;
  code: string;
  name: string;
  kind: UnitKind;
  /** The unit it is under. */
  parent: string | null;
  parentName: string | null;
  endedOn: CivilDate | null;
  /** Its words hold what was searched for; true where nothing was. */
  matches: boolean;
  /** A letter a period (`places`), in their order. */
  cells: string;
  /** Likewise: the place of the step whose turn it is, from 1; 0 where it is nobody's by name. */
  turns: string;
}

/** A movement's units and periods, and how every report of them stands. */
export interface Board {
  periods: BoardPeriod[];
  /** In the order of kinds and of the language. */
  units: BoardUnit[];
  /** The bodies of the movement's steps of review, in their order. */
  steps: string[];
  /** What is particular, by unit and period. */
  notes: BoardNote[];
}

/** All of it, however large; `search` only marks the units that match. */
export async function board(act: Act, movement: string, search = ''): Promise<Board> {
  const periods = await periodsOf(act, movement);
  const steps = await stepsOf(act, movement);
  const rows = await unitsOf(act, movement, { search, steps: steps.map(({ id }) => id) });
  const notes = await notesOf(act, movement);
  const drafts = await draftsOf(act, movement);
  const addresses = addressesOf(rows.map(({ unit }) => unit.id));
  const units = rows.map((row) => unitOf(row, periods, addresses));
  overlay(units, periods, { notes, drafts });
  return { periods, units, steps: steps.map(({ name }) => name), notes };
}

async function periodsOf(act: Act, movement: string): Promise<BoardPeriod[]> {
  const { rows } = await sql<BoardPeriod>`
    select period.id, name, position, covers_from as "coversFrom", covers_to as "coversTo", on_time_until as "onTimeUntil",
      (accepted_until is null or accepted_until >= ${act.today}) and locked_at is null as open, locked_at as "lockedAt"
    from period
    left join period_lock on (period_lock.commune_id, period_id) = (period.commune_id, period.id) and unlocked_at is null
    where period.commune_id = ${communeOf(act)} and movement_id::text = ${movement}
    order by position`.execute(act.tx);
  return rows;
}

async function stepsOf(act: Act, movement: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from approval_step
    where commune_id = ${communeOf(act)} and movement_id::text = ${movement} and act = 'review' and ended_at is null
    order by position limit 9`.execute(act.tx);
  return rows;
}

type Named = Omit<BoardUnit, 'cells' | 'turns' | 'address' | 'parentName'>;
interface Placed {
  unit: Named;
  parentName: string | null;
  /** It is only asked: nothing is overdue of it. */
  asked: boolean;
  placed: Digits[];
}

/** Sixteen periods of a unit, block after block, each a hexadecimal digit: the first of them is the last digit. */
interface Digits {
  block: number;
  /** See `digitOf`. */
  places: string;
  /** The step whose turn it is, from 1. */
  turns: string;
}

/** Every unit with its places, by kind and name. */
async function unitsOf(
  act: Act,
  movement: string,
  { search, steps }: { search: string; steps: string[] },
): Promise<Placed[]> {
  const places = await placesOf(act, movement, steps);
  const kinds = await kindsOf(act);
  const named = await namesOf(act, search);
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const byKind = Map.groupBy(named, ({ kind }) => kind);
  return [...byKind.keys()]
    .sort((one, other) => (kinds.get(one)?.position ?? LAST) - (kinds.get(other)?.position ?? LAST))
    .flatMap((key) => {
      const like = kinds.get(key)?.like;
      const asked = like !== undefined && onlyAsked(like);
      return (byKind.get(key) ?? []).flatMap((unit) => {
        const placed = places.get(unit.id);
        const parentName = (unit.parent && names.get(unit.parent)) ?? null;
        return placed ? [{ unit, parentName, asked, placed }] : [];
      });
    });
}

/** After every kind that the commune has. */
const LAST = 1_000_000;

async function kindsOf(act: Act): Promise<Map<UnitKind, { position: number; like: BaseKind }>> {
  const { rows } = await sql<{ key: UnitKind; position: number; like: BaseKind }>`/* prepared: board kinds */
    select key, position, "like" from unit_kind where commune_id = ${communeOf(act)}`.execute(act.tx);
  return new Map(rows.map((row) => [row.key, row]));
}

async function placesOf(act: Act, movement: string, steps: string[]): Promise<Map<string, Digits[]>> {
  const { rows } = await sql<Digits & { unit: string }>`/* prepared: board places */
    select unit_id as unit, block, to_hex(bit_or((${digitOf(act)})::bigint << shift)) as places,
      to_hex(bit_or(coalesce(array_position(${steps}::uuid[], review_step), 0)::bigint << shift)) as turns
    from duty
    join ${endingPeriods(act, movement)} ending on (ending.commune_id, ending.id) = (duty.commune_id, duty.period_id)
    where duty.commune_id = ${communeOf(act)}
    group by unit_id, block`.execute(act.tx);
  const placed = new Map<string, Digits[]>();
  for (const row of rows) {
    const known = placed.get(row.unit);
    if (known) known.push(row);
    else placed.set(row.unit, [row]);
  }
  return placed;
}

/** All units by their names, read in the order of an index: to compare thousands of names anew would take longer than all else. */
async function namesOf(act: Act, search: string): Promise<Named[]> {
  const wanted = `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`;
  await sql`select set_config('enable_sort', 'off', true)`.execute(act.tx);
  const { rows } = await sql<Named>`/* prepared: board names */
    select id, code, name, kind, parent_id as parent, ended_on as "endedOn",
      ${wanted} = '%%' or unaccent(name) ilike unaccent(${wanted}) or code ilike ${wanted} as matches
    from unit
    where commune_id = ${communeOf(act)}
    order by name, code`.execute(act.tx);
  await sql`select set_config('enable_sort', 'on', true)`.execute(act.tx);
  return rows;
}

function unitOf(
  { unit, parentName, asked, placed }: Placed,
  periods: readonly BoardPeriod[],
  addresses: ReadonlyMap<string, string>,
): BoardUnit {
  let [cells, turns] = ['', ''];
  for (const { position } of periods) {
    const digits = digitsAt(placed, position);
    cells += letterOfDigit(digits ? digitAt(digits.places, position) : 0);
    turns += digits ? digitAt(digits.turns, position) : 0;
  }
  const address = addresses.get(unit.id) ?? unit.id;
  return { ...unit, parentName, address, cells: asked ? neverOverdue(cells) : cells, turns };
}

/** Of tens of thousands of cells: without a function made for each. */
function digitsAt(placed: readonly Digits[], position: number): Digits | undefined {
  for (const digits of placed) if (digits.block === position >> 4) return digits;
  return undefined;
}

function digitAt(digits: string, position: number): number {
  const code = digits.charCodeAt(digits.length - 1 - (position & 15)) || ZERO;
  return code < A ? code - ZERO : code - A + 10;
}

const [ZERO, A] = [48, 97];

/** Unit by unit as one word a period: thousands of rows take longer to read than to find. */
async function draftsOf(act: Act, movement: string): Promise<{ unit: string; period: string }[]> {
  const { rows } = await sql<{ period: string; units: string }>`/* prepared: board drafts */
    select draft.period_id as period, string_agg(draft.unit_id::text, ' ') as units from draft
    join period on (period.commune_id, period.id) = (draft.commune_id, draft.period_id)
    where draft.commune_id = ${communeOf(act)} and movement_id::text = ${movement}
    group by draft.period_id`.execute(act.tx);
  return rows.flatMap(({ period, units }) => units.split(' ').map((unit) => ({ unit, period })));
}

interface Particular {
  notes: readonly BoardNote[];
  drafts: readonly { unit: string; period: string }[];
}

/** Writes into the rows what is not expected and what is only typed. */
function overlay(units: BoardUnit[], periods: readonly BoardPeriod[], { notes, drafts }: Particular): void {
  const rows = new Map(units.map((unit) => [unit.id, unit]));
  const places = new Map(periods.map(({ id }, at) => [id, at]));
  const write = ({ unit, period }: { unit: string; period: string }, letter: (now: string) => string) => {
    const row = rows.get(unit);
    const at = places.get(period);
    if (row && at !== undefined)
      row.cells = row.cells.slice(0, at) + letter(row.cells.charAt(at)) + row.cells.slice(at + 1);
  };
  for (const draft of drafts) write(draft, withDraft);
  for (const note of notes) if (note.what === 'exempt') write(note, () => 'x');
}

/** How many milestones that the movement follows wait for an event: they are owed on no day yet. */
export async function awaiting(act: Act, movement: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int from milestone
    join movement_event event on (event.commune_id, event.id) = (milestone.commune_id, event_id)
    where milestone.commune_id = ${communeOf(act)} and milestone.movement_id::text = ${movement}
      and happened_on is null and dropped_reason is null`.execute(act.tx);
  return rows[0]?.count ?? 0;
}
