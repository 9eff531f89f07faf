import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswers } from '#reporting';
import { office } from '../../render/testing-office.ts';
import { folder, zip } from '../testing-files.ts';
import { makeHere } from './make.ts';
import { readReportForm } from './read.ts';
import { typed } from './testing-answers.ts';
import { blank, form } from './testing-blank.ts';
import { opened, partsOf } from './testing-edit.ts';

/** What was filled in before another program saved it. */
const answers = {
  dem: '1234',
  le: '12,50',
  'ty-le': '3',
  'ty-le.whole': '40',
  'co-khong': 'yes',
  'co-khong.by': 'Chủ tịch, Ủy ban',
  'vu.why': 'Không phát sinh trong kỳ',
  'thang@2026-05': '7',
  'ty-le-thang.why': 'Chưa có sổ',
  loi: '=Đã ra mắt\n“hai” mô hình & <một> tổ',
  'muc#0': '- Đông người dự',
  'bang[0,0]': '00123',
  'bang[0,1]': '9',
  'bang-ten[1,0]': '2,5',
};
/** As they come back: without the zeros that a number does not keep. */
const read = { ...answers, le: '12,5' };
const sheet = blank({ answers });

const here = dirname(fileURLToPath(import.meta.url));

/** The same workbooks, opened and saved by LibreOffice. */
async function savedByOffice(forms: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const [source, target, profile] = [await folder(), await folder(), await folder()];
  const names = forms.map((_, at) => `${at}.xlsx`);
  await Promise.all(forms.map((bytes, at) => writeFile(join(source, `${at}.xlsx`), bytes)));
  const paths = names.map((name) => join(source, name));
  const options = [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', FORMAT];
  await promisify(execFile)(office ?? '', [...options, '--outdir', target, ...paths]);
  return Promise.all(names.map((name) => readFile(join(target, name))));
}

const FORMAT = 'xlsx:Calc MS Excel 2007 XML';

describe('a form that another program saved', () => {
  it('is read the same as before: LibreOffice, kept here', async () => {
    const saved = await opened(await readFile(join(here, 'cases/saved-by-libreoffice.xlsx')));
    expect(readReportForm(saved, form())).toMatchObject({ answers: read, unread: [] });
    expect(saved.names.length).toBeGreaterThan(10);
  });

  it.skipIf(!office)(
    'is read the same as before: LibreOffice of this machine',
    { timeout: 180_000 },
    async () => {
      const all = [answers, ...fc.sample(typed, 4)];
      const forms = await Promise.all(all.map((answers) => makeHere(blank({ answers }))));
      const saved = await savedByOffice(forms);
      for (const [at, bytes] of saved.entries()) {
        const read = readReportForm(await opened(bytes), form());
        expect(read.unread).toEqual([]);
        expect(readAnswers(form(), read.answers)).toEqual(readAnswers(form(), all[at] ?? {}));
      }
    },
  );

  it('is read the same as before where texts stand in their cells and sheets are merely hidden, as Google writes', async () => {
    const parts = await partsOf(await makeHere(sheet));
    const shared = parts.find(({ name }) => name === 'xl/sharedStrings.xml')?.content.toString() ?? '';
    const texts = [...shared.matchAll(/<si>(.*?)<\/si>/gs)].map(([, inner = '']) => inner);
    const written = parts.map(({ name, content }) => ({
      name,
      content: content
        .toString()
        .replace(
          / t="s"([^>]*)><v>(\d+)<\/v>/g,
          (_, more, at) => ` t="inlineStr"${more}><is>${texts[at]}</is>`,
        )
        .replace('veryHidden', 'hidden')
        .replace(/(<c [^>]*><v>\d+)(<\/v>)/g, '$1.0$2'),
    }));
    expect(written.some(({ content }) => content.includes('inlineStr'))).toBe(true);
    expect(readReportForm(await opened(zip(written)), sheet.form)).toMatchObject({
      answers: read,
      unread: [],
    });
  });

  it('is read by its names where the hidden column was dropped, as small programs do', async () => {
    const parts = await partsOf(await makeHere(sheet));
    const written = parts.map(({ name, content }) => ({
      name,
      content: name.endsWith('sheet1.xml')
        ? content.toString().replace(/<c r="A\d+"[^>]*?(\/>|>.*?<\/c>)/g, '')
        : content.toString(),
    }));
    const sent = await opened(zip(written));
    expect(sent.sheet.cells.filter(({ column }) => column === 0)).toEqual([]);
    expect(readReportForm(sent, sheet.form)).toMatchObject({ answers: read, unread: [] });
  });
});
