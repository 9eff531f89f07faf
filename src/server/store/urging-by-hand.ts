import type { CivilDate } from '#calendar';
import { planReference, type ReminderLetterInput } from '#documents';
import { LINK_KEPT, mailAddress, mailTo, messageTo, messageToGroup, type Way } from '#urging';
import { type Act, isTrial } from './act.ts';
import * as communes from './communes.ts';
import { record } from './events.ts';
import * as links from './links.ts';
import { queue } from './mail.ts';
import { type NotSent, notSent, type Waiting } from './not-sent.ts';
import { onPaper } from './paper-date.ts';
import { issuerOnPaper, signatureOf } from './paper-issuer.ts';
import * as plans from './plans.ts';
import { type Said, writeDown } from './reminder-history.ts';

/** Units of one period that an officer ticked. */
export interface Chosen {
  movement: string;
  period: string;
  units: readonly string[];
}

export type UrgeProblem = 'not found' | 'nobody';

export interface Message {
  unit: string;
  name: string;
  text: string;
}

/** `unlinked`: the names of units for which no link could be made, where links were wanted. */
export type Messages =
  | { ok: true; messages: Message[]; unlinked: string[] }
  | { ok: false; problem: UrgeProblem };

/**
 * A message for each unit, written down as said. `site` is the address of this software: then each has its own new link,
 * in the place of the one before.
 */
export async function messages(act: Act, chosen: Chosen, site: string | null): Promise<Messages> {
  const found = await chosenOf(act, chosen);
  if (!found.ok) return found;
  const made =
    site === null ? new Map<string, string>() : await newLinks(act, found.list, found.waiting, site);
  const texts = found.waiting.map((one) => {
    const link = made.get(one.unit) ?? null;
    const kept = messageTo(one, found.list.matter, link && LINK_KEPT);
    return { unit: one.unit, name: one.name, text: messageTo(one, found.list.matter, link), kept };
  });
  await writeAll(
    act,
    found.list,
    'message',
    texts.map(({ unit, kept }) => ({ unit, words: kept, mail: null })),
  );
  const unlinked = site === null ? [] : texts.filter(({ unit }) => !made.has(unit)).map(({ name }) => name);
  return { ok: true, messages: texts.map(({ unit, name, text }) => ({ unit, name, text })), unlinked };
}

export type GroupMessage = { ok: true; text: string } | { ok: false; problem: UrgeProblem };

/** One message for all, which names the units only where the officer wants it. */
export async function groupMessage(act: Act, chosen: Chosen, named: boolean): Promise<GroupMessage> {
  const found = await chosenOf(act, chosen);
  if (!found.ok) return found;
  const names = named ? found.waiting.map(({ name }) => name) : null;
  const text = messageToGroup(found.waiting, found.list.matter, names);
  await writeAll(
    act,
    found.list,
    'group',
    found.waiting.map(({ unit }) => ({ unit, words: text, mail: null })),
  );
  return { ok: true, text };
}

export type Mailed =
  | { ok: true; queued: number; without: string[] }
  | { ok: false; problem: UrgeProblem | 'trial' };

/** Queues an e-mail to every unit whose contact has an address, written down as said; `without` are the names of the others. */
export async function mails(
  act: Act,
  chosen: Chosen,
  { site, domain }: { site: string; domain: string },
): Promise<Mailed> {
  if (isTrial(act)) return { ok: false, problem: 'trial' };
  const found = await chosenOf(act, chosen);
  if (!found.ok) return found;
  const said: Pick<Said, 'unit' | 'words' | 'mail'>[] = [];
  for (const one of found.waiting) {
    const to = mailAddress(one.contact?.email ?? '');
    if (to === null) continue;
    const letter = mailTo(one, found.list.matter, `${site}/unit/${found.list.period.id}`);
    said.push({ unit: one.unit, words: letter.text, mail: await queue(act, { to, ...letter }, domain) });
  }
  await writeAll(act, found.list, 'mail', said);
  const reached = new Set(said.map(({ unit }) => unit));
  const without = found.waiting.filter(({ unit }) => !reached.has(unit)).map(({ name }) => name);
  return { ok: true, queued: said.length, without };
}

/** The formal letter to the units, written down as said; null where nobody is to be urged. */
export async function reminderLetterOf(act: Act, chosen: Chosen): Promise<ReminderLetterInput | null> {
  const found = await chosenOf(act, chosen);
  if (!found.ok) return null;
  const { movement, period, matter } = found.list;
  const issuer = (await communes.issuers(act)).find(({ id }) => id === movement.issuer);
  const plan = await plans.get(act, movement.plan);
  if (!issuer || !plan) return null;
  const words = `Công văn đôn đốc gửi báo cáo ${matter.period}, hạn ${period.onTimeUntil}`;
  await writeAll(
    act,
    found.list,
    'letter',
    found.waiting.map(({ unit }) => ({ unit, words, mail: null })),
  );
  return {
    trial: isTrial(act),
    issuer: issuerOnPaper(issuer),
    signature: await signatureOf(act, issuer),
    date: { day: null, month: null, year: Number(act.today.slice(0, 4)) },
    plan: planReference(plan.reading.document, issuer.name),
    movement: movement.name,
    period: matter.period,
    units: found.waiting.map((one) => remindedOnPaper(one, act.today)),
  };
}

type Found = { ok: true; list: NotSent; waiting: Waiting[] } | { ok: false; problem: UrgeProblem };

/** Of the ticked units those that still wait: one may have sent since the page was made. */
async function chosenOf(act: Act, { movement, period, units }: Chosen): Promise<Found> {
  const list = await notSent(act, movement, period);
  if (!list || list.period.id !== period) return { ok: false, problem: 'not found' };
  const waiting = list.waiting.filter(({ unit }) => units.includes(unit));
  return waiting.length === 0 ? { ok: false, problem: 'nobody' } : { ok: true, list, waiting };
}

async function newLinks(act: Act, { period }: NotSent, waiting: readonly Waiting[], site: string) {
  const seen = new Map(
    (await links.ofPeriod(act, period.id)).map((duty) => [duty.unit, links.inForce(duty)]),
  );
  const wanted = waiting.map(({ unit }) => ({ unit, seen: seen.get(unit) ?? null }));
  const made = await links.make(act, period.id, {
    wanted,
    until: null,
    handedTo: null,
  });
  return new Map(made.ok ? made.links.map(({ unit, token }) => [unit, `${site}/l/${token}`] as const) : []);
}

async function writeAll(
  act: Act,
  { period }: NotSent,
  way: Way,
  said: readonly Pick<Said, 'unit' | 'words' | 'mail'>[],
) {
  const count = await writeDown(
    act,
    period.id,
    said.map((one) => ({ ...one, level: 'unit', way, rung: null, deadline: null })),
  );
  if (count > 0)
    await record(act, {
      noun: 'reminder',
      id: period.id,
      verb: way,
      after: { name: period.name, units: count },
    });
}

/** A unit that waits, as the letter of a day names it. */
export function remindedOnPaper(
  { name, asked, due, returnedOn }: Waiting,
  today: CivilDate,
): ReminderLetterInput['units'][number] {
  const early = today <= due;
  return { name, asked, due: onPaper(due), early, returnedOn: returnedOn && onPaper(returnedOn) };
}
