import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, it } from 'vitest';
import { openDatabase } from '#database';
import { startRefused, startServer } from '../server.ts';
import { processesIn } from './processes.ts';

it('comes up by itself after Node was killed with the database running', async () => {
  const first = await startServer();
  await first.kill();
  const second = await startServer({ dataFolder: first.dataFolder });
  expect((await fetch(second.url)).status).toBeLessThan(500);
  expect(await second.stop()).toBe(0);
  expect(processesIn(first.dataFolder)).toEqual([]);
  expect(await rulesKnown(first.dataFolder)).toBeGreaterThan(0);
  rmSync(first.dataFolder, { recursive: true });
});

/** How many rules the database knows to have come with the software that began on it. */
async function rulesKnown(dataFolder: string): Promise<number> {
  const database = await openDatabase({ dataFolder });
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const { rowCount } = await owner.query('select from shipped_rule');
  await owner.end();
  await database.stop();
  return rowCount ?? 0;
}

it('refuses a data folder of a newer program and one that it cannot write, each with what to do', async () => {
  const newer = mkdtempSync(join(tmpdir(), 'thidua-newer-'));
  writeFileSync(join(newer, 'VERSION'), '99\n');
  const refused = await startRefused({ THIDUA_DATA: newer });
  expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('mới hơn') });
  expect(processesIn(newer)).toEqual([]);
  rmSync(newer, { recursive: true });
  const unwritable = await startRefused({ THIDUA_DATA: '/proc/thidua' });
  expect(unwritable).toMatchObject({
    code: 1,
    output: expect.stringContaining('Không ghi được vào thư mục dữ liệu'),
  });
});

it('leaves nothing running when Ctrl-C comes while it starts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-early-'));
  const early = await startRefused({ THIDUA_DATA: folder }, { interruptAfter: 900 });
  expect(early.output).not.toContain('Error');
  expect(processesIn(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});
