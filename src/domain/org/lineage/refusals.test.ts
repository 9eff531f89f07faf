import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDate } from '#calendar';
import { usualKinds } from '../unit-kind.ts';
import { type ChangeDraft, type Destination, refusalsOf, type StandingUnit } from './index.ts';

const day = (text: string): CivilDate => {
  const date = civilDate(text);
  if (!date) throw new Error(`${text} is no day`);
  return date;
};
const unit = (id: string, given: Partial<StandingUnit> = {}): StandingUnit => ({
  id,
  code: id.toUpperCase(),
  name: `Tổ ${id}`,
  kind: 'area',
  parent: null,
  endedOn: null,
  changedOn: null,
  changesOn: null,
  ...given,
});
const to = (given: Partial<Destination> = {}): Destination => ({
  goesOn: null,
  kind: 'area',
  code: 'M1',
  name: 'Tổ mới',
  parent: null,
  of: ['a', 'b'],
  ...given,
});
const merge = (given: Partial<ChangeDraft> = {}): ChangeDraft => ({
  kind: 'merge',
  on: day('2026-08-15'),
  decision: { kind: 'Nghị quyết', number: '1/NQ', date: day('2026-08-01'), body: 'HĐND' },
  from: ['a', 'b'],
  to: [to()],
  heads: {},
  ...given,
});
const refused = (draft: ChangeDraft, units = [unit('a'), unit('b'), unit('c')]) =>
  refusalsOf(draft, { units, kinds: usualKinds, today: day('2026-08-10') }).map(
    ({ field, message }) => [field, message] as const,
  );

describe('a change of units', () => {
  it('is refused for nothing where nothing stands against it, a day to come among it', () => {
    expect(refused(merge())).toEqual([]);
    expect(refused(merge({ to: [to({ goesOn: 'a', code: 'A' })] }))).toEqual([]);
  });

  it('may give a new unit the code of one that ends, and no other’s', () => {
    expect(refused(merge({ to: [to({ code: 'a' })] }))).toEqual([]);
    expect(refused(merge({ to: [to({ code: 'c' })] }))).toEqual([
      ['to.0.code', expect.stringContaining('“c”')],
    ]);
    expect(refused(merge({ kind: 'rearrange', to: [to({ of: ['a'] }), to({ of: ['b'] })] }))).toHaveLength(2);
  });

  it.each<[string, StandingUnit, string, string]>([
    ['one that ended', unit('a', { endedOn: day('2026-01-01') }), 'from', '01/01/2026'],
    ['one with a change to come', unit('a', { changesOn: day('2026-12-01') }), 'from', '01/12/2026'],
    ['one that changed later', unit('a', { changedOn: day('2026-08-15') }), 'on', '15/8/2026'],
  ])('is refused for %s', (_, old, field, words) => {
    const [problem] = refused(merge(), [old, unit('b')]);
    expect(problem?.[0]).toBe(field);
    expect(problem?.[1]).toContain(words.replace(/^01\/01/, '01/01'));
  });

  it('says where every old unit goes, and of what every new one is made', () => {
    expect(refused(merge({ to: [to({ of: ['a'] })] }))).toEqual([['to', expect.stringContaining('Tổ b')]]);
    const empty = merge({ kind: 'rearrange', to: [to(), to({ code: 'M2', of: [] })] });
    expect(refused(empty)).toEqual([['to.1.of', expect.any(String)]]);
    expect(refused(merge({ to: [to({ goesOn: 'a', code: 'A', of: ['b'] })] })).length).toBeGreaterThan(0);
  });

  it('has a decision that is signed', () => {
    const decision = { kind: '', number: '', date: day('2026-08-11'), body: '' };
    expect(refused(merge({ decision })).map(([field]) => field)).toEqual([
      'decision.kind',
      'decision.number',
      'decision.body',
      'decision.date',
    ]);
  });

  it('does not leave units under nobody', () => {
    const children = [unit('a'), unit('b'), unit('c', { parent: 'a' })];
    expect(refused(merge(), children)).toEqual([]);
    const close = merge({ kind: 'close', from: ['a'], to: [] });
    expect(refused(close, children)).toEqual([['from', expect.stringContaining('1 đơn vị trực thuộc')]]);
  });

  it('moves no unit under itself, nor to where it stands', () => {
    const move = (parent: string | null) =>
      merge({
        kind: 'move',
        from: ['a'],
        to: [to({ goesOn: 'a', code: 'A', name: 'Tổ a', parent, of: ['a'] })],
      });
    const units = [unit('a'), unit('b', { parent: 'a' }), unit('c')];
    expect(refused(move('c'), units)).toEqual([]);
    expect(refused(move('b'), units)).toEqual([['to.0.parent', expect.stringContaining('vòng quanh')]]);
    expect(refused(move(null), units)).toEqual([['to.0.parent', expect.any(String)]]);
  });

  it('merges a unit with the one above it, and puts what comes of them neither under one that ends nor under its own', () => {
    const units = [
      unit('a'),
      unit('b', { parent: 'a' }),
      unit('c', { parent: 'b' }),
      unit('d', { parent: 'c' }),
    ];
    const under = (parent: string | null, given: Partial<Destination> = {}) =>
      refused(merge({ to: [to({ parent, ...given })] }), units);
    const asA = { goesOn: 'a', code: 'A' };
    const asB = { goesOn: 'b', code: 'B' };
    for (const given of [{}, asA, asB]) expect(under(null, given)).toEqual([]);
    const gone = [['to.0.parent', expect.stringContaining('không còn')]];
    expect([under('a'), under('b'), under('a', asB), under('b', asA)]).toEqual([gone, gone, gone, gone]);
    const ring = [['to.0.parent', expect.stringContaining('vòng quanh')]];
    for (const given of [{}, asA, asB]) expect([under('c', given), under('d', given)]).toEqual([ring, ring]);
  });

  it('puts no two new units under what goes on below them', () => {
    const units = [unit('a'), unit('b'), unit('c', { parent: 'a' }), unit('d', { parent: 'b' })];
    const halves = (first: string, second: string) =>
      refused(
        merge({
          kind: 'rearrange',
          to: [to({ of: ['a'], parent: first }), to({ code: 'M2', of: ['b'], parent: second })],
        }),
        units,
      ).map(([field]) => field);
    expect(halves('d', 'c')).toEqual(['to.0.parent', 'to.1.parent']);
    expect(halves('c', 'c')).toEqual(['to.0.parent']);
  });

  it('renames to another name, and counts its units', () => {
    const rename = (name: string) =>
      merge({ kind: 'rename', from: ['a'], to: [to({ goesOn: 'a', code: 'A', name, of: ['a'] })] });
    expect(refused(rename('Tổ Một'))).toEqual([]);
    expect(refused(rename('Tổ a'))).toEqual([['to.0.name', expect.any(String)]]);
    expect(refused(merge({ from: ['a'], to: [to({ of: ['a'] })] }))).toEqual([
      ['from', expect.stringContaining('2')],
    ]);
    expect(refused(merge({ kind: 'split', from: ['a'], to: [to({ of: ['a'] })] }))).toEqual([
      ['to', expect.any(String)],
    ]);
  });
});
