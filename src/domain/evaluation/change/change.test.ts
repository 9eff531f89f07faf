import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LegalSource } from '#calendar';
import { criterion, from, set, title } from '../cases/sets/making.ts';
import { editionFound } from '../edition/edition.ts';
import { day, editionOf, keptUnit } from '../edition/testing.ts';
import type { Fact } from '../facts.ts';
import type { Grounds } from '../grounds/grounds.ts';
import { generated, levels, usual } from '../properties/testing-generated.ts';
import type { Rulebook } from '../rules/in-force.ts';
import { changed, type Difference, type Way } from './difference.ts';
import type { Reason } from './reasons.ts';
import { reasonInWords, sideInWords } from './words.ts';

const MIRRORED: Readonly<Record<Way, Way>> = {
  ...{ worse: 'better', better: 'worse', other: 'other', within: 'within' },
};
const sided = (reason: Reason) => ({ ...reason, was: reason.now, now: reason.was });
const mirrored = ({ unit, way, was, now, because }: Difference) => ({
  ...{ unit, way: MIRRORED[way], was: now, now: was },
  because: sorted(because.map(sided)),
});
const sorted = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).sort();
const plainly = ({ because, ...rest }: Difference) => ({ ...rest, because: sorted(because) });

/** Two editions of the same units, of which some are known otherwise. */
const pairs: fc.Arbitrary<[Grounds[], Grounds[]]> = fc
  .tuple(generated, fc.array(fc.tuple(levels, fc.option(levels)), { minLength: 1, maxLength: 8 }))
  .map(([made, all]) => {
    const grounds = (of: (one: (typeof all)[number]) => readonly number[]) => [
      ...editionFound(
        editionOf(
          made.set,
          all.map((one, place) => keptUnit(place, made.factsAt(of(one)))),
        ),
      ).grounds,
    ];
    return [grounds(([some]) => some), grounds(([some, other]) => other ?? some)];
  });

describe('old results held against new ones', () => {
  it('differ in nothing where the inputs are the same', () => {
    fc.assert(
      fc.property(pairs, ([grounds]) => {
        expect(changed(grounds, JSON.parse(JSON.stringify(grounds)))).toEqual({
          ...{ differing: [], reworded: 0, same: grounds.length, apart: [] },
        });
      }),
      { numRuns: 40 },
    );
  });

  it('list the same units the other way round, with both sides exchanged', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const there = changed(before, after).differing.map(mirrored);
        const back = changed(after, before).differing.map(plainly);
        expect(sorted(there)).toEqual(sorted(back));
      }),
      { numRuns: 60 },
    );
  });

  it('are listed alike in whatever order they come, and nobody is lost', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const found = changed(before, after);
        expect(changed(before.toReversed(), after.toReversed())).toEqual(found);
        expect(found.differing.length + found.reworded + found.same).toBe(after.length);
      }),
      { numRuns: 60 },
    );
  });
});

const source: LegalSource = { document: 'Hướng dẫn mẫu', article: 'mục 2', status: 'C' };
const later: LegalSource = { document: 'Quyết định mẫu', article: null, status: 'C' };
const book = (value: string, said = source): Rulebook => ({
  shipped: [
    {
      ...{ key: 'mau', title: 'Gói mẫu', document: 'Hướng dẫn mẫu' },
      rules: [
        {
          ...{ key: 'mau.ho', title: 'Tỷ lệ hộ', unit: 'percent', bar: '>=' },
          values: [{ from: day('2026-01-01'), until: null, value, source: said, note: null }],
        },
      ],
    },
  ],
  own: [],
});
const shares = set(
  'areas',
  'Hướng dẫn mẫu',
  [
    criterion('share', 'Hộ đạt', {
      ...{ asks: { kind: 'ratio', at: from('>=', { rule: 'mau.ho' }) }, gate: true },
      scores: { kind: 'scaled', points: '50' },
    }),
  ],
  title('Đạt', { caps: [{ class: 'recognised', atMost: { value: '50' }, of: 'rated' }] }),
);
const told = (part: string, version = 1): Fact => ({
  ...{ kind: 'share', part, whole: '100', wholeOn: null },
  sources: [{ kind: 'report', period: 'Quý 3', version, number: 'BC-1', receivedOn: day('2026-10-02') }],
});
const grounds = (parts: readonly Fact[], rules = book('80')) =>
  editionFound(
    editionOf(
      shares,
      parts.map((fact, place) => keptUnit(place + 1, new Map([['share', fact]]))),
      rules,
    ),
  ).grounds;

