import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { onTestFinished } from 'vitest';

/** Files made for tests: written to a folder of their own that goes when the test is over. */

export async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'thidua-files-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

export async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(await folder(), name);
  await writeFile(path, content);
  return path;
}

export interface Part {
  name: string;
  content: string | Uint8Array;
  /** Bytes the entry claims to unpack to, where it lies. */
  claims?: number;
  /** General purpose flags; 1 says encrypted. */
  flags?: number;
}

/** A zip archive written by hand, so that it can also be a wrong one. */
export function zip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { header, packed } = packedPart(part);
    const name = Buffer.from(part.name);
    const local = Buffer.concat([u32(0x04034b50), header, u16(name.length), u16(0), name, packed]);
    const place = [u16(0), u16(0), u16(0), u16(0), u32(0), u32(offset), name];
    entries.push(Buffer.concat([u32(0x02014b50), u16(20), header, u16(name.length), ...place]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const counts = [u16(0), u16(0), u16(parts.length), u16(parts.length)];
  const end = [u32(0x06054b50), ...counts, u32(directory.length), u32(offset), u16(0)];
  return Buffer.concat([...locals, directory, ...end]);
}

function packedPart({ content, claims, flags = 0 }: Part): { header: Buffer; packed: Buffer } {
  const bytes = Buffer.from(content);
  const packed = deflateRawSync(bytes);
  const sizes = [u32(crc32(bytes)), u32(packed.length), u32(claims ?? bytes.length)];
  return { header: Buffer.concat([u16(20), u16(flags | 0x800), u16(8), u32(0), ...sizes]), packed };
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word file of these parts: `document` is what stands in `w:body`, the others what stands in their root. */
export function word(parts: { document: string } & Record<string, string>): Buffer {
  const { document, ...others } = parts;
  const names = Object.keys(others);
  return zip([
    { name: '_rels/.rels', content: relations([['officeDocument', 'word/document.xml']]) },
    { name: 'word/document.xml', content: `<w:document ${W}><w:body>${document}</w:body></w:document>` },
    {
      name: 'word/_rels/document.xml.rels',
      content: relations(names.map((name) => [name.replace(/\d+$/, ''), `${name}.xml`])),
    },
    ...names.map((name) => ({ name: `word/${name}.xml`, content: `<w:root ${W}>${others[name]}</w:root>` })),
  ]);
}

function relations(targets: string[][]): string {
  const each = targets.map(
    ([type, target], at) => `<Relationship Id="r${at}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}

/** One paragraph of one run; `properties` is what stands in `w:pPr`. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** The properties of a paragraph numbered by a list. */
export function listed(numId: number, level: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
}
