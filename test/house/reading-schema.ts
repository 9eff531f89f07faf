import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';
import { root } from '../../launch/root.mjs';

/**
 * `docs/reading.schema.json`, made from the types of `src/domain/plan/reading.ts` and their comments: it cannot say
 * anything else than the code does. `--check` compares.
 */
const FILE = join(root, 'docs/reading.schema.json');

const { definitions, ...rest } = createGenerator({
  path: join(root, 'src/domain/plan/reading.ts'),
  tsconfig: join(root, 'tsconfig.json'),
  type: 'Reading',
  topRef: true,
  skipTypeCheck: true,
}).createSchema('Reading');
const schema = {
  $id: 'urn:thidua:reading:1',
  title: 'A reading of a plan, as `thidua read --json` prints it',
  description: 'See docs/reading.md.',
  ...rest,
  definitions,
};
const text = `${JSON.stringify(schema, null, 2)}\n`;

if (!process.argv.includes('--check')) writeFileSync(FILE, text);
else if (readFileSync(FILE, 'utf8') !== text) {
  console.error('docs/reading.schema.json is not what src/domain/plan/reading.ts says. Run: npm run schema');
  process.exit(1);
}
