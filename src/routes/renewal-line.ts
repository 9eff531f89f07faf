import { resultInWords } from '#evaluation';
import { inVietnamese } from '#reporting';
import type { renewals } from '#store';
import { day, type renewal as words } from '#ui';

/** What a unit came to, in words, and what it had registered. */
export function renewalLine(
  { result, classes, below, titles, ...line }: renewals.RenewalLine,
  language: 'vi' | 'en',
) {
  const named = { titles: new Map(Object.entries(titles)), rules: new Map(), classes, below };
  return { ...line, said: resultInWords(result, named, language) };
}

/** What a unit had registered, in words. */
export function saidBefore(
  { registeredOn, households }: Pick<renewals.RenewalLine, 'registeredOn' | 'households'>,
  t: (typeof words)['vi'],
): string {
  if (registeredOn === null) return t.notRegistered;
  const registered = t.registered(day(registeredOn));
  if (!households) return registered;
  const [part, whole] = [inVietnamese(`${households.registered}`), inVietnamese(`${households.whole}`)];
  return `${registered}. ${t.households(part, whole, day(households.on))}`;
}
