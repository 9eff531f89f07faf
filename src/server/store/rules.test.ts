import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ruleOn, shippedPacks, writeRulePack } from '#evaluation';
import * as events from './events.ts';
import * as ownRules from './own-rules.ts';
import { unused } from './own-rules-unused.ts';
import * as rulePacks from './rule-packs.ts';
import { rulebook } from './rules.ts';
import { day, type Ward, ward } from './testing.ts';

let town: Ward;
beforeAll(async () => {
  town = await ward();
});
afterAll(() => town.close());

const asOfficer = <T>(work: Parameters<typeof town.as<T>>[1]) => town.as(town.officer, work);
const WANTED: ownRules.WantedValue = {
  key: 'movement.excellent',
  from: day('2026-01-01'),
  until: null,
  value: '90',
  bar: null,
  document: ' Quyết định số  514/QĐ-UBND ',
  article: 'Điều 5',
  reason: 'Đã đối chiếu bản gốc',
  sure: false,
};
const set = (some: Partial<ownRules.WantedValue> = {}) =>
  asOfficer((act) => ownRules.set(act, { ...WANTED, ...some }));
const on = (key: string, on = '2026-11-20') =>
  asOfficer(async (act) => ruleOn(await rulebook(act), key, day(on)));
const verbs = async (noun: string) =>
  (await asOfficer((act) => events.page(act, 1))).events
    .filter((event) => event.noun === noun)
    .map(({ verb, about, reason }) => [verb, about, reason]);

describe('a value that a commune sets by a paper', () => {
  it('makes a rule that was unset hold, from its day on', async () => {
    expect(await on('movement.excellent')).toMatchObject({ state: 'unset', look: { article: null } });
    expect(await set()).toMatchObject({ ok: true });
    expect(await on('movement.excellent')).toMatchObject({
      state: 'set',
      value: '90',
      bar: '>=',
      source: { document: 'Quyết định số 514/QĐ-UBND', article: 'Điều 5', status: 'C' },
    });
    expect(await on('movement.excellent', '2025-12-31')).toMatchObject({ state: 'unset' });
  });

  it('stands above what is shipped and above what was set before it, also in the same second', async () => {
    await set({ key: 'team.excellent.tasks', value: '97', until: day('2026-12-31') });
    await set({ key: 'team.excellent.tasks', value: '98.5', bar: '>=', until: day('2026-12-31') });
    expect(await on('team.excellent.tasks')).toMatchObject({ value: '98.5', bar: '>=' });
    expect(await on('team.excellent.tasks', '2027-01-01')).toMatchObject({ value: '95', bar: '>' });
  });

  it('is taken back with a reason, and what stood before stands again; the history keeps all', async () => {
    const history = () => asOfficer((act) => ownRules.list(act, 'team.excellent.tasks'));
    const [first, last] = await history();
    const withdraw = (reason: string) =>
      asOfficer((act) => ownRules.withdraw(act, { id: last?.id ?? '', reason }));
    expect(await withdraw(' ')).toMatchObject({ problem: 'reason missing' });
    expect(await withdraw('x'.repeat(1001))).toMatchObject({ problem: 'over 1000' });
    expect(await withdraw('Văn bản đã thu hồi')).toEqual({ ok: true });
    expect(await withdraw('Văn bản đã thu hồi')).toMatchObject({ problem: 'not found' });
    expect(await on('team.excellent.tasks')).toMatchObject({ value: '97', bar: '>' });
    expect(await history()).toMatchObject([
      { id: first?.id, withdrawn: null, setBy: town.officer.name },
      { value: '98.5', withdrawn: { by: town.officer.name, reason: 'Văn bản đã thu hồi' } },
    ]);
    expect((await verbs('rule'))[0]).toEqual([
      'withdrawn',
      'Tổ hoàn thành xuất sắc: tỷ lệ nhiệm vụ hoàn thành',
      'Văn bản đã thu hồi',
    ]);
  });

  it('is refused with the reason, and nothing is kept', async () => {
    const before = await asOfficer((act) => ownRules.list(act));
    expect(await set({ key: 'no.such' })).toMatchObject({ problem: 'not found' });
    expect(await set({ value: ' ' })).toMatchObject({ problem: 'empty' });
    expect(await set({ value: '-3' })).toMatchObject({ problem: 'points' });
    expect(await set({ key: 'team.excellent.cap', value: '101' })).toMatchObject({ problem: 'over 100' });
    expect(await set({ until: day('2025-12-31') })).toMatchObject({ problem: 'days reversed' });
    expect(await set({ document: ' ' })).toMatchObject({ problem: 'document missing' });
    expect(await set({ reason: '' })).toMatchObject({ problem: 'reason missing' });
    expect(await set({ document: 'x'.repeat(301) })).toMatchObject({ problem: 'over 300' });
    expect(await set({ article: 'x'.repeat(201) })).toMatchObject({ problem: 'over 200' });
    expect(await set({ reason: 'x'.repeat(1001) })).toMatchObject({ problem: 'over 1000' });
    expect(await set({ key: 'movement.gates', bar: '>' })).toMatchObject({ problem: 'bar of words' });
    expect(await asOfficer((act) => ownRules.list(act))).toHaveLength(before.length);
  });

  it('is asked about where a percentage looks like a share of 1', async () => {
    const share = { key: 'team.good.tasks', value: '0.8' };
    expect(await set(share)).toMatchObject({ problem: 'share of one' });
    expect(await on('team.good.tasks')).toMatchObject({ state: 'unset' });
    expect(await set({ ...share, sure: true })).toMatchObject({ ok: true });
    expect(await on('team.good.tasks')).toMatchObject({ value: '0.8' });
  });
});

