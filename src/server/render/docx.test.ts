import { beforeAll, describe, expect, it } from 'vitest';
import { figureOfBookmark, layout, mergedReport, trialMark, voidMark } from '#documents';
import { twips } from './docx-styles.ts';
import { renderAnnex, renderDocx } from './index.ts';
import { caseInput, partsOf, squeezed, wordsOfXml } from './testing-paper.ts';

let parts: Map<string, string>;
let body: string;

beforeAll(async () => {
  parts = await partsOf(await renderDocx(mergedReport(caseInput('ward-year'))));
  body = parts.get('word/document.xml') ?? '';
});

describe('the merged report as Word', () => {
  it('has the margins and the paper of the layout', () => {
    const { top, bottom, left, right } = layout.margin;
    const edges = body.match(/<w:pgMar [^>]*/u)?.[0];
    for (const [name, { value }] of Object.entries({ top, bottom, left, right }))
      expect(edges).toContain(`w:${name}="${twips(value)}"`);
    expect(body).toContain(`w:w="${twips(210)}" w:h="${twips(297)}"`);
  });

  it('has a named style in its size for every kind of line', () => {
    const styles = parts.get('word/styles.xml') ?? '';
    for (const { name, size } of Object.values(layout.letters)) {
      const style = styles.split('<w:style ').find((one) => one.includes(`<w:name w:val="${name}"/>`));
      if (style) expect(style).toContain(`<w:sz w:val="${size.value * 2}"/>`);
      else expect(['Mục I', 'Khoản 1', 'Điểm a']).toContain(name);
    }
  });

  it('never leaves a line height to be taken for exact', () => {
    const spacings = (parts.get('word/styles.xml') ?? '').match(/<w:spacing [^>]*w:line=[^>]*/gu) ?? [];
    expect(spacings.length).toBeGreaterThan(5);
    for (const spacing of spacings) expect(spacing).toContain('w:lineRule=');
  });

  it('opens with a header of two columns and repeats the head of its table', () => {
    expect(body.match(/<w:tblGrid>.*?<\/w:tblGrid>/u)?.[0].match(/<w:gridCol/gu)).toHaveLength(2);
    expect(body.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
  });

  it('keeps the paragraph before the table on its page', () => {
    const before = body.slice(0, body.indexOf('Chỉ tiêu, tiêu chí<'));
    expect(before.slice(before.lastIndexOf('ND30-body'))).toContain('<w:keepNext/>');
  });

  it('says what the document says', () => {
    const words = wordsOfXml(body);
    for (const line of ['83,33 %(10/12)', '1.250.000.000,5 đồng', '- Lưu: VT, CAP.', 'Lê Thị Kiểm Thử'])
      expect(words).toContain(squeezed(line));
  });

  it('is open to every change', () => {
    expect(parts.get('word/settings.xml')).not.toMatch(/documentProtection|writeProtection|readOnly/u);
  });

  it('hides the number on page 1 only and marks trial data on both', () => {
    expect(body).toContain('<w:titlePg/>');
    const edges = [...parts].filter(([name]) => /header\d\.xml$/u.test(name)).map(([, xml]) => xml);
    expect(edges.filter((xml) => xml.includes('PAGE'))).toHaveLength(1);
    for (const xml of edges) expect(wordsOfXml(xml)).toContain(squeezed(trialMark));
  });

  it('marks every page, of annexes too, of a paper whose number is void', async () => {
    const annexes = [{ title: 'DANH SÁCH', body: [] }];
    const paper = { ...mergedReport(caseInput('each-unit')), annexes };
    const edgesOf = async (document: typeof paper) =>
      [...(await partsOf(await renderDocx(document)))]
        .filter(([name]) => /header\d\.xml$/u.test(name))
        .map(([, xml]) => wordsOfXml(xml));
    const marked = await edgesOf({ ...paper, voided: true });
    expect(marked).toHaveLength(4);
    for (const words of marked) expect(words).toContain(squeezed(voidMark));
    expect((await edgesOf(paper)).join('')).not.toContain(squeezed(voidMark));
  });
});

describe('the figures of a paper in Word', () => {
  it('stand each in a bookmark of its own that says which figure it is', async () => {
    const figure = (text: string, id: string, bold?: true) => ({ text, figure: id, ...(bold && { bold }) });
    const paper = mergedReport(caseInput('each-unit'));
    const cell = [[figure('12', 'f3')]];
    const column = { share: 1, align: 'right' } as const;
    const twice = [{ text: 'Có ' }, figure('1.2', 'f1', true), figure('50', 'f1'), figure('7', 'f2')];
    const table = { block: 'table', columns: [column], head: [[cell]], rows: [[cell]] } as const;
    const drawn = await renderDocx({
      ...paper,
      body: [{ block: 'paragraph', text: twice }, table],
      annexes: [{ title: 'BẢNG', body: [{ block: 'list', items: [[figure('7', 'f2')]] }] }],
    });
    const xml = (await partsOf(drawn)).get('word/document.xml') ?? '';
    const marked = [
      ...xml.matchAll(/<w:bookmarkStart w:name="([^"]*)" w:id="(\d+)"\/>(.*?)<w:bookmarkEnd w:id="\2"\/>/gu),
    ];
    expect(
      marked.map(([, name = '', , within = '']) => [figureOfBookmark(name), wordsOfXml(within)]),
    ).toEqual([
      ['f1', '1.250'],
      ['f2', '7'],
      ['f3', '12'],
      ['f3', '12'],
      ['f2', '7'],
    ]);
    for (const at of [1, 2]) expect(new Set(marked.map((one) => one[at])).size).toBe(5);
  });
});

describe('an annex as Word', () => {
  it('lies across the paper, its table as wide as the text, its head repeated', async () => {
    const column = { share: 1, align: 'left' } as const;
    const word = (text: string) => [[{ text }]];
    const table = {
      block: 'table',
      columns: [column],
      head: [[word('Nội dung')]],
      rows: [[word('Tập huấn')]],
    } as const;
    const annex = { trial: true, label: 'PHỤ LỤC', title: 'BẢNG', attachedTo: '(Kèm theo …)', body: [table] };
    const xml = (await partsOf(await renderAnnex(annex))).get('word/document.xml') ?? '';
    expect(xml).toContain(`w:w="${twips(297)}" w:h="${twips(210)}" w:orient="landscape"`);
    expect(xml).toContain(`<w:gridCol w:w="${twips(layout.textWidthAcross)}"/>`);
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect(wordsOfXml(xml)).toContain(squeezed('(Kèm theo …)'));
  });
});
