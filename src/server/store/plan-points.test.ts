import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { settlingLetter } from '#documents';
import { communes, planPoints, plans } from './index.ts';
import { readingOf, type Ward, ward } from './testing.ts';

const FILE = { hash: 'd'.repeat(64), name: 'ke-hoach.txt', size: 10 };
const POINT = {
  id: 'p1',
  quote: 'Trên 90% khu dân cư',
  span: [0, 19] as const,
  others: [],
  code: 'no-denominator',
  weight: 'work' as const,
  why: 'Chưa rõ mẫu số.',
  suggestion: 'Đề nghị ghi rõ tổng số khu dân cư.',
};

let town: Ward;
let plan: string;

beforeAll(async () => {
  town = await ward();
});
beforeEach(async () => {
  const reading = { ...readingOf({ quote: 'Trên 90% khu dân cư' }), unsettled: [POINT] };
  plan = await town.as(town.officer, (act) => plans.receive(act, FILE, reading));
});
afterAll(() => town.close());

const settle = (said: Partial<planPoints.SaidPoint>) =>
  town.as(town.officer, (act) =>
    planPoints.settle(act, plan, { point: 'p1', standing: 'accepted', words: '', ...said }),
  );
const point = async () =>
  (await town.as(town.officer, (act) => planPoints.pointsOf(act, plan)))?.points.find(
    ({ id }) => id === 'p1',
  );
const letter = () =>
  town.as(town.officer, async (act) => {
    const [issuer] = await communes.issuers(act);
    return planPoints.settlingLetterOf(act, plan, issuer?.id ?? '');
  });

describe('a point of a plan to settle', () => {
  it('waits until a person says how it stands, and keeps who and when', async () => {
    expect(await point()).toMatchObject({ standing: null, why: POINT.why });
    expect(await settle({ standing: 'settled', words: ' Hỏi Chủ tịch: 14 khu. ' })).toEqual({ ok: true });
    expect(await point()).toMatchObject({
      standing: 'settled',
      words: 'Hỏi Chủ tịch: 14 khu.',
      saidBy: town.officer.name,
    });
  });

  it('is opened again, and what was said stays in the log alone', async () => {
    await settle({});
    await settle({ standing: null });
    expect(await point()).toMatchObject({ standing: null, words: '' });
  });

  it('cannot be settled, or put into the letter, without words', async () => {
    for (const standing of ['settled', 'letter'] as const)
      expect(await settle({ standing, words: '  ' })).toEqual({ ok: false, problem: 'no words' });
    expect(await settle({ point: 'không có' })).toEqual({ ok: false, problem: 'not found' });
  });

  it('stands in the letter with the words the officer gave it, and no other does', async () => {
    await settle({});
    expect(await letter()).toBeNull();
    await settle({ standing: 'letter', words: 'Đề nghị nêu mẫu số.' });
    const input = await letter();
    expect(input?.points).toEqual([
      { clause: null, quote: POINT.quote, why: POINT.why, asked: 'Đề nghị nêu mẫu số.' },
    ]);
    expect(input && settlingLetter(input).type.code).toBeNull();
  });

  it('is carried to a plan that follows', async () => {
    await settle({ standing: 'settled', words: 'Đã hỏi.' });
    const reading = { ...readingOf({ quote: 'Trên 90% khu dân cư' }), unsettled: [POINT] };
    const later = await town.as(town.officer, async (act) => {
      const id = await plans.receive(act, FILE, reading);
      const kept = await plans.get(act, id);
      if (kept) await planPoints.keepPoints(act, plan, kept);
      return planPoints.pointsOf(act, id);
    });
    expect(later?.points).toMatchObject([{ standing: 'settled', words: 'Đã hỏi.' }]);
  });

  it('is not found by another commune', async () => {
    const other = await ward();
    const found = await other.as(other.officer, async (act) => [
      await planPoints.pointsOf(act, plan),
      await planPoints.settle(act, plan, { point: 'p1', standing: 'accepted', words: '' }),
    ]);
    expect(found).toEqual([null, { ok: false, problem: 'not found' }]);
    await other.close();
  });
});
