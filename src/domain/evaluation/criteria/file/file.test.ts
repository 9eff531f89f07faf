import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bent, pathOf, placesIn, type Steps, thingAt } from '../../file/testing-bent.ts';
import { sentencesIn } from '../../file/testing-sentences.ts';
import type { Criterion } from '../criteria-set.ts';
import { anySet, asking, setWith } from '../testing-sets.ts';
import { readCriteriaSet } from './read-set.ts';
import { writeCriteriaSet } from './write-set.ts';

const file = (set = setWith([asking('a')])) => JSON.parse(writeCriteriaSet(set));
const problemsOf = (bent: unknown) => {
  const read = readCriteriaSet(JSON.stringify(bent));
  return read.ok ? [] : read.problems.map(({ path, code }) => `${path}: ${code}`);
};
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

describe('every place of a set’s file', () => {
  const at = { bar: '>=', amount: { value: '3' }, high: null } as const;
  const asks: Criterion['asks'][] = [
    ...[
      { kind: 'count', at } as const,
      { kind: 'ratio', at: { ...at, bar: 'range', high: { value: '9' } } } as const,
    ],
    ...[{ kind: 'change', way: 'fall', at, smallest: { value: '5' } } as const],
    ...[
      { kind: 'frequency', each: 'month', at } as const,
      { kind: 'result', set: 'khac', least: 'recognised' } as const,
    ],
    ...[{ kind: 'attestation' } as const, { kind: 'no-incident' } as const, { kind: 'judgement' } as const],
    { kind: 'count', at: { ...at, amount: { rule: 'team.months' } } },
  ];
  const scores: Criterion['scores'][] = [
    ...[
      { kind: 'full', points: '5' } as const,
      { kind: 'each', sign: 'bonus', points: '1', cap: '5' } as const,
    ],
    ...[
      { kind: 'scaled', points: '5' } as const,
      { kind: 'given', points: '5' } as const,
      { kind: 'none' } as const,
    ],
  ];
  const nodes = asks.map((one, place) =>
    asking(`c${place}`, {
      asks: one,
      scores: scores[place] ?? { kind: 'none' },
      article: 'Điều 1',
      eitherOr: 'một trong hai',
    }),
  );
  const plain = setWith([{ id: 'g', title: 'Nhóm', maximum: '10', nodes }]);
  const whole: unknown = file({
    ...plain,
    source: { document: 'Kế hoạch mẫu', article: 'Mục II' },
    until: plain.from,
    scale: {
      ...plain.scale,
      classes: [{ key: 'recognised', name: 'Đạt', from: { ...at, high: null }, needs: ['c0'] }],
      caps: [{ class: 'recognised', atMost: { value: '20' }, of: { class: 'recognised' } }],
      notRated: [
        ...[{ kind: 'too short', months: { value: '9' } } as const, { kind: 'under complaint' } as const],
        ...[{ kind: 'registered late', until: { value: '03-31' } } as const, { kind: 'no reports' } as const],
      ],
    },
  });
  const places = placesIn(whole).filter((steps) => steps.length > 0);
  const codesAt = (steps: Steps, other: unknown) => problemsOf(bent(whole, steps, other));
  const isField = (steps: Steps) => typeof steps.at(-1) === 'string';

  it('is needed: without it the place above is named', () => {
    expect(problemsOf(whole)).toEqual([]);
    for (const steps of places.filter(isField)) {
      const above = pathOf(steps.slice(0, -1));
      const expected = ['value', 'rule'].includes(String(steps.at(-1))) ? 'no amount' : 'field missing';
      expect(codesAt(steps, undefined)).toContain(`${above}: ${expected}`);
    }
  });

  it('is kept as it is', () => {
    const read = readCriteriaSet(JSON.stringify(whole));
    expect(read.ok && JSON.parse(writeCriteriaSet(read.set))).toEqual(whole);
  });

  it.each([
    [['audience', 0], 'unknown kind'],
    [['nodes', 0, 'nodes', 0, 'bounds'], 'unknown bounds'],
    [['nodes', 0, 'nodes', 0, 'asks', 'kind'], 'unknown asks'],
    [['nodes', 0, 'nodes', 0, 'asks', 'at', 'bar'], 'unknown bar'],
    [['nodes', 0, 'nodes', 2, 'asks', 'way'], 'unknown way'],
    [['nodes', 0, 'nodes', 3, 'asks', 'each'], 'unknown turn'],
    [['nodes', 0, 'nodes', 0, 'scores', 'kind'], 'unknown scores'],
    [['nodes', 0, 'nodes', 1, 'scores', 'sign'], 'unknown sign'],
    [['scale', 'score'], 'unknown score'],
    [['scale', 'notRated', 0, 'kind'], 'unknown reason'],
    [['from'], 'no day'],
    [['until'], 'no day'],
    [['nodes', 0, 'nodes', 4, 'asks', 'set'], 'bad key'],
    [['nodes', 0, 'nodes', 4, 'asks', 'least'], 'bad key'],
    [['scale', 'caps', 0, 'class'], 'bad key'],
    [['scale', 'caps', 0, 'of', 'class'], 'bad key'],
    [['scale', 'classes', 0, 'key'], 'bad key'],
    [['scale', 'classes', 0, 'needs', 0], 'bad key'],
    [['schemaVersion'], 'other version'],
  ] as [Steps, string][])('%j knows only its own words: %s', (steps, code) => {
    expect(codesAt(steps, 'Xanh')).toEqual([`${pathOf(steps)}: ${code}`]);
  });

  it('may be null where nothing has to be said, and nowhere else', () => {
    const maybe = ['maximum', 'until', 'article', 'from', 'eitherOr', 'cap', 'high'];
    for (const steps of places.filter(isField)) {
      const mayBeNull =
        maybe.includes(String(steps.at(-1))) && steps.join() !== 'from' && !steps.includes('notRated');
      expect([pathOf(steps), codesAt(steps, null).length === 0]).toEqual([pathOf(steps), mayBeNull]);
    }
  });

  it('holds what belongs there: anything else is named with its place', () => {
    for (const steps of places)
      for (const other of [{ x: 1 }, [7], 7, ''])
        expect(codesAt(steps, other).filter((said) => said.startsWith(pathOf(steps)))).not.toEqual([]);
  });

  it('has no field beside those that are known', () => {
    const objects = places.filter((steps) => {
      const thing = thingAt(whole, steps);
      return typeof thing === 'object' && thing !== null && !Array.isArray(thing);
    });
    for (const steps of objects)
      expect(codesAt(steps, { ...Object(thingAt(whole, steps)), mau: 1 })).toContain(
        `${pathOf(steps)}: unknown field`,
      );
  });

  it.each([
    [['title'], 300],
    [['source', 'document'], 300],
    [['source', 'article'], 300],
    [['nodes', 0, 'title'], 500],
    [['nodes', 0, 'maximum'], 20],
    [['nodes', 0, 'nodes', 0, 'title'], 500],
    [['nodes', 0, 'nodes', 0, 'article'], 200],
    [['nodes', 0, 'nodes', 0, 'eitherOr'], 500],
    [['nodes', 0, 'nodes', 0, 'scores', 'points'], 20],
    [['nodes', 0, 'nodes', 1, 'scores', 'cap'], 20],
    [['nodes', 0, 'nodes', 0, 'asks', 'at', 'amount', 'value'], 20],
    [['nodes', 0, 'nodes', 8, 'asks', 'at', 'amount', 'rule'], 80],
    [['nodes', 0, 'id'], 80],
    [['scale', 'below'], 200],
    [['scale', 'classes', 0, 'name'], 200],
  ] as [Steps, number][])('%j has so many letters: %i', (steps, most) => {
    expect(codesAt(steps, 'x'.repeat(most))).toEqual([]);
    expect(codesAt(steps, 'x'.repeat(most + 1))).toEqual([`${pathOf(steps)}: long text`]);
  });

  it.each([
    [['nodes', 0, 'nodes'], 200],
    [['scale', 'classes'], 20],
    [['scale', 'classes', 0, 'needs'], 200],
    [['scale', 'caps'], 200],
    [['scale', 'notRated'], 200],
    [['audience'], 8],
  ] as [Steps, number][])('%j has so many entries: %i', (steps, most) => {
    const [first] = [thingAt(whole, steps)].flat();
    const list = (length: number) => Array.from({ length }, () => first);
    expect(codesAt(steps, list(most))).toEqual([]);
    expect(codesAt(steps, list(most + 1))).toEqual([`${pathOf(steps)}: long list`]);
  });

  it('keeps one of each kind of unit, and takes none for nothing where a list may be empty', () => {
    const twice = readCriteriaSet(JSON.stringify(bent(whole, ['audience'], ['area', 'school', 'area'])));
    expect(twice).toMatchObject({ ok: true, set: { audience: ['area', 'school'] } });
    for (const list of ['caps', 'notRated']) expect(codesAt(['scale', list], [])).toEqual([]);
    expect(codesAt(['scale', 'classes', 0, 'needs'], [])).toEqual([]);
    expect(codesAt(['scale', 'classes'], [])).toEqual(['scale.classes: empty list']);
  });

  it('takes a key of Latin letters, digits and single hyphens', () => {
    for (const key of ['a', 'a-1', '0-b-2']) expect(codesAt(['key'], key)).toEqual([]);
    for (const key of ['-a', 'a-', 'a--b', 'A', 'a b', 'đ', 'a\nb'])
      expect(codesAt(['key'], key)).toEqual(['key: bad key']);
  });
});
