import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../paper.ts';
import { madeReport } from '../testing.ts';
import { type EditedPaper, editedOf, pictureKey, withEdited } from './edited.ts';
import { figuresChecked } from './figures-checked.ts';
import { anyBlock, anyBody, anyText } from './testing-body.ts';
import { tidiedBlocks, tidiedText } from './tidied.ts';
import { blocksOf, treeOf } from './tree.ts';

const drawing = { block: 'picture', svg: '<svg/>', width: 100, height: 50, told: 'Biểu đồ' } as const;
const source = { from: 'merged', period: 'p', indicator: null } as const;

const document = madeReport(
  [
    {
      block: 'paragraph',
      text: [
        { text: 'Có ' },
        { text: '250', figure: 'f1' },
        { text: ' hộ đạt ' },
        { text: '87,5 %', figure: 'f2' },
      ],
    },
    drawing,
  ],
  {
    trial: true,
    signature: { authority: ['TM. ỦY BAN NHÂN DÂN'], position: 'CHỦ TỊCH', name: null },
    recipients: { lines: [{ name: 'Như trên', purpose: null }], archive: 'VT' },
    annexes: [{ title: 'DANH SÁCH', body: [], across: true }],
  },
);

const paper: Paper = {
  document,
  figures: { f1: { printed: '250', source }, f2: { printed: '87,5 %', source } },
};

const edited = (changed: Partial<EditedPaper>) => withEdited(paper, { ...editedOf(document), ...changed });
const paragraph = (...text: { text: string; figure?: string }[]) => ({ block: 'paragraph' as const, text });

describe('a body in the editor', () => {
  it('comes back as it went in, whatever it holds', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        expect(tidiedBlocks(blocksOf(treeOf(tidiedBlocks(body))))).toEqual(tidiedBlocks(body));
      }),
    );
  });

  it('is tidied once for all, and loses no word by it', () => {
    fc.assert(
      fc.property(fc.array(anyBlock), (body) => {
        expect(tidiedBlocks(tidiedBlocks(body))).toEqual(tidiedBlocks(body));
      }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const words = (of: typeof text) => of.map((run) => run.text).join('');
        expect(words(tidiedText(text))).toBe(words(text));
      }),
    );
  });
});

describe('an edited paper', () => {
  it('is the same where nothing was changed', () => {
    expect(withEdited(paper, editedOf(document))).toEqual(paper);
  });

  it('keeps its issuer, number, date, type and pictures whatever is sent', () => {
    const { document: kept } = edited({
      title: 'Tên khác\u202E',
      body: [
        { block: 'picture', key: pictureKey(drawing) },
        { block: 'picture', key: 'ffffffff' },
      ],
      annexes: [],
    });
    expect(kept.title).toBe('Tên khác');
    expect(kept.body).toEqual([drawing]);
    expect(kept.header).toEqual(document.header);
    expect(kept.annexes).toEqual(document.annexes);
  });

  it('takes a figure only by an id that it has', () => {
    const { document: kept } = edited({
      body: [paragraph({ text: '9', figure: 'f9' }, { text: ' và ' }, { text: '8', figure: '__proto__' })],
    });
    expect(kept.body).toEqual([paragraph({ text: '9 và 8' })]);
  });

  it('takes marks off that are emptied, and sets them', () => {
    const marked = edited({ urgency: 'KHẨN', handling: ' LƯU HÀNH NỘI BỘ ' });
    expect(marked.document).toMatchObject({ urgency: 'KHẨN', handling: 'LƯU HÀNH NỘI BỘ' });
    const plain = withEdited(marked, { ...editedOf(marked.document), urgency: null, handling: ' ' });
    expect(plain.document).not.toHaveProperty('urgency');
    expect(plain.document).not.toHaveProperty('handling');
  });
});

describe('figures held against the system', () => {
  it('are the same, changed by hand, or gone', () => {
    expect(figuresChecked(paper).map(({ state }) => state)).toEqual(['same', 'same']);
    const changed = edited({ body: [paragraph({ text: 'Có ' }, { text: '260', figure: 'f1' })] });
    expect(figuresChecked(changed)).toEqual([
      { id: 'f1', printed: '250', state: 'changed', now: '260' },
      { id: 'f2', printed: '87,5 %', state: 'gone' },
    ]);
  });

  it('count digits written onto them, before or behind', () => {
    const written = (...text: { text: string; figure?: string }[]) =>
      figuresChecked(edited({ body: [paragraph(...text)] }))[0];
    expect(written({ text: 'Có 1.' }, { text: '250', figure: 'f1' })).toMatchObject({ now: '1.250' });
    expect(written({ text: '250', figure: 'f1' }, { text: '0 hộ' })).toMatchObject({ now: '2500' });
    expect(written({ text: '250', figure: 'f1' }, { text: ',5.' })).toMatchObject({ now: '250,5' });
    expect(written({ text: 'Có ' }, { text: '250', figure: 'f1' }, { text: ', 3 tổ.' })).toMatchObject({
      state: 'same',
    });
  });

  it('are one where part of them is bold', () => {
    const halves = [
      { text: '2', figure: 'f1' },
      { text: '50', figure: 'f1', bold: true as const },
    ];
    expect(figuresChecked(edited({ body: [paragraph(...halves)] }))[0]).toMatchObject({ state: 'same' });
  });
});
