import { type ItemCategory, itemCategories } from '#movement';
import type { ShownItem } from './shown-items.ts';

/** How an item stands in the review; `out` stays in the plan's text, whatever is decided on the others. */
export const standings = ['waiting', 'confirmed', 'dropped', 'out'] as const;
export type Standing = (typeof standings)[number];

/** What makes an item worth a second look. */
export const remarks = ['doubtful', 'new', 'changed'] as const;
export type Remark = (typeof remarks)[number];

/** Which items the officer wants to see; null = of every kind, however they stand, with or without a remark. */
export interface Filter {
  kind: ItemCategory | null;
  standing: Standing | null;
  remark: Remark | null;
}

/** What a filter asks of an item. */
export interface Facets {
  kind: ItemCategory;
  standing: Standing;
  remarks: Remark[];
}

/** Items that no filter tells apart. */
export interface Group extends Facets {
  count: number;
}

/** The filter that an address asks for; what is no filter asks for nothing. */
export function filterIn(asked: URLSearchParams): Filter {
  const one = <T extends string>(all: readonly T[], name: string) =>
    all.find((value) => value === asked.get(name)) ?? null;
  return {
    kind: one(itemCategories, 'kind'),
    standing: one(standings, 'standing'),
    remark: one(remarks, 'remark'),
  };
}

/** `kind=task&standing=waiting`; empty where nothing is filtered. */
export function asAsked(filter: Filter): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) asked.set(name, value);
  return asked.toString();
}

export function isFiltered({ kind, standing, remark }: Filter): boolean {
  return kind !== null || standing !== null || remark !== null;
}

type Judged = Pick<ShownItem, 'category' | 'bounds' | 'decision' | 'doubts' | 'change'>;

export function facetsOf({ category, bounds, decision, doubts, change }: Judged): Facets {
  const remarks: Remark[] = doubts.length > 0 ? ['doubtful'] : [];
  if (change) remarks.push(change);
  if (decision === 'dropped') return { kind: category, standing: 'dropped', remarks };
  if (bounds === 'out') return { kind: category, standing: 'out', remarks };
  return { kind: category, standing: decision === null ? 'waiting' : 'confirmed', remarks };
}

export function matches(filter: Filter, { kind, standing, remarks }: Facets): boolean {
  return (
    (filter.kind === null || filter.kind === kind) &&
    (filter.standing === null || filter.standing === standing) &&
    (filter.remark === null || remarks.includes(filter.remark))
  );
}

/** Items counted by all that a filter may ask: far fewer groups than items. */
export function grouped(items: readonly Judged[]): Group[] {
  const groups = new Map<string, Group>();
  for (const item of items) {
    const facets = facetsOf(item);
    const key = [facets.kind, facets.standing, ...facets.remarks].join('|');
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { ...facets, count: 1 });
  }
  return [...groups.values()];
}

export function countOf(groups: readonly Group[], filter: Filter): number {
  return groups.reduce((sum, group) => sum + (matches(filter, group) ? group.count : 0), 0);
}
