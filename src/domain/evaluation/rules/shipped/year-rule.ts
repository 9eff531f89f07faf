import { type CivilDate, YEAR_TYPES, type YearType } from '#calendar';
import type { Rule } from '../rule.ts';

/** The day on which a paper's year begins, as `#calendar` has it from the same paper: said there once. */
export function yearRule(
  rule: Pick<Rule, 'key' | 'title'>,
  id: YearType['id'],
  document: string,
  from: CivilDate,
): Rule {
  const type = YEAR_TYPES.find((one) => one.id === id);
  if (!type?.source) throw new Error(`no paper sets the year ${id}`);
  const { article, status } = type.source;
  return {
    ...rule,
    unit: 'day',
    bar: null,
    values: [
      { from, until: null, value: type.starts, source: { document, article, status }, note: type.name },
    ],
  };
}
