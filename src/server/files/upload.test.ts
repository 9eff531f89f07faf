import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { folder } from './testing-files.ts';
import { discardUpload, storedPath, storeUpload } from './upload.ts';

const LIMIT = 1_000;
const bytes = (...sizes: number[]) => Readable.from(sizes.map((size) => Buffer.alloc(size, 'a')));

/** Every file below a folder. */
async function filesIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describe('an upload', () => {
  it('is kept under the hash of its bytes, readable by its owner only', async () => {
    const kept = await folder();
    const stored = await storeUpload(bytes(300, 700), kept, { limit: LIMIT });
    const hash = createHash('sha256').update('a'.repeat(1_000)).digest('hex');
    const path = join(kept, hash.slice(0, 2), hash);
    expect(stored).toEqual({ ok: true, hash, size: 1_000, path, known: false });
    expect((await readFile(storedPath(kept, hash))).length).toBe(1_000);
    expect((await stat(storedPath(kept, hash))).mode & 0o777).toBe(0o600);
    expect(await filesIn(kept)).toEqual([storedPath(kept, hash)]);
  });

  it('of the same content is kept once, also when two come at a time', async () => {
    const kept = await folder();
    const both = await Promise.all([1, 2].map(() => storeUpload(bytes(10), kept, { limit: LIMIT })));
    expect(both.map((stored) => stored.ok)).toEqual([true, true]);
    expect(await filesIn(kept)).toHaveLength(1);
  });

  it('says whether its content was known, so that taking it back harms nobody', async () => {
    const kept = await folder();
    await storeUpload(bytes(10), kept, { limit: LIMIT });
    expect(await storeUpload(bytes(10), kept, { limit: LIMIT })).toMatchObject({ known: true });
    expect(await storeUpload(bytes(11), kept, { limit: LIMIT })).toMatchObject({ known: false });
  });

  it('above the limit is refused at the first byte too many, and leaves nothing', async () => {
    const kept = await folder();
    let given = 0;
    const endless = new Readable({
      highWaterMark: 100,
      read() {
        given += 100;
        this.push(Buffer.alloc(100));
      },
    });
    const refused = await storeUpload(endless, kept, { limit: LIMIT, name: 'to.docx' });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'tooLarge' } });
    expect(given).toBeLessThan(2 * LIMIT);
    expect(await filesIn(kept)).toEqual([]);
    endless.destroy();
  });

  it('that is empty, or whose sender goes away, leaves nothing', async () => {
    const kept = await folder();
    expect(await storeUpload(bytes(), kept, { limit: LIMIT })).toMatchObject({ problem: { code: 'empty' } });
    const lost = new Readable({ read: () => undefined });
    lost.push(Buffer.alloc(10));
    const storing = storeUpload(lost, kept, { limit: LIMIT });
    setImmediate(() => lost.destroy(new Error('aborted')));
    expect(await storing).toMatchObject({ problem: { code: 'cutOff' } });
    expect(await filesIn(kept)).toEqual([]);
  });

  it('clears away what a killed process left half-written, and nothing of a living one', async () => {
    const kept = await folder();
    await mkdir(join(kept, 'tmp'));
    const killed = spawnSync(process.execPath, ['-e', '0']).pid;
    const names = [`${killed}.a`, `${process.ppid}.b`, 'abandoned'];
    for (const name of names) await writeFile(join(kept, 'tmp', name), 'nửa tệp');
    await storeUpload(bytes(10), kept, { limit: LIMIT });
    expect(await readdir(join(kept, 'tmp'))).toEqual([`${process.ppid}.b`]);
  });

  it('to a folder that cannot be written throws: that is no fault of the sender', async () => {
    await expect(storeUpload(bytes(1), '/dev/null/kho', { limit: LIMIT })).rejects.toThrow();
  });

  it('that must not be kept is taken back', async () => {
    const kept = await folder();
    const stored = await storeUpload(bytes(10), kept, { limit: LIMIT });
    if (!stored.ok) throw new Error(stored.problem.code);
    await discardUpload(kept, stored.hash);
    await discardUpload(kept, stored.hash);
    expect(await filesIn(kept)).toEqual([]);
  });
});
