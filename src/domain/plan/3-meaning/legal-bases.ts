import { plain } from '../1-text/fold.ts';
import type { Passage } from '../1-text/passage.ts';
import type { Structure } from '../2-structure/structure.ts';
import type { LegalBasis } from '../reading.ts';
import type { Quoter } from './item.ts';
import {
  type NamedDocument,
  numberedDocuments,
  recitedDocuments,
  unnumberedDocuments,
} from './words/documents.ts';

/**
 * Every document the plan names, once.
 * - `basis`: the object of the recital's verb; `reference`: named in another's title, or in the body.
 */
export function legalBases(structure: Structure, quote: Quoter): LegalBasis[] {
  const found = new Map<string, LegalBasis>();
  const names = new Map<string, string[]>();
  for (const { document, role, path } of named(structure)) {
    const key = plain(document.number ?? document.words.text).replace(/[\s“”"]/g, '');
    const known = document.name ? isKnown(plain(document.name), names) : false;
    if (found.has(key) || (known && !document.number)) continue;
    const { kind, number, date, issuer } = document;
    found.set(key, { ...quote('basis', document.words, path), role, kind, number, date, issuer });
  }
  return [...found.values()];
}

/**
 * Whether a law was named before, also where the words behind its name were taken for part of it; from now on it was.
 * Names are kept by their first words.
 */
function isKnown(name: string, names: Map<string, string[]>): boolean {
  const key = name.split(' ').slice(0, 3).join(' ');
  const alike = names.get(key) ?? [];
  if (alike.some((other) => name.startsWith(other) || other.startsWith(name))) return true;
  names.set(key, [...alike, name]);
  return false;
}

interface Naming {
  readonly document: NamedDocument;
  readonly role: LegalBasis['role'];
  readonly path: string;
}

function named(structure: Structure): Naming[] {
  return [
    ...structure.recital.flatMap((passage) => inRecital(passage)),
    ...structure.nodes.flatMap((node) => (node.rest || node.sentence ? [] : inBody(node.whole, node.path))),
    ...structure.clauses.flatMap((clause) => inBody(clause.words, clause.path)),
  ];
}

/** The decision a plan is attached to carries it; it is no ground of it. */
const ATTACHED = /^\(?(?:Kèm theo|Ban hành kèm)/u;

function inRecital(passage: Passage): Naming[] {
  if (ATTACHED.test(passage.text)) return [];
  const known = [...numberedDocuments(passage), ...unnumberedDocuments(passage)];
  const recited = recitedDocuments(passage).filter(
    ({ start }) => !known.some((other) => other.start <= start && start < other.end),
  );
  const documents = [...known, ...recited].sort((a, b) => a.start - b.start);
  let covered = 0;
  return documents.map((document) => {
    const role =
      document.start < covered || AMENDING.test(passage.text.slice(0, document.start))
        ? 'reference'
        : 'basis';
    covered = Math.max(covered, document.end);
    return { document, role, path: 'recital' };
  });
}

/** `(được sửa đổi, bổ sung bởi …)`: named only as what changed the one before. */
const AMENDING = /\([^()]{0,80}(?:bởi|bằng|tại|theo)\s$/u;

function inBody(passage: Passage, path: string): Naming[] {
  if (!/\d|Luật|Nghị quyết|Pháp lệnh/.test(passage.text)) return [];
  const documents = [...numberedDocuments(passage), ...unnumberedDocuments(passage)];
  return documents.map((document) => ({ document, role: 'reference' as const, path }));
}
