import type { OfficialDocument } from '../official-document.ts';
import type { Paper } from '../paper.ts';

/** What a kept paper bears. */
interface Borne {
  /** When it was issued. */
  frozenAt: Date | null;
  /** Null too where the number it was issued with was made void. */
  number: number | null;
}

/** An issued paper whose number was made void bears none any more. */
export function isVoid({ frozenAt, number }: Borne): boolean {
  return frozenAt !== null && number === null;
}

/** A kept paper as it is shown and printed: marked on every page where its number is void. */
export function documentOf({ content, ...borne }: Borne & { content: Paper }): OfficialDocument {
  return isVoid(borne) ? { ...content.document, voided: true } : content.document;
}
