import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { processesIn } from '../http/processes.ts';
import { killed, VICTIMS } from './killing.ts';

/** THIDUA_KILL_ROUNDS=20 for the full run. */
const ROUNDS = Number(process.env.THIDUA_KILL_ROUNDS ?? 2);

describe('killed in a burst of reports and started again, the server has each acknowledged one once and whole', () => {
  it.each(VICTIMS)(
    '%s killed',
    async (victim) => {
      const dataFolder = mkdtempSync(join(tmpdir(), 'thidua-killing-'));
      const found = await killed(dataFolder, victim, ROUNDS);
      expect(found).toMatchObject({ lost: 0, foreign: 0, torn: 0 });
      expect(found.acknowledged).toBeGreaterThanOrEqual(10 * ROUNDS);
      expect(processesIn(dataFolder)).toEqual([]);
      rmSync(dataFolder, { recursive: true });
    },
    60_000 * ROUNDS,
  );
});
