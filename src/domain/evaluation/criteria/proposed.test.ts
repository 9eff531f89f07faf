import { describe, expect, it } from 'vitest';
import { civilDate } from '#calendar';
import type { YearlyChange } from '#movement';
import { shippedPacks } from '../rules/index.ts';
import { checkSet } from './check/index.ts';
import { type AskedOfKinds, type LeftOut, proposeSets, type UnaskedChange } from './proposed.ts';
import { criteriaOf } from './tree.ts';

const from = civilDate('2026-01-01');
if (!from) throw new Error('no such day');
const asked = (question: string, some: Partial<AskedOfKinds> = {}): AskedOfKinds => ({
  ...{
    question,
    kind: 'attestation',
    clause: 'II.1',
    bounds: 'in',
    comparator: null,
    target: null,
    targetHigh: null,
  },
  ...{ per: null, byMonth: false, eitherOr: null, kinds: ['area'], change: null },
  ...some,
});
const propose = (some: AskedOfKinds[], left: LeftOut[] = [], unasked: UnaskedChange[] = []) =>
  proposeSets(
    { title: 'Phường bình yên', document: 'Kế hoạch số 12/KH-UBND', from, asked: some, left, unasked },
    (kind) => kind,
    [],
  );
const asks = (some: Partial<AskedOfKinds>) =>
  criteriaOf(propose([asked('Việc', some)])[0]?.nodes ?? [])[0]?.asks;

