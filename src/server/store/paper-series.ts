import type { CivilDate } from '#calendar';
import { paperKinds, seriesOf, tailOf } from '#documents';
import type { Series, TakenNumber } from './paper-number-rows.ts';
import type { KeptPaper } from './papers.ts';

/** What a paper prints after the stroke, `KH-UBND`; null where its kind bears no number. */
export function symbolOf({ kind, content: { document } }: KeptPaper): string | null {
  return 'form' in paperKinds[kind] ? null : tailOf(document.header, document.type);
}

/** In which a paper is numbered, in the year of its date. */
export function seriesFor({ issuer, content }: KeptPaper, dated: CivilDate): Series {
  return { issuer, series: seriesOf(content.document.type), year: Number(dated.slice(0, 4)) };
}

/** The highest that the register takes. */
const HIGHEST = 999_999;

/** The number that a plan printed already when it was read; null where the paper bears none that a register takes. */
export function printedOn({ content }: KeptPaper): number | null {
  const { number } = content.document.header;
  return number !== null && number > 0 && number <= HIGHEST ? number : null;
}

/** Reserved, and for no paper yet. */
export function isKept({ state, paper }: TakenNumber): boolean {
  return state === 'reserved' && paper === null;
}
