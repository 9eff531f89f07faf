import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#calendar';
import { placeInFile } from '../../file/problem.ts';
import { bent, pathOf, placesIn, type Steps } from '../../file/testing-bent.ts';
import { sentencesIn } from '../../file/testing-sentences.ts';
import type { RuleUnit } from '../rule.ts';
import { readRuleValue } from '../rule-value.ts';
import { day } from '../shipped/day.ts';
import { shippedPacks } from '../shipped/index.ts';
import { clashesOf, packDifferences, readRulePack, writeRulePack } from './index.ts';
import { anyPack, packFile } from './testing.ts';

const file = packFile();
const [rule] = file.rules;
const [value] = rule.values;
const read = (content: object) => readRulePack(JSON.stringify(content));
const withRule = (some: object) => read({ ...file, rules: [{ ...rule, ...some }] });
const withValues = (...values: object[]) =>
  withRule({ values: values.map((some) => ({ ...value, ...some })) });
const listed = sentencesIn(import.meta.dirname);
const problems = (result: ReturnType<typeof readRulePack>) =>
  result.ok ? [] : result.problems.map(({ code, path }) => `${code} at ${path}`);

describe('a pack from a file', () => {
  it('is read as it is', () => {
    const { schemaVersion: _, ...pack } = file;
    expect(read(file)).toEqual({ ok: true, pack, asked: [] });
  });

  it('comes out of a file as it went in, whatever it holds', () => {
    fc.assert(
      fc.property(anyPack, (pack) => {
        const result = readRulePack(writeRulePack(pack));
        expect(result).toMatchObject({ ok: true, pack });
        expect(packDifferences(pack, pack)).toEqual([]);
      }),
    );
  });

  it('has its values in the order of their days, however the file has them', () => {
    const [old, now] = [{ until: '2026-06-30' }, { from: '2026-07-01', value: '95' }];
    expect(withValues(now, old)).toEqual(withValues(old, now));
  });

  it('never makes the reader throw, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof readRulePack(text).ok === 'boolean'));
    fc.assert(fc.property(fc.json(), (text) => !readRulePack(text).ok));
    fc.assert(
      fc.property(fc.nat(JSON.stringify(file).length), fc.string({ maxLength: 3 }), (at, text) => {
        const json = JSON.stringify(file);
        return typeof readRulePack(json.slice(0, at) + text + json.slice(at + 1)).ok === 'boolean';
      }),
    );
  });
});

