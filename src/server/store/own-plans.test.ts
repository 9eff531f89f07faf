import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#access';
import { ownPlans } from './index.ts';
import { confirmedPlan, day, openedMovement, readingOf, type Ward, ward } from './testing.ts';

let town: Ward;
let movement: string;
let call: string;
let head: Person;
let otherHead: Person;

beforeAll(async () => {
  town = await ward();
  const [one, two] = [await town.unit('school', 'S1'), await town.unit('school', 'S2')];
  head = await town.person('unit', one);
  otherHead = await town.person('unit', two);
  movement = await town.as(town.officer, async (act) =>
    openedMovement(act, {
      plan: await confirmedPlan(act, readingOf({ quote: '100% đơn vị xây dựng kế hoạch' })),
      units: [one, two],
    }),
  );
  const called = await town.as(town.officer, (act) =>
    ownPlans.call(act, {
      movement,
      planItem: 't1',
      year: 2026,
      due: day('2026-06-30'),
      unitKinds: ['school'],
    }),
  );
  expect(called).toEqual({ ok: true });
  call = (await town.as(head, ownPlans.asked))[0]?.id ?? '';
});
afterAll(() => town.close());

const FILE = { hash: 'e'.repeat(64), name: 'ke-hoach-truong.docx', size: 10 };
const WORDS = {
  number: '07/KH-TH',
  signedOn: day('2026-05-20'),
  signerPost: 'Hiệu trưởng',
  targets: [{ words: 'Mở câu lạc bộ phòng cháy', value: '2.5', measure: 'câu lạc bộ' }],
};
const handIn = (person = head, words: Partial<ownPlans.HandedIn> = {}, file = FILE) =>
  town.as(person, (act) => ownPlans.handIn(act, call, file, { ...WORDS, ...words }));
const listed = async () => (await town.as(town.officer, (act) => ownPlans.list(act, movement)))[0];

describe('a unit’s own plan', () => {
  it('is asked for once a year', async () => {
    const again = await town.as(town.officer, (act) =>
      ownPlans.call(act, {
        movement,
        planItem: 't1',
        year: 2026,
        due: day('2026-06-30'),
        unitKinds: ['school'],
      }),
    );
    expect(again).toEqual({ ok: false, problem: 'asked already' });
    expect((await listed())?.units.map(({ plans }) => plans.length)).toEqual([0, 0]);
  });

  it('is handed in with its targets, once however often it is sent', async () => {
    expect(await handIn()).toMatchObject({ ok: true, version: 1, again: false });
    expect(await handIn()).toMatchObject({ ok: true, version: 1, again: true });
    const [mine] = (await listed())?.units ?? [];
    expect(mine?.plans).toMatchObject([{ version: 1, fileName: FILE.name, ...WORDS, returned: null }]);
  });

  it('is returned with a reason, and handed in anew: both versions stay', async () => {
    const [first] = (await listed())?.units[0]?.plans ?? [];
    const back = (reason: string) =>
      town.as(town.officer, (act) => ownPlans.giveBack(act, first?.id ?? '', reason));
    expect(await back('  ')).toEqual({ ok: false, problem: 'reason missing' });
    expect(await back('Chưa có chỉ tiêu cho học kỳ II')).toEqual({ ok: true });
    expect(await back('Lần nữa')).toEqual({ ok: false, problem: 'returned already' });
    const [asked] = await town.as(head, ownPlans.asked);
    expect(asked?.plans[0]?.returned?.reason).toBe('Chưa có chỉ tiêu cho học kỳ II');
    expect(await handIn()).toMatchObject({ ok: true, version: 2, again: false });
    expect((await listed())?.units[0]?.plans.map(({ version }) => version)).toEqual([2, 1]);
    expect(await back('Bản cũ')).toEqual({ ok: false, problem: 'not found' });
  });

  it('is signed no later than today', async () => {
    expect(await handIn(head, { signedOn: day('2026-11-11') })).toEqual({
      ok: false,
      problem: 'in the future',
    });
  });

  it('is another unit’s to nobody but the staff, the file too', async () => {
    const [mine] = (await listed())?.units ?? [];
    const plan = mine?.plans[0]?.id ?? '';
    expect(await town.as(head, (act) => ownPlans.fileOf(act, plan))).toMatchObject({ hash: FILE.hash });
    expect(await town.as(otherHead, (act) => ownPlans.fileOf(act, plan))).toBeNull();
    expect((await town.as(otherHead, ownPlans.asked))[0]?.plans).toEqual([]);
    expect(await handIn(otherHead)).toMatchObject({ ok: true, version: 1 });
  });
});
