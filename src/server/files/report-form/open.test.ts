import { writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { file, zip } from '../testing-files.ts';
import { openReportForm } from './clerk.ts';
import { identityOf } from './identity.ts';
import { makeHere } from './make.ts';
import { openHere } from './open.ts';
import { blank } from './testing-blank.ts';
import { partsOf } from './testing-edit.ts';

async function codeOf(name: string, content: string | Uint8Array): Promise<string> {
  const found = await openHere(await file('tep', content), name);
  return found.ok ? 'ok' : found.problem.code;
}

describe('a file that should be a report form', () => {
  it('says whose form it is', async () => {
    const sheet = blank();
    const found = await openHere(await file('mau.xlsx', await makeHere(sheet)), 'mau.xlsx');
    expect(found).toMatchObject({ ok: true, form: { identity: identityOf(sheet) } });
  });

  it('is refused with what to do where it is another kind of file', async () => {
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('Workbook', 'utf16le')]);
    const locked = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    const ods = zip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' }]);
    const binary = zip([{ name: 'xl/workbook.bin', content: 'x' }]);
    const other = await writeXlsx({ sheets: [{ name: 'DS', rows: [['Mã', 'Tên']] }] });
    const found = await Promise.all([
      codeOf('a.xls', ole),
      codeOf('a.xlsx', locked),
      codeOf('a.ods', ods),
      codeOf('a.xlsb', binary),
      codeOf('a.csv', 'Câu;Số liệu\n1;2\n'),
      codeOf('a.pdf', '%PDF-1.7'),
      codeOf('a.xlsx', ''),
      codeOf('a.xlsx', other),
      codeOf('a.docx', zip([{ name: 'word/document.xml', content: '<a/>' }])),
      codeOf('a.xlsx', zip([{ name: 'xl/workbook.xml', content: '<a' }])),
    ]);
    expect(found).toEqual([
      'oldExcel',
      'encrypted',
      'openDocument',
      'binaryExcel',
      'notReportForm',
      'notReportForm',
      'empty',
      'notReportForm',
      'notReportForm',
      'damaged',
    ]);
  });

  it('that unpacks to far more than a form is never opened', async () => {
    const bomb = zip([{ name: 'xl/workbook.xml', content: 'a'.repeat(3 * 1024 * 1024) }]);
    expect(await codeOf('a.xlsx', bomb)).toBe('bomb');
  });

  it('may carry macros: they are neither run nor kept, its cells are read', async () => {
    const parts = await partsOf(await makeHere(blank()));
    const macros = zip([...parts, { name: 'xl/vbaProject.bin', content: 'Sub Auto_Open()' }]);
    expect(await codeOf('mau.xlsm', macros)).toBe('ok');
  });

  it('of another make of this software is none', async () => {
    const parts = await partsOf(await makeHere(blank()));
    const later = parts.map(({ name, content }) => ({
      name,
      content: String(content).replace('thidua-report-form/1', 'thidua-report-form/9'),
    }));
    expect(await codeOf('mau.xlsx', zip(later))).toBe('notReportForm');
  });

  it('is opened and made in a thread of its own, one after another, also after one that was refused', async () => {
    const good = await file('mau.xlsx', await makeHere(blank()));
    const bad = await file('x.xlsx', 'không phải');
    const found = await Promise.all([good, bad, good].map((path) => openReportForm(path, 'mau.xlsx')));
    expect(found.map(({ ok }) => ok)).toEqual([true, false, true]);
  });
});