describe('a pack is refused with the place and what to do', () => {
  it.each([
    ['days that overlap', () => withValues({}, { from: '2026-07-01' }), 'days overlap at rules[0].values[1]'],
    [
      'two values of one day',
      () => withValues({ until: '2026-06-30' }, { from: '2026-06-30' }),
      'days overlap at rules[0].values[1]',
    ],
    [
      'an end before the beginning',
      () => withValues({ until: '2025-12-31' }),
      'days reversed at rules[0].values[0]',
    ],
    ['a day that is none', () => withValues({ from: '2026-02-30' }), 'no day at rules[0].values[0].from'],
    ['a year with a slip', () => withValues({ from: '0206-01-01' }), 'no day at rules[0].values[0].from'],
    ['a unit that is not known', () => withRule({ unit: 'kg' }), 'unknown unit at rules[0].unit'],
    ['a bar that is not known', () => withRule({ bar: '=>' }), 'unknown bar at rules[0].bar'],
    ['words held against a figure', () => withRule({ unit: 'words' }), 'bar of words at rules[0].bar'],
    ['a percentage over 100', () => withValues({ value: '120' }), 'bad value at rules[0].values[0].value'],
    [
      'a percentage just over 100',
      () => withValues({ value: '100.0001' }),
      'bad value at rules[0].values[0].value',
    ],
    ['a percentage below 0', () => withValues({ value: '-1' }), 'bad value at rules[0].values[0].value'],
    ['a number where text must be', () => withValues({ value: 90 }), 'no text at rules[0].values[0].value'],
    [
      'half a model',
      () => withRule({ unit: 'count', values: [{ ...value, value: '1.5' }] }),
      'bad value at rules[0].values[0].value',
    ],
    [
      'a day no year has',
      () => withRule({ unit: 'day', values: [{ ...value, value: '11-31' }] }),
      'bad value at rules[0].values[0].value',
    ],
    [
      'a status that is none',
      () => withValues({ source: { ...value.source, status: 'D' } }),
      'wrong status at rules[0].values[0].source.status',
    ],
    [
      'a text read without a value',
      () => withValues({ value: null }),
      'read without value at rules[0].values[0]',
    ],
    ['a field that is not known', () => read({ ...file, colour: 'red' }), 'unknown field at '],
    ['a field that is not there', () => withRule({ title: undefined }), 'field missing at rules[0]'],
    ['a key with marks', () => read({ ...file, key: 'quy định' }), 'bad key at key'],
    ['two rules of one key', () => read({ ...file, rules: [rule, rule] }), 'rule twice at rules[1]'],
    ['no rules', () => read({ ...file, rules: [] }), 'empty list at rules'],
    ['rules that are no list', () => read({ ...file, rules: {} }), 'no list at rules'],
    ['a list for a pack', () => read([]), 'no object at '],
    ['another version', () => read({ ...file, schemaVersion: 2 }), 'other version at schemaVersion'],
    ['an empty file', () => readRulePack(' \n'), 'empty at '],
    ['no JSON', () => readRulePack('{"key": "a",\n "title" "b"}'), 'no JSON at '],
    ['a file of Word', () => readRulePack('PK\u0003\u0004\0\0'), 'no text at '],
    ['10 MB', () => readRulePack(`"${'a'.repeat(10 * 1024 * 1024)}"`), 'too long at '],
    ['brackets without end', () => readRulePack('['.repeat(100_000)), 'no JSON at '],
    [
      'a hundred thousand layers',
      () => readRulePack(`${'['.repeat(100_000)}${']'.repeat(100_000)}`),
      'too deep at ',
    ],
    [
      'a name that stands twice',
      () => readRulePack('{"rules": [{"a": 1}, {"unit": "count", "un\\u0069t": "percent"}]}'),
      'named twice at rules[1].unit',
    ],
  ])('%s', (_, made, expected) => {
    const result = made();
    expect(problems(result)).toContain(expected);
    if (!result.ok) result.problems.forEach(listed);
  });

  it('all of them at once, each a sentence that leads with its place', () => {
    const result = withValues({ value: '120', from: 'x' }, { value: 'abc', from: '2027-01-01' });
    expect(result.ok ? [] : result.problems.map(({ message }) => message)).toEqual([
      'quy định thứ 1, giá trị thứ 1, mục “from”: ghi “x”, không phải một ngày. Hãy ghi năm-tháng-ngày, ví dụ 2026-01-15.',
      'quy định thứ 1, giá trị thứ 1, mục “value”: ghi “120”, vượt 100 %. Hãy ghi số phần trăm từ 0 đến 100.',
      'quy định thứ 1, giá trị thứ 2, mục “value”: ghi “abc”, không phải tỷ lệ phần trăm. Hãy ghi số từ 0 đến 100, phần lẻ tối đa 4 chữ số, không kèm dấu %.',
    ]);
    expect(placeInFile('document')).toBe('mục “document”');
  });

  it('near the line where it is no JSON', () => {
    const result = readRulePack('{\n"key": "a"\n"title": "b"}');
    expect(result.ok ? '' : result.problems[0]?.message).toContain('gần dòng 3');
  });

  it('wherever two values share a day', () => {
    fc.assert(
      fc.property(anyPack, fc.nat(), fc.nat(30), (pack, at, later) => {
        const [first] = pack.rules;
        const chosen = first?.values[at % (first?.values.length ?? 1)];
        if (!first || !chosen) return;
        const from = addDays(chosen.from, later);
        fc.pre(chosen.until === null || from <= chosen.until);
        const bent = { ...first, values: [...first.values, { ...chosen, from }] };
        const result = readRulePack(writeRulePack({ ...pack, rules: [bent] }));
        expect(problems(result).join()).toContain('days overlap');
      }),
    );
  });
});

describe('a percentage that looks like a share of 1', () => {
  it.each([
    ['1.2', '120'],
    ['0.9', '90'],
    ['1', '100'],
    ['1.9999', '199,99'],
  ])('is asked about: %s', (text, hundredfold) => {
    const result = withValues({ value: text });
    expect(result).toMatchObject({
      ok: true,
      asked: [{ code: 'share of one', path: 'rules[0].values[0].value' }],
    });
    expect(result.ok ? result.asked[0]?.message : '').toContain(`hay ${hundredfold} %?`);
  });

  it.each(['0', '2', '2.5', '90', '100'])('is not asked about otherwise: %s', (text) => {
    expect(withValues({ value: text })).toMatchObject({ ok: true, asked: [] });
  });

  it('is not asked about of points, where one and a half are usual', () => {
    expect(withRule({ unit: 'points', values: [{ ...value, value: '1.50' }] })).toMatchObject({
      ok: true,
      asked: [],
      pack: { rules: [{ values: [{ value: '1.5' }] }] },
    });
  });
});