describe('a set that comes of a plan', () => {
  it('is one for each audience that is asked the same: nobody has an empty column', () => {
    const sets = propose([
      asked('Có đăng ký', { kinds: ['area', 'agency', 'school'] }),
      asked('Có cổng an toàn', { kinds: ['school'] }),
    ]);
    expect(sets.map(({ audience, nodes, key }) => [key, audience, nodes.map(({ title }) => title)])).toEqual([
      ['phuong-binh-yen-area-agency', ['area', 'agency'], ['Có đăng ký']],
      ['phuong-binh-yen-school', ['school'], ['Có đăng ký', 'Có cổng an toàn']],
    ]);
  });

  it('takes a target as threshold, a clause as article, and what has no number as yes or no', () => {
    const at = { bar: '>', amount: { value: '90' }, high: null };
    expect(asks({ kind: 'ratio', comparator: '>', target: '90' })).toEqual({ kind: 'ratio', at });
    expect(asks({ kind: 'count', comparator: '>=', target: '2', per: 'month', byMonth: true })).toMatchObject(
      { kind: 'frequency', each: 'month' },
    );
    expect(asks({ kind: 'count', comparator: 'range', target: '2', targetHigh: '4' })).toMatchObject({
      at: { bar: 'range', high: { value: '4' } },
    });
    expect(asks({ kind: 'count' })).toEqual({ kind: 'attestation' });
    expect(asks({ kind: 'no-incident', target: '0' })).toEqual({ kind: 'no-incident' });
    expect(asks({ kind: 'prose' })).toEqual({ kind: 'attestation' });
    expect(propose([asked('Việc')])[0]?.nodes[0]).toMatchObject({ article: 'II.1' });
  });

  it('lets more than a bare figure meet it, but none is none', () => {
    const bar = (kind: 'count' | 'ratio', target: string) => asks({ kind, comparator: '=', target });
    expect(bar('count', '1')).toMatchObject({ at: { bar: '>=', amount: { value: '1' } } });
    expect(bar('ratio', '80')).toMatchObject({ at: { bar: '>=' } });
    expect(bar('count', '0')).toMatchObject({ at: { bar: '=' } });
    expect(asks({ kind: 'ratio', comparator: '<', target: '5' })).toMatchObject({ at: { bar: '<' } });
  });

  it('compares a fall against last year: of each unit where the plan says so, else beside, of the whole', () => {
    const fall = (some: Partial<YearlyChange> = {}) => ({
      ...({ way: 'fall', bar: '>=', percent: '5', eachUnit: false, ...some } as const),
    });
    const fires = { question: 'Giảm 5 % số vụ cháy so với năm trước', kind: 'count' } as const;
    const one = (change: YearlyChange, bounds: 'in' | 'count' = 'in') => {
      const [set] = propose([asked('Có đăng ký'), asked(fires.question, { kind: 'count', bounds, change })]);
      return [criteriaOf(set?.nodes ?? [])[1]?.asks, set?.scale.classes[0]?.needs];
    };
    const at = { bar: '>=', amount: { value: '5' }, high: null };
    const asks = { kind: 'change', way: 'fall', at, smallest: { value: '10' } };
    expect(one(fall())).toEqual([asks, ['c-1']]);
    expect(one(fall({ eachUnit: true }))).toEqual([asks, ['c-1', 'c-2']]);
    expect(one(fall({ eachUnit: true }), 'count')).toEqual([asks, ['c-1']]);
    expect(one(fall({ way: 'rise', bar: '>' }))[0]).toMatchObject({
      ...{ way: 'rise', at: { bar: '>' } },
    });
    expect(asks && propose([asked('Đã giảm', { change: fall() })])[0]?.nodes[0]).toMatchObject({
      asks: { kind: 'attestation' },
    });
  });

  it('compares once what nobody is asked about, and no unit’s result waits for it', () => {
    const change = { way: 'fall', bar: '>', percent: '3', eachUnit: false } as const;
    const unasked = (kinds: UnaskedChange['kinds']): UnaskedChange => ({
      ...{ words: 'Giảm trên 3 % số vụ phạm pháp', clause: 'II.2', bounds: 'count', change, kinds },
    });
    const both = [
      asked('Có cổng', { kinds: ['school'] }),
      asked('Có đăng ký', { kinds: ['area', 'school'] }),
    ];
    const where = (one: UnaskedChange) =>
      propose(both, [], [one]).map(({ audience, nodes, scale }) => [
        ...[audience[0], nodes.filter(({ id }) => id === 'change-1').length],
        scale.classes[0]?.needs.includes('change-1'),
      ]);
    const at = (area: number, school: number) => [
      ['school', school, false],
      ['area', area, false],
    ];
    expect(where(unasked(['school', 'area', 'agency']))).toEqual(at(1, 0));
    expect(where(unasked(['school']))).toEqual(at(0, 1));
    expect(where(unasked(['team']))).toEqual(at(0, 0));
  });

  it('lists what is out of bounds without judging it, and stands as it is', () => {
    const words = 'Không có người có tư tưởng ly khai';
    const [set] = propose([asked('Có đăng ký')], [{ words, clause: 'III', kinds: ['area'] }]);
    if (!set) throw new Error('one is proposed');
    expect(criteriaOf(set.nodes).map(({ bounds }) => bounds)).toEqual(['in', 'out']);
    expect(set.scale.classes[0]?.needs).toEqual(['c-1']);
    expect(
      checkSet(set, { sets: [], rules: { book: { shipped: shippedPacks, own: [] }, day: from } }),
    ).toEqual([]);
  });

  it('lists what is out of bounds for its own audience alone, and makes no set of it', () => {
    const left = (words: string, kinds: LeftOut['kinds']) => ({ words, clause: 'III', kinds });
    const sets = propose(
      [asked('Có đăng ký', { kinds: ['area', 'agency', 'school'] })],
      [
        left('Không ai nghe theo đạo lạ', ['area']),
        left('Giáo viên có tư tưởng vững vàng', ['school', 'agency']),
        left('Người làm công có lòng tin', ['enterprise']),
        left('Cá nhân có lòng tin', []),
      ],
    );
    expect(sets.map(({ audience, nodes }) => [audience, nodes.map(({ title }) => title)])).toEqual([
      [['area'], ['Có đăng ký', 'Không ai nghe theo đạo lạ']],
      [
        ['agency', 'school'],
        ['Có đăng ký', 'Giáo viên có tư tưởng vững vàng'],
      ],
    ]);
  });

  it('is none where nobody is asked', () => {
    expect(propose([])).toEqual([]);
  });
});
