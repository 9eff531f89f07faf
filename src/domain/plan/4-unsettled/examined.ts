import { plain } from '../1-text/fold.ts';
import type { Structure } from '../2-structure/structure.ts';
import type { DocumentFacts, PartialDate } from '../reading.ts';
import type { Examined, Read } from './point.ts';

/** What every recogniser looks at, made once. */
export function examined(read: Read, structure: Structure): Examined {
  const clauses = structure.clauses.map((clause) => ({
    clause,
    words: clause.words,
    plain: plain(clause.words.text),
  }));
  const all = clauses.map(({ plain }) => plain).join('\n');
  return { ...read, structure, clauses, plain: all, issued: issueOf(read.document.date) };
}

function issueOf({ year, month, day }: DocumentFacts['date']): PartialDate | null {
  if (year === null) return null;
  return [year, ...(month === null ? [] : [two(month), ...(day === null ? [] : [two(day)])])].join('-');
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
