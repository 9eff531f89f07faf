import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as entries from './evaluation-entries.ts';
import * as list from './evaluation-list.ts';
import * as results from './evaluation-results.ts';
import * as events from './events.ts';
import { day } from './testing.ts';
import { keptSet, openEvaluation, smallSet } from './testing-evaluations.ts';
import { type Judged, judgedWard } from './testing-facts.ts';
import * as unitChanges from './unit-changes.ts';

let ward: Judged;
let evaluation: string;
let change: string;

beforeAll(async () => {
  ward = await judgedWard({
    areas: 3,
    set: smallSet({}, 'first'),
    questions: { buoi: { kind: 'count', question: 'Số buổi' } },
  });
  evaluation = await officer(async (act) =>
    openEvaluation(act, ward.movement, { set: await keptSet(act, smallSet()) }),
  );
});
afterAll(() => ward.town.close());

const officer = <T>(work: Parameters<typeof ward.town.as<T>>[1]) =>
  ward.town.as(ward.town.officer, work, '2026-12-10T03:00:00Z');
const names = async () =>
  (await officer((act) => results.list(act, evaluation))).map(({ unitName }) => unitName);

/** The first two areas become one. */
async function merged() {
  const of = ward.units.slice(0, 2);
  const decision = { kind: 'Nghị quyết', number: '1/NQ', date: day('2026-11-01'), body: 'Hội đồng nhân dân' };
  const recorded = await officer((act) =>
    unitChanges.record(act, {
      ...{ kind: 'merge', on: day('2026-12-01'), decision, from: of, heads: {} },
      to: [{ kind: 'area', code: '9', name: 'Tổ dân phố 9', parent: null, goesOn: null, of }],
    }),
  );
  if (!recorded.ok) throw new Error(recorded.problems[0]?.message);
  change = recorded.change;
}

describe('the list of an evaluation', () => {
  it('is in line with the units of the day of the decision as it is opened', async () => {
    expect(await officer((act) => list.differenceOf(act, evaluation))).toMatchObject({
      joining: [],
      leaving: [],
    });
    expect(await names()).toEqual(['Tổ dân phố 1', 'Tổ dân phố 2', 'Tổ dân phố 3']);
  });

  it('says who is no more, what they became, and follows by a press', async () => {
    const entered = { kind: 'said', yes: true } as const;
    const given = { unit: ward.units[0] ?? '', criterion: 'chi-dao', entered, reason: 'Theo hồ sơ' };
    await officer((act) => entries.review(act, evaluation, given));
    await merged();
    const difference = await officer((act) => list.differenceOf(act, evaluation));
    expect(difference?.joining.map(({ name }) => name)).toEqual(['Tổ dân phố 9']);
    expect(difference?.leaving.map(({ name, became }) => [name, became])).toEqual([
      ['Tổ dân phố 1', ['Tổ dân phố 9']],
      ['Tổ dân phố 2', ['Tổ dân phố 9']],
    ]);
    const follow = () => officer((act) => list.follow(act, evaluation));
    expect([await follow(), await follow()]).toEqual([
      { ok: true, joined: 1, left: 2 },
      { ok: true, joined: 0, left: 0 },
    ]);
    expect(await names()).toEqual(['Tổ dân phố 3', 'Tổ dân phố 9']);
    const { events: logged } = await officer((act) => events.page(act, 1));
    expect(logged.filter(({ verb }) => verb === 'unit left')).toHaveLength(2);
  });

  it('keeps its units once it is frozen: a change of units that would take one back is not undone', async () => {
    await officer((act) =>
      act.tx
        .updateTable('evaluation')
        .set({ shown_at: act.now, frozen_at: act.now })
        .where('id', '=', evaluation)
        .execute(),
    );
    expect(await officer((act) => unitChanges.undo(act, change))).toEqual({ ok: false, problem: 'written' });
    expect(await names()).toEqual(['Tổ dân phố 3', 'Tổ dân phố 9']);
  });
});
