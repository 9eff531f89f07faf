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
  /** The paper it is taken from. A person has read it: it is in force. */
  source: Omit<LegalSource, 'status'>;
}

/** The rule of a key as it stood on a day; null where no pack knows the key. */
export function ruleOn(book: Rulebook, key: string, day: CivilDate): RuleOn | null {
  const rule = ruleOf(book, key);
  if (!rule) return null;
  const { title, unit, bar } = rule;
  const own = book.own.findLast((one) => one.key === key && holds(one, day));
  if (own) {
    const { value, from, until } = own;
    return {
      state: 'set',
      key,
      title,
      unit,
      bar,
      value,
      from,
      until,
      source: { ...own.source, status: 'C' },
    };
  }
  const said = rule.values.find((one) => holds(one, day));
  if (said && isInForce(said)) {
    const { value, from, until, source } = said;
    return { state: 'set', key, title, unit, bar, value, from, until, source };
  }
  return { state: 'unset', key, title, unit, look: said?.source ?? null, note: said?.note ?? null };
}

/** The rule of a key, whatever the day. */
export function ruleOf({ shipped }: Rulebook, key: string): Rule | null {
  return shipped.flatMap(({ rules }) => rules).find((rule) => rule.key === key) ?? null;
}

/** Only a text that was read sets a value by itself. */
function isInForce(said: RuleValue): said is RuleValue & { value: string } {
  return said.value !== null && said.source.status === 'C';
}

function holds({ from, until }: { from: CivilDate; until: CivilDate | null }, day: CivilDate): boolean {
  return from <= day && (until === null || day <= until);
}
