import type { Grounds } from './grounds.ts';

/**
 * Grounds as one line of JSON in UTF-8 without spaces, the keys of every object in the order of their code units: the same
 * grounds are the same bytes, before they were kept and after. Their SHA-256 is the check code on the paper.
 */
export function canonicalGrounds(grounds: Grounds): string {
  return canonical(grounds);
}

/** A list in the order of its entries' text. */
export function inOneOrder<One>(list: readonly One[]): One[] {
  const texts = list.map((one) => ({ one, text: canonical(one) }));
  return texts.sort((a, b) => (a.text < b.text ? -1 : 1)).map(({ one }) => one);
}

/** Any plain data so: the keys of every object in one order. */
export function canonical(thing: unknown): string {
  return JSON.stringify(thing, (_key, value: unknown) => (isObject(value) ? sorted(value) : value));
}

function sorted(object: object): object {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
