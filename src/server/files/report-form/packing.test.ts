import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { assert, describe, expect, it } from 'vitest';
import { civilDate } from '#calendar';
import { file, folder, zip } from '../testing-files.ts';
import { type Packed, packed } from './packing.ts';
import { type Dropped, unpacked } from './unpacking.ts';

async function* each(files: Packed[]) {
  yield* files;
}
const on = civilDate('2026-11-23');
assert(on);
const bytes = (text: string) => new TextEncoder().encode(text);

async function unpackedNames(dropped: Dropped[]) {
  const drop = await unpacked(dropped, await folder());
  const files: [string, string][] = [];
  for await (const { name, path } of drop.files) files.push([name, await readFile(path, 'utf8')]);
  expect(files).toHaveLength(drop.count);
  return files;
}

describe('an archive of report forms', () => {
  it('is packed as it grows and unpacked the same, names with marks and all', async () => {
    const files = [
      { name: 'TDP-01 Tổ dân phố 1.xlsx', bytes: bytes('một') },
      { name: 'TDP-02.xlsx', bytes: bytes('hai') },
    ];
    const archive = await file('tat-ca.zip', await buffer(Readable.from(packed(each(files), on))));
    expect(await unpackedNames([{ path: archive, name: 'tat-ca.zip' }])).toEqual([
      ['TDP-01 Tổ dân phố 1.xlsx', 'một'],
      ['TDP-02.xlsx', 'hai'],
    ]);
  });

  it('bears the day on which it was packed, as computers read it', async () => {
    const files = each([{ name: 'a.xlsx', bytes: bytes('a') }]);
    const archive = await buffer(Readable.from(packed(files, on)));
    const bits = archive.readUInt16LE(12);
    expect([1980 + (bits >> 9), (bits >> 5) & 15, bits & 31]).toEqual([2026, 11, 23]);
  });

  it('of nothing is still an archive', async () => {
    const archive = await file('rong.zip', await buffer(Readable.from(packed(each([]), on))));
    expect(await unpackedNames([{ path: archive, name: 'rong.zip' }])).toHaveLength(1);
  });

  it('may hold folders and what computers leave in them; workbooks beside it stay what they are', async () => {
    const archive = zip([
      { name: 'Quý II/', content: '' },
      { name: 'Quý II/a.xlsx', content: 'a' },
      { name: '__MACOSX/a.xlsx', content: 'x' },
      { name: '.DS_Store', content: 'x' },
      { name: '~$a.xlsx', content: 'x' },
    ]);
    const book = zip([
      { name: '[Content_Types].xml', content: 'x' },
      { name: 'xl/workbook.xml', content: 'x' },
    ]);
    const dropped = [
      { path: await file('a.zip', archive), name: 'a.zip' },
      { path: await file('b.xlsx', book), name: 'b.xlsx' },
      { path: await file('c.txt', 'chữ'), name: 'c.txt' },
    ];
    expect((await unpackedNames(dropped)).map(([name]) => name)).toEqual(['a.xlsx', 'b.xlsx', 'c.txt']);
  });

  it('that may not be opened comes as one file, to be refused', async () => {
    const bomb = await file('bom.zip', zip([{ name: 'a.xlsx', content: 'a'.repeat(3 * 1024 * 1024) }]));
    expect((await unpackedNames([{ path: bomb, name: 'bom.zip' }])).map(([name]) => name)).toEqual([
      'bom.zip',
    ]);
  });
});
