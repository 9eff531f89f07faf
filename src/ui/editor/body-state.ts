import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { EditorState } from 'prosemirror-state';
import { type EditedBlock, treeOf } from '#documents';
import { bold, italic, newLine, plainFirst } from './commands.ts';
import { figureTyping } from './figure-typing.ts';
import type { BodySchema } from './schema.ts';
import { type FigureWords, shownFigures, shownNumbers } from './shown.ts';

/** The editor's state for a body, with its keys. Tab is left to the page: it leads out of the editor. */
export function bodyState(
  schema: BodySchema,
  body: readonly EditedBlock[],
  figures: FigureWords,
): EditorState {
  const back = chainCommands(plainFirst(schema), baseKeymap.Backspace ?? (() => false));
  return EditorState.create({
    doc: schema.nodeFromJSON(treeOf(body)),
    plugins: [
      history(),
      keymap({
        'Mod-b': bold(schema),
        'Mod-i': italic(schema),
        'Mod-z': undo,
        'Mod-y': redo,
        'Shift-Mod-z': redo,
        Enter: newLine(schema),
        'Shift-Enter': newLine(schema),
        Backspace: back,
      }),
      keymap(baseKeymap),
      figureTyping(),
      shownNumbers(),
      shownFigures(figures),
    ],
  });
}
