import { fold, plain } from '../1-text/fold.ts';
import { clean } from '../1-text/passage.ts';
import { numberedDocuments } from '../3-meaning/words/documents.ts';
import type { DocumentFacts, Reading } from '../reading.ts';
import { mayBeOneBody } from './body-words.ts';
import { type Named, numberKey, sameDocument } from './same-document.ts';

/** A plan of the same commune, as far as it is compared. */
export interface KnownPlan {
  id: string;
  document: DocumentFacts;
}

/** A plan that this one may take the place of, or amend, and what in its words says so. */
export interface Predecessor {
  id: string;
  kind: 'version' | 'amendment';
  why: 'amends' | 'replaces' | 'same number' | 'same title';
}

/**
 * The plans that a reading may follow, those it names itself first: suggestions only, a person says which it is.
 * A plan is suggested once, for the strongest reason.
 */
export function predecessorsOf(reading: Reading, others: readonly KnownPlan[]): Predecessor[] {
  const named = namedAsChanged(reading);
  const found = others.flatMap((other): Predecessor[] => {
    const by = named.find(({ document }) => sameDocument(document, other.document) !== 'no');
    if (by) return [{ id: other.id, kind: by.kind, why: by.kind === 'amendment' ? 'amends' : 'replaces' }];
    const why = alike(reading.document, other.document);
    return why ? [{ id: other.id, kind: 'version', why }] : [];
  });
  return found.sort((a, b) => ORDER.indexOf(a.why) - ORDER.indexOf(b.why));
}

const ORDER: readonly Predecessor['why'][] = ['amends', 'replaces', 'same number', 'same title'];

interface Changed {
  document: Named;
  kind: Predecessor['kind'];
}

/** Documents that the title or a sentence of the plan says it amends or replaces. */
function namedAsChanged({ document, legalBases, text }: Reading): Changed[] {
  const title = document.title ?? '';
  const inTitle = numberedDocuments(clean(title, 0)).flatMap((named) =>
    changedBy(title.slice(0, named.start), named),
  );
  const inText = legalBases.flatMap((basis) =>
    changedBy(text.slice(Math.max(0, basis.span[0] - 160), basis.span[0]), basis),
  );
  return [...inTitle, ...inText];
}

function changedBy(before: string, document: Named): Changed[] {
  const words = plain(fold(before));
  if (AMENDS.test(words)) return [{ document, kind: 'amendment' }];
  return REPLACES.test(words) ? [{ document, kind: 'version' }] : [];
}

const AMENDS = /(?:sửa đổi|bổ sung|điều chỉnh)[^.;:]{0,90}$/u;
const REPLACES = /(?:thay thế|thay cho)(?: cho)?$/u;

/** The same plan issued again: by its number in the same year, or by its whole title in the same year. */
function alike(one: DocumentFacts, other: DocumentFacts): 'same number' | 'same title' | null {
  if (one.date.year !== other.date.year || !sameIssuer(one, other)) return null;
  const numbered = !one.numberBlank && !other.numberBlank && one.number && other.number;
  if (numbered && numberKey(one.number ?? '') === numberKey(other.number ?? '')) return 'same number';
  const [title, its] = [one, other].map((facts) => plain(fold(facts.title ?? '')));
  return title && title === its ? 'same title' : null;
}

function sameIssuer(one: DocumentFacts, other: DocumentFacts): boolean {
  return Boolean(one.issuer && other.issuer && mayBeOneBody(one.issuer, other.issuer));
}
