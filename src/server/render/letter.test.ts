import { describe, expect, it } from 'vitest';
import { layout, mergedReport, type OfficialDocument } from '#documents';
import { renderDocx, renderPdf } from './index.ts';
import { caseInput, pagesOf, partsOf, squeezed, wordsOfXml } from './testing-paper.ts';

const LETTER: OfficialDocument = {
  ...mergedReport(caseInput('front-prose')),
  type: { name: '', code: null },
  title: 'Đề nghị làm rõ Kế hoạch',
  addressees: ['Ủy ban nhân dân xã Lúa Vàng'],
};

describe('a letter', () => {
  it('has its subject below its number, and no type, in the PDF', async () => {
    const [first] = await pagesOf(await renderPdf(LETTER));
    const line = (start: string) => first?.printed.find(({ text }) => text.startsWith(start));
    const [number, subject] = [line('Số:'), line('V/v đề nghị')];
    expect(subject?.size).toBeCloseTo(layout.letters.letterSubject.size.value, 0);
    expect((subject?.y ?? 0) - (number?.y ?? 0)).toBeGreaterThan(4);
    expect((subject?.y ?? 0) - (number?.y ?? 0)).toBeLessThan(10);
    expect(first?.printed.some(({ text }) => text === 'BÁO CÁO')).toBe(false);
  });

  it('has it so in Word too', async () => {
    const parts = await partsOf(await renderDocx(LETTER));
    const xml = parts.get('word/document.xml') ?? '';
    expect(parts.get('docProps/core.xml')).toContain('<dc:title>Đề nghị làm rõ Kế hoạch</dc:title>');
    const words = wordsOfXml(xml);
    expect(words.indexOf(squeezed('V/v đề nghị làm rõ'))).toBeGreaterThan(words.indexOf(squeezed('Số:')));
    expect(xml).toContain('ND30-letterSubject');
    expect(xml).not.toContain('ND30-typeName');
  });
});
