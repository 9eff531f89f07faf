import type { Walker } from '../xml.ts';
import { enter, leave, write } from './elements.ts';
import type { Body, Context, State } from './state.ts';

/** Dropped with all they hold: what was deleted or moved away, former properties, twins for old programs, codes. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:sectPrChange',
  'w:numberingChange',
  'w:instrText',
  'w:rt',
  'mc:Fallback',
]);

/**
 * Walks a text part (document, notes, a header) into blocks. Guarantees: the accepted text only
 * (deletions dropped, insertions kept, hidden words dropped); numbers as Word shows them; a row of a table
 * with lines is one block, its cells apart by tabs; a table without lines is only layout and is read cell
 * by cell; a text box follows the paragraph it hangs on.
 */
export function bodyWalker(context: Context): { walker: Walker; body: Body } {
  const body: Body = { blocks: [], references: new Set(), notes: new Map() };
  const state: State = {
    context,
    body,
    path: [],
    skipped: null,
    flows: [body.blocks],
    paragraphs: [],
    tables: [],
    placeholders: [],
    hidden: false,
    carried: '',
  };
  return { walker: walkerOf(state), body };
}

function walkerOf(state: State): Walker {
  return {
    open(element) {
      if (state.skipped === null && isSkipped(element.name, state)) state.skipped = state.path.length;
      if (state.skipped === null) enter[element.name]?.(state, element, state.path.at(-1) ?? '');
      state.path.push(element.name);
    },
    close(name) {
      state.path.pop();
      if (state.skipped === null) leave[name]?.(state);
      else if (state.skipped === state.path.length) state.skipped = null;
    },
    text(words) {
      const within = state.path.at(-1);
      if (state.skipped === null && (within === 'w:t' || within === 'm:t')) write(state, words);
    },
  };
}

/** Inside properties, `w:del` is a mark on a paragraph or a row, and holds nothing. */
function isSkipped(name: string, state: State): boolean {
  const parent = state.path.at(-1);
  return SKIPPED.has(name) && !(name === 'w:del' && (parent === 'w:rPr' || parent === 'w:trPr'));
}
