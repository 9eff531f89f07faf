import { type At, fieldsOf, listOf, textOf, wordOf } from '../../file/at.ts';
import type { Cap, ClassRule, NotRatedRule, Scale } from '../scale.ts';
import { kindIn } from './read-asks.ts';
import { keyOf } from './read-key.ts';
import { readAmount, readThreshold } from './read-threshold.ts';

const LONGEST_NAME = 200;
const MOST_CLASSES = 20;
const MOST_NEEDS = 200;

/** Classes, caps and who is not rated; null where it cannot be told. */
export function readScale(at: At): Scale | null {
  const fields = fieldsOf(at, ['score', 'classes', 'below', 'caps', 'notRated']);
  if (!fields) return null;
  const score = wordOf(fields.score, ['points', 'percent'], 'unknown score');
  const classes = listOf(fields.classes, MOST_CLASSES).flatMap((one) => classOf(one) ?? []);
  const below = textOf(fields.below, LONGEST_NAME);
  const caps = someOf(fields.caps).flatMap((one) => capOf(one) ?? []);
  const notRated = someOf(fields.notRated).flatMap((one) => notRatedOf(one) ?? []);
  return score && below ? { score, classes, below, caps, notRated } : null;
}

function classOf(at: At): ClassRule | null {
  const fields = fieldsOf(at, ['key', 'name', 'from', 'needs']);
  if (!fields) return null;
  const key = keyOf(fields.key);
  const name = textOf(fields.name, LONGEST_NAME);
  const from = fields.from.value === null ? null : readThreshold(fields.from);
  const needs = someOf(fields.needs).flatMap((one) => keyOf(one) ?? []);
  return key && name ? { key, name, from, needs } : null;
}

function capOf(at: At): Cap | null {
  const fields = fieldsOf(at, ['class', 'atMost', 'of']);
  if (!fields) return null;
  const key = keyOf(fields.class);
  const atMost = readAmount(fields.atMost);
  const of = fields.of.value === 'rated' ? 'rated' : shareOf(fields.of);
  return key && atMost && of ? { class: key, atMost, of } : null;
}

function shareOf(at: At): { class: string } | null {
  const fields = fieldsOf(at, ['class']);
  const key = fields && keyOf(fields.class);
  return key ? { class: key } : null;
}

const NOT_RATED = ['too short', 'under complaint', 'registered late', 'no reports'] as const;

function notRatedOf(at: At): NotRatedRule | null {
  const kind = kindIn(at, NOT_RATED, 'unknown reason');
  if (kind === null) return null;
  if (kind === 'under complaint' || kind === 'no reports') return fieldsOf(at, ['kind']) && { kind };
  const name = kind === 'too short' ? 'months' : 'until';
  const fields = fieldsOf<string>(at, ['kind', name]);
  const amount = readAmount(fields?.[name] ?? { ...at, value: undefined });
  if (!amount) return null;
  return kind === 'too short' ? { kind, months: amount } : { kind, until: amount };
}

/** A list that may be empty. */
function someOf(at: At): At[] {
  return Array.isArray(at.value) && at.value.length === 0 ? [] : listOf(at, MOST_NEEDS);
}
