import Big from 'big.js';
import type { CivilDate } from '#calendar';
import type { Amount, Threshold } from '../criteria/criteria-set.ts';
import { type Rulebook, type RuleOn, ruleOn, type SetRule, type UnsetRule } from '../rules/index.ts';
import type { Held } from './line.ts';

/** The rules a set is read with: as they stood on one day. */
export interface RulesOn {
  book: Rulebook;
  day: CivilDate;
}

/** The value of an amount, or the rule that nobody has set. */
export type Known = { ok: true; value: string; rule: SetRule | null } | { ok: false; rule: UnsetRule };

/** What an amount comes to on the day. A key that no pack knows is a rule that is not set. */
export function amountOn(amount: Amount, rules: RulesOn): Known {
  if ('value' in amount) return { ok: true, value: amount.value, rule: null };
  const rule = ruleOn(rules.book, amount.rule, rules.day) ?? unknownRule(amount.rule);
  return rule.state === 'set' ? { ok: true, value: rule.value, rule } : { ok: false, rule };
}

/** What a figure is held against on the day. A rule's own bar stands above the threshold's: "trên 95 %" is the rule's. */
export function heldOn(
  { bar, amount, high }: Threshold,
  rules: RulesOn,
): { ok: true; held: Held } | { ok: false; rule: UnsetRule } {
  const low = amountOn(amount, rules);
  const top = high && amountOn(high, rules);
  if (!low.ok) return low;
  if (top && !top.ok) return top;
  const rests = [low.rule, top?.rule ?? null].filter((rule) => rule !== null);
  return {
    ok: true,
    held: { bar: low.rule?.bar ?? bar, amount: low.value, high: top?.value ?? null, rules: rests },
  };
}

/** `value / scale` against what is asked, by multiplication: nothing is rounded. `scale` is above 0. */
export function holdsUp({ bar, amount, high }: Held, value: Big, scale: Big): boolean {
  const asked = scale.times(amount);
  switch (bar) {
    case '>=':
      return value.gte(asked);
    case '>':
      return value.gt(asked);
    case '<=':
      return value.lte(asked);
    case '<':
      return value.lt(asked);
    case '=':
      return value.eq(asked);
    case 'range':
      return value.gte(asked) && value.lte(scale.times(high ?? amount));
  }
}

export const ONE = new Big(1);

function unknownRule(key: string): RuleOn {
  return { state: 'unset', key, title: key, unit: 'words', look: null, note: null };
}
