import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { readArchive, wholeContent } from './archive.ts';
import { type Filling, fillTable } from './load.ts';
import type { Manifest } from './manifest.ts';
import { subjectOf } from './verify.ts';

/** Copies the rows of a verified backup into its tables and its files into the folder; on disk when it returns. */
export async function unpack(
  owner: pg.Client,
  file: string,
  filesFolder: string,
  manifest: Manifest,
): Promise<void> {
  const fill = filler(owner, manifest);
  for await (const { name, content } of readArchive(file)) {
    if (name.startsWith('tables/')) await fill.add(subjectOf(name), content);
    else if (name.startsWith('files/')) await write(join(filesFolder, name.slice('files/'.length)), content);
    else await wholeContent(content);
  }
  await fill.end();
}

/** One table after another: its parts follow each other, and only one COPY can be under way. */
function filler(owner: pg.Client, manifest: Manifest) {
  const tables = new Map(manifest.tables.map((table) => [`tables/${table.name}`, table]));
  let current: Filling | null = null;
  const end = async () => {
    await current?.end();
    current = null;
  };
  const add = async (subject: string, content: AsyncIterable<Buffer>) => {
    const table = tables.get(subject);
    if (!table) throw new Error(`${subject} không có trong danh mục`);
    if (current && current.name !== table.name) await end();
    current ??= fillTable(owner, table);
    for await (const chunk of content) await current.write(chunk);
  };
  return { add, end };
}

async function write(path: string, content: AsyncIterable<Buffer>): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await pipeline(content, createWriteStream(path, { mode: 0o600, flush: true }));
}
