import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Held } from '#reporting';
import type { HeldEvidence } from './evidence.ts';

interface Tables extends DBSchema {
  report: { key: [who: string, page: string]; value: Held };
  evidence: { key: string; value: HeldEvidence };
}

/** What a device holds, of whoever used it. Each change is one transaction of the device's own database. */
export interface Holding {
  /** Whether it outlasts the page. */
  lasts: boolean;
  get(who: string, page: string): Promise<Held | undefined>;
  /** Of everybody; what is another person's is counted, never shown or sent. */
  all(): Promise<Held[]>;
  /** Reads, changes and writes as one; what it then holds. Nothing is written where it holds nothing. */
  change(who: string, page: string, work: (held: Held) => Held): Promise<Held | undefined>;
  /** The same, beginning with `first` where it holds nothing. */
  keep(first: Held, work: (held: Held) => Held): Promise<Held>;
  drop(who: string, page: string): Promise<void>;
  evidence: Shelf;
}

/** Files of evidence, by their keys. */
export interface Shelf {
  /** Of everybody, in the order they were chosen. */
  all(): Promise<HeldEvidence[]>;
  put(held: HeldEvidence): Promise<void>;
  /** What it then holds; nothing is written where it holds none of this key any more. */
  change(key: string, work: (held: HeldEvidence) => HeldEvidence): Promise<HeldEvidence | undefined>;
  drop(key: string): Promise<void>;
}

/** Opens the database of this device. Rejects where a browser keeps none (a private window of some). */
export async function openHolding(): Promise<Holding> {
  const database = await openDB<Tables>('thi-dua', 2, {
    upgrade(opened, before) {
      if (before < 1) opened.createObjectStore('report', { keyPath: ['who', 'page'] });
      if (before < 2) opened.createObjectStore('evidence', { keyPath: 'key' });
    },
    // another tab wants to change or drop the database: it is opened anew at the next page
    blocking: () => database.close(),
  });
  return {
    lasts: true,
    get: (who, page) => database.get('report', [who, page]),
    all: () => database.getAll('report'),
    async change(who, page, work) {
      const { store, done } = database.transaction('report', 'readwrite', { durability: 'strict' });
      const held = await store.get([who, page]);
      const changed = held && work(held);
      if (changed && changed !== held) await store.put(changed);
      await done;
      return changed;
    },
    async keep(first, work) {
      const { store, done } = database.transaction('report', 'readwrite', { durability: 'strict' });
      const changed = work((await store.get([first.who, first.page])) ?? first);
      await store.put(changed);
      await done;
      return changed;
    },
    drop: (who, page) => database.delete('report', [who, page]),
    evidence: shelfIn(database),
  };
}

function shelfIn(database: IDBPDatabase<Tables>): Shelf {
  return {
    all: async () => (await database.getAll('evidence')).sort((one, other) => one.at - other.at),
    async put(held) {
      const { store, done } = database.transaction('evidence', 'readwrite', { durability: 'strict' });
      await store.put(held);
      await done;
    },
    async change(key, work) {
      const { store, done } = database.transaction('evidence', 'readwrite', { durability: 'strict' });
      const held = await store.get(key);
      const changed = held && work(held);
      if (changed) await store.put(changed);
      await done;
      return changed;
    },
    drop: (key) => database.delete('evidence', key),
  };
}
