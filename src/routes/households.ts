import type { CivilDate } from '#calendar';
import { civilDate } from '#calendar';
import type { Households, Reached } from '#registration';
import { readNumber } from '#reporting';

export type ReadHouseholds =
  | { ok: true; value: Households | null }
  | { ok: false; errors: Record<string, string> };

const WHOLE = { decimals: 0, maximum: '1000000' };

/** The three boxes of a count of households: all empty, or both numbers with their day. */
export function readHouseholds(values: Readonly<Record<string, string>>): ReadHouseholds {
  const names = ['householdsRegistered', 'householdsWhole', 'householdsOn'] as const;
  const typed = names.map((name) => (values[name] ?? '').trim());
  if (typed.every((text) => text === '')) return { ok: true, value: null };
  if (typed.some((text) => text === '')) return { ok: false, errors: { householdsRegistered: 'one of two' } };
  const [registered = '', whole = '', on = ''] = typed;
  const day = civilDate(on);
  if (!day) return { ok: false, errors: { householdsOn: 'date' } };
  return counted(registered, whole, day);
}

export type ReadReached = { ok: true; value: Reached } | { ok: false; errors: Record<string, string> };

/** How many of the registered households reached it, with the day of the count. */
export function readReached(values: Readonly<Record<string, string>>): ReadReached {
  const count = readNumber((values.householdsReached ?? '').trim(), WHOLE);
  if (!count.ok) return { ok: false, errors: { householdsReached: 'number' } };
  const on = civilDate((values.reachedOn ?? '').trim());
  return on
    ? { ok: true, value: { count: Number(count.value), on } }
    : { ok: false, errors: { reachedOn: 'date' } };
}

function counted(registered: string, whole: string, on: CivilDate): ReadHouseholds {
  const [part, all] = [readNumber(registered, WHOLE), readNumber(whole, WHOLE)];
  if (!part.ok) return { ok: false, errors: { householdsRegistered: 'number' } };
  if (!all.ok) return { ok: false, errors: { householdsWhole: 'number' } };
  if (Number(part.value) > Number(all.value))
    return { ok: false, errors: { householdsRegistered: 'more than all' } };
  return { ok: true, value: { registered: Number(part.value), whole: Number(all.value), on } };
}
