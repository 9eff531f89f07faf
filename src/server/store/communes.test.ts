import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#database';
import { testDatabase } from '../database/testing.ts';
import { openStore, type Store } from './as.ts';
import * as communes from './communes.ts';
import { NOON, ward } from './testing.ts';

let database: Database;
let store: Store;
const edge = { now: new Date(NOON) };
const setup = { kind: 'setup' } as const;
const place = { name: 'phường Mẫu', province: 'tỉnh Mẫu' };

beforeAll(async () => {
  database = await testDatabase();
  store = openStore(database.appUrl, 4);
});
afterAll(async () => {
  await store.close();
  await database.stop();
});

describe('a commune', () => {
  it('is still to be set up while there are only trials', async () => {
    await store.as(setup, edge, (act) => communes.found(act, { ...place, code: 'THU', trial: true }));
    expect(await store.as({ kind: 'visitor' }, edge, communes.noneYet)).toBe(true);
  });

  it('is founded first by one of two who set up at the same moment', async () => {
    const founding = (code: string) =>
      store.as(setup, edge, async (act) =>
        (await communes.stillNone(act)) ? communes.found(act, { ...place, code, trial: false }) : null,
      );
    const founded = await Promise.all([founding('10001'), founding('10002')]);
    expect(founded.filter(Boolean)).toHaveLength(1);
    expect(await store.as({ kind: 'visitor' }, edge, communes.noneYet)).toBe(false);
  });

  it('is founded with its usual issuers, which can be reworded', async () => {
    const town = await ward(database);
    const [first] = await town.as(town.officer, communes.issuers);
    const change = {
      name: 'UBND PHƯỜNG MẪU',
      parentName: null,
      symbol: 'UBND',
      place: 'Mẫu',
      onBehalfOf: null,
    };
    expect(await town.as(town.officer, (act) => communes.changeIssuer(act, first?.id ?? '', change))).toBe(
      true,
    );
    const after = await town.as(town.officer, communes.issuers);
    expect(after).toHaveLength(4);
    expect(after.find(({ id }) => id === first?.id)).toMatchObject({ name: change.name, place: 'Mẫu' });
    const other = await ward(database);
    expect(await other.as(other.officer, (act) => communes.changeIssuer(act, first?.id ?? '', change))).toBe(
      false,
    );
    await town.store.close();
    await other.store.close();
  });
});
