import { sql } from 'kysely';
import { addDays, type CivilDate, type WorkCalendar } from '#calendar';
import { isOpen } from '#reporting';
import {
  dueNow,
  isLeft,
  type Laid,
  type Letter,
  type Level,
  laidOut,
  type Matter,
  mailAbout,
  mailAddress,
  mailTo,
  mayLeave,
  onlyAsked,
  type Reminded,
  type Rung,
  type Urged,
} from '#urging';
import { type Act, communeOf } from './act.ts';
import * as communes from './communes.ts';
import * as daysOff from './days-off.ts';
import { queue } from './mail.ts';
import * as movements from './movements.ts';
import { waitingIn } from './not-sent.ts';
import { rungsDone, type Said, writeDown } from './reminder-history.ts';
import { type Ladder, ladderOf, onLadders } from './reminder-ladder.ts';

export {
  type Ladder,
  type LadderSet,
  type LadderWords,
  ladderOf,
  setLadder,
  turn,
} from './reminder-ladder.ts';

/** One reminder that a rung will make, or makes now. */
export interface Coming extends Laid {
  period: string;
  periodName: string;
  unit: string;
  unitName: string;
  deadline: CivilDate;
  /** Who is reminded, by name. */
  to: string;
  /** His address; null where none is known: then nothing leaves, and the officer reminds by hand. */
  email: string | null;
  urged: Urged;
}

/** How many days a dry run looks ahead. */
export const AHEAD = 30;

/** Who would be reminded in the next days if everything stays as it is, whether the ladder is on or off. */
export async function dryRun(
  act: Act,
  movement: string,
): Promise<{ ladder: Ladder; coming: Coming[] } | null> {
  const found = await movements.get(act, movement);
  if (!found) return null;
  const ladder = await ladderOf(act, movement);
  const calendar = await daysOff.workCalendar(act);
  const last = addDays(act.today, AHEAD);
  const coming = await allOf(act, ladder, calendar, (laid) =>
    laid.filter(({ at, day }) => at > act.now && day <= last),
  );
  const doneOf = await doneByReport(act, coming);
  return {
    ladder,
    coming: coming
      .filter((one) => isLeft(one, one.deadline, doneOf(one)))
      .sort((a, b) => a.at.getTime() - b.at.getTime()),
  };
}

/**
 * Reminds of what is due now, for every ladder of the commune that is on: the reminders and their mails in this one
 * transaction. `site` is the address of this software, `domain` the sender's. How many mails were queued.
 */
export async function remind(
  act: Act,
  { site, domain }: { site: string | null; domain: string },
): Promise<number> {
  const calendar = await daysOff.workCalendar(act);
  if (!mayLeave(act.now, calendar)) return 0;
  let count = 0;
  for (const ladder of await onLadders(act)) {
    const due = await dueOf(act, ladder, calendar);
    const matters = await mattersOf(act, ladder, due);
    for (const batch of batches(due)) {
      const [first] = batch;
      const matter = first && matters.get(first.period);
      if (first?.email && matter) count += await send(act, batch, { matter, to: first.email, site, domain });
    }
  }
  return count;
}

async function dueOf(act: Act, ladder: Ladder, calendar: WorkCalendar): Promise<Coming[]> {
  const { since } = ladder;
  if (since === null) return [];
  // Most minutes no rung is due: then no report is looked at.
  const may = (laid: Laid[], deadline: CivilDate) =>
    dueNow(laid, [], { now: act.now, since, deadline, calendar }).length > 0 ? laid : [];
  const all = (await allOf(act, ladder, calendar, may)).filter(({ email }) => email !== null);
  const doneOf = await doneByReport(act, all);
  const byReport = Map.groupBy(all, reportOf);
  return [...byReport.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const situation = { now: act.now, since, deadline: first.deadline, calendar };
    const chosen = new Set(dueNow(own, doneOf(first), situation).map(keyOfRung));
    return own.filter((rung) => chosen.has(keyOfRung(rung)));
  });
}

/** What has reminded of each of these reports. */
async function doneByReport(act: Act, coming: readonly Coming[]): Promise<(one: Coming) => Reminded[]> {
  const done = await rungsDone(act, [...new Set(coming.map(({ period }) => period))]);
  const byReport = Map.groupBy(done, reportOf);
  return (one) => byReport.get(reportOf(one)) ?? [];
}

/** One mail a unit; to whoever stands above several, and to the officer, one for all of a period. */
function batches(due: readonly Coming[]): Coming[][] {
  const key = ({ period, level, email, unit }: Coming) =>
    `${period} ${level} ${email} ${level === 'unit' ? unit : ''}`;
  return [...Map.groupBy(due, key).values()];
}

interface Sending {
  matter: Matter;
  to: string;
  site: string | null;
  domain: string;
}

