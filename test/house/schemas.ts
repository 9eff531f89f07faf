import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';
import { root } from '../../launch/root.mjs';

/** A published schema: made from a type and its comments, so that it cannot say anything else than the code does. */
interface Published {
  file: string;
  /** Where the type is. */
  source: string;
  type: string;
  id: string;
  title: string;
  description: string;
}

const SCHEMAS: readonly Published[] = [
  {
    file: 'docs/reading.schema.json',
    source: 'src/domain/plan/reading.ts',
    type: 'Reading',
    id: 'urn:thidua:reading:1',
    title: 'A reading of a plan, as `thidua read --json` prints it',
    description: 'See docs/reading.md.',
  },
  {
    file: 'docs/rules.schema.json',
    source: 'src/domain/evaluation/rules/pack/read-pack.ts',
    type: 'RulePackFile',
    id: 'urn:thidua:rules:1',
    title: 'A pack of rules, as it is taken and given out on the screen “Quy định áp dụng”',
    description: 'See docs/rules.md, which says what a schema cannot.',
  },
  {
    file: 'docs/criteria.schema.json',
    source: 'src/domain/evaluation/criteria/file/write-set.ts',
    type: 'CriteriaSetFile',
    id: 'urn:thidua:criteria:1',
    title: 'A set of criteria, as it is taken and given out on the screen “Bộ tiêu chí”',
    description: 'See docs/criteria.md, which says what a schema cannot.',
  },
];

/** `--check` compares. */
for (const schema of SCHEMAS) publish(schema, process.argv.includes('--check'));

function publish(schema: Published, isCheck: boolean): void {
  const file = join(root, schema.file);
  const text = textOf(schema);
  if (!isCheck) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${schema.file} is not what ${schema.source} says. Run: npm run schema`);
    process.exitCode = 1;
  }
}

function textOf({ source, type, id, title, description }: Published): string {
  const { definitions, ...rest } = createGenerator({
    path: join(root, source),
    tsconfig: join(root, 'tsconfig.json'),
    type,
    topRef: true,
    skipTypeCheck: true,
  }).createSchema(type);
  return `${JSON.stringify({ $id: id, title, description, ...rest, definitions }, null, 2)}\n`;
}
