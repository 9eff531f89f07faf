import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'house', include: ['test/house/**/*.test.ts'] } },
      {
        plugins: [svelte({ configFile: false })],
        test: {
          name: 'unit',
          include: [
            'src/{domain,ui,routes}/**/*.test.ts',
            'src/server/{files,render,http}/**/*.test.ts',
            'cli/**/*.test.ts',
          ],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'store',
          include: ['src/server/{store,database,trial}/**/*.test.ts'],
          globalSetup: ['src/server/database/testing-server.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/{journeys,http,faults}/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          maxWorkers: 1,
        },
      },
    ],
  },
});
