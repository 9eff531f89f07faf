import { randomBytes } from 'node:crypto';
import { Document, Packer, Paragraph } from 'docx';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { extractText } from './extract.ts';
import { UPLOAD_LIMIT } from './problems.ts';
import { file, paragraph, word, zip } from './testing-files.ts';

/** The text, or the code of the problem. */
async function read(name: string, content: string | Uint8Array): Promise<string> {
  const found = await extractText(await file('tep', content), name);
  return found.ok ? found.text : found.problem.code;
}

const DOCUMENT = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const wordOf = (xml: string, others: { name: string; content: string | Uint8Array }[] = []) =>
  zip([{ name: 'word/document.xml', content: xml }, ...others]);
const body = (inner: string) => `<w:document xmlns:w="${DOCUMENT}"><w:body>${inner}</w:body></w:document>`;

describe('plain text', () => {
  it('is read as UTF-8 with or without its mark, and as UTF-16 with it; lines end by \\n; NFC', async () => {
    const text = 'Kế hoạch\r\nnăm 2026\r';
    expect(await read('a.txt', text.normalize('NFD'))).toBe('Kế hoạch\nnăm 2026\n');
    expect(await read('a.txt', `\uFEFF${text}`)).toBe('Kế hoạch\nnăm 2026\n');
    const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
    expect(await read('a.txt', little)).toBe('Kế hoạch\nnăm 2026\n');
    expect(await read('a.txt', Buffer.from(little).swap16())).toBe('Kế hoạch\nnăm 2026\n');
  });

  it('is called Markdown by its name only', async () => {
    const path = await file('a', '# Kế hoạch');
    expect(await extractText(path, 'a.md')).toMatchObject({ ok: true, format: 'md', pages: [] });
    expect(await extractText(path, 'a.docx')).toMatchObject({ ok: true, format: 'txt' });
  });

  it('in an old encoding is refused with what to do', async () => {
    expect(await read('a.txt', Buffer.from('Céng hßa x· héi chñ nghÜa ViÖt Nam', 'latin1'))).toBe('encoding');
  });

  it('typed in an old Vietnamese font is refused, be it TCVN3 or VNI', async () => {
    const tcvn =
      'Céng hoµ x· héi chñ nghÜa ViÖt Nam. §éc lËp - Tù do - H¹nh phóc. KÕ ho¹ch ph¸t ®éng phong trµo thi ®ua.';
    const vni =
      'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. Ñoäc laäp - Töï do - Haïnh phuùc. Keá hoaïch phaùt ñoäng phong traøo.';
    expect(await read('a.txt', tcvn)).toBe('legacyFont');
    expect(await read('a.txt', vni)).toBe('legacyFont');
    expect(await read('a.txt', 'Công an xã © 2026 «An Bình» ± 5 %, số đông.')).toContain('An Bình');
    expect(await read('a.txt', '«Tổ dân phố» '.repeat(9))).toContain('Tổ');
    expect(await read('a.txt', 'plain ASCII')).toBe('plain ASCII');
  });

  it('that is data, or a page saved from Word, is no document', async () => {
    expect(await read('a.txt', Buffer.from([0, 1, 2, 3, 4, 200, 201]))).toBe('notDocument');
    expect(await read('a.doc', '<html xmlns:w="urn:schemas-microsoft-com:office:word"></html>')).toBe(
      'notDocument',
    );
    expect(await read('a.doc', '<?xml version="1.0"?><pkg:package/>')).toBe('notDocument');
  });
});

