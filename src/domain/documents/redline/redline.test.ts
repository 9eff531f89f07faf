import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBody } from '../editing/testing-body.ts';
import type { Block, Text } from '../official-document.ts';
import { plain } from '../official-document.ts';
import { madeReport as paper } from '../testing.ts';
import { isChanged, type RedlineLine, redline } from './index.ts';

const paragraph = (text: string | Text): Block => ({
  block: 'paragraph',
  text: typeof text === 'string' ? plain(text) : text,
});

const SIGNS = { kept: (text: string) => text, added: '+', removed: '-', restyled: '*' } as const;

/** `kept [-taken out][+put in][*made bold]`. */
function marked({ cells }: RedlineLine): string {
  return cells
    .map((runs) =>
      runs
        .map(({ change, text }) => (change === 'kept' ? text : `[${SIGNS[change]}${text.trim()}]`))
        .join(''),
    )
    .join(' | ');
}

function changes(before: readonly Block[], after: readonly Block[]): string[] {
  return redline(paper(before), paper(after))
    .filter(({ change }) => change !== 'same')
    .map((line) => `${line.change}: ${marked(line)}`);
}

const rows = (...names: string[]): Block => ({
  block: 'table',
  columns: [
    { share: 1, align: 'left' },
    { share: 1, align: 'right' },
  ],
  head: [[[plain('Tổ dân phố')], [plain('Số hộ')]]],
  rows: names.map((name, at) => [[plain(name)], [plain(`${at + 1}0`)]]),
});

describe('a redline', () => {
  it('shows words taken out before those that came in their place', () => {
    expect(changes([paragraph('Có 250 hộ đạt chuẩn.')], [paragraph('Có 260 hộ đã đạt chuẩn.')])).toEqual([
      'changed: Có [-250][+260]hộ [+đã]đạt chuẩn.',
    ]);
  });

  it('counts signs and capitals, unlike the comparison of plans', () => {
    expect(changes([paragraph('Ủy ban nhân dân phường.')], [paragraph('Ủy ban Nhân dân phường;')])).toEqual([
      'changed: Ủy ban [-nhân][+Nhân]dân [-phường.][+phường;]',
    ]);
  });

  it('tells words that were only made bold', () => {
    const bold: Text = [{ text: 'Có ' }, { text: '250 hộ', bold: true }, { text: ' đạt.' }];
    expect(changes([paragraph('Có 250 hộ đạt.')], [paragraph(bold)])).toEqual(['changed: Có [*250 hộ] đạt.']);
  });

  it('sets a new paragraph between those that stay, and a moved one out and in', () => {
    const [one, two, three] = [paragraph('Thứ nhất.'), paragraph('Việc khác hẳn.'), paragraph('Sau cùng.')];
    expect(changes([one, three], [one, two, three])).toEqual(['added: [+Việc khác hẳn.]']);
    expect(changes([one, two, three], [two, three, one])).toEqual([
      'removed: [-Thứ nhất.]',
      'added: [+Thứ nhất.]',
    ]);
  });

  it('tells a paragraph that became a heading', () => {
    const heading: Block = { block: 'heading', level: 1, text: plain('Kết quả chung của phường') };
    const found = redline(paper([paragraph('Kết quả chung của phường')]), paper([heading]));
    expect(found.filter(({ change }) => change === 'changed')).toMatchObject([
      { kind: 'heading', number: 'I.' },
    ]);
  });

  it('tells a number of another paper that was changed, and no number that only moved on', () => {
    const heading = (number: string | null, text: string): Block => ({
      block: 'heading',
      level: 2,
      text: plain(text),
      ...(number !== null && { number }),
    });
    expect(changes([heading('3.1.', 'Tuyên truyền')], [heading('3.2.', 'Tuyên truyền')])).toEqual([
      'changed: [-3.1.][+3.2.]Tuyên truyền',
    ]);
    expect(changes([heading('1.', 'Một'), heading(null, 'Hai')], [heading(null, 'Hai')])).toEqual([
      'removed: [-Một]',
    ]);
  });

  it('goes by the rows of a table', () => {
    expect(changes([rows('Tổ 1', 'Tổ 2')], [rows('Tổ 1', 'Tổ 2', 'Tổ 3')])).toEqual([
      'added: [+Tổ 3] | [+30]',
    ]);
  });

  it('calls wholly other what is too long to be held line against line', () => {
    const lines = (count: number, end: string) =>
      Array.from({ length: count }, (_, at) => paragraph(`Việc ${at} ${'của phường '.repeat(50)}${end}`));
    const became = (count: number) =>
      new Set(changes(lines(count, 'xong.'), lines(count, 'chậm.')).map((line) => line.split(':')[0]));
    expect(became(10)).toEqual(new Set(['changed']));
    expect(became(1_000)).toEqual(new Set(['removed', 'added']));
  });

  it('holds title, legal bases, recipients, signer and annexes against each other too', () => {
    const annex = (title: string) => ({ annexes: [{ title, body: [] }] });
    const found = redline(
      paper([], { ...annex('DANH SÁCH A'), legalBases: ['Căn cứ Luật A'] }),
      paper([], {
        ...annex('BẢNG B'),
        title: 'Tên khác hẳn',
        recipients: { lines: [{ name: 'Như trên', purpose: null }], archive: 'VT' },
        signature: { authority: [], position: 'CHỦ TỊCH', name: 'Trần Thị Mẫu' },
      }),
    );
    expect(
      found.filter(({ change }) => change !== 'same').map(({ kind, change }) => `${kind} ${change}`),
    ).toEqual([
      'title changed',
      'legalBasis removed',
      'signature added',
      'recipient added',
      'recipient added',
      'annexTitle changed',
    ]);
  });

  it('keeps every word of both papers, and says nothing of the same one', () => {
    const blocks = anyBody.map((body) => body.filter((block) => block.block !== 'picture'));
    const said = (lines: readonly RedlineLine[], without: string) =>
      lines
        .flatMap(({ cells }) => cells.flat())
        .filter(({ change }) => change !== without)
        .map(({ text }) => text)
        .join('')
        .replace(/\s/gu, '');
    fc.assert(
      fc.property(blocks, blocks, (one, other) => {
        const found = redline(paper(one), paper(other));
        const itself = (body: readonly Block[]) => redline(paper(body), paper(body));
        expect(isChanged(itself(other))).toBe(false);
        expect(said(found, 'removed')).toBe(said(itself(other), 'removed'));
        expect(said(found, 'added')).toBe(said(itself(one), 'added'));
      }),
    );
  });
});
