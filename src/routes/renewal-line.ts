import { resultInWords } from '#evaluation';
import type { renewals } from '#store';

/** What a unit came to, in words, and what it had registered. */
export function renewalLine(
  { result, classes, below, titles, ...line }: renewals.RenewalLine,
  language: 'vi' | 'en',
) {
  const named = { titles: new Map(Object.entries(titles)), rules: new Map(), classes, below };
  return { ...line, said: resultInWords(result, named, language) };
}
