import { crc32 } from 'node:zlib';
import type { CivilDate } from '#calendar';

/** A file of an archive; its name with the ending, without folders. */
export interface Packed {
  name: string;
  bytes: Uint8Array;
}

interface Entry {
  name: Buffer;
  bytes: Uint8Array;
  crc: number;
  /** As the format has it. */
  day: number;
}

/**
 * A zip archive as it grows, a file at a time: workbooks are packed already, so they are stored as they are, and no more
 * than one of them is held. Names are UTF-8; two of the same name both stand in it. Each bears the day `on`.
 */
export async function* packed(files: AsyncIterable<Packed>, on: CivilDate): AsyncGenerator<Uint8Array> {
  const day = dayOf(on);
  const directory: Buffer[] = [];
  let offset = 0;
  for await (const { name, bytes } of files) {
    const entry = { name: Buffer.from(name), bytes, crc: crc32(bytes), day };
    const local = Buffer.concat([u32(LOCAL), headerOf(entry), u16(0), entry.name]);
    directory.push(inDirectory(entry, offset));
    offset += local.length + bytes.length;
    yield local;
    yield bytes;
  }
  yield Buffer.concat([...directory, endOf(directory, offset)]);
}

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50] as const;
const VERSION = 20;
const UTF8 = 0x800;
const STORED = 0;
const FIRST_YEAR = 1980;

/** Seven bits of years, four of the month, five of the day. */
function dayOf(on: CivilDate): number {
  const [year = FIRST_YEAR, month = 1, day = 1] = on.split('-').map(Number);
  return ((year - FIRST_YEAR) << 9) | (month << 5) | day;
}

/** What the file and the directory say of an entry alike, down to the length of its name. */
function headerOf({ name, bytes, crc, day }: Entry): Buffer {
  const size = u32(bytes.length);
  return Buffer.concat([...[VERSION, UTF8, STORED, 0, day].map(u16), u32(crc), size, size, u16(name.length)]);
}

function inDirectory(entry: Entry, offset: number): Buffer {
  const nothing = Buffer.alloc(12); // extra field, comment, disk, attributes
  return Buffer.concat([u32(CENTRAL), u16(VERSION), headerOf(entry), nothing, u32(offset), entry.name]);
}

function endOf(directory: readonly Buffer[], offset: number): Buffer {
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = u16(directory.length);
  return Buffer.concat([u32(END), u16(0), u16(0), count, count, u32(size), u32(offset), u16(0)]);
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
