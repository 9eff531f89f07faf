import { changesBetween, type SuccessionKind } from '#movement';
import { type Reading, readerVersion } from '#plan';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';
import { type Closed, isId, whyClosed } from './plan-items.ts';
import { whileOpened } from './plan-lock.ts';
import { fileOf, get, type ReviewedPlan, receive } from './plans.ts';
import { keepWork, letGo } from './work-kept.ts';

/** Which plan a plan follows. */
export interface Succession {
  plan: string;
  earlier: string;
  kind: SuccessionKind;
}

export type Followed =
  /** `kept`: items that keep what was decided on the earlier plan. */
  | { ok: true; kept: number }
  | {
      ok: false;
      /** `follows`: it already follows a plan · `taken`: the earlier one already has another in its place. */
      problem: Closed | 'follows' | 'taken' | 'circle';
    };

/**
 * Says which plan a plan follows. What was decided on the earlier holds at once for what did not change; the rest
 * waits for a person. An earlier plan that is replaced is closed from then on.
 */
export async function follow(act: Act, { plan, earlier, kind }: Succession): Promise<Followed> {
  const problem = await whyNot(act, { plan, earlier, kind });
  if (problem) return { ok: false, problem };
  await act.tx
    .insertInto('plan_succession')
    .values({
      commune_id: communeOf(act),
      plan_id: plan,
      earlier_id: earlier,
      kind,
      said_by: accountOf(act),
      said_at: act.now,
    })
    .execute();
  await record(act, { noun: 'plan', id: plan, verb: `${kind} said`, after: { earlier, kind } });
  return { ok: true, kept: await carry(act, { plan, earlier, kind }) };
}

async function whyNot(act: Act, { plan, earlier, kind }: Succession) {
  if (!isId(plan) || !isId(earlier) || plan === earlier) return 'not found';
  for (const id of [plan, earlier].sort()) await whileOpened(act, id);
  const closed = await whyClosed(act, plan);
  if (closed) return closed;
  const before = await whyClosed(act, earlier);
  if (before === 'not found') return before;
  if (kind !== 'amendment' && (await takenBy(act, earlier))) return 'taken';
  if (await followed(act, plan)) return 'follows';
  return (await descends(act, earlier, plan)) ? 'circle' : null;
}

/** The plan that has taken the place of this one. */
async function takenBy(act: Act, earlier: string): Promise<string | null> {
  const row = await act.tx
    .selectFrom('plan_succession')
    .select('plan_id')
    .where('commune_id', '=', communeOf(act))
    .where('earlier_id', '=', earlier)
    .where('kind', '<>', 'amendment')
    .executeTakeFirst();
  return row?.plan_id ?? null;
}

/** The plan that this one follows. */
export async function followed(act: Act, plan: string): Promise<Succession | null> {
  if (!isId(plan)) return null;
  const row = await act.tx
    .selectFrom('plan_succession')
    .select(['plan_id as plan', 'earlier_id as earlier', 'kind'])
    .where('commune_id', '=', communeOf(act))
    .where('plan_id', '=', plan)
    .executeTakeFirst();
  return row ?? null;
}

/** Whether a plan follows another, directly or through those between. */
async function descends(act: Act, plan: string, from: string): Promise<boolean> {
  for (let at = await followed(act, plan); at; at = await followed(act, at.earlier))
    if (at.earlier === from) return true;
  return false;
}

async function carry(act: Act, { plan, earlier, kind }: Succession): Promise<number> {
  const [before, now] = [await get(act, earlier), await get(act, plan)];
  if (!before || !now) throw new Error('a plan went away under its lock');
  return keepWork(act, { kind, earlier: before, later: now, changes: changesBetween(kind, before, now) });
}

export type Unfollowed = { ok: true } | { ok: false; problem: Closed };

/** Takes back what was said by mistake: decisions that came from the earlier plan wait again. */
export async function unfollow(act: Act, plan: string): Promise<Unfollowed> {
  const said = await followed(act, plan);
  if (!said || said.kind === 'reading') return { ok: false, problem: 'not found' };
  for (const id of [plan, said.earlier].sort()) await whileOpened(act, id);
  const closed = await whyClosed(act, plan);
  if (closed) return { ok: false, problem: closed };
  await act.tx
    .deleteFrom('plan_succession')
    .where('commune_id', '=', communeOf(act))
    .where('plan_id', '=', plan)
    .execute();
  await letGo(act, plan, said.earlier);
  const { earlier, kind } = said;
  await record(act, { noun: 'plan', id: plan, verb: 'succession taken back', before: { earlier, kind } });
  return { ok: true };
}

export type ReadAgain =
  /** `plan`: where the new reading stands; the plan itself where the reader finds the same. */
  { ok: true; plan: string; same: boolean } | { ok: false; problem: Closed };

/** Keeps a new reading of a plan's own file in the place of the old one, with all that was decided. */
export async function readAgain(act: Act, plan: string, reading: Reading): Promise<ReadAgain> {
  if (!isId(plan)) return { ok: false, problem: 'not found' };
  await whileOpened(act, plan);
  const problem = await whyClosed(act, plan);
  const [before, file] = [await get(act, plan), await fileOf(act, plan)];
  if (problem || !before || !file) return { ok: false, problem: problem ?? 'not found' };
  if (findsTheSame(before, reading)) {
    await keepReader(act, plan);
    return { ok: true, plan, same: true };
  }
  const now = await receive(act, { ...file, size: await sizeOf(act, file.hash) }, reading);
  await moveScan(act, plan, now);
  await moveAmendments(act, plan, now);
  const followedNow = await follow(act, { plan: now, earlier: plan, kind: 'reading' });
  return followedNow.ok ? { ok: true, plan: now, same: false } : { ok: false, problem: 'replaced' };
}

function findsTheSame(before: ReviewedPlan, reading: Reading): boolean {
  const points = (one: Reading) => one.unsettled.map(({ id }) => id).join(' ');
  const changes = changesBetween('reading', { reading: before.reading, items: [] }, { reading, items: [] });
  return (
    before.reading.text === reading.text &&
    points(before.reading) === points(reading) &&
    changes.every(({ kind }) => kind === 'same')
  );
}

async function keepReader(act: Act, plan: string) {
  await act.tx
    .updateTable('plan')
    .set({ reader: readerVersion })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', plan)
    .execute();
  await record(act, { noun: 'plan', id: plan, verb: 'read again', after: { reader: readerVersion } });
}

/** The pictures of a scan's pages, and its doubtful words, belong to the text: they go with its newest reading. */
async function moveScan(act: Act, plan: string, now: string) {
  await act.tx
    .updateTable('scan')
    .set({ plan_id: now })
    .where('commune_id', '=', communeOf(act))
    .where('plan_id', '=', plan)
    .execute();
}

/** What amends a plan amends its newest reading. */
async function moveAmendments(act: Act, plan: string, now: string) {
  const amendments = await act.tx
    .deleteFrom('plan_succession')
    .where('commune_id', '=', communeOf(act))
    .where('earlier_id', '=', plan)
    .where('kind', '=', 'amendment')
    .returningAll()
    .execute();
  if (amendments.length === 0) return;
  await act.tx
    .insertInto('plan_succession')
    .values(amendments.map((said) => ({ ...said, earlier_id: now })))
    .execute();
}

async function sizeOf(act: Act, hash: string): Promise<number> {
  const { size } = await act.tx
    .selectFrom('file')
    .select('size')
    .where('commune_id', '=', communeOf(act))
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow();
  return Number(size);
}