describe('a pack beside others', () => {
  const taken = readRulePack(JSON.stringify(file));
  if (!taken.ok) throw new Error('the file of the tests is in order');
  const { pack } = taken;
  const clashes = (some: object, articles: object = {}) =>
    clashesOf(
      {
        ...pack,
        key: 'khac',
        document: 'Quyết định số 16/2026/QĐ-UBND',
        rules: pack.rules.map((one) => ({
          ...one,
          key: 'other.rule',
          values: one.values.map((said) => ({ ...said, source: { ...said.source, ...articles } })),
          ...some,
        })),
      },
      [...shippedPacks, pack],
    ).map((problem) => {
      listed(problem);
      return problem.code;
    });

  it('may not take a rule’s key, a paper or an article that another has', () => {
    expect(clashes({ key: 'team.months' })).toEqual(['key of another pack']);
    expect(clashes({})).toEqual(['article of another pack']);
    expect(clashesOf({ ...pack, key: 'khac', rules: [] }, [pack]).map(({ code }) => code)).toEqual([
      'paper of another pack',
    ]);
  });

  it('claims an article however it is written, and a clause where the other claims the whole', () => {
    expect(clashes({}, { document: 'QĐ 15/2026/QĐ-UBND', article: 'Khoản 2 Điều 3' })).toEqual([
      'article of another pack',
    ]);
    expect(clashes({}, { document: 'TT 124/2021/TT-BCA', article: 'Điều 4' })).toEqual([
      'article of another pack',
    ]);
    expect(clashes({}, { document: 'TT 124/2021/TT-BCA', article: 'khoản 2 Điều 4' })).toEqual([]);
  });

  it('claims none of another day, of another paper, or where it names none', () => {
    expect(clashes({}, { article: 'Điều 30' })).toEqual([]);
    expect(clashes({}, { article: null })).toEqual([]);
    expect(clashes({}, { document: 'Quyết định số 16/2026/QĐ-UBND' })).toEqual([]);
    const earlier = pack.rules
      .flatMap(({ values }) => values)
      .map((said) => ({ ...said, from: addDays(said.from, -9), until: addDays(said.from, -1) }));
    expect(clashes({ values: earlier })).toEqual([]);
    const meeting = earlier.map((said) => ({ ...said, until: addDays(said.until, 1) }));
    expect(clashes({ values: meeting })).toEqual(['article of another pack']);
  });

  it('claims an article to the last day on which the other tells it', () => {
    const law = { document: 'Luật số 06/2022/QH15', article: 'Điều 80', status: 'C' as const };
    const from = (date: string) =>
      clashes({
        values: pack.rules.flatMap(({ values }) =>
          values.map((said) => ({ ...said, from: day(date), source: law })),
        ),
      });
    expect(from('2025-06-30')).toEqual(['article of another pack']);
    expect(from('2025-07-01')).toEqual([]);
  });

  it('takes the place of the one of its own key, and says what it changes', () => {
    expect(clashesOf(pack, [pack])).toEqual([]);
    const [first] = pack.rules;
    if (!first) throw new Error('a rule is there');
    const other = {
      ...pack,
      rules: [
        { ...first, bar: '>' as const },
        { ...first, key: 'province.new' },
      ],
    };
    expect(
      packDifferences(pack, other).map(({ key, before, after }) => [key, before?.bar, after?.bar]),
    ).toEqual([
      ['province.excellent', '>=', '>'],
      ['province.new', undefined, '>='],
    ]);
    expect(packDifferences(other, pack).map(({ after }) => after === null)).toEqual([false, true]);
    expect(packDifferences(null, pack)).toMatchObject([{ before: null }]);
  });

  it('changes a rule by whatever is another in it or in one of its values', () => {
    const [first] = pack.rules;
    const [was] = first?.values ?? [];
    if (!first || !was) throw new Error('a rule of one value is there');
    const isOther = (some: object) =>
      packDifferences(pack, { ...pack, rules: [{ ...first, ...some }] }).length === 1;
    const valueIsOther = (some: object) => isOther({ values: [{ ...was, ...some }] });
    expect([isOther({}), valueIsOther({}), valueIsOther({ bar: undefined })]).toEqual([false, false, false]);
    for (const some of [
      { title: 'khác' },
      { unit: 'points' },
      { bar: '>' },
      { values: [] },
      { values: [was, was] },
    ])
      expect(isOther(some)).toBe(true);
    const parts = [{ from: day('2025-01-01') }, { until: day('2030-01-01') }, { bar: '>' }, { value: '91' }];
    const papers = [{ document: 'khác' }, { article: 'khác' }, { status: 'S' }];
    const sources = papers.map((some) => ({ source: { ...was.source, ...some } }));
    for (const some of [...parts, { note: 'khác' }, ...sources]) expect(valueIsOther(some)).toBe(true);
  });

  it('holds articles that are no article against each other by their words', () => {
    const named = (article: string) => ({
      ...pack,
      rules: pack.rules.map((one) => ({
        ...one,
        values: one.values.map((said) => ({ ...said, source: { ...said.source, article } })),
      })),
    });
    const meets = (mine: string, theirs: string) =>
      clashesOf(
        {
          ...named(mine),
          key: 'khac',
          document: 'Văn bản khác',
          rules: named(mine).rules.map((one) => ({ ...one, key: 'a' })),
        },
        [named(theirs)],
      ).length === 1;
    expect(meets('Phụ lục', ' phụ  lục ')).toBe(true);
    expect(meets('Phụ lục', 'Bảng điểm')).toBe(false);
    expect(meets('Phụ lục', 'Điều 3')).toBe(false);
    expect(meets('Điều 3  khoản 2', 'khoản 2 Điều 3')).toBe(true);
    expect(meets('Điều 3 khoản 2 điểm a', 'Điều 3 khoản 2 điểm đ')).toBe(false);
    expect(meets('Điều 3 khoản 2 điểm a', 'Điều 3 mục 2')).toBe(true);
    expect(meets('Điều 3a', 'Điều 3')).toBe(false);
  });
});

