import { CALENDAR_YEAR, type CivilDate, ownYear, type YearType } from '#calendar';
import type { CriteriaSet } from './criteria/criteria-set.ts';
import { rulesNamed } from './edition/rules-named.ts';
import { type Rulebook, ruleOn, type UnsetRule } from './rules/in-force.ts';

/** The year that a set is judged by. */
export interface LegalYear {
  type: YearType;
  /** The paper has a year of its own for these units, and nobody has looked it up: the calendar year stands in its place. */
  unset: UnsetRule | null;
  /** A rule says it. */
  isSet: boolean;
}

/**
 * By the rules that the set names: `team.year` of a set that goes by `team.…`; of TT 124, Điều 8, `safety.area.year` for areas and
 * `safety.others.year` for whoever else is judged by `safety.…`. The calendar year where its paper has no rule of a year.
 */
export function legalYear(set: CriteriaSet, book: Rulebook, day: CivilDate): LegalYear {
  for (const { key } of rulesNamed(set, { book, day }))
    for (const candidate of yearKeys(key, set.audience)) {
      const rule = ruleOn(book, candidate, day);
      const type = rule?.state === 'set' ? ownYear(rule.value) : null;
      if (type) return { type, unset: null, isSet: true };
      if (rule?.state === 'unset') return { type: CALENDAR_YEAR, unset: rule, isSet: false };
    }
  return { type: CALENDAR_YEAR, unset: null, isSet: false };
}

/** Those of the audience first, then of every beginning of the key, the longest first. */
function yearKeys(key: string, audience: CriteriaSet['audience']): string[] {
  const parts = key.split('.');
  const beginnings = parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
  const whose = audience.includes('area') ? 'area' : 'others';
  return [...beginnings.map((one) => `${one}.${whose}.year`), ...beginnings.map((one) => `${one}.year`)];
}
