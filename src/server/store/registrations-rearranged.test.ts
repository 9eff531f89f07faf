import { expect, it } from 'vitest';
import { groundsOf, kindsTakingPart, movements, registrations, unitChanges } from './index.ts';
import { day } from './testing.ts';
import { AFTER, BEFORE, rearranged, twelveAreas } from './testing-areas.ts';

it('a registration asks the units that are, and says which of those before them had registered', async () => {
  const { town, old } = await twelveAreas();
  const movement = (await town.as(town.officer, movements.list))[0]?.id ?? '';
  const opened = await town.as(town.officer, async (act) => {
    const planItem = (await groundsOf(act, movement))[0]?.id ?? '';
    const asked = { movement, planItem, year: 2026, title: 'Đăng ký đầu năm', unitKinds: ['area'] };
    const rules = { standard: null, pledge: null, countsHouseholds: false, consideredUntil: null };
    return registrations.open(act, { ...asked, ...rules, due: day('2026-12-31') });
  });
  const id = opened.ok ? opened.registration : opened.problem;
  const first = await town.person('unit', old[3]);
  const registered = { outcome: 'registered', households: null, reason: null } as const;
  await town.as(first, (act) => registrations.answer(act, id, registered), BEFORE);
  const list = async (at: string) =>
    (await town.as(town.officer, (act) => registrations.get(act, id), at))?.lines;
  expect(await list(BEFORE)).toHaveLength(12);
  await town.as(town.officer, (act) => unitChanges.record(act, rearranged(old)), AFTER);
  const now = (await list(AFTER)) ?? [];
  expect(now).toHaveLength(7);
  expect(now.every(({ outcome }) => outcome === null)).toBe(true);
  expect(now.flatMap(({ registeredBefore }) => registeredBefore)).toHaveLength(1);
  expect((await town.as(town.officer, (act) => kindsTakingPart(act, movement), AFTER))[0]?.units).toBe(7);
  await town.close();
});
