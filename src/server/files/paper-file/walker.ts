import type { Walker } from '../xml.ts';
import { enter, leave, write } from './elements.ts';
import { type Context, type Found, PLAIN, type State } from './state.ts';

/** Dropped with all they hold: what was deleted or moved away, former properties, twins for old programs, codes. */
const SKIPPED = new Set([
  ...['w:del', 'w:moveFrom', 'w:pPrChange', 'w:rPrChange', 'w:tblPrChange', 'w:tcPrChange', 'w:trPrChange'],
  ...['w:sectPrChange', 'w:numberingChange', 'w:instrText', 'w:rt', 'mc:Fallback', 'w:sectPr'],
]);

/**
 * Walks the text of a Word file into blocks with their styles, marks and figures. Guarantees: the accepted text only (deletions
 * dropped, insertions kept, hidden words dropped); every row with its cells; nothing outside `Found` is kept.
 */
export function paperWalker(context: Context): { walker: Walker; found: Found } {
  const found: Found = { blocks: [], notes: false };
  const state: State = {
    ...{ context, found, path: [], skipped: null, flows: [found.blocks] },
    ...{ paragraphs: [], tables: [], run: { ...PLAIN }, figures: new Map<string, string>() },
  };
  return { walker: walkerOf(state), found };
}

function walkerOf(state: State): Walker {
  return {
    open(element) {
      const parent = state.path.at(-1) ?? '';
      if (state.skipped === null && isSkipped(element.name, parent)) state.skipped = state.path.length;
      if (state.skipped === null) enter[element.name]?.(state, element, parent);
      state.path.push(element.name);
    },
    close(name) {
      state.path.pop();
      if (state.skipped === null) leave[name]?.(state);
      else if (state.skipped === state.path.length) state.skipped = null;
    },
    text(words) {
      if (state.skipped === null && state.path.at(-1) === 'w:t') write(state, words);
    },
  };
}

/** Inside properties `w:del` is a mark on a paragraph or a row, and holds nothing. */
function isSkipped(name: string, parent: string): boolean {
  return SKIPPED.has(name) && !(name === 'w:del' && (parent === 'w:rPr' || parent === 'w:trPr'));
}