describe('a pack that a commune takes from a file', () => {
  const circular = shippedPacks.find(({ key }) => key === 'qd-510-2022');
  if (!circular) throw new Error('the decision is shipped');
  const filled = writeRulePack({
    ...circular,
    rules: circular.rules.map((rule) =>
      rule.key === 'movement.fair'
        ? {
            ...rule,
            values: rule.values.map((value) => ({
              ...value,
              value: '80',
              source: { ...value.source, status: 'C' as const },
            })),
          }
        : rule,
    ),
  });
  const look = (text: string) => asOfficer((act) => rulePacks.look(act, text));
  const take = (text: string, sure = false) => asOfficer((act) => rulePacks.take(act, text, { sure }));

  it('is looked at before: what it would change', async () => {
    expect(await look(filled)).toMatchObject({
      ok: true,
      replaces: { key: 'qd-510-2022' },
      differences: [{ key: 'movement.fair' }],
    });
    expect(await on('movement.fair')).toMatchObject({ state: 'unset' });
    expect(await look('{')).toMatchObject({ ok: false, problems: [{ code: 'no JSON' }] });
  });

  it('stands for the shipped one of its key, and goes out as it came in', async () => {
    expect(await take(filled)).toMatchObject({ ok: true });
    expect(await on('movement.fair')).toMatchObject({ state: 'set', value: '80' });
    expect(await on('movement.area.handed-in')).toMatchObject({ value: '11-20' });
    expect(await asOfficer((act) => rulePacks.file(act, 'qd-510-2022'))).toBe(filled);
    expect(await look(filled)).toMatchObject({ ok: true, differences: [] });
    expect(await asOfficer((act) => rulePacks.file(act, 'khong-co'))).toBe(null);
  });

  it('is taken once, whoever comes at the same time, and withdrawn with a reason', async () => {
    const outcomes = await Promise.all([take(filled), take(filled)]);
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    const taken = await asOfficer(rulePacks.list);
    expect(taken).toHaveLength(1);
    const [one] = taken;
    const withdraw = (reason: string) =>
      asOfficer((act) => rulePacks.withdraw(act, { id: one?.id ?? '', reason }));
    expect(await withdraw('')).toMatchObject({ problem: 'reason missing' });
    expect(await withdraw('x'.repeat(1001))).toMatchObject({ problem: 'over 1000' });
    expect(await withdraw('Tệp sai')).toEqual({ ok: true });
    expect(await withdraw('Tệp sai')).toMatchObject({ problem: 'not found' });
    expect(await on('movement.fair')).toMatchObject({ state: 'unset' });
    expect((await verbs('rule pack')).map(([verb]) => verb)).toEqual([
      'withdrawn',
      'taken',
      'taken',
      'taken',
    ]);
  });

  it('is refused beside a pack that tells the same, and with a share of 1 until a person says so', async () => {
    const [rule] = circular.rules;
    const twin = writeRulePack({
      ...circular,
      key: 'khac',
      rules: rule ? [{ ...rule, key: 'other.key' }] : [],
    });
    expect(await take(twin)).toMatchObject({ ok: false, problems: [{ code: 'paper of another pack' }] });
    const share = writeRulePack({
      key: 'qd-15-2026',
      title: 'Quy định của tỉnh Mẫu',
      document: 'Quyết định số 15/2026/QĐ-UBND',
      rules: [
        {
          ...{ key: 'province.share', title: 'Tỷ lệ', unit: 'percent', bar: '>=' },
          values: [
            {
              ...{ from: day('2026-01-01'), until: null, value: '1.2', note: null },
              source: { document: 'Quyết định số 15/2026/QĐ-UBND', article: 'Điều 3', status: 'C' },
            },
          ],
        },
      ],
    });
    expect(await take(share)).toMatchObject({ ok: false, problems: [{ code: 'share of one' }] });
    expect(await take(share, true)).toMatchObject({ ok: true });
    expect(await on('province.share')).toMatchObject({ value: '1.2' });
  });
});

