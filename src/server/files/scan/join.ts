import { PAGE, paged } from '../pages.ts';
import type { ScannedPage, ScannedWord } from './scanned-page.ts';

/** Below this confidence a word is marked for the officer to look at; it is never changed. */
export const DOUBTFUL = 85;

/** The text of a whole scan, ready for `readPlan`. */
export interface JoinedPages {
  text: string;
  /** Start offset of each page in UTF-16 units. */
  pages: number[];
  /** Offsets in the whole text; `page` from 1. */
  words: (ScannedWord & { page: number })[];
}

/** Puts pages together in their order; a sentence that runs over the end of a page stays one paragraph. */
export function joinPages(pages: readonly Pick<ScannedPage, 'text' | 'words'>[]): JoinedPages {
  let marked = '';
  let text = '';
  const words: JoinedPages['words'] = [];
  for (const [at, page] of pages.entries()) {
    const seam = at === 0 || text === '' || page.text === '' ? '' : seamOf(text, page.text);
    const offset = text.length + seam.length;
    marked += seam + PAGE + page.text;
    text += seam + page.text;
    for (const word of page.words)
      words.push({ ...word, start: word.start + offset, end: word.end + offset, page: at + 1 });
  }
  return { ...paged(marked), words };
}

/** What stands between two pages: nothing in a word broken at its hyphen, a space in a sentence, else a blank line. */
function seamOf(before: string, after: string): string {
  const isTable = before.slice(before.lastIndexOf('\n') + 1).includes('\t');
  const runsOn = !isTable && /[\p{L}\d,)”%-]$/u.test(before) && /^\p{Ll}/u.test(after);
  if (!runsOn) return '\n\n';
  return /\S[-/]$/.test(before) ? '' : ' ';
}
