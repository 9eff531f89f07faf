import { beforeAll, describe, expect, it } from 'vitest';
import { layout, mergedReport, trialMark, voidMark } from '#documents';
import { renderPdf } from './index.ts';
import { caseInput, type Page, pagesOf, squeezed, wordsOf } from './testing-paper.ts';

const { margin, paper, letters } = layout;
let bytes: Uint8Array;
let pages: Page[];

beforeAll(async () => {
  bytes = await renderPdf(mergedReport(caseInput('ward-year')));
  pages = await pagesOf(bytes);
});

describe('the merged report as PDF', () => {
  it('is A4 upright and marked PDF/A-2b', () => {
    for (const { width, height } of pages) {
      expect(width).toBeCloseTo(paper.width, 0);
      expect(height).toBeCloseTo(paper.height, 0);
    }
    const source = Buffer.from(bytes).toString('latin1');
    expect(source).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(source).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
  });

  it('keeps its margins within half a millimetre', () => {
    const body = pages.flatMap(({ printed }) => printed.filter(({ y }) => y > margin.top.value));
    expect(Math.min(...body.map(({ x }) => x))).toBeGreaterThan(margin.left.value - 0.5);
    expect(Math.min(...body.map(({ x }) => x))).toBeLessThan(margin.left.value + 0.5);
    const right = Math.max(...body.map(({ x, width }) => x + width));
    expect(Math.abs(paper.width - margin.right.value - right)).toBeLessThan(0.5);
    expect(Math.max(...body.map(({ y }) => y))).toBeLessThan(paper.height - margin.bottom.value + 0.5);
  });

  it.each([
    ['CỘNG HÒA', 'nation'],
    ['Độc lập', 'motto'],
    ['BÁO CÁO', 'typeName'],
    ['Kết quả thực hiện Phong', 'title'],
    ['Thực hiện Kế hoạch', 'body'],
    ['Nơi nhận:', 'recipientsHead'],
    ['- Lưu: VT', 'recipients'],
    ['PHÓ CHỦ TỊCH', 'authority'],
    ['Lê Thị Kiểm Thử', 'signer'],
  ] as const)('sets “%s” in the size of its part', (start, part) => {
    expect(Math.abs(found(start).size - letters[part].size.value)).toBeLessThan(0.5);
  });

  it('puts the issuer left, the State right of it, number and date on one line', () => {
    expect(found('ỦY BAN NHÂN DÂN').y).toBeCloseTo(found('CỘNG HÒA').y, 1);
    expect(found('CỘNG HÒA').x).toBeGreaterThan(margin.left.value + layout.textWidth * 0.45);
    expect(found('Số:').y).toBeCloseTo(found('An Bình Thử, ngày').y, 1);
  });

  it('numbers pages in the middle of the top margin, from the second on', () => {
    expect(pages.length).toBe(3);
    for (const [at, { printed }] of pages.entries()) {
      const above = printed.filter(({ y, text }) => y < margin.top.value && text !== trialMark);
      expect(above.map(({ text }) => text)).toEqual(at === 0 ? [] : [String(at + 1)]);
      const middle = margin.left.value + layout.textWidth / 2;
      for (const { x, width } of above) expect(Math.abs(x + width / 2 - middle)).toBeLessThan(0.5);
    }
  });

  it('marks trial data on every page, and only trial data', async () => {
    for (const page of pages) expect(wordsOf([page])).toContain(squeezed(trialMark));
    const real = await renderPdf(mergedReport(caseInput('each-unit')));
    expect(wordsOf(await pagesOf(real))).not.toContain(squeezed(trialMark));
  });

  it('marks a paper whose number is void on every page, beside the mark of trial data', async () => {
    const printed = await pagesOf(await renderPdf({ ...mergedReport(caseInput('ward-year')), voided: true }));
    expect(printed).toHaveLength(pages.length);
    for (const page of printed) expect(wordsOf([page])).toContain(squeezed(`${trialMark} – ${voidMark}`));
  });

  it('prints every figure as it was given', () => {
    for (const figure of [
      '83,33 %(10/12)',
      '92,6 %(4.287/4.630)',
      '1.250.000.000,5 đồng',
      '20/21 đơn vị xác nhận',
    ])
      expect(wordsOf(pages)).toContain(squeezed(figure));
  });

  it('keeps the signature with two lines before it', () => {
    const last = pages.at(-1);
    expect(wordsOf(last ? [last] : [])).toContain(squeezed('Trên đây là báo cáo kết quả'));
    expect(wordsOf(last ? [last] : [])).toContain(squeezed('Lê Thị Kiểm Thử'));
  });
});

function found(start: string) {
  for (const { printed } of pages) {
    const part = printed.find(({ text }) => text.startsWith(start));
    if (part) return part;
  }
  throw new Error(`“${start}” is not printed`);
}
