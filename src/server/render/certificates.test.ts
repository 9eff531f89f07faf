import { describe, expect, it } from 'vitest';
import {
  type AwardGiven,
  type CertificateForm,
  type CertificateSheets,
  certificateFieldNames,
  certificateSheets,
  fieldsToBegin,
  newField,
  noOffset,
  type PrinterOffset,
  pictureOn,
  sheetSizes,
  testSheet,
} from '#documents';
import { letterWidth, renderCertificates } from './index.ts';
import { type Page, pagesOf } from './testing-paper.ts';

const a4 = sheetSizes.a4Across;
const form: CertificateForm = { ...a4, fields: [...fieldsToBegin(a4), newField('register', a4)] };
const given: AwardGiven = {
  ...{ issuer: 'Chủ tịch Ủy ban nhân dân phường Hòa Sim', place: 'Hòa Sim', signerName: 'Lê Văn Mẫu' },
  ...{ decisionNumber: '12/QĐ-UBND', decidedOn: { day: 5, month: 2, year: 2026 }, firstRegister: '015' },
  ...{ day: { day: 5, month: 2, year: 2026 }, signerPosition: 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH' },
  achievement: 'Đã có thành tích trong phong trào thi đua xây dựng khu dân cư kiểu mẫu về văn hóa năm 2026',
};
const sheetsFor = (names: string[], offset: PrinterOffset = noOffset) =>
  certificateSheets({
    ...{ form, offset, given, trial: true, widthOf: letterWidth },
    awarded: names.map((name) => ({ name, address: '', achievement: '' })),
  });

/** The least and the most of what is printed on a base line within a room; millimetres. */
function printedOn(
  { printed = [] }: Partial<Page>,
  { x, y, width }: { x: number; y: number; width: number },
) {
  const found = printed.filter(
    (one) => Math.abs(one.y - y) < 0.5 && one.x > x - 0.5 && one.x + one.width < x + width + 0.5,
  );
  return {
    text: found.map(({ text }) => text).join(''),
    left: Math.min(...found.map((one) => one.x)),
    right: Math.max(...found.map((one) => one.x + one.width)),
  };
}

async function expectAsDrawn(drawn: CertificateSheets) {
  const pages = await pagesOf(await renderCertificates(drawn));
  expect(pages).toHaveLength(drawn.sheets.length);
  for (const [at, { lines }] of drawn.sheets.entries())
    for (const line of lines) {
      const { text, left, right } = printedOn(pages[at] ?? {}, line);
      const wide = (letterWidth(line.text, line) * line.size * 25.4) / 72;
      const spare = { left: 0, center: (line.width - wide) / 2, right: line.width - wide }[line.align];
      expect(text).toBe(line.text);
      expect([line.text, Math.abs(left - line.x - spare) < 0.5]).toEqual([line.text, true]);
      expect([line.text, Math.abs(right - left - wide) < 0.5]).toEqual([line.text, true]);
    }
  return pages;
}

describe('certificates as PDF', () => {
  it('have a page each, and every word at its place within half a millimetre', async () => {
    const { drawn, remarks } = sheetsFor(['Tổ dân phố 3', 'Hội Cựu chiến binh phường Hòa Sim']);
    expect(remarks).toEqual([]);
    const [page] = await expectAsDrawn(drawn);
    expect([page?.width, page?.height].map((side) => Math.round(side ?? 0))).toEqual([297, 210]);
  });

  it('are shifted and stretched as their printer asks', async () => {
    const plain = await expectAsDrawn(sheetsFor(['Tổ dân phố 3']).drawn);
    const offset = { dx: -1.5, dy: 2.2, scale: 100.5 };
    const moved = await expectAsDrawn(sheetsFor(['Tổ dân phố 3'], offset).drawn);
    const places = [plain, moved].map(([page]) => page?.printed.find(({ text }) => text.startsWith('Lê')));
    const y = (places[0]?.y ?? 0) * 1.005 + 2.2;
    expect(Math.abs((places[1]?.y ?? 0) - y)).toBeLessThan(0.5);
  });

  it('set all the letters of Vietnamese in every face as wide as they were measured', async () => {
    const letters = [
      ...'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđAVTWY.',
    ].join('');
    const fields = [false, true].flatMap((bold) =>
      [false, true].map((italic, at) => ({
        ...{ ...newField('text1', a4), text: letters.toLocaleUpperCase('vi') + letters },
        ...{
          x: 2,
          width: 292,
          size: 8,
          bold,
          italic,
          align: 'left' as const,
          y: 40 + at * 20 + (bold ? 90 : 0),
        },
      })),
    );
    const { drawn } = certificateSheets({
      ...{ form: { ...a4, fields: fields.map((one, at) => ({ ...one, name: `text${at + 1}` as 'text1' })) } },
      ...{ offset: noOffset, given, trial: false, widthOf: letterWidth },
      awarded: [{ name: '', address: '', achievement: '' }],
    });
    expect(drawn.sheets[0]?.lines).toHaveLength(4);
    await expectAsDrawn(drawn);
  });

  it('bear signs of every kind as they are, a box for what the letters lack', async () => {
    const name = '#set *đậm* $x$ <w:p> @a \\ “Tổ 3” 🙂 שָׁ';
    const [page] = await pagesOf(await renderCertificates(sheetsFor([name]).drawn));
    expect(page?.printed.map(({ text }) => text).join('')).toContain('#set *đậm* $x$ <w:p> @a \\ “Tổ 3” □ □');
  });

  it('show the picture of the stock where it is asked for', async () => {
    const { drawn } = sheetsFor(['Tổ 3']);
    const dot =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
    const background = pictureOn(form, noOffset, { format: 'png', bytes: dot });
    const bytes = await renderCertificates({ ...drawn, background });
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Subtype /Image');
    expect(Buffer.from(await renderCertificates(drawn)).toString('latin1')).not.toContain('/Subtype /Image');
  });
});

describe('a test sheet as PDF', () => {
  it('numbers its rulers where they measure', async () => {
    const names = Object.fromEntries(certificateFieldNames.map((name) => [name, name])) as Record<
      (typeof certificateFieldNames)[number],
      string
    >;
    const [page] = await pagesOf(
      await renderCertificates(testSheet(form, noOffset, { names, title: 'Thử' })),
    );
    const hundred = page?.printed.filter(({ text }) => text === '100') ?? [];
    expect(hundred.some(({ x, width }) => Math.abs(x + width / 2 - 100) < 0.5)).toBe(true);
    expect(hundred.some(({ y, size }) => Math.abs(y - 100 - 0.9) < 0.5 && size === 7)).toBe(true);
  });
});
