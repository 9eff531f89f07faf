import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#access';
import { pressedTogether } from '#reporting';
import * as accounts from './accounts.ts';
import * as approval from './approval.ts';
import { confirmedPlan, openedMovement, readingOf, type Ward, ward } from './testing.ts';

let town: Ward;
let movement: string;
let police: Person;
let chair: Person;

beforeAll(async () => {
  town = await ward();
  [police, chair] = [await town.person('officer'), await town.person('leader')];
  movement = await town.as(town.officer, async (act) =>
    openedMovement(act, { plan: await confirmedPlan(act, readingOf({ quote: 'Có mô hình' })) }),
  );
});
afterAll(() => town.close());

const set = (...wanted: approval.StepWanted[]) =>
  town.as(town.officer, (act) => approval.setChain(act, movement, wanted));
const chain = (who = town.officer) => town.as(who, (act) => approval.chain(act, movement));
const may = (who: Person, name: string, drafters?: string[]) =>
  town.as(who, async (act) => {
    const step = (await approval.chain(act, movement)).find((one) => one.name === name) ?? null;
    return approval.mayAct(act, step, drafters);
  });
const review = (name: string, ...holders: string[]) => ({ act: 'review' as const, name, holders });

describe('the chain of a movement', () => {
  it('is nothing at first, and then any officer looks, no leader', async () => {
    expect(await chain()).toEqual([]);
    expect(await may(police, 'none')).toEqual({ ok: true });
    expect(await may(chair, 'none')).toEqual({ ok: false, problem: 'not the holder' });
  });

  it('is held by those who are named, and by their role where nobody is', async () => {
    const sign = { act: 'sign' as const, name: 'UBND', holders: [] };
    expect(await set(sign, review('Công an', police.membership), review('Văn hóa'))).toEqual({ ok: true });
    expect((await chain()).map(({ name }) => name)).toEqual(['Công an', 'Văn hóa', 'UBND']);
    expect(await may(police, 'Công an')).toEqual({ ok: true });
    expect(await may(town.officer, 'Công an')).toEqual({ ok: false, problem: 'not the holder' });
    expect(await may(chair, 'UBND')).toEqual({ ok: true });
    expect(await may(police, 'UBND')).toEqual({ ok: false, problem: 'not the holder' });
    const held = await town.as(police, (act) => approval.stepsHeldBy(act));
    expect(held.map(({ name }) => name)).toEqual(['Công an', 'Văn hóa']);
  });

  it('presses together what one person holds alone', async () => {
    await set(
      review('Công an', police.membership),
      review('Tổ trưởng', police.membership),
      review('Văn hóa'),
    );
    expect(pressedTogether(await chain(), police.account).map(({ name }) => name)).toEqual([
      'Công an',
      'Tổ trưởng',
    ]);
  });

  it('is never one in which the same person drafts and signs, nor one with strangers', async () => {
    const draft = { act: 'draft' as const, name: 'Công an', holders: [police.membership] };
    const sign = { act: 'sign' as const, name: 'UBND', holders: [police.membership] };
    expect(await set(draft, sign)).toEqual({
      ok: false,
      problem: 'refused',
      steps: [{ problem: 'drafts and signs', step: 1 }],
    });
    expect(await set(review('Công an', movement))).toMatchObject({
      steps: [{ problem: 'unknown holder', step: 0 }],
    });
    await set({ ...sign, holders: [] });
    expect(await may(chair, 'UBND', [chair.account])).toEqual({ ok: false, problem: 'drafted it' });
  });

  it('falls to whoever has the role where nobody of the named has it any more, and says so', async () => {
    const leaving = await town.person('officer');
    await set(review('Công an', leaving.membership));
    expect(await may(police, 'Công an')).toEqual({ ok: false, problem: 'not the holder' });
    await town.as(town.officer, (act) => accounts.endMembership(act, leaving.membership));
    expect(await may(police, 'Công an')).toEqual({ ok: true });
    expect((await chain())[0]).toMatchObject({ orphaned: true });
    expect(await may(leaving, 'Công an')).toEqual({ ok: false, problem: 'role ended' });
  });

  it('is set anew as a whole and leaves its old steps on record', async () => {
    await set(review('Văn hóa'));
    const [old] = await chain();
    await set(review('Công an'));
    expect((await chain()).map(({ name }) => name)).toEqual(['Công an']);
    expect(await town.as(town.officer, (act) => approval.stepOf(act, old?.id ?? ''))).toMatchObject({
      name: 'Văn hóa',
      endedAt: expect.any(Date),
    });
  });
});
