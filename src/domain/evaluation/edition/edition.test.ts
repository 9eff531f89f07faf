import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LegalSource } from '#calendar';
import { criterion, from, set, title } from '../cases/sets/making.ts';
import type { Fact } from '../facts.ts';
import { canonicalGrounds } from '../grounds/canonical.ts';
import { generated, levels } from '../properties/testing-generated.ts';
import type { Rulebook } from '../rules/in-force.ts';
import { type Edition, editionFound } from './edition.ts';
import { day, editionOf, keptUnit } from './testing.ts';

const source: LegalSource = { document: 'Hướng dẫn mẫu', article: 'mục 2', status: 'C' };
const book = (value: string | null): Rulebook => ({
  shipped: [
    {
      ...{ key: 'mau', title: 'Gói mẫu', document: 'Hướng dẫn mẫu' },
      rules: [
        {
          ...{ key: 'mau.ho', title: 'Tỷ lệ hộ', unit: 'percent', bar: '>' },
          values: [{ from: day('2026-01-01'), until: null, value, source, note: 'xem phụ lục' }],
        },
      ],
    },
  ],
  own: [],
});
const shares = set(
  'areas',
  'Hướng dẫn mẫu',
  [criterion('share', 'Hộ đạt', { asks: { kind: 'ratio', at: from('>=', { rule: 'mau.ho' }) }, gate: true })],
  title('Đạt'),
);
const told = (part: string): Fact => ({ kind: 'share', part, whole: '100', wholeOn: null, sources: [] });
const bytes = (edition: Edition) => editionFound(edition).grounds.map(canonicalGrounds);

describe('an edition of frozen results', () => {
  it('is judged by the rules that were kept, whatever is in force later', () => {
    const unit = keptUnit(1, new Map([['share', told('90')]]));
    const [grounds] = editionFound(editionOf(shares, [unit], book('90'))).grounds;
    expect(grounds?.result).toEqual({ kind: 'gate', gates: ['share'] });
    expect(grounds?.lines[0]?.asked).toMatchObject({ ok: true, held: { bar: '>', amount: '90' } });
    expect(grounds?.lines[0]?.asked).toMatchObject({ held: { rules: [{ key: 'mau.ho', source }] } });
  });

  it('keeps a rule that nobody had set, with the paper to look in', () => {
    const unit = keptUnit(1, new Map([['share', told('90')]]));
    const waiting = { look: source, note: 'xem phụ lục' };
    expect(editionFound(editionOf(shares, [unit], book(null))).grounds[0]?.result).toMatchObject({
      ...{ kind: 'waiting', unset: [{ key: 'mau.ho', ...waiting }] },
    });
    expect(editionFound(editionOf(shares, [unit])).grounds[0]?.result).toMatchObject({
      ...{ kind: 'waiting', unset: [{ key: 'mau.ho', look: null }] },
    });
  });

  it('holds its targets against its own results, by the rules that were kept for them', () => {
    const at = from('>=', { rule: 'mau.ho' });
    const target = { id: 't', title: 'Tỷ lệ', clause: '', class: 'recognised', at, of: 'all' as const };
    const units = ['100', '90'].map((part, place) => keptUnit(place, new Map([['share', told(part)]])));
    const free = set('free', 'Hướng dẫn mẫu', [criterion('share', 'Hộ đạt')], title('Đạt'));
    const { targets } = editionFound(editionOf(shares, units, book('50'), [target]));
    expect(targets[0]?.found).toMatchObject({ state: 'met', part: 2, held: { bar: '>', amount: '50' } });
    const half = editionFound(editionOf(shares, units, book('90'), [target])).targets;
    expect(half[0]?.found).toMatchObject({ state: 'not met', part: 1, held: { amount: '90' } });
    expect(editionOf(free, units, book('50'), [target]).whole.rules.map(({ key }) => key)).toEqual([
      'mau.ho',
    ]);
  });

  it('ranks a class by the version of the other set that it comes from', () => {
    const [best, next] = [
      { key: 'good', name: 'Tốt' },
      { key: 'fair', name: 'Khá' },
    ];
    const rests = set(
      'rests',
      'Hướng dẫn mẫu',
      [
        criterion('other', 'Kết quả khác', {
          asks: { kind: 'result', set: 'others', least: 'good' },
          gate: true,
        }),
      ],
      title('Đạt'),
    );
    const found = [1, 2, undefined].map((version, place) => {
      const fact: Fact = { kind: 'result', class: 'fair', sources: [] };
      return keptUnit(place, new Map([['other', version ? { ...fact, version } : fact]]));
    });
    const edition = editionOf(rests, found);
    const others = {
      'others@1': [best, next],
      'others@2': [next, best],
      others: [{ ...next, name: 'Mới' }, best],
    };
    const { grounds } = editionFound({ ...edition, whole: { ...edition.whole, others } });
    expect(grounds.map(({ result }) => result.kind)).toEqual(['gate', 'class', 'class']);
    expect(grounds.map(({ lines }) => lines[0]?.classes.fair)).toEqual(['Khá', 'Khá', 'Mới']);
  });

  it('gives the same bytes after it was kept as text, and in whatever order its units stand', () => {
    fc.assert(
      fc.property(generated, fc.array(levels, { minLength: 1, maxLength: 6 }), (made, all) => {
        const edition = editionOf(
          made.set,
          all.map((some, place) => keptUnit(place, made.factsAt(some))),
        );
        const once = bytes(edition);
        expect(bytes(JSON.parse(JSON.stringify(edition)))).toEqual(once);
        expect(bytes({ ...edition, units: edition.units.toReversed() })).toEqual(once.toReversed());
      }),
      { numRuns: 60 },
    );
  });
});
