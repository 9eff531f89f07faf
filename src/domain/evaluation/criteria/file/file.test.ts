import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesIn } from '../../file/testing-sentences.ts';
import { anySet, asking, setWith } from '../testing-sets.ts';
import { readCriteriaSet } from './read-set.ts';
import { writeCriteriaSet } from './write-set.ts';

const file = (set = setWith([asking('a')])) => JSON.parse(writeCriteriaSet(set));
const problems = (bent: object) => {
  const read = readCriteriaSet(JSON.stringify(bent));
  if (read.ok) return [];
  read.problems.forEach(listed);
  return read.problems.map(({ path, code }) => `${path}: ${code}`);
};
const listed = sentencesIn(import.meta.dirname);

describe('the file of a set', () => {
  it('is read back as it was, byte for byte', () => {
    fc.assert(
      fc.property(anySet, (set) => {
        const text = writeCriteriaSet(set);
        const read = readCriteriaSet(text);
        expect(read).toEqual({ ok: true, set });
        if (read.ok) expect(writeCriteriaSet(read.set)).toBe(text);
      }),
    );
  });

  it('is never thrown at, whatever it holds', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readCriteriaSet(text)));
    const whole = file();
    const keys = Object.keys(whole);
    fc.assert(
      fc.property(
        fc.constantFrom(...keys),
        fc.jsonValue(),
        (key, value) => void readCriteriaSet(JSON.stringify({ ...whole, [key]: value })),
      ),
    );
    const [node] = whole.nodes;
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(node)),
        fc.jsonValue(),
        (key, value) =>
          void readCriteriaSet(JSON.stringify({ ...whole, nodes: [{ ...node, [key]: value }] })),
      ),
    );
  });

  it('says everything that is wrong at once, each with its place', () => {
    const [node] = file().nodes;
    expect(problems({ ...file(), schemaVersion: 2, key: 'Mẫu', audience: ['ai'], until: 'mai' })).toEqual([
      'schemaVersion: other version',
      'key: bad key',
      'audience[0]: unknown kind',
      'until: no day',
    ]);
    expect(
      problems({
        ...file(),
        nodes: [{ ...node, gate: 'có', asks: { kind: 'ratio' }, scores: { kind: 'full', points: 5 } }],
      }),
    ).toEqual(['nodes[0].asks: field missing', 'nodes[0].scores.points: no text', 'nodes[0].gate: no flag']);
    const at = { bar: '>=', amount: 90, high: null };
    expect(problems({ ...file(), nodes: [{ ...node, asks: { kind: 'ratio', at } }] })).toEqual([
      'nodes[0].asks.at.amount: no amount',
    ]);
  });

  it('is refused where groups lie too deep in each other', () => {
    const nest = (depth: number): object =>
      depth === 0
        ? file().nodes[0]
        : { id: `g${depth}`, title: 'g', maximum: null, nodes: [nest(depth - 1)] };
    expect(problems({ ...file(), nodes: [nest(3)] })).toEqual([]);
    expect(problems({ ...file(), nodes: [nest(4)] })).toEqual([
      'nodes[0].nodes[0].nodes[0].nodes[0].nodes: too deep',
    ]);
  });

  it('says in Vietnamese where and what to do', () => {
    const read = readCriteriaSet(JSON.stringify({ ...file(), nodes: [{ ...file().nodes[0], bounds: 'x' }] }));
    if (read.ok) throw new Error('it is bent');
    expect(read.problems[0]?.message).toBe(
      'tiêu chí hoặc nhóm thứ 1, mục “bounds”: ghi “x”, không có trong phần mềm. Hãy ghi một trong: in, count, out.',
    );
  });
});
