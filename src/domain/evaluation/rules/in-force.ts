import type { CivilDate, LegalSource } from '#calendar';
import type { Bar, Rule, RulePack, RuleUnit, RuleValue } from './rule.ts';

/** A rule as it stood on a day. */
export type RuleOn = SetRule | UnsetRule;

/** A rule with a value in force. */
export interface SetRule {
  state: 'set';
  key: string;
  title: string;
  unit: RuleUnit;
  bar: Bar | null;
  value: string;
  /** From when to when it says so. */
  from: CivilDate;
  until: CivilDate | null;
  source: LegalSource;
}

/** A rule that nobody has looked up, or that no text sets for this day. */
export interface UnsetRule {
  state: 'unset';
  key: string;
  title: string;
  unit: RuleUnit;
  /** Where to look; null where no paper is known to set it on this day. */
  look: LegalSource | null;
  note: string | null;
}

/** The rules that a commune goes by: those shipped, and above them its own and its province's. */
export interface Rulebook {
  shipped: readonly RulePack[];
  /** What commune or province set by a paper of its own, the newest last; stands above what is shipped. */
  own: readonly OwnRule[];
}

/** A value that a commune set, or looked up in the text. */
export interface OwnRule {
  key: string;
  from: CivilDate;
  until: CivilDate | null;
  value: string;
  /** How a figure is held against it, where its paper says it otherwise than the rule: `từ 80`, not `trên 80`. */
  bar?: Bar;
  /** The paper it is taken from. A person has read it: it is in force. */
  source: Omit<LegalSource, 'status'>;
}

/** The rule of a key as it stood on a day; null where no pack knows the key. */
export function ruleOn(book: Rulebook, key: string, day: CivilDate): RuleOn | null {
  const rule = ruleOf(book, key);
  if (!rule) return null;
  const own = book.own.findLast((one) => one.key === key && holdsOn(one, day));
  if (own) return setBy(rule, own, { ...own.source, status: 'C' });
  const said = rule.values.find((one) => holdsOn(one, day));
  if (said && isInForce(said)) return setBy(rule, said, said.source);
  const { title, unit } = rule;
  return { state: 'unset', key, title, unit, look: said?.source ?? null, note: said?.note ?? null };
}

/** The rule of a key, whatever the day. */
export function ruleOf({ shipped }: Rulebook, key: string): Rule | null {
  for (const { rules } of shipped) {
    const rule = rules.find((one) => one.key === key);
    if (rule) return rule;
  }
  return null;
}

function setBy(
  { key, title, unit, bar }: Rule,
  { value, from, until, ...said }: (RuleValue & { value: string }) | OwnRule,
  source: LegalSource,
): SetRule {
  return { state: 'set', key, title, unit, bar: said.bar ?? bar, value, from, until, source };
}

/** Only a text that was read sets a value by itself. */
function isInForce(said: RuleValue): said is RuleValue & { value: string } {
  return said.value !== null && said.source.status === 'C';
}

/** Whether a value is of a day. */
export function holdsOn({ from, until }: Pick<RuleValue, 'from' | 'until'>, day: CivilDate): boolean {
  return from <= day && (until === null || day <= until);
}
