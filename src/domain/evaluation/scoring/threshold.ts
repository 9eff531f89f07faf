import type { CivilDate } from '#calendar';
import type { Amount, Threshold } from '../criteria/criteria-set.ts';
import { type Rulebook, ruleOn, type SetRule, type UnsetRule } from '../rules/in-force.ts';
import { compare, type Decimal, decimal, times } from './decimal.ts';
import type { Held } from './line.ts';

/** The rules a set is read with: as they stood on one day. */
export interface RulesOn {
  book: Rulebook;
  day: CivilDate;
}

/** The value of an amount, or the rule that nobody has set. */
export type Known = { ok: true; value: string; rule: SetRule | null } | { ok: false; rule: UnsetRule };

/** What a figure is held against on a day: as it is printed, and as it is reckoned with. */
export type Asked = { ok: true; held: Held; low: Decimal; high: Decimal } | { ok: false; rule: UnsetRule };

/** What an amount comes to on the day. A key that no pack knows is a rule that is not set. */
export function amountOn(amount: Amount, rules: RulesOn): Known {
  if ('value' in amount) return { ok: true, value: amount.value, rule: null };
  const rule = ruleOn(rules.book, amount.rule, rules.day) ?? unknownRule(amount.rule);
  return rule.state === 'set' ? { ok: true, value: rule.value, rule } : { ok: false, rule };
}

/** What a figure is held against on the day. A rule's own bar stands above the threshold's, unless that is a range: "trên 95 %" is the rule's. */
export function heldOn({ bar, amount, high }: Threshold, rules: RulesOn): Asked {
  const low = amountOn(amount, rules);
  const top = high ? amountOn(high, rules) : low;
  if (!low.ok) return low;
  if (!top.ok) return top;
  const rests = [low.rule, high && top.rule].filter((rule) => rule !== null);
  const own = bar === 'range' ? bar : (low.rule?.bar ?? bar);
  return {
    ok: true,
    held: { bar: own, amount: low.value, high: high && top.value, rules: rests },
    low: decimal(low.value),
    high: decimal(top.value),
  };
}

/** `value / scale` against what is asked, by multiplication: nothing is rounded. `scale` is above 0. */
export function holdsUp({ held, low, high }: Asked & { ok: true }, value: Decimal, scale: Decimal): boolean {
  const difference = compare(value, times(scale, low));
  switch (held.bar) {
    case '>=':
      return difference >= 0;
    case '>':
      return difference > 0;
    case '<=':
      return difference <= 0;
    case '<':
      return difference < 0;
    case '=':
      return difference === 0;
    case 'range':
      return difference >= 0 && compare(value, times(scale, high)) <= 0;
  }
}

/** A key that no pack knows. */
export function unknownRule(key: string): UnsetRule {
  return { state: 'unset', key, title: key, unit: 'words', look: null, note: null };
}
