import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#access';
import { communes, difficulties, movements } from './index.ts';
import { confirmedPlan, day, openedMovement, readingOf, type Ward, ward } from './testing.ts';

let town: Ward;
let movement: string;
let question: string;
let head: Person;
let otherHead: Person;
let stranger: Person;

beforeAll(async () => {
  town = await ward();
  const [one, two] = [await town.unit('area', 'A1', 'Tổ dân phố 1'), await town.unit('area', 'A2')];
  head = await town.person('unit', one);
  otherHead = await town.person('unit', two);
  const apart = await town.unit('area', 'A3');
  stranger = await town.person('unit', apart);
  await town.as(town.officer, async (act) => {
    const plan = await confirmedPlan(act, readingOf({ quote: 'Có ít nhất 01 mô hình', value: 1 }));
    movement = await openedMovement(act, { plan, units: [one, two] });
    question = (await movements.indicators(act, movement))[0]?.id ?? '';
    const another = await confirmedPlan(act, readingOf({ quote: 'Có ít nhất 02 mô hình', value: 2 }));
    await openedMovement(act, { plan: another, units: [apart] });
  });
});
afterAll(() => town.close());

const raise = (given: Partial<difficulties.NewDifficulty> = {}, person = head) =>
  town.as(person, (act) =>
    difficulties.raise(act, { movement, question, words: 'Chưa rõ mẫu số', key: randomUUID(), ...given }),
  );
const waiting = async () => (await town.as(town.officer, (act) => difficulties.list(act, movement)))[0];

async function answer(difficulty: string, given: Partial<difficulties.NewAnswer> = {}) {
  return town.as(town.officer, async (act) => {
    const body = (await communes.issuers(act)).find(({ kind }) => kind === 'police')?.id ?? '';
    const on = day('2026-11-10');
    return difficulties.answer(act, {
      difficulty,
      body,
      words: 'Tính trên tổng số hộ.',
      on,
      plan: null,
      ...given,
    });
  });
}

describe('a difficulty', () => {
  it('is raised once, and waits for the body that issued the plan', async () => {
    const key = randomUUID();
    expect(await raise({ key })).toEqual({ ok: true, again: false });
    expect(await raise({ key })).toEqual({ ok: true, again: true });
    expect(await waiting()).toMatchObject({
      unitName: 'Tổ dân phố 1',
      waitsSince: '2026-11-10',
      issuerName: expect.stringContaining('Ủy ban nhân dân'),
      clause: 'II Chỉ tiêu',
      answer: null,
    });
    expect(await raise({ words: ' ' })).toEqual({ ok: false, problem: 'words missing' });
    expect(await raise({}, stranger)).toEqual({ ok: false, problem: 'not found' });
  });

  it('is nobody’s but its unit’s and the staff’s until it is published', async () => {
    const id = (await waiting())?.id ?? '';
    expect(await town.as(otherHead, (act) => difficulties.list(act, movement))).toEqual([]);
    expect(await town.as(otherHead, difficulties.published)).toEqual([]);
    const publication = { difficulty: id, question: 'Mẫu số?', answer: 'Tổng số hộ', showsUnit: false };
    expect(await town.as(town.officer, (act) => difficulties.publish(act, publication))).toEqual({
      ok: false,
      problem: 'not answered',
    });
  });

  it('is answered in the name of a body, once, not in the future', async () => {
    const id = (await waiting())?.id ?? '';
    expect(await answer(id, { on: day('2026-11-11') })).toEqual({ ok: false, problem: 'in the future' });
    expect(await answer(id, { plan: { id: await planOf(), name: 'Kế hoạch số 30/KH-UBND' } })).toEqual({
      ok: true,
    });
    expect(await answer(id)).toEqual({ ok: false, problem: 'answered already' });
    expect((await town.as(head, difficulties.raisedByOwn))[0]?.answer).toMatchObject({
      words: 'Tính trên tổng số hộ.',
      on: '2026-11-10',
      planName: 'Kế hoạch số 30/KH-UBND',
    });
  });

  it('is read by all who take part once it is published, in words without the unit’s name', async () => {
    const id = (await waiting())?.id ?? '';
    const publish = (showsUnit: boolean) =>
      town.as(town.officer, (act) =>
        difficulties.publish(act, {
          difficulty: id,
          question: 'Mẫu số là gì?',
          answer: 'Tổng số hộ.',
          showsUnit,
        }),
      );
    expect(await publish(false)).toEqual({ ok: true });
    const [read] = await town.as(otherHead, difficulties.published);
    expect(read).toMatchObject({ question: 'Mẫu số là gì?', answer: 'Tổng số hộ.', unitName: null });
    expect(JSON.stringify(read)).not.toContain('Tổ dân phố 1');
    expect(await town.as(otherHead, (act) => difficulties.list(act, movement))).toEqual([]);
    expect(await town.as(stranger, difficulties.published)).toEqual([]);
    expect(await publish(true)).toEqual({ ok: true });
    expect((await town.as(otherHead, difficulties.published))[0]?.unitName).toBe('Tổ dân phố 1');
    expect(await town.as(town.officer, (act) => difficulties.withdraw(act, id))).toBe(true);
    expect(await town.as(otherHead, difficulties.published)).toEqual([]);
  });
});

async function planOf(): Promise<string> {
  return (await town.as(town.officer, (act) => movements.get(act, movement)))?.plan ?? '';
}
