import { type CivilDate, sourceInWords } from '#calendar';
import {
  holdsOn,
  type Rule,
  type Rulebook,
  type RulePack,
  type RuleValue,
  ruleOn,
  ruleValueInWords,
} from '#evaluation';
import type { UnusedValue } from '#store';

/** A rule as it stood on a day, in words. */
export interface RuleRow {
  key: string;
  title: string;
  /** `trên 95 %`; null where it is not set. */
  value: string | null;
  from: CivilDate | null;
  until: CivilDate | null;
  /** The paper and the article; of an unset one where to look; null = nothing is set for the day. */
  paper: string | null;
  note: string | null;
  /** What another source says, which is not used. */
  elsewhere: string | null;
  /** Set by the commune itself. */
  isOwn: boolean;
}

/** The rules of a pack as they stood on a day, in the pack's order; of what its own paper sets only the article is said again. */
export function rowsOf(pack: RulePack, book: Rulebook, day: CivilDate): RuleRow[] {
  return pack.rules.map((rule) => {
    const row = rowOf(rule, book, day);
    if (row.value === null || row.paper === null || !row.paper.startsWith(pack.document)) return row;
    return { ...row, paper: row.paper.slice(`${pack.document}, `.length) };
  });
}

/** One rule as it stood on a day. */
export function rowOf(rule: Rule, book: Rulebook, day: CivilDate): RuleRow {
  const { key, title, values } = rule;
  const found = ruleOn(book, key, day);
  const said = values.find((one) => holdsOn(one, day));
  const blank = { key, title, value: null, from: null, until: null, elsewhere: null, isOwn: false };
  if (found?.state === 'set') {
    const { value, from, until, source } = found;
    const isOwn = book.own.some((one) => one.key === key && holdsOn(one, day));
    const note = isOwn ? null : (said?.note ?? null);
    return {
      ...{ ...blank, from, until, note, isOwn },
      value: ruleValueInWords(found, value),
      paper: sourceInWords(source),
    };
  }
  const look = found?.look ?? null;
  const elsewhere = said?.value ? ruleValueInWords(rule, said.value) : null;
  return { ...blank, paper: look && sourceInWords(look), note: found?.note ?? null, elsewhere };
}

/** `70 %`, with the bar of its own days. */
export function saidInWords({ unit, bar }: Rule, { value, bar: own }: RuleValue): string | null {
  return value === null ? null : ruleValueInWords({ unit, bar: own ?? bar }, value);
}

/** A value of its own that nothing is judged by, in words. */
export function unusedRow({ id, key, value, bar, from, until, source, last, ...own }: UnusedValue) {
  return {
    ...{ id, from, until, title: last?.rule.title ?? key, paper: sourceInWords({ ...source, status: 'C' }) },
    ...{ setBy: own.setBy, setAt: own.setAt.toISOString() },
    value: last ? ruleValueInWords({ unit: last.rule.unit, bar: bar ?? last.rule.bar }, value) : value,
    last: last && {
      ...{ title: last.title, document: last.document, replaced: last.replaced },
      ...{ by: last.closedBy, at: last.closedAt.toISOString() },
    },
  };
}