describe('a value of its own whose pack is used no more', () => {
  const KEY = 'province.share';
  const own = () => asOfficer(unused);
  const pack = async () =>
    (await asOfficer(rulePacks.list)).find(({ pack: { key } }) => key === 'qd-15-2026');
  const withdrawPack = async () => {
    const id = (await pack())?.id ?? '';
    return asOfficer((act) => rulePacks.withdraw(act, { id, reason: 'Quyết định hết hiệu lực' }));
  };

  it('is named with the pack that had its rule, and used again where that pack comes back', async () => {
    expect(await set({ key: KEY, value: '85' })).toMatchObject({ ok: true });
    expect(await own()).toEqual([]);
    const taken = await pack();
    const file = await asOfficer((act) => rulePacks.file(act, 'qd-15-2026'));
    expect(await withdrawPack()).toEqual({ ok: true });
    expect(await on(KEY)).toBeNull();
    expect(await own()).toMatchObject([
      {
        ...{ key: KEY, value: '85', source: { document: 'Quyết định số 514/QĐ-UBND' } },
        last: {
          ...{ rule: { title: 'Tỷ lệ' }, title: taken?.pack.title, closedBy: town.officer.name },
          replaced: false,
        },
      },
    ]);
    expect(await asOfficer((act) => rulePacks.take(act, file ?? '', { sure: true }))).toMatchObject({
      ok: true,
    });
    expect(await own()).toEqual([]);
    expect(await on(KEY)).toMatchObject({ value: '85' });
  });

  it('is named too where a newer pack of the same key has the rule no more, and can be taken back', async () => {
    const { pack: old } = (await pack()) ?? {};
    const [rule] = old?.rules ?? [];
    if (!old || !rule) throw new Error('it was taken');
    const next = writeRulePack({ ...old, rules: [{ ...rule, key: 'province.other' }] });
    expect(await asOfficer((act) => rulePacks.take(act, next, { sure: true }))).toMatchObject({ ok: true });
    const [one] = await own();
    expect(one?.last).toMatchObject({ replaced: true });
    const withdraw = { id: one?.id ?? '', reason: 'Không còn quy định' };
    expect(await asOfficer((act) => ownRules.withdraw(act, withdraw))).toEqual({ ok: true });
    expect(await own()).toEqual([]);
  });
});

describe('the rules of a commune', () => {
  it('are read by its units, and set by officers alone', async () => {
    const head = await town.person('unit', await town.unit('area', 'TDP9'));
    const book = await town.as(head, rulebook);
    expect(ruleOn(book, 'movement.excellent', day('2026-11-20'))).toMatchObject({ value: '90' });
    for (const person of [head, await town.person('leader')])
      await expect(town.as(person, (act) => ownRules.set(act, WANTED))).rejects.toThrow(/row-level security/);
  });

  it('are its own: another commune goes by what is shipped, and takes nothing of this one back', async () => {
    const [mine] = await asOfficer((act) => ownRules.list(act));
    const other = await ward(town.database);
    const theirs = await other.as(other.officer, rulebook);
    expect(theirs).toEqual({ shipped: shippedPacks, own: [] });
    const id = mine?.id ?? '';
    const taken = await other.as(other.officer, (act) => ownRules.withdraw(act, { id, reason: 'x' }));
    expect(taken).toMatchObject({ problem: 'not found' });
    await other.store.close();
  });
});