async function send(
  act: Act,
  batch: readonly Coming[],
  { matter, to, site, domain }: Sending,
): Promise<number> {
  const [first] = batch;
  if (!first) return 0;
  const letter = letterOf(batch, matter, first, site);
  const mail = await queue(act, { to, ...letter }, domain);
  const said = batch.map(
    ({ unit, level, days, deadline }): Said => ({
      ...{ unit, level, way: 'mail', rung: days, deadline, words: letter.text, mail },
    }),
  );
  const written = await writeDown(act, first.period, said);
  // Another process was faster: its mail stands, this one is undone with its transaction.
  if (written !== said.length) throw new Error('a reminder was made twice at once');
  return 1;
}

function letterOf(batch: readonly Coming[], matter: Matter, first: Coming, site: string | null): Letter {
  if (first.level === 'unit') return mailTo(first.urged, matter, site && `${site}/unit/${first.period}`);
  return mailAbout(
    batch.map(({ urged }) => urged),
    matter,
    first.to,
  );
}

async function mattersOf(
  act: Act,
  { movement }: Ladder,
  due: readonly Coming[],
): Promise<Map<string, Matter>> {
  if (due.length === 0) return new Map();
  const found = await movements.get(act, movement);
  const issuer = (await communes.issuers(act)).find(({ id }) => id === found?.issuer);
  const names = new Map(due.map(({ period, periodName }) => [period, periodName]));
  return new Map(
    [...names].map(([id, period]) => [
      id,
      { from: issuer?.name ?? '', movement: found?.name ?? '', period, today: act.today },
    ]),
  );
}

/** The rungs that are `wanted`, of every report that may still come. Reports of a deadline without any are not looked at. */
async function allOf(
  act: Act,
  ladder: Ladder,
  calendar: WorkCalendar,
  wanted: (laid: Laid[], deadline: CivilDate) => Laid[],
): Promise<Coming[]> {
  const coming: Coming[] = [];
  for (const { id, name, deadlines } of await nearPeriods(act, ladder)) {
    const rungs = new Map(
      deadlines.map((deadline) => [
        deadline,
        wanted(laidOut(ladder.rungs, deadline, { hour: ladder.hour, calendar }), deadline),
      ]),
    );
    if ([...rungs.values()].every((laid) => laid.length === 0)) continue;
    for (const duty of await waitingIn(act, id)) {
      if (duty.carried || duty.report !== null || !isOpen(duty, act.today)) continue;
      const urged = {
        ...{ name: duty.unitName, asked: onlyAsked(duty.like), due: duty.onTimeUntil },
        returnedOn: null,
      };
      const report = { period: id, periodName: name, unit: duty.unit, unitName: duty.unitName };
      for (const rung of rungs.get(duty.onTimeUntil) ?? [])
        coming.push({
          ...rung,
          ...report,
          deadline: duty.onTimeUntil,
          urged,
          ...reached(rung, duty, ladder),
        });
    }
  }
  return coming;
}

function reached(
  { level }: Rung,
  { unitName, contact, superior }: Awaited<ReturnType<typeof waitingIn>>[number],
  { officerEmail }: Ladder,
): { to: string; email: string | null } {
  const own = { name: unitName, email: contact?.email ?? '' };
  const officer = { name: 'cán bộ phụ trách', email: officerEmail };
  const by: Record<Level, { name: string; email: string } | null> = { unit: own, superior, officer };
  return { to: by[level]?.name ?? '', email: mailAddress(by[level]?.email ?? '') };
}

/** Periods with reports that have not come and of which a rung may lie near, with their last days on time. */
async function nearPeriods(
  act: Act,
  { movement, rungs }: Ladder,
): Promise<{ id: string; name: string; deadlines: CivilDate[] }[]> {
  const reach = Math.max(0, ...rungs.map(({ days }) => Math.abs(days))) + AROUND;
  const { rows } = await sql<{ id: string; name: string; deadlines: CivilDate[] }>`
    select period.id, period.name, array_agg(distinct coalesce(extended_until, on_time_until)::text) as deadlines
    from period join duty on (duty.commune_id, duty.period_id) = (period.commune_id, period.id)
    where period.commune_id = ${communeOf(act)} and movement_id = ${movement} and duty.report_id is null
      and coalesce(extended_until, on_time_until) between ${addDays(act.today, -reach)}::date and ${addDays(act.today, reach + AHEAD)}::date
    group by period.commune_id, period.id, period.name, period.position order by period.position`.execute(
    act.tx,
  );
  return rows;
}

/** Days that the 01–18/11 and a long Tết may move a rung by. */
const AROUND = 40;

function reportOf({ period, unit }: Pick<Coming, 'period' | 'unit'>): string {
  return `${period} ${unit}`;
}

function keyOfRung({ days, level }: Rung): string {
  return `${days} ${level}`;
}
