import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { deflateSync } from 'node:zlib';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { extractText } from '../extract.ts';
import { file, folder } from '../testing-files.ts';
import { byHand, locked, pdfOfObjects } from '../testing-pdf.ts';

const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));

const PAPER = `
#set page(paper: "a4", margin: (left: 3cm, right: 2cm, y: 2cm))
#set text(font: "Tinos", size: 14pt, lang: "vi")
#set par(justify: true, first-line-indent: (amount: 1.27cm, all: true))
`;

async function pdf(typst: string): Promise<string> {
  const compiler = NodeCompiler.create({
    workspace: await folder(),
    fontArgs: [
      { fontPaths: ['400Regular', '700Bold', '400Regular_Italic'].map((face) => `${fonts}/${face}`) },
    ],
  });
  return file('a.pdf', compiler.pdf({ mainFileContent: PAPER + typst }));
}

async function read(typst: string) {
  return extractText(await pdf(typst), 'a.pdf');
}

async function paragraphs(typst: string): Promise<string[]> {
  const found = await read(typst);
  return found.ok ? found.text.split('\n\n') : [found.problem.code];
}

const LONG =
  'Nâng cao nhận thức, trách nhiệm của cán bộ, đảng viên và Nhân dân trong công tác bảo đảm an ninh, trật tự; xây dựng khu dân cư đoàn kết, văn minh, ngoằn ngoèo đường quê, khuỷu tay, quyển vở, thuở trước.';

describe('the text of a PDF', () => {
  it('joins the lines of a paragraph and keeps paragraphs apart, as NFC', async () => {
    const found = await paragraphs(`*I. MỤC ĐÍCH*\n\n${LONG}\n\n${LONG}\n\nHết.`);
    expect(found).toEqual(['I. MỤC ĐÍCH', LONG, LONG, 'Hết.']);
  });

  it('begins a paragraph at every bullet and number', async () => {
    const lines = ['1. Mục đích', `- ${LONG}`, '- Gạch ngắn', 'a) Điểm a'];
    const typst = lines.map((line) => `#par(${JSON.stringify(line)})`).join('\n');
    expect(await paragraphs(typst)).toEqual(lines);
  });

  it('reads the two columns of the head one after the other, with the blanks to be filled in', async () => {
    const head = `#grid(columns: (2fr, 3fr), align: center, row-gutter: 6pt,
      text(13pt)[ỦY BAN NHÂN DÂN], text(13pt)[*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM*],
      text(13pt)[*XÃ AN BÌNH*], [*Độc lập - Tự do - Hạnh phúc*],
      [Số:#h(1.5cm)/KH-UBND], [_An Bình, ngày#h(1cm)tháng 6 năm 2026_])
      #align(center)[*KẾ HOẠCH*]\n\n${LONG}`;
    const found = await paragraphs(head);
    expect(found.slice(0, 3)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ AN BÌNH',
      expect.stringMatching(/^Số: +\/KH-UBND$/),
    ]);
    expect(found.slice(3)).toEqual([
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      expect.stringMatching(/^An Bình, ngày +tháng 6 năm 2026$/),
      'KẾ HOẠCH',
      LONG,
    ]);
  });

  it('reads the recipients before the signature beside them', async () => {
    const tail = `${LONG}\n\n#grid(columns: (1fr, 1fr), align: (left, center),
      text(11pt)[#par(first-line-indent: 0pt)[*Nơi nhận:*] #par(first-line-indent: 0pt, "- Thường trực Đảng ủy xã (để báo cáo, theo dõi và chỉ đạo);") #par(first-line-indent: 0pt, "- Lưu: VT.")],
      [*TM. ỦY BAN NHÂN DÂN* #parbreak() *CHỦ TỊCH* #v(2cm) *Nguyễn Văn An*])`;
    expect((await paragraphs(tail)).slice(1)).toEqual([
      'Nơi nhận:',
      '- Thường trực Đảng ủy xã (để báo cáo, theo dõi và chỉ đạo);',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Nguyễn Văn An',
    ]);
  });

  it('takes one line with room inside for no head', async () => {
    expect(await paragraphs(`#par(first-line-indent: 0pt)[Phụ lục #h(1fr) 2026]\n\n${LONG}`)).toEqual([
      'Phụ lục\t2026',
      LONG,
    ]);
  });

  it('has words printed twice for bold once', async () => {
    expect(await paragraphs(`#set par(first-line-indent: 0pt)\n#place(dx: 0.3pt)[${LONG}]${LONG}`)).toEqual([
      LONG,
    ]);
  });

  it('puts the wrapped cells of a table without rules together', async () => {
    const wide = 'Tuyên truyền sâu rộng về phong trào thi đua tới từng hộ gia đình';
    const cells = ['TT', 'Nội dung', 'Đơn vị', '1', wide, 'Công an xã', '2', 'Kiểm tra', 'Các thôn'];
    const typst = `#table(stroke: none, columns: (1.5cm, 6cm, 1fr), ${cells.map((cell) => `[${cell}]`).join(', ')})`;
    const text = `TT\tNội dung\tĐơn vị\n1\t${wide}\tCông an xã\n2\tKiểm tra\tCác thôn`;
    expect(await paragraphs(`${LONG}\n\n#set par(justify: false)\n${typst}\n\n${LONG}`)).toEqual([
      LONG,
      text,
      LONG,
    ]);
  });

  it('knows where each page begins, joins what runs over, and drops page numbers', async () => {
    const typst = `#set page(header: context align(center, counter(page).display()))\n${`${LONG} `.repeat(24)}`;
    const found = await read(typst);
    if (!found.ok) throw new Error(found.problem.code);
    expect(found.text).toBe(`${LONG} `.repeat(24).trim());
    expect(found.pages).toHaveLength(2);
    expect(found.text.slice((found.pages[1] ?? 0) - 1)[0]).toBe(' ');
  });

  it('reads a ruled table as rows, each on one line, wherever its cells wrap', async () => {
    const wide = 'Tuyên truyền sâu rộng về phong trào thi đua tới từng hộ gia đình';
    const cells = ['TT', 'Nội dung', 'Đơn vị', '1', wide, 'Công an xã', '2', 'Kiểm tra', ''].map(
      (cell) => `[${cell}]`,
    );
    const table = `#table(columns: (1.2cm, 5cm, 1fr), ${cells.join(', ')})`;
    const text = `TT\tNội dung\tĐơn vị\n1\t${wide}\tCông an xã\n2\tKiểm tra`;
    expect(await paragraphs(`${LONG}\n\n${table}\n\n${LONG}`)).toEqual([LONG, text, LONG]);
  });

  it('keeps the cells of a row without rules on one line', async () => {
    const table =
      '#table(stroke: none, columns: (3cm, 8cm, 1fr), [TT], [Nội dung], [Đơn vị], [1], [Tuyên truyền], [Công an])';
    const found = await paragraphs(`${LONG}\n\n${table}`);
    expect(found.slice(1)).toEqual(['TT\tNội dung\tĐơn vị', '1\tTuyên truyền\tCông an']);
  });

  it('drops what is printed anew on every page, whatever its number, and no line that stands there once', async () => {
    const typst = `#set page(header: [Kế hoạch thi đua năm 2026], footer: context align(right)[Trang #counter(page).display()/9], numbering: none)\n#counter(page).update(4)\nMở đầu.\n\n${`${LONG} `.repeat(50)}\n\nKết thúc.`;
    const found = await paragraphs(typst);
    expect(found).toEqual(['Mở đầu.', `${LONG} `.repeat(50).trim(), 'Kết thúc.']);
  });

  it('is read upright where its page lies on its head or on its side', async () => {
    for (const turn of [180, 90, 270])
      expect(
        await paragraphs(`#rotate(${turn}deg, reflow: true)[#box(width: 15cm)[${LONG}\n\nHết.]]`),
      ).toEqual([LONG, 'Hết.']);
  });

  it('has what was filled into its form where the field stands', async () => {
    const found = await extractText(await file('a.pdf', filledForm()), 'a.pdf');
    expect(found).toMatchObject({
      text: expect.stringMatching(/^Number: 12.KH-UBND +of this commune, as it stands here\.$/),
    });
  });

  it('of one page begins at its first character', async () => {
    expect(await read(LONG)).toMatchObject({ ok: true, format: 'pdf', text: LONG, pages: [0] });
  });
});