describe('every place of a pack’s file', () => {
  const whole: unknown = bent(file, ['rules', 0, 'values', 0], {
    ...value,
    until: '2026-12-31',
    bar: '>',
    note: 'Xem phụ lục',
  });
  const places = placesIn(whole).filter((steps) => steps.length > 0);
  const codesAt = (steps: Steps, other: unknown) =>
    problems(readRulePack(JSON.stringify(bent(whole, steps, other))));

  it('is needed, but for a bar of its own: without it the place above is named', () => {
    expect(problems(readRulePack(JSON.stringify(whole)))).toEqual([]);
    for (const steps of places.filter((one) => typeof one.at(-1) === 'string'))
      expect(codesAt(steps, undefined)).toEqual(
        steps.length === 5 && steps.at(-1) === 'bar'
          ? []
          : [`field missing at ${pathOf(steps.slice(0, -1))}`],
      );
  });

  it('is kept, the bar of one value too, and comes out of a file again', () => {
    const result = readRulePack(JSON.stringify(whole));
    expect(result).toMatchObject({
      ok: true,
      pack: { rules: [{ values: [{ bar: '>', until: '2026-12-31' }] }] },
    });
    if (result.ok) expect(readRulePack(writeRulePack(result.pack))).toEqual(result);
    if (result.ok) expect(JSON.parse(writeRulePack(result.pack))).toEqual(whole);
  });

  it('shows of what is wrong no more than its first words', () => {
    const result = readRulePack(
      JSON.stringify(bent(whole, ['rules', 0, 'values', 0, 'value'], '1'.repeat(50))),
    );
    expect(result.ok ? '' : result.problems[0]?.message).toContain(`ghi “${'1'.repeat(40)}”,`);
  });

  it('holds what belongs there: anything else is named with its place', () => {
    for (const steps of places)
      for (const other of [{ x: 1 }, [7], 7, ''])
        expect(codesAt(steps, other).filter((said) => said.includes(` at ${pathOf(steps)}`))).not.toEqual([]);
  });

  it('may be null where nothing has to be said', () => {
    const inValue = (name: string) => ['rules', 0, 'values', 0, name];
    for (const steps of [inValue('until'), inValue('note'), inValue('bar'), ['rules', 0, 'bar']])
      expect(codesAt(steps, null)).toEqual([]);
    expect(codesAt(['rules', 0, 'values', 0, 'source', 'article'], null)).toEqual([]);
    expect(codesAt(['title'], null)).toEqual(['no text at title']);
    const told = bent(whole, ['rules', 0, 'values', 0, 'source', 'status'], 'S');
    const unset = readRulePack(JSON.stringify(bent(told, inValue('value'), null)));
    expect(unset).toMatchObject({ ok: true, pack: { rules: [{ values: [{ value: null }] }] } });
  });

  it.each([
    [['title'], 300],
    [['document'], 300],
    [['rules', 0, 'title'], 300],
    [['rules', 0, 'values', 0, 'note'], 1000],
    [['rules', 0, 'values', 0, 'source', 'document'], 300],
    [['rules', 0, 'values', 0, 'source', 'article'], 200],
    [['key'], 60],
    [['rules', 0, 'key'], 80],
  ] as [Steps, number][])('%j has so many letters: %i', (steps, most) => {
    expect(codesAt(steps, 'x'.repeat(most))).toEqual([]);
    expect(codesAt(steps, 'x'.repeat(most + 1))).toEqual([`long text at ${pathOf(steps)}`]);
  });

  it('has at most 100 values a rule', () => {
    const values = (length: number) =>
      Array.from({ length }, (_, at) => ({
        ...value,
        from: `${1990 + at}-01-01`,
        until: `${1990 + at}-12-31`,
      }));
    expect(codesAt(['rules', 0, 'values'], values(100))).toEqual([]);
    expect(codesAt(['rules', 0, 'values'], values(101))).toEqual(['long list at rules[0].values']);
  });

  it('has at most 500 rules', () => {
    const rules = (length: number) =>
      Array.from({ length }, (_, at) => ({
        ...rule,
        key: `a.${at}`,
        title: 'a',
        values: [{ ...value, note: null }],
      }));
    expect(codesAt(['rules'], rules(500))).toEqual([]);
    expect(codesAt(['rules'], rules(501))).toEqual(['long list at rules']);
  });

  it('takes a key of Latin letters and digits, of a rule with dots too', () => {
    const [ofPack, ofRule] = [['key'], ['rules', 0, 'key']];
    for (const key of ['a', 'a-1', '0-b-2'])
      expect([codesAt(ofPack, key), codesAt(ofRule, key)]).toEqual([[], []]);
    expect([codesAt(ofPack, 'a.b'), codesAt(ofRule, 'a.b-c.1')]).toEqual([['bad key at key'], []]);
    for (const key of ['-a', 'a-', 'a--b', 'A', 'a b', 'đ']) {
      expect(codesAt(ofPack, key)).toEqual(['bad key at key']);
      expect(codesAt(ofRule, key)).toEqual(['bad key at rules[0].key']);
    }
    for (const key of ['.a', 'a.', 'a..b']) expect(codesAt(ofRule, key)).toEqual(['bad key at rules[0].key']);
  });
});