describe('why a result would differ', () => {
  it('is a rule that says otherwise, with both values and both papers', () => {
    const { differing } = changed(
      grounds([told('85'), told('70')]),
      grounds([told('85'), told('70')], book('90', later)),
    );
    expect(differing.map(({ unit, way }) => [unit.code, way])).toEqual([
      ['1', 'worse'],
      ['2', 'within'],
    ]);
    expect(differing[0]?.was.result).toEqual({ kind: 'class', class: 'recognised' });
    expect(differing[0]?.now).toMatchObject({ result: { kind: 'gate' }, titles: { share: 'Hộ đạt' } });
    expect(differing[0]?.because).toMatchObject([
      { kind: 'line', criterion: 'share', was: { state: 'met' }, now: { state: 'partly', fact: null } },
      { kind: 'rule', key: 'mau.ho', was: { value: '80', source }, now: { value: '90', source: later } },
    ]);
  });

  it('is a report that was corrected, with the version that told it', () => {
    const { differing } = changed(grounds([told('70'), told('60')]), grounds([told('95', 2), told('60')]));
    expect(differing[0]).toMatchObject({ way: 'better', unit: { code: '1' } });
    expect(differing[0]?.because).toMatchObject([
      {
        kind: 'line',
        was: { fact: { part: '70' } },
        now: { fact: { part: '95', sources: [{ version: 2 }] } },
      },
    ]);
  });

  it('is a cap that others moved: nothing of the unit itself is another', () => {
    const before = grounds([told('90'), told('60')]);
    const after = grounds([told('90'), told('95')]);
    const first = changed(before, after).differing.find(({ unit }) => unit.code === '1');
    expect(first).toMatchObject({ way: 'other', now: { result: { kind: 'tied' } } });
  });

  it('says who reads otherwise though nothing that is judged differs', () => {
    const found = changed(grounds([told('85')]), grounds([told('85')], book('80', later)));
    expect(found).toMatchObject({ differing: [], reworded: 1, same: 0 });
  });

  it('names units that stand on one of the lists alone', () => {
    const { apart, differing } = changed(grounds([told('85')]), grounds([told('85'), told('95')]));
    expect(apart.map(({ code }) => code)).toEqual(['2']);
    expect(differing.map(({ unit }) => unit.code)).not.toContain('2');
  });
});

describe('a difference in words', () => {
  const { differing } = changed(
    grounds([told('85'), told('70')]),
    grounds([told('85'), told('70')], book('90', later)),
  );
  const [first] = differing;
  if (!first) throw new Error('nobody differs');

  it('says both results, and names the gate that is no longer met', () => {
    expect(sideInWords(first.was)).toContain('Đạt');
    expect(sideInWords(first.now)).toBe('Chưa đạt tiêu chí điều kiện: Hộ đạt');
    expect(sideInWords(first.now, 'en')).toContain('Hộ đạt');
  });

  it('says of the criterion both states, and of the rule both values with both papers', () => {
    const [line, rule] = first.because.map((one) => reasonInWords(one));
    expect(line?.what).toBe('Hộ đạt');
    expect(line?.was).toContain('85 trên 100 là 85 %');
    expect(line?.now).toContain('từ 90 %');
    expect(rule).toEqual({
      what: 'Quy định: Tỷ lệ hộ',
      was: 'từ 80 % (Hướng dẫn mẫu, mục 2, có hiệu lực từ ngày 01/01/2026)',
      now: 'từ 90 % (Quyết định mẫu, có hiệu lực từ ngày 01/01/2026)',
    });
  });

  it('says of circumstances only what is otherwise', () => {
    const was = { ...usual, underComplaint: null, hasReports: true };
    const now = { ...usual, underComplaint: 'Đơn ngày 01/10', hasReports: true };
    expect(reasonInWords({ kind: 'circumstances', was, now })).toEqual({
      what: 'Điều kiện xét của đơn vị',
      was: 'không có khiếu nại, tố cáo đang giải quyết',
      now: 'đang có khiếu nại, tố cáo: Đơn ngày 01/10',
    });
  });
});
