import { type CivilDate, inWords } from '#calendar';
import type { Timeliness } from '#documents';
import { changeInWords } from '#org';
import { rateInWords, standingOf, type Tally, timeliness } from '#reporting';
import type { Act } from './act.ts';
import { notesOf } from './board-notes.ts';
import { sentOn } from './duties.ts';
import type { PeriodUnit } from './merged-units.ts';
import type { Period } from './movements.ts';
import { tallies } from './rates.ts';
import * as unitChanges from './unit-changes.ts';

/** Periods of one picture: a year of months. */
const MOST = 12;

/**
 * How reports came in the periods of a movement up to the last of these, which is counted from `owed` as the rest of its report
 * is; null where no period was before it.
 */
export async function timelinessUpTo(
  act: Act,
  movement: string,
  { periods, owed }: { periods: readonly Period[]; owed: readonly PeriodUnit[] },
): Promise<Timeliness | null> {
  if (periods.length < 2) return null;
  const counted = new Map((await tallies(act, movement)).map(({ period, tally }) => [period, tally]));
  const last = periods.at(-1)?.id;
  const shown = periods
    .map((period) => ({ period, tally: period.id === last ? tallyIn(act, owed) : counted.get(period.id) }))
    .filter(({ tally }) => tally !== undefined && tally.owed > 0)
    .slice(-MOST);
  if (shown.length < 2) return null;
  return {
    periods: shown.map(({ period, tally = NOTHING }) => ({ label: period.name, ...countsOf(tally) })),
    breaks: await breaksIn(
      act,
      movement,
      shown.map(({ period }) => period),
    ),
  };
}

const NOTHING: Tally = { owed: 0, sent: 0, due: 0, came: 0, onTime: 0 };

function tallyIn({ today }: Act, owed: readonly PeriodUnit[]): Tally {
  const due = owed.filter(({ onTimeUntil }) => onTimeUntil < today);
  const came = due.filter(({ report }) => report !== null);
  return {
    owed: owed.length,
    sent: owed.filter(({ report }) => report !== null).length,
    due: due.length,
    came: came.length,
    onTime: came.filter((unit) => standingOf(unit, sentOn(unit), today) === 'on time').length,
  };
}

function countsOf(tally: Tally) {
  const { owed, sent, due, came, onTime } = tally;
  const rate = timeliness(tally);
  const early = sent - came;
  return {
    onTime: onTime + early,
    late: came - onTime,
    missing: due - came,
    waiting: owed - due - early,
    rate: rate && rateInWords(rate),
  };
}

/** The changes of units that cut these periods, each before the one in which its day lies; the first has nothing before it. */
async function breaksIn(
  act: Act,
  movement: string,
  periods: readonly { coversTo: CivilDate }[],
): Promise<Timeliness['breaks']> {
  const changes = await unitChanges.list(act);
  if (changes.length === 0) return [];
  const notes = await notesOf(act, movement);
  const cutting = new Set(notes.flatMap((note) => (note.what === 'changed' ? [note.change] : [])));
  return changes
    .filter(({ id }) => cutting.has(id))
    .map((change) => ({ change, before: periods.findIndex(({ coversTo }) => coversTo >= change.on) }))
    .filter(({ before }) => before > 0)
    .map(({ change, before }, at) => ({
      before,
      mark: `(${at + 1})`,
      note: `${inWords(change.on)}: ${changeInWords(change)}`,
    }));
}
