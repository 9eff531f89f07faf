import fc from 'fast-check';
import { expect, it } from 'vitest';
import { crossing } from './crossing.ts';

const span = fc
  .tuple(fc.nat({ max: 40 }), fc.nat({ max: 12 }))
  .map(([start, length]) => [start, start + length] as const);

it('finds what looking at every place would find', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), span, (places, wanted) => {
      const looked = places.some(
        ([start, end]) => end > start && start < wanted[1] && end > wanted[0] && wanted[1] > wanted[0],
      );
      if (wanted[1] > wanted[0]) expect(crossing(places)(wanted)).toBe(looked);
    }),
  );
});

it('is quick where a plan says the same thousands of times', () => {
  const places = Array.from({ length: 150_000 }, (_, index) => [index * 7, index * 7 + 3] as const);
  const crosses = crossing(places);
  const found = Array.from({ length: 20_000 }, (_, index) => crosses([index * 50, index * 50 + 2])).filter(
    Boolean,
  );
  expect(found.length).toBeGreaterThan(8000);
});
