import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { backup, openDatabase, restore } from '#database';
import { openStore } from './as.ts';
import * as scans from './scans.ts';
import { NOON, ward } from './testing.ts';
import { claimed, heardQueue, pageRead, sentScan } from './testing-scan.ts';

const MIGRATIONS = fileURLToPath(new URL('migrations', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'thidua-carried-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('a scan half read is carried by a backup, and goes on at its next page where it is restored', async () => {
  const town = await ward();
  const scan = await sentScan(town);
  const queue = await heardQueue(town.database);
  const job = await claimed(queue);
  await town.as(job.asker, (act) => scans.begin(act, job));
  const page = pageRead(1);
  await town.as(job.asker, (act) => scans.keepPage(act, job, page));
  await town.as(job.asker, (act) => scans.begin(act, job));
  mkdirSync(join(folder, 'from/files/ab'), { recursive: true });
  writeFileSync(join(folder, 'from/files/ab', page.picture.hash), 'ảnh');
  const file = join(folder, 'sao-luu.tar.gz');
  await backup(town.database.ownerUrl, join(folder, 'from'), file, new Date(NOON));
  await queue.close();

  await restore(file, { dataFolder: join(folder, 'to') }, MIGRATIONS);
  const restored = await openDatabase({ dataFolder: join(folder, 'to') });
  const store = openStore(restored.appUrl, 2);
  const next = await heardQueue(restored);
  try {
    const again = await claimed(next);
    expect(again).toMatchObject({ id: job.id, scan, attempts: 1, asker: { account: town.officer.account } });
    const edge = { now: new Date(NOON) };
    expect(await store.as(again.asker, edge, (act) => scans.begin(act, again))).toMatchObject({ page: 2 });
    expect(await store.as(again.asker, edge, (act) => scans.get(act, scan))).toMatchObject({ done: 1 });
    expect(readFileSync(join(restored.dataFolder, 'files/ab', page.picture.hash), 'utf8')).toBe('ảnh');
  } finally {
    await next.close();
    await store.close();
    await restored.stop();
    await town.close();
  }
});
