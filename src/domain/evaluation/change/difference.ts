import type { Standing } from '../classing/caps.ts';
import { canonical } from '../grounds/canonical.ts';
import type { Grounds } from '../grounds/grounds.ts';
import { type Reason, reasonsOf } from './reasons.ts';

/** A unit whose result would be another, or would come about otherwise. */
export interface Difference {
  unit: Grounds['unit'];
  /** What it loses or wins; `other`: neither can be said; `within`: the same class by other points or lines. */
  way: Way;
  was: Side;
  now: Side;
  /** Criteria in the order of the set, then classes, circumstances and caps; empty where only other units' results moved it. */
  because: readonly Reason[];
}

export const ways = ['worse', 'better', 'other', 'within'] as const;
export type Way = (typeof ways)[number];

/** A result with what is needed to say it in words. */
export interface Side {
  result: Standing['result'];
  points: string;
  most: string;
  classes: readonly { key: string; name: string }[];
  below: string;
  /** What units are compared by; absent where by points. */
  score?: 'percent';
  /** Titles of the criteria that the result names, by their id. */
  titles: Readonly<Record<string, string>>;
}

/** Old results held against new ones. */
export interface Changed {
  /** Who loses, who wins, whose result is another, who keeps it by other lines; by name in each. */
  differing: readonly Difference[];
  /** Units of which nothing differs that is judged, and yet their grounds read otherwise: a paper, a version, a title. */
  reworded: number;
  /** Units whose grounds are the same bytes. */
  same: number;
  /** Units that stand on one of the lists alone. */
  apart: readonly Grounds['unit'][];
}

/**
 * Says whose result would differ, and why. The same grounds differ in nothing; the other way round it lists the same units with
 * both sides exchanged; in whatever order grounds come, the list is the same.
 */
export function changed(before: readonly Grounds[], after: readonly Grounds[]): Changed {
  const old = new Map(before.map((one) => [one.unit.id, one]));
  const differing: Difference[] = [];
  const told = { reworded: 0, same: 0 };
  const apart = new Map(before.map(({ unit }) => [unit.id, unit]));
  for (const now of after) {
    const was = old.get(now.unit.id);
    if (was) apart.delete(now.unit.id);
    else apart.set(now.unit.id, now.unit);
    const difference = was && differenceOf(was, now);
    if (difference) differing.push(difference);
    else if (was) told[canonical(was) === canonical(now) ? 'same' : 'reworded'] += 1;
  }
  return { differing: differing.sort(inOrder), ...told, apart: [...apart.values()].sort(byName) };
}

/** Null where everything that is judged is as it was. */
function differenceOf(was: Grounds, now: Grounds): Difference | null {
  if (canonical(judgedIn(was)) === canonical(judgedIn(now))) return null;
  return {
    unit: now.unit,
    way: wayOf(was, now),
    was: sideOf(was),
    now: sideOf(now),
    because: reasonsOf(was, now),
  };
}

/** What a unit would notice: its result, its points, and what became of each criterion. */
function judgedIn({ result, score, lines }: Grounds): object {
  const lined = lines.map(({ criterion, state, points, most, counts }) => [
    ...[criterion, state, points, most, counts],
  ]);
  return [resultKey(result), score, lined];
}

function wayOf(was: Grounds, now: Grounds): Way {
  if (resultKey(was.result) === resultKey(now.result)) return 'within';
  const [old, fresh] = [rankOf(was), rankOf(now)];
  if (old === null || fresh === null || old === fresh || !isSameScale(was, now)) return 'other';
  return fresh > old ? 'worse' : 'better';
}

/** 0 is the best; null where it is neither good nor bad. */
function rankOf({ result, set: { classes } }: Grounds): number | null {
  if (result.kind === 'gate' || result.kind === 'below') return classes.length;
  if (result.kind !== 'class' && result.kind !== 'capped') return null;
  const place = classes.findIndex(({ key }) => key === result.class);
  return place < 0 ? classes.length : place;
}

function isSameScale({ set: one }: Grounds, { set: other }: Grounds): boolean {
  return canonical(one.classes.map(({ key }) => key)) === canonical(other.classes.map(({ key }) => key));
}

function resultKey(result: Standing['result']): string {
  switch (result.kind) {
    case 'class':
      return `class ${result.class}`;
    case 'capped':
      return `class ${result.class ?? ''}, not ${result.from}`;
    case 'tied':
      return `tied ${result.class}`;
    default:
      return result.kind;
  }
}

function sideOf({ result, score: { points, most }, set, lines }: Grounds): Side {
  const named =
    result.kind === 'gate' ? result.gates : result.kind === 'waiting' ? result.missing : ([] as const);
  const titles = lines.flatMap(({ criterion, title }) =>
    named.includes(criterion) ? [[criterion, title] as const] : [],
  );
  return {
    ...{ result, points, most, below: set.below, titles: Object.fromEntries(titles) },
    classes: set.classes.map(({ key, name }) => ({ key, name })),
    ...(set.score === 'percent' ? { score: set.score } : {}),
  };
}

function inOrder(one: Difference, other: Difference): number {
  return ways.indexOf(one.way) - ways.indexOf(other.way) || byName(one.unit, other.unit);
}

function byName(one: Grounds['unit'], other: Grounds['unit']): number {
  return COLLATOR.compare(one.name, other.name) || compare(one.code, other.code) || compare(one.id, other.id);
}

const COLLATOR = new Intl.Collator('vi', { numeric: true });

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