describe('a value', () => {
  it.each<[RuleUnit, readonly string[], readonly string[]]>([
    ['percent', ['0', '2', '99.9999', '100'], ['-1', '1,5', '5 %', '1.00001', 'x', '1.', '.5', '1e2', '5x']],
    ['points', ['0', '999999999', '0.0001'], ['-1', '1000000000', '1.00001', 'mười', '1 ', '7x']],
    ['count', ['0', '999999999'], ['1.0', '-1', '1000000000', '', ' ', 'a1', '1a']],
    ['months', ['0', '9'], ['9.5', 'chín']],
    [
      'day',
      ['01-01', '02-29', '12-31'],
      ['02-30', '13-01', '1-1', '2026-01-01', '31-12', '001-01', '01-011'],
    ],
    ['yes-no', ['yes', 'no'], ['có', 'true', 'YES']],
    ['words', ['Tổ trưởng', 'x'.repeat(2000)], ['', ' \n', 'x'.repeat(2001)]],
  ])('of %s is read, or refused', (unit, taken, refused) => {
    for (const text of taken) expect(readRuleValue(unit, text)).toMatchObject({ ok: true, value: text });
    for (const text of refused) {
      const problem = text.trim() === '' ? 'empty' : unit === 'words' ? 'long' : unit;
      expect(readRuleValue(unit, text)).toEqual({ ok: false, problem });
    }
  });

  it('is written the shortest way', () => {
    expect(readRuleValue('count', '007')).toMatchObject({ value: '7' });
    expect(readRuleValue('months', '09')).toMatchObject({ value: '9' });
    expect(readRuleValue('points', '01.50')).toMatchObject({ value: '1.5' });
    expect(readRuleValue('percent', '95.10')).toMatchObject({ value: '95.1' });
    expect(readRuleValue('words', ' Tổ trưởng ')).toMatchObject({ value: 'Tổ trưởng' });
  });
});
