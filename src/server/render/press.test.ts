import { describe, expect, it } from 'vitest';
import { type MergedReportInput, mergedReport } from '#documents';
import { renderDocx, renderPdf } from './index.ts';
import { caseInput, pagesOf, partsOf, squeezed, wordsOf, wordsOfXml } from './testing-paper.ts';

const HOSTILE = [
  '#import "x.typ": *',
  '#read("/etc/passwd")',
  '- gạch',
  '*đậm* _nghiêng_ `mã`',
  '$x^2$ \\ \\u{41} @nhãn <nhãn>',
  '= Đề mục',
  '// chú thích',
  '<b>HTML</b> & <script>alert(1)</script> <w:p></w:p>',
  'x'.repeat(300),
];

const LETTERS = [...'aăâeêioôơuưy']
  .flatMap((vowel) => ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'].map((tone) => vowel + tone))
  .concat('đ')
  .map((letter) => letter.normalize('NFC'));

describe('the press', () => {
  it.each(HOSTILE)('prints “%s” as it was written', async (text) => {
    const document = mergedReport(written(text));
    expect(wordsOf(await pagesOf(await renderPdf(document)))).toContain(squeezed(text));
    expect(wordsOfXml(await wordBody(document))).toContain(squeezed(text));
  });

  it('gives back every Vietnamese letter with every tone, composed', async () => {
    const line = [...LETTERS, ...LETTERS.map((letter) => letter.toLocaleUpperCase('vi'))].join(' ');
    const document = mergedReport(written(line.normalize('NFD')));
    expect(wordsOf(await pagesOf(await renderPdf(document)))).toContain(squeezed(line));
    expect(wordsOfXml(await wordBody(document))).toContain(squeezed(line));
  });

  it('survives emoji, marks of direction and lone surrogates', async () => {
    const document = mergedReport(written('vui 😀 \u202Eđảo\u202C \uD800 \u0000 hết'));
    expect(wordsOf(await pagesOf(await renderPdf(document)))).toMatch(/vui□đảo.*hết/u);
    expect(wordsOfXml(await wordBody(document))).toContain('vui😀đảo');
  });

  it('prints 500 units and 2,000 rows, two at once', async () => {
    const document = mergedReport(large());
    const [pdf, docx] = await Promise.all([renderPdf(document), wordBody(document)]);
    const pages = await pagesOf(pdf);
    expect(wordsOf(pages)).toContain(squeezed('Chỉ tiêu thứ 2000.'));
    expect(wordsOf(pages.slice(10, 11))).toContain(squeezed('Chỉ tiêu, tiêu chí'));
    expect(docx).toContain('Chỉ tiêu thứ 2000.');
  });

  it('answers with an error where a document cannot be drawn, and prints the next', async () => {
    const broken = { ...mergedReport(caseInput('each-unit')), body: [{ block: 'không có' }] };
    const unknown: Parameters<typeof renderPdf>[0] = JSON.parse(JSON.stringify(broken));
    await expect(renderPdf(unknown)).rejects.toThrow();
    expect((await renderPdf(mergedReport(caseInput('each-unit')))).length).toBeGreaterThan(1000);
  });
});

function written(text: string): MergedReportInput {
  return { ...caseInput('each-unit'), questions: [{ question: text, answers: [{ unit: 'Thôn 1', text }] }] };
}

async function wordBody(document: Parameters<typeof renderDocx>[0]): Promise<string> {
  return (await partsOf(await renderDocx(document))).get('word/document.xml') ?? '';
}

function large(): MergedReportInput {
  const input = caseInput('ward-year');
  const units = Array.from({ length: 500 }, (_, at) => `Tổ dân phố số ${at + 1}`);
  const results = Array.from({ length: 2000 }, (_, at) =>
    input.results.slice(0, 1).map((row) => ({ ...row, words: `Chỉ tiêu thứ ${at + 1}.` })),
  ).flat();
  return { ...input, missing: [{ kind: 'Tổ dân phố', units }], results };
}
