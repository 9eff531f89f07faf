import { defineConfig } from 'vitest/config';

/** The tests that no mutant of the room of evaluation should survive: `npm run mutate`. */
export default defineConfig({
  test: { include: ['src/domain/evaluation/{cases,properties}/*.test.ts'], isolate: false },
});
