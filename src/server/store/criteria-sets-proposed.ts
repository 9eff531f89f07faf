import { sql } from 'kysely';
import { type CriteriaSet, type PlanAsking, proposeSets } from '#evaluation';
import { isShareOfUnits, kindsAsked, type PlanItem } from '#movement';
import type { BaseKind, Kind, UnitKind } from '#org';
import type { Reading } from '#plan';
import { type Act, communeOf } from './act.ts';
import { list } from './criteria-sets-kept.ts';
import { type Saved, saveVersion } from './criteria-sets-saved.ts';
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
  const asked = (await movements.indicators(act, movement)).flatMap((one) => {
    if (one.stoppedAt || ofAll.has(one.planItem)) return [];
    const likes = likesOf(one.unitKinds, kinds);
    return likes.length > 0 ? [{ ...one, kinds: likes }] : [];
  });
  const nameOf = (like: string) => kinds.find((kind) => kind.like === like)?.name ?? like;
  const taken = (await list(act)).map(({ key }) => key);
  return proposeSets({ ...plan, asked, left: leftOutOf(items, kinds), from: act.today }, nameOf, taken);
}

/** What the plan asks for and BOUNDARY leaves out, with the kinds that each is for. */
function leftOutOf(items: readonly PlanItem[], kinds: readonly Kind[]): PlanAsking['left'] {
  return items.flatMap((item) => {
    if (item.bounds !== 'out' || (item.category !== 'target' && item.category !== 'criterion')) return [];
    const { quote: words, clause } = item;
    return { words, clause, kinds: likesOf(kindsAsked(item, kinds), kinds) };
  });
}

function likesOf(keys: readonly UnitKind[], kinds: readonly Kind[]): BaseKind[] {
  return [...new Set(kinds.flatMap(({ key, like }) => (keys.includes(key) ? [like] : [])))];
}

async function itemsOf(act: Act, movement: string): Promise<PlanItem[]> {
  const found = await movements.get(act, movement);
  return found ? itemsIn(act, found.plan) : [];
}

/** Keeps them, so that a plan's own criteria are a set with one press. Whatever is wrong with one keeps none of them. */
export async function makeFrom(
  act: Act,
  movement: string,
): Promise<{ ok: true; ids: string[] } | Extract<Saved, { ok: false }>> {
  const ids: string[] = [];
  for (const set of (await proposed(act, movement)) ?? []) {
    const saved = await saveVersion(act, { base: null, set, reason: null, sure: true });
    if (!saved.ok) return saved;
    ids.push(saved.id);
  }
  if (ids.length > 0) return { ok: true, ids };
  const message =
    'Phong trào này chưa có câu hỏi nào cho các đơn vị. Hãy xác nhận chỉ tiêu, tiêu chí của kế hoạch trước, hoặc dùng bộ tiêu chí gợi ý.';
  return { ok: false, problems: [{ weight: 'refused', path: '', code: 'nothing asked', message }] };
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
