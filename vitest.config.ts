import { existsSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/order.ts';

/**
 * The oldest PostgreSQL served, where Debian's is installed; a skipped test says where it is not. What is left out asks no
 * question of the database that its neighbours do not ask.
 */
const STORE_ON_15 = {
  test: {
    name: 'store-15',
    include: ['src/server/store/**/*.test.ts'],
    exclude: ['src/server/store/{scans-carried,review-model,review-sweep,*-races,*-real-plans}.test.ts'],
    globalSetup: ['src/server/database/testing-server-15.ts'],
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
};

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { name: 'house', include: ['test/house/**/*.test.ts'] } },
      {
        plugins: [svelte({ configFile: false })],
        test: {
          name: 'unit',
          include: ['src/{domain,ui,routes}/**/*.test.ts'],
          // these rooms hold no state: their files share a process, which takes a third of the time
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'unit-files',
          include: ['src/server/{files,render,http,mail,feed}/**/*.test.ts', 'cli/**/*.test.ts'],
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'keys',
          include: ['src/server/store/catalogue.test.ts'],
          globalSetup: ['src/server/database/testing-server.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'store',
          include: ['src/server/{store,database,jobs,trial,excel}/**/*.test.ts'],
          exclude: ['src/server/store/catalogue.test.ts'],
          globalSetup: ['src/server/database/testing-server.ts'],
          // each test has a database of its own: what the files share is only the modules they load
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      ...(existsSync('/usr/lib/postgresql/15/bin/initdb') ? [STORE_ON_15] : []),
      {
        test: {
          name: 'browser',
          include: ['test/{journeys,http,faults}/**/*.test.ts'],
          globalSetup: ['test/journeys/town-folder.ts'],
          setupFiles: ['test/failures.ts'],
          // a busy machine is slow, not wrong
          expect: { poll: { timeout: 30_000 } },
          // in order, so that a failure is told before the test's own hooks close the pages
          sequence: { hooks: 'list' },
          testTimeout: 180_000,
          hookTimeout: 300_000,
          maxWorkers: 3,
        },
      },
    ],
  },
});