describe('bad input is refused with a sentence', () => {
  it('an empty file, one of blanks, a Word file without words', async () => {
    expect(await read('a.txt', '')).toBe('empty');
    expect(await read('a.txt', ' \n ')).toBe('empty');
    expect(await read('a.docx', word({ document: '<w:p/>' }))).toBe('noText');
  });

  it('a file over 25 MB, named with its limit', async () => {
    const found = await extractText(await file('a', Buffer.alloc(UPLOAD_LIMIT + 1, 'a')), 'Kế hoạch.txt');
    expect(found).toMatchObject({ ok: false, problem: { code: 'tooLarge' } });
    expect(found.ok ? '' : found.problem.message).toContain('“Kế hoạch.txt” lớn quá 25 MB');
  });

  it.each([
    ['JPEG', 'scan', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['PNG', 'scan', '\x89PNG\r\n\x1a\n\0\0'],
    ['BMP', 'scan', `BM${'\0'.repeat(12)}\x28\0\0\0`],
    ['HEIC', 'image', '\0\0\0\x18ftypheic\0\0\0\0'],
    ['TIFF', 'image', 'II*\0\x08\0\0\0'],
  ])('a photo (%s) renamed .docx', async (_, code, bytes) => {
    expect(await read('vanban.docx', Buffer.from(bytes, 'latin1'))).toBe(code);
  });

  it('a Word file before 2007, one locked by a password, an Excel file before 2007', async () => {
    const ole = (stream: string) =>
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(600),
        Buffer.from(stream, 'utf16le'),
      ]);
    expect(await read('a.doc', ole('WordDocument'))).toBe('oldWord');
    expect(await read('a.docx', ole('EncryptedPackage'))).toBe('encrypted');
    expect(await read('a.xls', ole('Workbook'))).toBe('oldExcel');
    expect(await read('a.msi', ole('Khac'))).toBe('notDocument');
    expect(await read('a.doc', '{\\rtf1\\ansi }')).toBe('oldWord');
  });

  it('an archive that is no Word file', async () => {
    expect(await read('a.docx', zip([{ name: 'xl/workbook.xml', content: '<a/>' }]))).toBe('notDocument');
  });

  it('a truncated Word file, and one of broken XML', async () => {
    const whole = await Packer.toBuffer(
      new Document({ sections: [{ children: [new Paragraph('Kế hoạch')] }] }),
    );
    expect(await read('a.docx', whole)).toBe('Kế hoạch');
    expect(await read('a.docx', whole.subarray(0, whole.length - 40))).toBe('damaged');
    expect(await read('a.docx', wordOf(body('<w:p><w:r></w:p>')))).toBe('damaged');
    expect(await read('a.docx', wordOf(body(`${'<w:p>'.repeat(300)}${'</w:p>'.repeat(300)}`)))).toBe(
      'damaged',
    );
  });
});

describe('a Word file is not let to harm', () => {
  it('by a bomb: too much in all, too high a ratio, too many entries, or a lie about a size', async () => {
    const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024);
    const bombs = Array.from({ length: 3 }, (_, at) => ({ name: `word/${at}`, content: zeros(40) }));
    expect(await read('a.docx', wordOf(body(''), bombs))).toBe('bomb');
    expect(await read('a.docx', wordOf(body(''), [{ name: 'b', content: zeros(5) }]))).toBe('bomb');
    const noise = randomBytes(300_000);
    const liars = [1, 2, 3].map((at) => ({ name: `word/${at}`, content: noise, claims: 45 * 1024 * 1024 }));
    expect(await read('a.docx', wordOf(body(''), liars))).toBe('bomb');
    const many = Array.from({ length: 2_000 }, (_, at) => ({ name: `word/${at}`, content: '' }));
    expect(await read('a.docx', wordOf(body(''), many))).toBe('bomb');
    const liar = { name: 'word/document.xml', content: body(paragraph('x'.repeat(5_000))), claims: 100 };
    expect(await read('a.docx', zip([liar]))).toBe('damaged');
  });

  it('by entities, inner or outer: a document type is refused', async () => {
    const outer = `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>${body(paragraph('&x;'))}`;
    const inner = `<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${body(paragraph('&b;'))}`;
    expect(await read('a.docx', wordOf(outer))).toBe('unsafe');
    expect(await read('a.docx', wordOf(inner))).toBe('unsafe');
    expect(await read('a.docx', wordOf(body(paragraph('&x;'))))).toBe('damaged');
  });

  it('by names that lead out of it, or parts locked by a password', async () => {
    expect(await read('a.docx', wordOf(body(''), [{ name: '../../etc/x', content: 'x' }]))).toBe('unsafe');
    expect(await read('a.docx', wordOf(body(''), [{ name: '/etc/x', content: 'x' }]))).toBe('unsafe');
    const locked = { name: 'word/document.xml', content: body(paragraph('x')), flags: 1 };
    expect(await read('a.docx', zip([locked]))).toBe('encrypted');
  });
});

describe('a secret document is refused', () => {
  it('by the mark in its head or in its page header, and says that nothing was kept', async () => {
    expect(await read('a.docx', word({ document: paragraph('TỐI MẬT') + paragraph('Kế hoạch') }))).toBe(
      'secret',
    );
    expect(await read('a.docx', word({ document: paragraph('Kế hoạch'), header1: paragraph('MẬT') }))).toBe(
      'secret',
    );
    expect(
      await read('a.docx', word({ document: paragraph('Bảo vệ bí mật'), header1: paragraph('2') })),
    ).toBe('Bảo vệ bí mật');
    const found = await extractText(await file('a', 'MẬT\nKế hoạch'), 'Kế hoạch.txt');
    expect(found.ok ? '' : found.problem.message).toContain('mang dấu “MẬT”');
  });
});

describe('reading', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('never asks the network', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    await read('a.docx', wordOf(`<!DOCTYPE d SYSTEM "http://127.0.0.1:9/x.dtd">${body('')}`));
    expect(fetched).not.toHaveBeenCalled();
  });
});
