import { sql } from 'kysely';
import {
  type CriteriaSet,
  checkSet,
  type KnownToSet,
  type PlanAsking,
  proposeSets,
  type SetProblem,
} from '#evaluation';
import { changeIn, isShareOfUnits, kindsAsked, type PlanItem } from '#movement';
import type { BaseKind, Kind, UnitKind } from '#org';
import type { Reading } from '#plan';
import { type Act, communeOf } from './act.ts';
import { known, list } from './criteria-sets-kept.ts';
import { alone, type Saved, saveVersion } from './criteria-sets-saved.ts';
import * as movements from './movements.ts';
import { itemsIn } from './plan-items.ts';
import * as unitKinds from './unit-kinds.ts';

/**
 * The sets that a movement's confirmed targets and criteria make, one for each audience; null where there is no such movement.
 * A share of all units in a class is no unit's criterion: it is proposed as a target when an evaluation opens. Nothing is kept.
 */
export async function proposed(act: Act, movement: string): Promise<CriteriaSet[] | null> {
  const plan = await planOf(act, movement);
  if (!plan) return null;
  const kinds = await unitKinds.list(act);
  const items = await itemsOf(act, movement);
  const ofAll = new Set(items.filter(isShareOfUnits).map(({ id }) => id));
  const changes = new Map(items.map((item) => [item.id, changeIn(item)]));
  const asked = (await movements.indicators(act, movement)).flatMap((one) => {
    if (one.stoppedAt || ofAll.has(one.planItem)) return [];
    const likes = likesOf(one.unitKinds, kinds);
    const change = changes.get(one.planItem) ?? null;
    return likes.length > 0 ? [{ ...one, kinds: likes, change }] : [];
  });
  const unasked = unaskedOf(items, new Set(asked.map(({ planItem }) => planItem)), kinds);
  const nameOf = (like: string) => kinds.find((kind) => kind.like === like)?.name ?? like;
  const taken = (await list(act)).map(({ key }) => key);
  return proposeSets(
    { ...plan, asked, unasked, left: leftOutOf(items, kinds), from: act.today },
    nameOf,
    taken,
  );
}

/** What the plan asks for and BOUNDARY leaves out, with the kinds that each is for. */
function leftOutOf(items: readonly PlanItem[], kinds: readonly Kind[]): PlanAsking['left'] {
  return items.flatMap((item) => {
    if (item.bounds !== 'out' || (item.category !== 'target' && item.category !== 'criterion')) return [];
    const { quote: words, clause } = item;
    return { words, clause, kinds: likesOf(kindsAsked(item, kinds), kinds) };
  });
}

/** A fall or rise against another year is asked of nobody by itself: it is compared all the same. */
function unaskedOf(
  items: readonly PlanItem[],
  asked: ReadonlySet<string>,
  kinds: readonly Kind[],
): PlanAsking['unasked'] {
  return items.flatMap((item) => {
    const change = asked.has(item.id) ? null : changeIn(item);
    if (!change || item.category !== 'target' || item.bounds === 'out') return [];
    const { quote: words, clause, bounds } = item;
    return { words, clause, bounds, change, kinds: likesOf(kindsAsked(item, kinds), kinds) };
  });
}

function likesOf(keys: readonly UnitKind[], kinds: readonly Kind[]): BaseKind[] {
  return [...new Set(kinds.flatMap(({ key, like }) => (keys.includes(key) ? [like] : [])))];
}

async function itemsOf(act: Act, movement: string): Promise<PlanItem[]> {
  const found = await movements.get(act, movement);
  return found ? itemsIn(act, found.plan) : [];
}

export type MadeSets = { ok: true; ids: string[]; made: number } | Extract<Saved, { ok: false }>;

/**
 * Keeps them, so that a plan's own criteria are a set with one press; pressed again, those made are given, `made` of them now.
 * Whatever is wrong with one keeps none of them; what is asked about is kept where a person is sure.
 */
