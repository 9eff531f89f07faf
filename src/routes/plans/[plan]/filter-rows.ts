import { itemCategories } from '#movement';
import type { review } from '#ui';
import { countOf, type Filter, type Group, remarks, standings } from './filter.ts';

/** One choice of a row: what it is called, the filter it leads to, how many items that finds. */
interface Choice {
  value: string;
  label: string;
  to: Filter;
  count: number;
  chosen: boolean;
}

/** A row of the filter. */
export interface FilterRow {
  name: keyof Filter;
  label: string;
  choices: Choice[];
}

/** The rows of the filter over the items of a plan; a row with nothing to choose between is left out. */
export function filterRows(filter: Filter, groups: readonly Group[], t: (typeof review)['vi']): FilterRow[] {
  const rows = [
    row('standing', t.filter.standings, standings, filter, groups),
    row('remark', t.filter.remarks, remarks, filter, groups),
    row('kind', t.categories, itemCategories, filter, groups),
  ];
  return rows
    .map(({ name, choices }) => ({
      name,
      label: t.filter[name],
      choices: [choiceOf(name, { value: null, label: t.filter.all[name] }, filter, groups), ...choices],
    }))
    .filter(({ name, choices }) => choices.length > (name === 'remark' ? 1 : 2) || filter[name] !== null);
}

const NOTHING: Filter = { kind: null, standing: null, remark: null };

/** The standings that every item goes through: always offered, so that the row stays where it is. */
const ALWAYS: readonly string[] = ['waiting', 'confirmed', 'dropped'] satisfies Filter['standing'][];

/** What nothing in the plan has is not offered, unless it is asked for. */
function row<K extends keyof Filter>(
  name: K,
  labels: Readonly<Record<NonNullable<Filter[K]>, string>>,
  values: readonly NonNullable<Filter[K]>[],
  filter: Filter,
  groups: readonly Group[],
) {
  const offered = values.filter(
    (value) =>
      ALWAYS.includes(value) || value === filter[name] || countOf(groups, { ...NOTHING, [name]: value }) > 0,
  );
  const choices = offered.map((value) => choiceOf(name, { value, label: labels[value] }, filter, groups));
  return { name, choices };
}

function choiceOf(
  name: keyof Filter,
  { value, label }: { value: string | null; label: string },
  filter: Filter,
  groups: readonly Group[],
): Choice {
  const to = { ...filter, [name]: value };
  return { value: value ?? '', label, to, count: countOf(groups, to), chosen: filter[name] === value };
}
