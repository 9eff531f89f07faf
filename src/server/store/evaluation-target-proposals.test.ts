import { afterAll, expect, it } from 'vitest';
import { proposedTargets } from './evaluation-target-proposals.ts';
import { confirmedPlan, openedMovement, readingOf, type Ward, ward } from './testing.ts';
import { smallSet } from './testing-evaluations.ts';

let town: Ward;
afterAll(() => town.close());

const share = { comparator: '>=', value: 20, unit: '%' } as const;

it('whole targets are proposed from what was confirmed of the movement’s plan, and from nothing else', async () => {
  town = await ward();
  const area = await town.unit('area', 'A1', 'Tổ dân phố 1');
  const movement = await town.as(town.officer, async (act) => {
    const plan = await confirmedPlan(
      act,
      readingOf(
        { ...share, quote: 'ít nhất 20% tổ dân phố xếp loại tốt', subject: 'tổ dân phố xếp loại tốt' },
        { ...share, quote: 'ít nhất 90% hộ dân được công nhận', subject: 'hộ dân' },
      ),
    );
    return openedMovement(act, { plan, units: [area] });
  });
  const proposed = await town.as(town.officer, (act) => proposedTargets(act, movement, smallSet()));
  expect(proposed.map(({ title, class: wanted }) => [title, wanted])).toEqual([
    ['ít nhất 20% tổ dân phố xếp loại tốt', 'good'],
  ]);
});
