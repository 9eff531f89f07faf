import { describe, expect, it } from 'vitest';
import { type Block, mergedReport, type OfficialDocument } from '#documents';
import { timelinessPicture } from '#pictures';
import { docxBytes } from './docx.ts';
import { pdfBytes } from './pdf.ts';
import { caseInput, pagesOf, partsOf, wordsOf } from './testing-paper.ts';

const words = {
  caption: 'Tình hình gửi',
  onTime: 'Đúng hạn',
  late: 'Gửi trễ',
  missing: 'Chưa gửi',
  waiting: 'Chưa đến hạn',
};
const shown = timelinessPicture(words, [
  { label: 'Quý I', onTime: 40, late: 12, missing: 8, waiting: 0, rate: '67 %' },
  { label: 'Quý II', onTime: 50, late: 6, missing: 4, waiting: 0, rate: '83 %' },
]);

function withPicture(): OfficialDocument {
  const paper = mergedReport(caseInput('ward-year'));
  const drawing: Block = { block: 'picture', ...shown };
  const others = paper.body.filter(({ block }) => block !== 'picture');
  return { ...paper, body: [...others.slice(0, 2), drawing, ...others.slice(2)] };
}

describe('a picture in a paper', () => {
  it('is drawn in the PDF, its words to be copied, between the margins', async () => {
    const pages = await pagesOf(pdfBytes(withPicture()));
    expect(wordsOf(pages)).toContain('Tìnhhìnhgửi');
    const rate = pages.flatMap(({ printed }) => printed).find(({ text }) => text.includes('67 %'));
    expect(rate?.x).toBeGreaterThan(30);
    expect(rate?.x).toBeLessThan(190);
  });

  it('is in the Word file as SVG, with dots for older programs and its words for who cannot see it', async () => {
    const parts = await partsOf(await docxBytes(withPicture()));
    const names = [...parts.keys()].filter((name) => name.startsWith('word/media/'));
    expect(names.map((name) => name.split('.').at(-1)).sort()).toEqual(['jpg', 'svg']);
    expect(parts.get('word/document.xml')).toContain('Quý I: Đúng hạn 40');
  });
});
