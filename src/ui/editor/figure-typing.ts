import type { Mark, ResolvedPos } from 'prosemirror-model';
import { type EditorState, Plugin, TextSelection, type Transaction } from 'prosemirror-state';

/** A figure stays one while it is typed over, lengthened by digits, or emptied and typed anew. */
export function figureTyping(): Plugin {
  return new Plugin({
    props: {
      handleTextInput(view, from, to, text) {
        const { state } = view;
        const figure = figureTyped(state, from, to, text);
        if (!figure) return false;
        const marks = figure.addToSet(state.storedMarks ?? state.doc.resolve(from).marks());
        view.dispatch(
          typed(state.tr.replaceWith(from, to, state.schema.text(text, marks)), from + text.length),
        );
        return true;
      },
    },
    appendTransaction: (done, before, now) => rememberEmptied(done, before, now),
  });
}

/** The cursor behind what was typed. */
function typed(transaction: Transaction, at: number): Transaction {
  return transaction.setSelection(TextSelection.create(transaction.doc, at)).scrollIntoView();
}

function figureTyped(state: EditorState, from: number, to: number, text: string): Mark | null {
  const [start, end] = [state.doc.resolve(from), state.doc.resolve(to)];
  const behind = figureIn(start.nodeAfter?.marks);
  if (from < to) return behind && isAll(state, from, to, behind) ? behind : null;
  if (!/^\d+$/u.test(text)) return null;
  return figureIn(start.nodeBefore?.marks) ?? figureIn(end.nodeAfter?.marks);
}

function isAll(state: EditorState, from: number, to: number, figure: Mark): boolean {
  let all = true;
  state.doc.nodesBetween(from, to, (node) => {
    if (node.isText && !figure.isInSet(node.marks)) all = false;
  });
  return all;
}

function figureIn(marks: readonly Mark[] | undefined): Mark | null {
  return marks?.find(({ type }) => type.name === 'figure') ?? null;
}

/** After the last sign of a figure was taken out, what is typed in its place is that figure again. */
function rememberEmptied(
  done: readonly Transaction[],
  before: EditorState,
  now: EditorState,
): Transaction | null {
  if (!done.some(({ docChanged }) => docChanged) || !now.selection.empty || !before.doc.content.size)
    return null;
  if (now.doc.content.size >= before.doc.content.size) return null;
  const at = now.selection.from;
  const figure = figureAfter(before.doc.resolve(Math.min(at, before.doc.content.size)));
  if (!figure || stands(now, figure)) return null;
  return now.tr.setStoredMarks(figure.addToSet(now.storedMarks ?? now.selection.$from.marks()));
}

function figureAfter(place: ResolvedPos): Mark | null {
  return figureIn(place.nodeAfter?.marks);
}

function stands(state: EditorState, figure: Mark): boolean {
  let found = false;
  state.doc.descendants((node) => {
    if (node.isText && figure.isInSet(node.marks)) found = true;
    return !found;
  });
  return found;
}
