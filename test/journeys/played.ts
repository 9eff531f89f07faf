import { join } from 'node:path';
import type { Person } from '#access';
import { addDays, civilDateOf } from '#calendar';
import { bringUpToDate, type Database, openDatabase } from '#database';
import { movements, openStore } from '#store';
import { root } from '../../launch/root.mjs';
import { openMovement } from '../../src/server/trial/movement.ts';
import { confirmPlan, receivePlan } from '../../src/server/trial/plans.ts';
import { ago, type Stage } from '../../src/server/trial/stage.ts';

/** Plays something into a data folder that nobody serves, past the web server. */
export function played<T>(dataFolder: string, now: Date, play: (stage: Stage) => Promise<T>): Promise<T> {
  return inDatabase(dataFolder, now, async ({ appUrl }) => {
    const store = openStore(appUrl, 3);
    const samples = join(root, 'src/domain/plan/cases');
    try {
      return await play({ as: store.as, now, files: join(dataFolder, 'files'), samples });
    } finally {
      await store.close();
    }
  });
}

/** Works on the database of such a folder, brought up to date. */
export async function inDatabase<T>(
  dataFolder: string,
  now: Date,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await openDatabase({ dataFolder });
  try {
    await bringUpToDate(database, join(root, 'src/server/store/migrations'), now);
    return await work(database);
  } finally {
    await database.stop();
  }
}

/** A movement from the sample plan of a ward, with one period of 300 days whose reports were due ten days ago. */
export async function openedYear(stage: Stage, by: Person) {
  const plan = await receivePlan(stage, { by, on: ago(stage, 39), sample: 'ward-movement' });
  await confirmPlan(stage, { by, on: ago(stage, 39), plan });
  const due = addDays(civilDateOf(stage.now), -10);
  const dates = { name: 'Năm nay', coversFrom: addDays(due, -300), coversTo: due, onTimeUntil: due };
  const [period] = await openMovement(stage, {
    ...{ by, on: ago(stage, 38), plan },
    periods: [{ ...dates, acceptedUntil: null }],
  });
  const [movement] = await stage.as(by, { now: stage.now }, movements.list);
  if (!period || !movement) throw new Error('the ward has no movement');
  return { movement: movement.id, period };
}