describe('a PDF is refused', () => {
  it('as a scan where its pages hold no words, or only the stamp of a signing program', async () => {
    const picture = '#rect(width: 100%, height: 60%, fill: gray)';
    expect(await paragraphs(picture)).toEqual(['scan']);
    const stamp =
      '#text(8pt)[Người ký: Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã An Bình \\ Cơ quan: Ủy ban nhân dân xã An Bình, tỉnh Đắk Lắk \\ Thời gian ký: 13.06.2026 10:20:30 +07:00]';
    expect(await paragraphs(`${stamp}${picture}`)).toEqual(['scan']);
  });

  it('where it is locked by a password', async () => {
    expect(await extractText(await file('a.pdf', locked()), 'a.pdf')).toMatchObject({
      problem: { code: 'encrypted' },
    });
  });

  it('where it would unpack to gigabytes, before it has', async () => {
    const before = process.memoryUsage.rss();
    const found = await extractText(await file('a.pdf', bomb()), 'a.pdf');
    expect(found).toMatchObject({ problem: { code: 'heavy' } });
    expect(process.memoryUsage.rss() - before).toBeLessThan(1_000_000_000);
  });

  it('where it is not read within a minute', async () => {
    const path = await pdf(LONG);
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const reading = extractText(path, 'a.pdf');
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1), { interval: 1 });
    vi.advanceTimersByTime(59_000);
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(1_100);
    expect(await reading).toMatchObject({ problem: { code: 'heavy' } });
  });

  it('where it is damaged', async () => {
    expect(await extractText(await file('a.pdf', '%PDF-1.7\nkhông phải'), 'a.pdf')).toMatchObject({
      problem: { code: 'damaged' },
    });
  });
});

/** A page with words, and a field with a number in it between them (PDF 1.7, 12.7). */
function filledForm(): Buffer {
  const words = 'BT /F 12 Tf 40 700 Td (Number:) Tj 130 0 Td (of this commune, as it stands here.) Tj ET';
  const field = '/Type /Annot /Subtype /Widget /FT /Tx /T (so) /V (12/KH-UBND) /Rect [88 694 168 712]';
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [5 0 R] >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [5 0 R] /Resources << /Font << /F 6 0 R >> >> >>',
    `<< /Length ${words.length} >>\nstream\n${words}\nendstream`,
    `<< ${field} /P 3 0 R >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
  ]);
}

/** A PDF of 65 kB whose one page draws the same 64 MB of blanks forty times. */
function bomb(): Buffer {
  const blanks = deflateSync(Buffer.alloc(64 * 1024 * 1024, ' ')).toString('latin1');
  const stream = `<< /Length ${blanks.length} /Filter /FlateDecode >>\nstream\n${blanks}\nendstream`;
  return byHand(`/Contents [${'4 0 R '.repeat(40)}]`, stream, '');
}
