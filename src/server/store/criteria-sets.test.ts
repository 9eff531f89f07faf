import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CriteriaSet, criteriaOf, starters } from '#evaluation';
import * as criteriaSets from './criteria-sets.ts';
import { type Ward, ward } from './testing.ts';

let town: Ward;
beforeAll(async () => {
  town = await ward();
});
afterAll(() => town.close());

const asOfficer = <T>(work: Parameters<typeof town.as<T>>[1]) => town.as(town.officer, work);
const AREA: criteriaSets.WantedStarter = {
  ...{ starter: 'safe-area', document: null, article: null, audience: ['area'], sure: false },
};
const take = (some: Partial<criteriaSets.WantedStarter> = {}) =>
  asOfficer((act) => criteriaSets.take(act, { ...AREA, ...some }));
const newest = (key: string) => asOfficer(async (act) => (await criteriaSets.versions(act, key))[0]);

describe('a set of criteria that a commune takes', () => {
  it('is kept as its first version, and taken once', async () => {
    const taken = await take();
    expect(taken).toMatchObject({ ok: true, version: 1 });
    expect(await take()).toMatchObject({ ok: false, problems: [{ code: 'taken' }] });
    const [kept] = await asOfficer(criteriaSets.list);
    expect(kept).toMatchObject({
      key: 'safe-area',
      version: 1,
      starter: 'safe-area',
      madeBy: town.officer.name,
    });
    expect(kept?.content).toEqual(starters.find(({ set }) => set.key === 'safe-area')?.set);
  });

  it('is changed by a next version, with a reason; the one before stays', async () => {
    const before = await newest('safe-area');
    if (!before) throw new Error('it was taken');
    const set: CriteriaSet = { ...before.content, title: 'Khu dân cư an toàn' };
    const save = (some: Partial<criteriaSets.WantedVersion> = {}) =>
      asOfficer((act) =>
        criteriaSets.saveVersion(act, {
          base: before.id,
          set,
          reason: 'Theo văn bản mới',
          sure: false,
          ...some,
        }),
      );
    expect(await save({ reason: ' ' })).toMatchObject({ problems: [{ code: 'reason missing' }] });
    expect(await save({ set: before.content })).toMatchObject({ problems: [{ code: 'nothing changed' }] });
    expect(await save({ base: null })).toMatchObject({ problems: [{ code: 'key taken' }] });
    expect(await save()).toMatchObject({ ok: true, version: 2 });
    expect(await save()).toMatchObject({ problems: [{ code: 'changed meanwhile' }] });
    expect((await asOfficer((act) => criteriaSets.get(act, before.id)))?.content.title).toBe(
      before.content.title,
    );
    expect(await newest('safe-area')).toMatchObject({
      version: 2,
      reason: 'Theo văn bản mới',
      content: { title: set.title },
    });
  });

  it('is refused where a criterion is out of bounds, by the database too', async () => {
    const before = await newest('safe-area');
    if (!before) throw new Error('it was taken');
    const [first] = criteriaOf(before.content.nodes);
    if (!first) throw new Error('it has criteria');
    const asks = { ...first, id: 'tu-tuong', title: 'Không có người có tư tưởng ly khai' };
    const save = (bounds: 'in' | 'out', some = {}) =>
      asOfficer((act) =>
        criteriaSets.saveVersion(act, {
          base: before.id,
          set: { ...before.content, nodes: [...before.content.nodes, { ...asks, bounds, ...some }] },
          ...{ reason: 'Thêm', sure: true },
        }),
      );
    expect(await save('in')).toMatchObject({ ok: false, problems: [{ code: 'out of bounds' }] });
    expect(await save('out', { gate: true })).toMatchObject({ problems: [{ code: 'gate without test' }] });
    expect(await save('out', { gate: false })).toMatchObject({ ok: true });
    const raw = { ...before.content, nodes: [{ ...asks, bounds: 'out', gate: true }] };
    await expect(
      asOfficer((act) =>
        act.tx
          .insertInto('criteria_set')
          .values({
            commune_id: town.commune,
            key: 'raw',
            version: 1,
            title: 'Thử',
            content: JSON.stringify(raw),
            made_at: act.now,
          })
          .execute(),
      ),
    ).rejects.toThrow(/nothing_out_of_bounds/);
  });
});
