import { written } from '../days.ts';
import { wordsAt } from '../places.ts';
import { type Examined, type Finder, type Point, point } from '../point.ts';
import { REPLACEMENTS, type Replacement } from './replacements.ts';

/** A document that had been replaced or amended when the plan was issued, unless the plan names the newer one too. */
export const replacedDocuments: Finder = (plan) => {
  const numbers = new Map(plan.legalBases.map((document) => [document.number ?? '', document]));
  return REPLACEMENTS.flatMap((change) => {
    const cited = numbers.get(change.document);
    const known = change.knownBy.some((number) => numbers.has(number));
    return cited && !known && isAfter(plan, change.from) ? [said(change, wordsAt(plan, cited.span))] : [];
  });
};

/** Whether the plan was issued on a day or after, as far as its date is printed. */
export function isAfter({ issued }: Pick<Examined, 'issued'>, day: string): boolean {
  return (
    issued !== null &&
    issued >= day.slice(0, issued.length) &&
    (issued.length > 4 || issued > day.slice(0, 4))
  );
}

function said(change: Replacement, words: ReturnType<typeof wordsAt>): Point {
  const { name, by } = change;
  if (change.change === 'amended') return point('document-amended', words, name, by);
  const code = change.change === 'replaced' ? 'document-replaced' : 'document-check';
  return point(code, words, name, by, written(change.from));
}
