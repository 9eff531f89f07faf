import {
  type CivilDate,
  workCalendar as calendarOf,
  type HolidayId,
  inWords,
  type OwnDaysProblem,
  ownDaysProblem,
  type SetDays,
  type WorkCalendar,
} from '#calendar';
import { tidy } from '#org';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';

/** Days off, or weekly days off worked, that the commune's staff set by a paper. */
export interface OwnDays extends SetDays {
  id: string;
}

/** All that the commune set, in order; everyone of the commune may know. */
export async function list(act: Act): Promise<OwnDays[]> {
  const rows = await act.tx
    .selectFrom('day_off')
    .select(['id', 'kind', 'from_day', 'to_day', 'holiday', 'name', 'paper', 'paper_date'])
    .where('commune_id', '=', communeOf(act))
    .orderBy('from_day')
    .execute();
  return rows.map(({ id, kind, from_day, to_day, holiday, name, paper, paper_date }) => ({
    ...{ id, kind, holiday, name },
    from: from_day,
    to: to_day,
    paper: paper_date ? `${paper} ngày ${inWords(paper_date)}` : paper,
  }));
}

/** The working days of the commune, for any year: the law, the notices known, and what the commune set above both. */
export async function workCalendar(act: Act): Promise<WorkCalendar> {
  return calendarOf(await list(act));
}

export interface WantedDays {
  kind: SetDays['kind'];
  from: CivilDate;
  to: CivilDate;
  holiday: HolidayId | null;
  name: string;
  /** Kind and number: `Thông báo số 9441/TB-BNV`. */
  paper: string;
  paperDate: CivilDate | null;
}

export type DaysOffProblem = OwnDaysProblem | 'set already' | 'name missing' | 'paper missing';
export type DaysOffOutcome = { ok: true; id: string } | { ok: false; problem: DaysOffProblem };

/** Sets days off, or a weekly day off that is worked, by a paper. */
export async function add(act: Act, words: WantedDays): Promise<DaysOffOutcome> {
  const wanted = { ...words, name: tidy(words.name), paper: tidy(words.paper) };
  const problem = await problemOf(act, wanted);
  if (problem) return { ok: false, problem };
  const { kind, from, to, holiday, name, paper, paperDate } = wanted;
  const row = await act.tx
    .insertInto('day_off')
    .values({
      ...{ commune_id: communeOf(act), kind, holiday, name, paper },
      from_day: from,
      to_day: to,
      paper_date: paperDate,
      entered_by: accountOf(act),
      entered_at: act.now,
    })
    // Another officer may have set these days in the meantime.
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) return { ok: false, problem: 'set already' };
  await record(act, { noun: 'day off', id: row.id, verb: 'added', after: wanted });
  return { ok: true, id: row.id };
}

/** Takes back what was set; false where it is there no more. */
export async function remove(act: Act, id: string): Promise<boolean> {
  const before = (await list(act)).find((one) => one.id === id);
  if (!before) return false;
  await act.tx.deleteFrom('day_off').where('commune_id', '=', communeOf(act)).where('id', '=', id).execute();
  await record(act, { noun: 'day off', id, verb: 'removed', before });
  return true;
}

async function problemOf(act: Act, wanted: WantedDays): Promise<DaysOffProblem | null> {
  if (!wanted.name) return 'name missing';
  if (!wanted.paper) return 'paper missing';
  const own = await list(act);
  if (own.some(({ from, to }) => from <= wanted.to && to >= wanted.from)) return 'set already';
  return ownDaysProblem(wanted, calendarOf(own));
}
