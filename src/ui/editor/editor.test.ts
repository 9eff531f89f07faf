import fc from 'fast-check';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { DecorationSet } from 'prosemirror-view';
import { describe, expect, it } from 'vitest';
import { blocksOf, type EditedBlock, type Tree, treeOf } from '#documents';
import { bodyState } from './body-state.ts';
import { addRow, dropRow, kindAt, makeBlock, newLine, plainFirst } from './commands.ts';
import { schemaFor } from './schema.ts';

const schema = schemaFor({ paper: 'p', pictures: new Map() });
const figures = { printed: { f1: '250' }, same: '', changed: () => '' };

const paragraph = (...text: { text: string; figure?: string }[]): EditedBlock => ({
  block: 'paragraph',
  text,
});
const item = (...items: string[]): EditedBlock => ({ block: 'list', items: items.map((text) => [{ text }]) });

/** The cursor behind the first place where these words stand. */
function behind(body: readonly EditedBlock[], words: string): EditorState {
  const state = bodyState(schema, body, figures);
  let at = 0;
  state.doc.descendants((node, place) => {
    const found = node.text?.indexOf(words) ?? -1;
    if (at === 0 && found >= 0) at = place + found + words.length;
  });
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
}

function did(state: EditorState, ...commands: readonly Command[]): EditorState {
  let now = state;
  for (const command of commands)
    command(now, (transaction) => {
      now = now.apply(transaction);
    });
  return now;
}

const body = (state: EditorState): EditedBlock[] => blocksOf(treeIn(state));

/** ProseMirror's JSON of a document of our schema is a tree. */
function treeIn(state: EditorState): Tree {
  return state.doc.toJSON();
}

const every: EditedBlock[] = [
  { block: 'heading', level: 2, text: [{ text: 'Mục' }] },
  { block: 'article', whole: true, text: [{ text: 'Điều' }] },
  paragraph({ text: 'Có ' }, { text: '250', figure: 'f1' }),
  item('một', 'hai'),
  { block: 'fill-in', label: 'Ý kiến:', lines: 2 },
  { block: 'picture', key: '00000001' },
  {
    block: 'table',
    columns: [{ share: 1, align: 'left' }],
    head: [[[[{ text: 'Tổ' }]]]],
    rows: [[[[{ text: 'Tổ 1', bold: true }]]], [[]]],
  },
];

describe('the editor of a paper', () => {
  it('holds every kind of block as it was given', () => {
    const state = bodyState(schema, every, figures);
    state.doc.check();
    expect(treeIn(state)).toEqual(treeOf(every));
    expect(body(state)).toEqual(every);
  });

  it('goes on with items, and ends them at an empty one', () => {
    const split = did(behind([item('một')], 'một'), newLine(schema));
    expect(kindAt(split)).toBe('item');
    expect(kindAt(did(split, newLine(schema)))).toBe('paragraph');
  });

  it('goes on after a heading with a paragraph', () => {
    const state = behind([{ block: 'heading', level: 1, text: [{ text: 'Mục' }] }], 'Mục');
    expect(kindAt(did(state, newLine(schema)))).toBe('paragraph');
  });

  it('makes a block another, and a heading a paragraph again at its start', () => {
    const state = did(behind([paragraph({ text: 'Mục' })], 'Mục'), makeBlock(schema, 'heading-2'));
    expect(body(state)).toEqual([{ block: 'heading', level: 2, text: [{ text: 'Mục' }] }]);
    const start = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1)));
    expect(body(did(start, plainFirst(schema)))).toEqual([paragraph({ text: 'Mục' })]);
  });

  it('adds and takes out rows of a table, with the last one the table', () => {
    const [table] = every.slice(-1);
    const two = behind([table ?? item()], 'Tổ 1');
    const added = body(did(two, addRow(schema)))[0];
    expect(added).toMatchObject({ rows: [[[[{ text: 'Tổ 1' }]]], [[[]]], [[]]] });
    expect(body(did(two, dropRow, dropRow, dropRow, dropRow))).toEqual([{ block: 'paragraph', text: [] }]);
  });

  it('keeps the figure when its text is taken out sign by sign and typed anew', () => {
    const state = behind([paragraph({ text: 'Có ' }, { text: '250', figure: 'f1' }, { text: ' hộ' })], '250');
    const emptied = [0, 1, 2].reduce(
      (now) => now.apply(now.tr.delete(now.selection.from - 1, now.selection.from)),
      state,
    );
    const typed = emptied.apply(emptied.tr.insertText('3'));
    expect(body(typed)).toEqual([paragraph({ text: 'Có ' }, { text: '3', figure: 'f1' }, { text: ' hộ' })]);
  });

  it('evens the rows of a table that was pasted', () => {
    const cell = (text: string) => ({
      type: 'cell' as const,
      content: [
        { type: 'line' as const, attrs: { none: false }, content: [{ type: 'text' as const, text }] },
      ],
    });
    const row = (...cells: string[]) => ({
      type: 'row' as const,
      attrs: { head: false },
      content: cells.map(cell),
    });
    const table = { type: 'table' as const, attrs: { columns: [] }, content: [row('a'), row('b', 'c')] };
    expect(blocksOf({ type: 'doc', content: [table] })).toMatchObject([
      {
        columns: [{ share: 1 }, { share: 1 }],
        rows: [
          [[[{ text: 'a' }]], []],
          [[[{ text: 'b' }]], [[{ text: 'c' }]]],
        ],
      },
    ]);
  });

  it('shows of each figure whether it was changed, after any change as if it were opened anew', () => {
    const many = [
      ...every,
      paragraph(
        { text: 'Có 1' },
        { text: '250', figure: 'f1' },
        { text: ' hộ, ' },
        { text: '250', figure: 'f1' },
      ),
    ];
    const shown = (state: EditorState) =>
      state.plugins
        .flatMap((plugin) => plugin.props.decorations?.call(plugin, state) ?? [])
        .flatMap((set) => (set instanceof DecorationSet ? set.find() : []))
        .map(({ from, to, spec }) => `${from} ${to} ${JSON.stringify(spec)}`)
        .sort();
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(4), fc.constantFrom('', '9', 'x'))), (changes) => {
        let state = bodyState(schema, many, figures);
        for (const [place, length, text] of changes) {
          const from = place % state.doc.content.size;
          const to = Math.min(state.doc.content.size, from + length);
          const change = state.tr.deleteRange(from, to);
          const at = Math.min(from, change.doc.content.size);
          if (text !== '' && change.doc.resolve(at).parent.isTextblock) change.insertText(text, at);
          state = state.apply(change);
        }
        const anew = bodyState(schema, body(state), figures);
        expect(anew.doc.eq(state.doc) ? shown(state) : []).toEqual(anew.doc.eq(state.doc) ? shown(anew) : []);
      }),
    );
  });

  it('is never broken by what is taken out', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (one, other) => {
        const state = bodyState(schema, every, figures);
        const [from, to] = [one % state.doc.content.size, other % state.doc.content.size].sort(
          (a, b) => a - b,
        );
        const now = state.apply(state.tr.deleteRange(from ?? 0, to ?? 0));
        now.doc.check();
        expect(() => body(now)).not.toThrow();
      }),
    );
  });
});
