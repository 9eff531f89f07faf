import type { LegalBasis } from '../../reading.ts';
import { wordsAt } from '../places.ts';
import { type Finder, listed, together } from '../point.ts';

/** A number whose year is no year or not that of the date beside it, or whose sign is written otherwise. */
export const oddNumbers: Finder = (plan) => {
  const found = plan.legalBases.flatMap((document) => {
    const why = oddYear(document) ?? oddSign(document);
    return why ? [{ why, words: wordsAt(plan, document.span) }] : [];
  });
  return together(
    'document-number',
    found.map(({ words }) => words),
    listed(found.map(({ why }) => why)),
  );
};

function oddYear({ number, date }: LegalBasis): string | null {
  const year = /^\d+[a-z]?\/(\d{4,5})\//iu.exec(number ?? '')?.[1];
  if (!year || (year.length === 4 && (!date || date.startsWith(year)))) return null;
  return year.length === 4 ? `số ${number} nhưng ngày ghi năm ${date?.slice(0, 4)}` : `số ${number}`;
}

/** Papers of the Party part kind and body by a slash: `09-CT/TW`. */
function oddSign({ number }: LegalBasis): string | null {
  const found = /^(\d+-\p{Lu}{2,3})-(TW|TU|ĐU)$/u.exec(number ?? '');
  return found ? `số ${number}, thường viết ${found[1]}/${found[2]}` : null;
}
