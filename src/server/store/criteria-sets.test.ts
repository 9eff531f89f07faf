import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CriteriaSet, criteriaOf, starters } from '#evaluation';
import * as criteriaSets from './criteria-sets.ts';
import { confirmedPlan, indicator, openedMovement, period, readingOf, type Ward, ward } from './testing.ts';

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
    expect(await save({ reason: 'x'.repeat(1001) })).toMatchObject({ problems: [{ code: 'over 1000' }] });
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

describe('a set that a commune uses no more', () => {
  it('is retired with a reason, stays to be read, and can be taken again as its next version', async () => {
    const retire = (reason: string) =>
      asOfficer((act) => criteriaSets.retire(act, { key: 'safe-area', reason }));
    expect(await retire(' ')).toMatchObject({ problem: 'reason missing' });
    expect(await retire('x'.repeat(1001))).toMatchObject({ problem: 'over 1000' });
    expect(await retire('Văn bản hết hiệu lực')).toEqual({ ok: true });
    expect(await retire('Văn bản hết hiệu lực')).toMatchObject({ problem: 'not found' });
    const [last] = await asOfficer(criteriaSets.list);
    expect(last).toMatchObject({ key: 'safe-area', retiredAt: expect.any(Date) });
    expect(await take()).toMatchObject({ ok: true, version: (last?.version ?? 0) + 1 });
    expect(await newest('safe-area')).toMatchObject({
      retiredAt: null,
      reason: 'Dùng lại bộ tiêu chí gợi ý',
    });
  });
});

describe('a starter of the commune’s own plan', () => {
  const own = { starter: 'workplaces', audience: ['agency', 'enterprise'] as const };
  const document = 'Kế hoạch số 12/KH-UBND của phường Mẫu';

  it('asks for the plan, and cites it', async () => {
    expect(await take(own)).toMatchObject({ ok: false, problems: [{ code: 'document missing' }] });
    expect(await take({ ...own, document })).toMatchObject({ ok: true });
    expect((await newest('workplaces'))?.content).toMatchObject({
      source: { document },
      audience: own.audience,
    });
  });

  it('asks again where a kind of unit stands in two sets of one plan', async () => {
    const other = { starter: 'agencies-areas', audience: ['agency', 'area'] as const, document };
    expect(await take(other)).toMatchObject({
      ok: false,
      problems: [{ code: 'audience twice', weight: 'asked' }],
    });
    expect(await take({ ...other, audience: ['area'] })).toMatchObject({ ok: true });
  });
});

describe('the sets of a movement', () => {
  it('come of what its units are asked, one for each audience, with the plan’s clauses', async () => {
    const unit = await town.unit('area', 'TDP-01');
    const movement = await asOfficer(async (act) =>
      openedMovement(act, {
        plan: await confirmedPlan(
          act,
          readingOf(
            { quote: '100 % hộ ký cam kết' },
            { quote: 'Khu dân cư không có người theo đạo lạ', outOfBounds: 'tín ngưỡng' },
            { quote: 'Trường học không có giáo viên dao động', outOfBounds: 'tư tưởng' },
            {
              ...{
                quote: 'Giảm ít nhất 5% số vụ cháy so với năm trước',
                value: 5,
                unit: '%',
                comparator: '>=',
              },
              ...{ direction: 'decrease', baseline: 'previous year' },
            },
          ),
        ),
        units: [unit],
        indicators: [indicator('t1', { kind: 'ratio', comparator: '>=', target: '100' })],
        periods: [period()],
      }),
    );
    const make = (sure: boolean) => asOfficer((act) => criteriaSets.makeFrom(act, { movement, sure }));
    expect(await make(false)).toMatchObject({ problems: [{ weight: 'asked', code: 'audience twice' }] });
    const made = await make(true);
    if (!made.ok) throw new Error(made.problems[0]?.message);
    const sets = await asOfficer(async (act) => Promise.all(made.ids.map((id) => criteriaSets.get(act, id))));
    expect(sets.map((set) => criteriaOf(set?.content.nodes ?? []))).toMatchObject([
      [
        { asks: { kind: 'ratio', at: { bar: '>=', amount: { value: '100' } } }, article: expect.any(String) },
        {
          title: 'Giảm ít nhất 5% số vụ cháy so với năm trước',
          asks: { kind: 'change', way: 'fall', at: { amount: { value: '5' } } },
        },
        { title: 'Khu dân cư không có người theo đạo lạ', bounds: 'out' },
      ],
    ]);
    expect(sets[0]?.content).toMatchObject({
      audience: ['area'],
      source: { document: expect.stringContaining('Kế hoạch') },
    });
    expect(await asOfficer((act) => criteriaSets.proposed(act, town.commune))).toBeNull();
  });
});

