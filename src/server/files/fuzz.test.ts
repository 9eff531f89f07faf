import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { extractText } from './extract.ts';
import { readHere } from './pdf/read.ts';
import { readTable } from './table.ts';
import { folder, paragraph, word } from './testing-files.ts';

const HEADS = ['', 'PK\x03\x04', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '\xff\xfe', '{\\rtf', 'BM'];

/** Reads whatever the bytes are both ways; a refusal must bear a sentence. */
async function survives(path: string, bytes: Uint8Array): Promise<void> {
  await writeFile(path, bytes);
  for (const read of [extractText, readTable]) {
    const found = await read(path, 'tep');
    if (!found.ok) expect(found.problem.message).toMatch(/^(Tệp “tep”|Dữ liệu).*\.$/);
  }
}

it('random bytes are read or refused, never thrown at', async () => {
  const path = join(await folder(), 'tep');
  const any = fc.tuple(fc.constantFrom(...HEADS), fc.uint8Array({ maxLength: 400 }));
  await fc.assert(
    fc.asyncProperty(any, ([head, tail]) =>
      survives(path, Buffer.concat([Buffer.from(head, 'latin1'), tail])),
    ),
    { numRuns: 120 },
  );
});

it('a Word file with bytes changed is read or refused', async () => {
  const path = join(await folder(), 'tep');
  const rows = [new TableRow({ children: [new TableCell({ children: [new Paragraph('ô')] })] })];
  const children = [new Paragraph({ text: 'Kế hoạch', bullet: { level: 0 } }), new Table({ rows })];
  const whole = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  await fc.assert(
    fc.asyncProperty(changesOf(whole.length), (changes) => survives(path, changed(whole, changes))),
    { numRuns: 80 },
  );
});

it('a PDF with bytes changed is read or refused, in whatever thread', async () => {
  const path = join(await folder(), 'tep');
  const mainFileContent = '#table(columns: 2, [Kế hoạch], [năm 2026])';
  const whole = NodeCompiler.create({ workspace: await folder() }).pdf({ mainFileContent });
  await fc.assert(
    fc.asyncProperty(changesOf(whole.length), async (changes) => {
      await writeFile(path, changed(whole, changes));
      expect(await readHere(path, 'tep')).toHaveProperty('ok');
    }),
    { numRuns: 60 },
  );
});

it('a Word file whose XML was cut and pasted is read or refused', async () => {
  const path = join(await folder(), 'tep');
  const cell = `<w:tc>${paragraph('ô', '<w:pStyle w:val="A"/>')}</w:tc>`;
  const box = `<w:p><w:r><w:txbxContent>${paragraph('khung')}</w:txbxContent><w:footnoteReference w:id="1"/></w:r></w:p>`;
  const body = `${paragraph('Kế hoạch')}<w:tbl><w:tr>${cell}${cell}</w:tr></w:tbl>${box}<w:del>${paragraph('x')}</w:del>`;
  const tags = body.match(/<[^>]+>|[^<]+/g) ?? [];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...tags), { maxLength: 60 }), (pieces) =>
      survives(path, word({ document: balanced(pieces), footnotes: balanced(pieces) })),
    ),
    { numRuns: 120 },
  );
});

type Change = [at: number, value: number];

function changesOf(length: number): fc.Arbitrary<Change[]> {
  return fc.array(fc.tuple(fc.nat(length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
}

function changed(whole: Uint8Array, changes: readonly Change[]): Uint8Array {
  const bytes = Uint8Array.from(whole);
  for (const [at, value] of changes) bytes[at] = value;
  return bytes;
}

/** The pieces as well-formed XML, so that the walk itself is tried and not only the parser. */
function balanced(pieces: readonly string[]): string {
  const open: string[] = [];
  const kept = pieces.filter((piece) => {
    const [, closing, name = '', single] = /^<(\/?)([\w:]+)[^>]*?(\/?)>$/.exec(piece) ?? [];
    if (name === '' || single) return true;
    if (!closing) return open.push(name) > 0;
    return open.at(-1) === name && open.pop() !== undefined;
  });
  return (
    kept.join('') +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  );
}
