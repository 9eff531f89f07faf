import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDate } from '#calendar';
import {
  ancestorsOf,
  breakNote,
  changeInWords,
  descendantsOf,
  lineOf,
  nameOn,
  type Step,
  type Succession,
  successionOf,
} from './index.ts';

const day = (text: string): CivilDate => {
  const date = civilDate(text);
  if (!date) throw new Error(`${text} is no day`);
  return date;
};

describe('the name of a unit on a day', () => {
  const words = (name: string) => ({ code: 'T1', name, kind: 'area', parent: null });
  const unit = {
    now: words('Tổ dân phố Ba'),
    former: [
      { ...words('Tổ dân phố Hai'), until: day('2026-08-15') },
      { ...words('Tổ dân phố Một'), until: day('2025-07-01') },
    ],
  };

  it.each([
    ['2020-01-01', 'Tổ dân phố Một'],
    ['2025-06-30', 'Tổ dân phố Một'],
    ['2025-07-01', 'Tổ dân phố Hai'],
    ['2026-08-14', 'Tổ dân phố Hai'],
    ['2026-08-15', 'Tổ dân phố Ba'],
    ['2030-01-01', 'Tổ dân phố Ba'],
  ])('is on %s “%s”', (date, name) => {
    expect(nameOn(unit, day(date))).toBe(name);
  });
});

describe('the line of a unit', () => {
  const steps: Step[] = [
    {
      id: 'later',
      on: day('2026-09-01'),
      ways: [
        { from: 'c', to: 'e' },
        { from: 'd', to: 'e' },
      ],
    },
    {
      id: 'first',
      on: day('2026-08-01'),
      ways: [
        { from: 'a', to: 'c' },
        { from: 'b', to: 'c' },
      ],
    },
    { id: 'beside', on: day('2026-08-02'), ways: [{ from: 'x', to: 'y' }] },
    { id: 'named', on: day('2026-10-01'), ways: [{ from: 'e', to: 'e' }] },
    { id: 'ended', on: day('2026-11-01'), ways: [{ from: 'e', to: null }] },
  ];

  it('holds what made it and what became of it, oldest first, and nothing beside', () => {
    expect(lineOf('a', steps).map(({ id }) => id)).toEqual(['first', 'later', 'named', 'ended']);
    expect(lineOf('e', steps).map(({ id }) => id)).toEqual(['first', 'later', 'named', 'ended']);
    expect(lineOf('y', steps).map(({ id }) => id)).toEqual(['beside']);
    expect([...ancestorsOf('e', steps)].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect([...descendantsOf('a', steps)]).toEqual(['c', 'e']);
  });

  it('follows the days: what split off and came back, but not what its origin did after they parted', () => {
    const apart: Step[] = [
      {
        id: 'split',
        on: day('2026-01-01'),
        ways: [
          { from: 'a', to: 'a' },
          { from: 'a', to: 'b' },
        ],
      },
      { id: 'renamed', on: day('2026-02-01'), ways: [{ from: 'a', to: 'a' }] },
      {
        id: 'back',
        on: day('2026-03-01'),
        ways: [
          { from: 'a', to: 'a' },
          { from: 'b', to: 'a' },
        ],
      },
    ];
    expect(lineOf('b', apart).map(({ id }) => id)).toEqual(['split', 'back']);
    expect(lineOf('a', apart).map(({ id }) => id)).toEqual(['split', 'renamed', 'back']);
    expect([[...descendantsOf('a', apart)], [...ancestorsOf('a', apart)]]).toEqual([['b'], ['b']]);
  });

  it('is told in words, with its decision', () => {
    const decision = {
      kind: 'Nghị quyết',
      number: '12/NQ-HĐND',
      date: day('2026-07-30'),
      body: 'HĐND phường Mẫu',
    };
    const told = {
      kind: 'merge' as const,
      on: day('2026-08-15'),
      decision,
      before: [{ name: 'Khu phố 1' }, { name: 'Khu phố 2' }],
      after: [{ name: 'Khu phố Một' }],
    };
    expect(changeInWords(told)).toBe('Khu phố 1 và Khu phố 2 sáp nhập thành Khu phố Một');
    expect(breakNote(told)).toContain('Từ ngày 15/8/2026');
    expect(breakNote(told)).toContain('Nghị quyết số 12/NQ-HĐND ngày 30/7/2026 của HĐND phường Mẫu');
  });
});

describe('changes of units, whatever they are', () => {
  /** Each turn takes some of the living units and gives some in their stead; a few go on. */
  const turns = fc.array(
    fc.record({
      take: fc.integer({ min: 1, max: 6 }),
      give: fc.integer({ min: 0, max: 4 }),
      at: fc.nat(),
      goesOn: fc.boolean(),
    }),
    { maxLength: 12 },
  );

  it('lose no unit: each leads to all who came after it in time, and they lead back to it', () => {
    fc.assert(
      fc.property(turns, (given) => {
        const { steps, succession } = lived(given);
        const started = Array.from({ length: 12 }, (_, index) => `u${index}`);
        for (const unit of started) {
          const after = descendantsOf(unit, steps);
          const known = new Set(
            succession.filter((one) => one.unit === unit).map(({ successor }) => successor),
          );
          expect(known).toEqual(after);
          for (const next of after) expect(ancestorsOf(next, steps)).toContain(unit);
        }
      }),
    );
  });
});

function lived(given: { take: number; give: number; at: number; goesOn: boolean }[]) {
  let living = Array.from({ length: 12 }, (_, index) => `u${index}`);
  let made = 12;
  const steps: Step[] = [];
  const succession: Succession[] = [];
  for (const [index, { take, give, at, goesOn }] of given.entries()) {
    if (living.length === 0) break;
    const start = at % living.length;
    const old = living.slice(start, start + take);
    const fresh = Array.from({ length: give }, () => `u${made++}`);
    const to = goesOn && give > 0 ? [old[0] ?? '', ...fresh.slice(1)] : fresh;
    const ways = old.flatMap((from) =>
      to.length > 0 ? to.map((next) => ({ from, to: next as string | null })) : [{ from, to: null }],
    );
    steps.push({ id: String(index), on: day(`2026-01-${String(index + 1).padStart(2, '0')}`), ways });
    const real = ways.flatMap(({ from, to: next }) => (next ? [{ from, to: next }] : []));
    succession.push(...successionOf(real, succession));
    living = [...living.filter((unit) => !old.includes(unit)), ...to];
  }
  return { steps, succession };
}