describe('the sets of a movement, made once more', () => {
  const make = (movement: string, sure = false) =>
    asOfficer((act) => criteriaSets.makeFrom(act, { movement, sure }));
  const movementAsking = async (target: string, number: string) => {
    const unit = await town.unit('area', `TDP-${number}`);
    return asOfficer(async (act) =>
      openedMovement(act, {
        plan: await confirmedPlan(act, readingOf({ quote: `${target} % hộ ký cam kết ${number}` })),
        units: [unit],
        indicators: [indicator('t1', { kind: 'ratio', comparator: '>=', target })],
        periods: [period()],
      }),
    );
  };
  const idsOf = (made: criteriaSets.MadeSets) =>
    made.ok ? made.ids : expect.fail(made.problems[0]?.message);

  it('are asked about as in the form, and kept where a person is sure', async () => {
    const movement = await movementAsking('1.2', '02');
    const before = (await asOfficer(criteriaSets.list)).length;
    const asked = await make(movement);
    expect(asked).toMatchObject({ ok: false });
    expect(asked.ok ? [] : asked.problems.map(({ weight, code }) => [weight, code])).toContainEqual([
      ...['asked', 'share of one'],
    ]);
    expect((await asOfficer(criteriaSets.list)).length).toBe(before);
    expect(await make(movement, true)).toMatchObject({ ok: true, made: 1 });
  });

  it('are those that were made, edited or not; one no longer used is made anew', async () => {
    const movement = await movementAsking('80', '03');
    const [first = ''] = idsOf(await make(movement, true));
    const before = (await asOfficer(criteriaSets.list)).length;
    expect(await make(movement)).toEqual({ ok: true, ids: [first], made: 0 });
    const set = (await asOfficer((act) => criteriaSets.get(act, first))) ?? expect.fail('it is kept');
    const edited = { ...set.content, title: 'Khu dân cư, đã sửa', audience: ['area', 'agency'] as const };
    const saved = await asOfficer((act) =>
      criteriaSets.saveVersion(act, { base: first, set: edited, reason: 'Thêm cơ quan', sure: true }),
    );
    expect(await make(movement)).toEqual({ ok: true, ids: [saved.ok && saved.id], made: 0 });
    expect((await asOfficer(criteriaSets.list)).length).toBe(before);
    await asOfficer((act) => criteriaSets.retire(act, { key: set.key, reason: 'Làm lại' }));
    expect(await make(movement, true)).toMatchObject({ ok: true, made: 1 });
  });
});

describe('whoever is not an officer', () => {
  it('reads sets and makes none', async () => {
    const leader = await town.person('leader');
    expect((await town.as(leader, criteriaSets.list)).length).toBeGreaterThan(0);
    await expect(
      town.as(leader, (act) => criteriaSets.take(act, { ...AREA, starter: 'team', audience: ['team'] })),
    ).rejects.toThrow(/row-level security/);
  });

  it('finds nothing of another commune', async () => {
    const other = await ward(town.database);
    try {
      expect(await other.as(other.officer, criteriaSets.list)).toEqual([]);
    } finally {
      await other.close();
    }
  });
});
