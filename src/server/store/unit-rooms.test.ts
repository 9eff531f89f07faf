import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '#database';
import { testDatabase } from '../database/testing.ts';
import { unitRooms } from './index.ts';
import { type Inhabited, inhabited } from './inhabited.ts';

let database: Database;
let town: Inhabited;

beforeAll(async () => {
  database = await testDatabase();
  town = await inhabited(database);
});
afterAll(async () => {
  await town.store.close();
  await database.stop();
});

it('tells a unit what it has to do beside its reports, and nobody else', async () => {
  expect(await town.as(town.heads[0], unitRooms)).toMatchObject({
    registrations: [
      { isClosed: expect.any(Boolean), outcome: 'registered', waitsForReached: false, due: '2026-12-31' },
      { isClosed: expect.any(Boolean), outcome: 'registered' },
    ],
    ownPlans: [{ year: 2026, stands: 'returned' }],
    difficulties: { waiting: 0, answered: 1, shared: 2 },
  });
  expect(await town.as(town.officer, unitRooms)).toBeNull();
});

it('asks nothing of a unit that takes part in no movement', async () => {
  const stranger = await town.person('unit', await town.unit('area', 'TDP9'));
  expect(await town.as(stranger, unitRooms)).toEqual({
    registrations: [],
    ownPlans: [],
    difficulties: { waiting: 0, answered: 0, shared: 0 },
  });
});
