import type { KnownToSet, RuleUnit } from '#evaluation';

interface Option {
  value: string;
  label: string;
}

/** What can be chosen in a set's form: rules by what their value is, and results of other sets. */
export interface Options {
  amounts: Option[];
  scores: Option[];
  shares: Option[];
  months: Option[];
  days: Option[];
  results: Option[];
}

export function optionsOf({ sets, rules }: KnownToSet, own: string): Options {
  const all = rules.book.shipped.flatMap((pack) => pack.rules);
  const of = (...units: RuleUnit[]) =>
    all.flatMap(({ key, title, unit }) => (units.includes(unit) ? [{ value: key, label: title }] : []));
  return {
    ...{ amounts: of('percent', 'count', 'points'), scores: of('points', 'percent'), shares: of('percent') },
    ...{ months: of('months'), days: of('day') },
    results: sets.flatMap(({ key, title, scale }) =>
      key === own
        ? []
        : scale.classes.map((one) => ({ value: `${key}:${one.key}`, label: `${title}: ${one.name}` })),
    ),
  };
}
