import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Part, paragraph, word, zip } from '../../src/server/files/testing-files.ts';
import { locked } from '../../src/server/files/testing-pdf.ts';

/** A file that no plan can be read from, and what the page must say of it. */
export interface BadFile {
  what: string;
  name: string;
  content: () => Buffer;
  says: RegExp;
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const documentOf = (inner: string, before = '') => ({
  name: 'word/document.xml',
  content: `${before}<w:document xmlns:w="${W}"><w:body>${inner}</w:body></w:document>`,
});
const packed = (document: Part, ...others: Part[]) => zip([document, ...others]);
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** A Word file before 2007, or the envelope of a locked one, as far as its directory. */
function compound(stream: string): Buffer {
  return Buffer.concat([OLE, Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);
}

export const badPlans: BadFile[] = [
  { what: 'an empty file', name: 'trong.txt', content: () => Buffer.alloc(0), says: /trống/ },
  { what: 'a file of blanks', name: 'trang.txt', content: () => Buffer.from(' \n\t\n'), says: /trống/ },
  { what: 'an encrypted PDF', name: 'khoa.pdf', content: locked, says: /khóa bằng mật khẩu/ },
  {
    what: 'a Word file locked by a password',
    name: 'khoa.docx',
    content: () => compound('EncryptedPackage'),
    says: /khóa bằng mật khẩu/,
  },
  {
    what: 'a zip bomb',
    name: 'bom.docx',
    content: () => packed(documentOf(''), { name: 'word/b', content: Buffer.alloc(150 * 1024 * 1024) }),
    says: /nén quá mức/,
  },
  {
    what: 'a Word file of external entities',
    name: 'thuc-the.docx',
    content: () =>
      packed(documentOf(paragraph('&x;'), '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
    says: /không an toàn/,
  },
  {
    what: 'a Word file with a document type',
    name: 'dtd.docx',
    content: () => packed(documentOf(paragraph('x'), '<!DOCTYPE d SYSTEM "http://127.0.0.1:9/x.dtd">')),
    says: /không an toàn/,
  },
  {
    what: 'a plan marked Mật',
    name: 'mat.docx',
    content: () => word({ document: `${paragraph('MẬT')}${paragraph('KẾ HOẠCH')}` }),
    says: /mang dấu “MẬT”.*không được lưu/,
  },
  { what: 'an old Word file', name: 'cu.doc', content: () => compound('WordDocument'), says: /Word cũ/ },
  {
    what: 'a cut Word file',
    name: 'cut.docx',
    content: () => word({ document: paragraph('KẾ HOẠCH') }).subarray(0, -30),
    says: /bị hỏng/,
  },
  {
    what: 'a program',
    name: 'ke-hoach.txt',
    content: () => Buffer.concat([Buffer.from('\x7fELF\0\0'), randomBytes(500)]),
    says: /không phải văn bản/,
  },
];

/** A right Word file of just so many bytes: a picture that does not pack fills it. */
export function wordOf(size: number): Buffer {
  const text = paragraph('KẾ HOẠCH') + paragraph('Phát động phong trào thi đua năm 2026.');
  const picture = randomBytes(size);
  const made = (filling: number) =>
    packed(documentOf(text), { name: 'word/media/anh.jpg', content: picture.subarray(0, filling) });
  const extra = made(size).length - size;
  const file = made(size - extra);
  return file.length === size ? file : made(size - extra + size - file.length);
}

/** Every file that a data folder keeps of what was sent, also half-written ones. */
export function keptFiles(dataFolder: string): string[] {
  return readdirSync(join(dataFolder, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}
