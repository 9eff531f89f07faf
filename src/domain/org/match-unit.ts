import { fold } from './unit-list/cells.ts';
import { key, tidy } from './unit-list/index.ts';

/** A unit with all by which it is known. */
export interface KnownUnit {
  id: string;
  code: string;
  name: string;
  /** Other spellings, old names, old and official codes. */
  aliases: readonly string[];
}

export type MatchedUnit =
  | { ok: true; unit: string; by: 'code' | 'alias' | 'name' }
  | { ok: false; problem: 'unknown' }
  /** Several have it: their ids, in the order of the rows. */
  | { ok: false; problem: 'ambiguous'; among: string[] };

/** The unit that a text means: by its code, then an alias, then its name whatever its marks and capitals. */
export function matchUnit(rows: readonly KnownUnit[], text: string): MatchedUnit {
  const [exact, plain] = [key(tidy(text)), fold(text)];
  if (!exact) return { ok: false, problem: 'unknown' };
  const ways = [
    ['code', rows.filter(({ code }) => key(code) === exact)],
    ['alias', rows.filter(({ aliases }) => aliases.some((alias) => key(tidy(alias)) === exact))],
    [
      'name',
      plain ? rows.filter((row) => [row.name, ...row.aliases].some((name) => fold(name) === plain)) : [],
    ],
  ] as const;
  for (const [by, found] of ways) {
    const [only, another] = found;
    if (another) return { ok: false, problem: 'ambiguous', among: found.map(({ id }) => id) };
    if (only) return { ok: true, unit: only.id, by };
  }
  return { ok: false, problem: 'unknown' };
}
