import { fold, plain } from '../1-text/fold.ts';
import type { DocumentFacts, LegalBasis } from '../reading.ts';
import { mayBeOneBody } from './body-words.ts';

/** A document as a text names it. */
export type Named = Pick<LegalBasis, 'kind' | 'number' | 'date' | 'issuer'>;

/**
 * Whether the document that a text names is this one.
 * - `sure`: its number, its issuer and its date are stated and agree;
 * - `possible`: the number agrees, nothing that is stated disagrees, but the issuer or the date is not stated;
 * - `no`: the number, or anything stated on both sides, disagrees. A blank number is nobody's.
 */
export function sameDocument(named: Named, document: DocumentFacts): 'sure' | 'possible' | 'no' {
  if (!named.number || !document.number || document.numberBlank) return 'no';
  if (numberKey(named.number) !== numberKey(document.number)) return 'no';
  if (document.kind && !sameKind(named.kind, document.kind)) return 'no';
  const dated = datesAgree(named.date, document.date);
  const issued = named.issuer && document.issuer ? mayBeOneBody(named.issuer, document.issuer) : null;
  if (dated === false || issued === false) return 'no';
  return dated && issued ? 'sure' : 'possible';
}

/** A number as it is compared: `05/KH-UBND`, `5 /kh-ubnd` and `05/KH–UBND` are one. */
export function numberKey(number: string): string {
  return fold(number)
    .toUpperCase()
    .replace(/\s/gu, '')
    .replace(/[–—]/gu, '-')
    .replace(/^0+(?=\d)/, '');
}

/** `Kế hoạch phối hợp` is still a plan, `Quyết định` is none. */
function sameKind(one: string, other: string): boolean {
  const [a, b] = [plain(fold(one)), plain(fold(other))];
  return a.startsWith(b) || b.startsWith(a);
}

/** Null where one of them states no date; only what both state is compared. */
function datesAgree(named: string | null, date: DocumentFacts['date']): boolean | null {
  const stated = named?.split('-').map(Number) ?? [];
  const facts = [date.year, date.month, date.day];
  if (stated.length === 0 || date.year === null) return null;
  return stated.every((part, at) => facts[at] === null || facts[at] === undefined || facts[at] === part);
}