export async function makeFrom(
  act: Act,
  { movement, sure }: { movement: string; sure: boolean },
): Promise<MadeSets> {
  await alone(act);
  const already = await madeFrom(act, movement);
  const sets = (await proposed(act, movement)) ?? [];
  const found = sets.map((set) => ({ set, id: already.get(audienceKey(set.audience)) ?? null }));
  if (found.length === 0) return { ok: false, problems: [NOTHING_ASKED] };
  const problems = problemsOf(
    found.flatMap(({ set, id }) => (id ? [] : [set])),
    await known(act),
  );
  const hard = problems.filter(({ weight }) => weight === 'refused');
  if (hard.length > 0) return { ok: false, problems: hard };
  if (problems.length > 0 && !sure) return { ok: false, problems };
  const ids: string[] = [];
  for (const { set, id } of found) ids.push(id ?? (await kept(act, set, movement)));
  return { ok: true, ids, made: found.filter(({ id }) => id === null).length };
}

const NOTHING_ASKED = {
  ...{ weight: 'refused' as const, path: '', code: 'nothing asked' },
  message:
    'Phong trào này chưa có câu hỏi nào cho các đơn vị. Hãy xác nhận chỉ tiêu, tiêu chí của kế hoạch trước, hoặc dùng bộ tiêu chí gợi ý.',
};

/** The sets in use that were made from the movement, each under the audience it was made for: whoever edited one since keeps it. */
async function madeFrom(act: Act, movement: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ audience: BaseKind[]; id: string }>`
    select first.content -> 'audience' as audience, newest.id
    from criteria_set first cross join lateral (
      select id, retired_at from criteria_set
      where (commune_id, key) = (first.commune_id, first.key) order by version desc limit 1) newest
    where first.commune_id = ${communeOf(act)} and first.movement_id::text = ${movement} and newest.retired_at is null
    order by first.made_at desc, first.key desc`.execute(act.tx);
  return new Map(rows.map(({ audience, id }) => [audienceKey(audience), id]));
}

function audienceKey(audience: readonly BaseKind[]): string {
  return [...audience].sort().join(' ');
}

/** What stands against new sets that are kept together, or is asked about them. */
function problemsOf(sets: readonly CriteriaSet[], { sets: others, rules }: KnownToSet): SetProblem[] {
  return sets
    .flatMap((set, place) => checkSet(set, { sets: [...others, ...sets.slice(0, place)], rules }))
    .filter(({ weight }) => weight !== 'said');
}

async function kept(act: Act, set: CriteriaSet, movement: string): Promise<string> {
  const saved = await saveVersion(act, { base: null, set, reason: null, sure: true, movement });
  if (!saved.ok) throw new Error(`it was checked: ${saved.problems.map(({ code }) => code).join(', ')}`);
  return saved.id;
}

async function planOf(act: Act, movement: string): Promise<Pick<PlanAsking, 'title' | 'document'> | null> {
  const { rows } = await sql<{ name: string; document: Reading['document'] }>`
    select movement.name, reading -> 'document' as document
    from movement join plan on (plan.commune_id, plan.id) = (movement.commune_id, movement.plan_id)
    where movement.commune_id = ${communeOf(act)} and movement.id::text = ${movement}`.execute(act.tx);
  const [found] = rows;
  return found ? { title: found.name, document: citedAs(found.document, found.name) } : null;
}

/** `Kế hoạch số 12/KH-UBND của …`; by its title where the number is blank. */
function citedAs({ kind, number, issuer, title }: Reading['document'], movement: string): string {
  const type = (kind ?? 'Kế hoạch').toLocaleLowerCase('vi');
  const named = [
    `${type.charAt(0).toLocaleUpperCase('vi')}${type.slice(1)}`,
    number && !number.startsWith('/') ? `số ${number}` : null,
    issuer && `của ${issuer}`,
  ].flatMap((words) => words ?? []);
  const cited = named.join(' ');
  return number && !number.startsWith('/') ? cited : `${cited}: ${title ?? movement}`.slice(0, 300);
}
