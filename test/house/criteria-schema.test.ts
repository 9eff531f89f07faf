import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { readCriteriaSet, starters, writeCriteriaSet } from '#evaluation';
import { root } from '../../launch/root.mjs';

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(join(root, 'docs/criteria.schema.json'), 'utf8')),
);
const problemsOf = (text: string) => (validate(JSON.parse(text)) ? [] : validate.errors);
const files = starters.map(({ set }) => ({ key: set.key, text: writeCriteriaSet(set) }));

describe('the published schema of a set of criteria', () => {
  it.each(files)('holds for $key as it is given out', ({ text }) => {
    expect(problemsOf(text)).toEqual([]);
  });

  it('holds for the example that is printed beside it, which the reader takes', () => {
    const page = readFileSync(join(root, 'docs/criteria.md'), 'utf8');
    const example = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    expect(problemsOf(example)).toEqual([]);
    expect(readCriteriaSet(example)).toMatchObject({ ok: true });
  });

  it('refuses what the reader refuses', () => {
    const set = JSON.parse(files[0]?.text ?? '');
    for (const bent of [
      { ...set, colour: 'red' },
      { ...set, key: 'Bộ' },
      { ...set, audience: [] },
      { ...set, audience: ['person'] },
      { ...set, nodes: [] },
      { ...set, scale: { ...set.scale, classes: [] } },
      { ...set, nodes: [{ ...set.nodes[1], asks: { kind: 'opinion' } }] },
    ]) {
      expect(problemsOf(JSON.stringify(bent))).not.toEqual([]);
      expect(readCriteriaSet(JSON.stringify(bent)).ok).toBe(false);
    }
  });
});
