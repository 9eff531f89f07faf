import type { Threshold } from '../criteria/criteria-set.ts';
import type { Scale } from '../criteria/scale.ts';
import type { UnsetRule } from '../rules/in-force.ts';
import { type Decimal, decimal, HUNDRED, shareOf, textOf, times } from '../scoring/decimal.ts';
import type { Held } from '../scoring/line.ts';
import { type Asked, heldOn, holdsUp, type RulesOn } from '../scoring/threshold.ts';
import type { Standing } from './caps.ts';

/** A share of units that a plan wants in a class: "ít nhất 20 % xuất sắc", "trên 90 % được công nhận". Forces nothing. */
export interface WholeTarget {
  id: string;
  title: string;
  /** The plan's clause. */
  clause: string;
  /** Units in this class or a better one count. */
  class: string;
  /** Percent. */
  at: Threshold;
  /** Of all units of the list, of those that the standard is for, or of those rated. */
  of: 'all' | 'eligible' | 'rated';
}

export type WholeFound =
  | {
      state: 'met' | 'not met';
      part: number;
      whole: number;
      /** To two decimals, rounded down. */
      percent: string;
      held: Held;
      /** How many more units would meet it. */
      lacking: number;
      /** Units whose result is still open: the share may change. */
      open: number;
    }
  | { state: 'nobody' }
  /** Its class is none of the criteria's: they were changed after it was set. */
  | { state: 'no class' }
  | { state: 'unset'; rule: UnsetRule };

/** A target and how the units stand against it. */
export interface FoundTarget {
  target: WholeTarget;
  found: WholeFound;
}

/** Holds each target against how the units stand. */
export function targetsFound(
  targets: readonly WholeTarget[],
  {
    scale,
    standings,
    rules,
  }: { scale: Pick<Scale, 'classes'>; standings: readonly Standing[]; rules: RulesOn },
): FoundTarget[] {
  return targets.map((target) => ({ target, found: judgeWhole(target, scale.classes, standings, rules) }));
}

/** Holds the share of a class against the plan's target, by multiplication. `classes`: the scale's, best first. */
export function judgeWhole(
  { class: key, at, of }: WholeTarget,
  classes: readonly { key: string }[],
  standings: readonly Standing[],
  rules: RulesOn,
): WholeFound {
  const least = classes.findIndex((one) => one.key === key);
  if (least < 0) return { state: 'no class' };
  const asked = heldOn(at, rules);
  if (!asked.ok) return { state: 'unset', rule: asked.rule };
  const among = standings.filter(({ result }) => isAmong(of, result));
  if (among.length === 0) return { state: 'nobody' };
  const good = classes.slice(0, least + 1).map((one) => one.key);
  const part = among.filter(({ result }) => isIn(good, result)).length;
  return {
    state: holds(asked, part, among.length) ? 'met' : 'not met',
    part,
    whole: among.length,
    percent: textOf(shareOf(HUNDRED, whole(part), whole(among.length))),
    held: asked.held,
    lacking: lackingOf(asked, part, among.length),
    open: among.filter(({ result }) => result.kind === 'waiting' || result.kind === 'tied').length,
  };
}

function holds(asked: Asked & { ok: true }, part: number, all: number): boolean {
  return holdsUp(asked, times(whole(part), HUNDRED), whole(all));
}

function lackingOf(asked: Asked & { ok: true }, part: number, all: number): number {
  let lacking = 0;
  while (part + lacking < all && !holds(asked, part + lacking, all)) lacking += 1;
  return lacking;
}

function isIn(keys: readonly string[], result: Standing['result']): boolean {
  return (
    (result.kind === 'class' || result.kind === 'capped') &&
    result.class !== null &&
    keys.includes(result.class)
  );
}

function isAmong(of: WholeTarget['of'], result: Standing['result']): boolean {
  if (of === 'all') return true;
  if (result.kind !== 'not rated') return of === 'eligible' || result.kind !== 'waiting';
  return of === 'eligible' && !result.reasons.some(({ kind }) => kind === 'left out');
}

function whole(count: number): Decimal {
  return decimal(String(count));
}
