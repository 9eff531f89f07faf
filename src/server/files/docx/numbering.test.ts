import { describe, expect, it } from 'vitest';
import { extractText } from '../extract.ts';
import { file, listed, paragraph, word } from '../testing-files.ts';

/** A level of a list: `upperRoman "%1."`. */
function level(at: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
}

function list(id: number, levels: string, overrides = ''): string {
  const definition = `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
  return `${definition}<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/>${overrides}</w:num>`;
}

function again(numId: number, definition: number, overrides = ''): string {
  return `<w:num w:numId="${numId}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`;
}

async function read(parts: Parameters<typeof word>[0]): Promise<string[]> {
  const found = await extractText(await file('a.docx', word(parts)), 'a.docx');
  return found.ok ? found.text.split('\n\n') : [found.problem.code];
}

const PLAN = list(
  1,
  level(0, 'upperRoman', '%1.') +
    level(1, 'decimal', '%2.') +
    level(2, 'lowerLetter', '%3)') +
    level(3, 'bullet', '-'),
);

describe('numbers of a Word file are those Word shows', () => {
  it('in Roman, decimal, letters and bullets, each level beginning again below the one above', async () => {
    const levels = [0, 1, 2, 2, 3, 1, 2, 0, 1];
    const document = levels.map((at) => paragraph('Đoạn', listed(1, at))).join('');
    expect(await read({ document, numbering: PLAN })).toEqual(
      ['I.', '1.', 'a)', 'b)', '-', '2.', 'a)', 'II.', '1.'].map((label) => `${label} Đoạn`),
    );
  });

  it('letters are a, b, c, d, e: Word knows no đ', async () => {
    const document = [2, 2, 2, 2, 2].map((at) => paragraph('x', listed(1, at))).join('');
    expect(await read({ document, numbering: PLAN })).toEqual(['a) x', 'b) x', 'c) x', 'd) x', 'e) x']);
  });

  it('a label may hold the numbers above, and counts a level passed over', async () => {
    const numbering = list(
      1,
      level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2.') + level(2, 'decimal', '%1.%2.%3'),
    );
    const document = [0, 1, 2, 0, 2, 1].map((at) => paragraph('x', listed(1, at))).join('');
    expect(await read({ document, numbering })).toEqual([
      '1. x',
      '1.1. x',
      '1.1.1 x',
      '2. x',
      '2.1.1 x',
      '2.2. x',
    ]);
  });

  it('all numbers of a legal level are decimal', async () => {
    const numbering = list(1, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2.', '<w:isLgl/>'));
    const document = paragraph('x', listed(1, 0)) + paragraph('y', listed(1, 1));
    expect(await read({ document, numbering })).toEqual(['I. x', '1.1. y']);
  });

  it('lists of one definition count on together, unless one has a start of its own', async () => {
    const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const numbering = list(1, level(0, 'decimal', '%1.')) + again(2, 1) + again(3, 1, start);
    const document = [1, 2, 3, 3, 1].map((id) => paragraph('x', listed(id, 0))).join('');
    expect(await read({ document, numbering })).toEqual(['1. x', '2. x', '5. x', '6. x', '7. x']);
  });

  it('a list may write a level differently from its definition', async () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, 'lowerRoman', '(%1)')}</w:lvlOverride>`;
    const numbering = list(1, level(0, 'decimal', '%1.')) + again(2, 1, override);
    expect(await read({ document: paragraph('x', listed(2, 0)), numbering })).toEqual(['(i) x']);
  });

  it('a level that never begins again goes on over the whole document', async () => {
    const numbering = list(
      1,
      level(0, 'upperRoman', '%1.') + level(1, 'decimal', 'Điều %2.', '<w:lvlRestart w:val="0"/>'),
    );
    const document = [0, 1, 1, 0, 1].map((at) => paragraph('x', listed(1, at))).join('');
    expect(await read({ document, numbering })).toEqual([
      'I. x',
      'Điều 1. x',
      'Điều 2. x',
      'II. x',
      'Điều 3. x',
    ]);
  });

  it('come through a paragraph style and the style it is based on', async () => {
    const styles =
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>' +
      '<w:style w:type="paragraph" w:styleId="Muc"><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="MucDam"><w:basedOn w:val="Muc"/></w:style>';
    const numbering = list(
      1,
      level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.', '<w:pStyle w:val="Muc"/>'),
    );
    const document =
      paragraph('x', '<w:pStyle w:val="Muc"/>') +
      paragraph('y', '<w:pStyle w:val="MucDam"/>') +
      paragraph('z', '<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      paragraph('t');
    expect(await read({ document, numbering, styles })).toEqual(['1. x', '2. y', 'z', 't']);
  });

  it('come through a numbering style that holds the levels', async () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="DanhSach"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering =
      list(1, level(0, 'upperLetter', '%1.')) +
      '<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="DanhSach"/></w:abstractNum>' +
      again(9, 9);
    const document = [9, 1, 9].map((id) => paragraph('x', listed(id, 0))).join('');
    expect(await read({ document, numbering, styles })).toEqual(['A. x', 'B. x', 'C. x']);
  });

  it('former numbers of a tracked change do not count', async () => {
    const former = `<w:pPrChange w:id="1"><w:pPr>${listed(1, 0)}</w:pPr></w:pPrChange>`;
    const document = paragraph('x', former) + paragraph('y', listed(1, 0));
    expect(await read({ document, numbering: PLAN })).toEqual(['x', 'I. y']);
  });

  it('bullets of symbol fonts become signs that every program shows', async () => {
    const numbering = list(
      1,
      level(0, 'bullet', '\uF0B7') +
        level(1, 'bullet', '\uF0D8', '<w:suff w:val="space"/>') +
        level(2, 'bullet', '\uF123') +
        level(3, 'bullet', 'o'),
    );
    const document = [0, 1, 2, 3].map((at) => paragraph('x', listed(1, at))).join('');
    expect(await read({ document, numbering })).toEqual(['• x', '➢ x', '• x', '◦ x']);
  });

  it('a list, a level or a style that is not there numbers nothing', async () => {
    const document =
      paragraph('x', listed(7, 0)) +
      paragraph('y', listed(1, 8)) +
      paragraph('z', '<w:pStyle w:val="Khong"/>');
    expect(await read({ document, numbering: PLAN })).toEqual(['x', 'y', 'z']);
  });
});
