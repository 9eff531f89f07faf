import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { readRulePack, shippedPacks, writeRulePack } from '#evaluation';
import { root } from '../../launch/root.mjs';

const validate = new Ajv({ allErrors: true }).compile(
  JSON.parse(readFileSync(join(root, 'docs/rules.schema.json'), 'utf8')),
);
const problemsOf = (text: string) => (validate(JSON.parse(text)) ? [] : validate.errors);

describe('the published schema of a pack of rules', () => {
  it.each(shippedPacks)('holds for $key as it is given out', (pack) => {
    expect(problemsOf(writeRulePack(pack))).toEqual([]);
  });

  it('holds for the example that is printed beside it, which the reader takes', () => {
    const page = readFileSync(join(root, 'docs/rules.md'), 'utf8');
    const example = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    expect(problemsOf(example)).toEqual([]);
    expect(readRulePack(example)).toMatchObject({ ok: true, asked: [] });
  });

  it('refuses what the reader refuses: a field or a unit it does not know, a rule without values', () => {
    const [pack] = shippedPacks.map((one) => JSON.parse(writeRulePack(one)));
    const [rule] = pack.rules;
    for (const bent of [
      { ...pack, colour: 'red' },
      { ...pack, key: 'Quy định' },
      { ...pack, rules: [] },
      { ...pack, rules: [{ ...rule, unit: 'kg' }] },
      { ...pack, rules: [{ ...rule, values: [] }] },
    ]) {
      expect(problemsOf(JSON.stringify(bent))).not.toEqual([]);
      expect(readRulePack(JSON.stringify(bent)).ok).toBe(false);
    }
  });
});
