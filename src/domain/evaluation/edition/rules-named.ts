import type { WholeTarget } from '../classing/whole-target.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Rulebook, RuleOn } from '../rules/in-force.ts';
import { ruleOn } from '../rules/in-force.ts';
import type { Rule } from '../rules/rule.ts';
import { type RulesOn, unknownRule } from '../scoring/threshold.ts';

/** Every rule that a set and targets name, as it stood on the day, by key: all that a result rests on beside facts and criteria. */
export function rulesNamed(
  set: CriteriaSet,
  { book, day }: RulesOn,
  targets: readonly WholeTarget[] = [],
): RuleOn[] {
  return [...keysIn([set, targets])].sort().map((key) => ruleOn(book, key, day) ?? unknownRule(key));
}

/** A book that says of these rules what was kept, and knows no other. */
export function bookOf(rules: readonly RuleOn[], { day }: Pick<RulesOn, 'day'>): Rulebook {
  const kept = rules.map((rule) => keptRule(rule, day));
  return { shipped: [{ key: 'kept', title: 'kept', document: 'kept', rules: kept }], own: [] };
}

function keptRule(rule: RuleOn, day: RulesOn['day']): Rule {
  const { key, title, unit } = rule;
  if (rule.state === 'set') {
    const { bar, value, from, until, source } = rule;
    return { key, title, unit, bar, values: [{ from, until, value, source, note: null }] };
  }
  const looked = rule.look && { from: day, until: null, value: null, source: rule.look, note: rule.note };
  return { key, title, unit, bar: null, values: looked ? [looked] : [] };
}

function keysIn(part: unknown): Set<string> {
  const keys = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value))
      if (name === 'rule' && typeof inner === 'string') keys.add(inner);
      else walk(inner);
  };
  walk(part);
  return keys;
}
