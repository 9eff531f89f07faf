import { type Fact, factInWords } from '#evaluation';

/** What reports say of a criterion, in words; null = nothing that a unit need not say itself. */
export function factShown(fact: Fact, tongue: 'vi' | 'en'): string | null {
  return fact.kind === 'missing' ? null : factInWords(fact, {}, tongue);
}
