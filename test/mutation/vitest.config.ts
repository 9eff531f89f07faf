import { defineConfig } from 'vitest/config';

/** The tests that no mutant of the room of evaluation should survive: `npm run mutate`. */
export default defineConfig({
  test: {
    include: [
      'src/domain/evaluation/{cases,properties}/*.test.ts',
      'src/domain/evaluation/criteria/{check,file}/*.test.ts',
      'src/domain/evaluation/rules/pack/*.test.ts',
      'src/domain/evaluation/grounds/{*,words/*}.test.ts',
    ],
    setupFiles: ['test/mutation/few-runs.ts'],
    isolate: false,
  },
});
