import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matchUnit } from '#org';
import { day, type Ward, ward } from './testing.ts';
import { heardQueue } from './testing-scan.ts';
import * as unitAliases from './unit-aliases.ts';
import * as unitChanges from './unit-changes.ts';
import { formerWords, namesOn } from './unit-names.ts';
import * as units from './units.ts';
import { importUnits } from './units-imported.ts';

let town: Ward;
let [first, second] = ['', ''];
beforeAll(async () => {
  town = await ward();
  [first, second] = [
    await town.unit('area', 'KP1', 'Khu phố 1'),
    await town.unit('area', 'KP2', 'Khu phố 2'),
  ];
});
afterAll(() => town.close());

const LATER = '2026-11-12T05:00:00Z';
const decision = {
  kind: 'Quyết định',
  number: '5/QĐ-UBND',
  date: day('2026-11-01'),
  body: 'UBND phường Thử',
};
const asOfficer = <T>(work: Parameters<typeof town.as<T>>[1], at = LATER) => town.as(town.officer, work, at);
const alias = (unit: string, text: string) =>
  asOfficer((act) => unitAliases.add(act, unit, { kind: 'code', text, system: null }));

describe('the names of a unit', () => {
  it('are those of their day: corrected everywhere, changed from a day on', async () => {
    const words = { kind: 'area', code: 'KP1', parent: null };
    await asOfficer((act) => units.change(act, first, { ...words, name: 'Khu phố Một' }));
    expect((await asOfficer((act) => namesOn(act, day('2020-01-01')))).get(first)?.name).toBe('Khu phố Một');
    const to = { ...words, name: 'Khu phố Hoa', goesOn: first, of: [first] };
    const renamed = await asOfficer((act) =>
      unitChanges.record(act, {
        kind: 'rename',
        on: day('2026-11-11'),
        decision,
        from: [first],
        to: [to],
        heads: {},
      }),
    );
    expect(renamed).toMatchObject({ ok: true, inForce: true });
    const name = async (date: string) => (await asOfficer((act) => namesOn(act, day(date)))).get(first)?.name;
    expect([await name('2026-11-10'), await name('2026-11-11')]).toEqual(['Khu phố Một', 'Khu phố Hoa']);
    expect(await asOfficer((act) => units.list(act, { search: 'pho mot' }))).toMatchObject([{ id: first }]);
  });

  it('that a list from a spreadsheet changes are kept as they were until that day', async () => {
    const rows = [
      ['Loại', 'Mã', 'Tên đơn vị'],
      ['Khu dân cư', 'KP2', 'Khu phố Hai'],
    ];
    expect(await asOfficer((act) => importUnits(act, rows))).toMatchObject({ ok: true });
    expect(await asOfficer((act) => formerWords(act, second))).toMatchObject([
      { name: 'Khu phố 2', until: '2026-11-12', change: null },
    ]);
    // Of a change on that same day nobody could say how the unit stood just before it.
    const to = { kind: 'area', code: 'KP2', parent: null, name: 'Khu phố Sen', goesOn: second, of: [second] };
    const rename = {
      kind: 'rename',
      on: day('2026-11-12'),
      decision,
      from: [second],
      to: [to],
      heads: {},
    } as const;
    const renamed = await asOfficer((act) =>
      unitChanges.record(act, { ...rename, from: [...rename.from], to: [to] }),
    );
    const change = renamed.ok ? renamed.change : '';
    expect(await asOfficer((act) => unitChanges.undo(act, change))).toEqual({
      ok: false,
      problem: 'changed since',
    });
    await asOfficer((act) => units.change(act, second, { ...to, name: 'Khu phố Hai' }));
  });

  it('may be others, by which lists and files find it, and none that means another unit', async () => {
    expect(await alias(second, 'TDP-7')).toEqual({ ok: true });
    expect(await alias(first, 'tdp-7')).toEqual({ ok: false, problem: 'taken' });
    expect(await alias(first, 'kp2')).toEqual({ ok: false, problem: 'taken' });
    expect(await alias('x', 'Z')).toEqual({ ok: false, problem: 'not found' });
    const rows = [
      ['Loại', 'Mã', 'Tên đơn vị'],
      ['Khu dân cư', 'TDP-7', 'Khu phố Hai'],
    ];
    expect(await asOfficer((act) => importUnits(act, rows))).toMatchObject({ ok: true, added: [], same: 1 });
    const known = await asOfficer(unitAliases.known);
    expect(matchUnit(known, 'tdp-7')).toEqual({ ok: true, unit: second, by: 'alias' });
    await asOfficer((act) => unitAliases.remove(act, second, 'code', 'TDP-7'));
    expect(await asOfficer((act) => unitAliases.list(act, second))).toEqual([]);
  });

  it('to come are asked for by the jobs on their day, commune by commune', async () => {
    const to = {
      kind: 'area',
      code: 'KP9',
      name: 'Khu phố 9',
      parent: null,
      goesOn: null,
      of: [first, second],
    };
    const merge = { kind: 'merge', decision, from: [first, second], to: [to], heads: {} } as const;
    const recorded = await asOfficer((act) =>
      unitChanges.record(act, { ...merge, from: [...merge.from], to: [to], on: day('2026-12-01') }),
    );
    expect(recorded).toMatchObject({ ok: true, inForce: false });
    const queue = await heardQueue(town.database);
    expect(await queue.changesDue({ now: new Date('2026-11-30T16:59:00Z') })).toEqual([]);
    expect(await queue.changesDue({ now: new Date('2026-11-30T17:00:00Z') })).toEqual([town.commune]);
    await queue.close();
    // Someone took its code meanwhile: the change waits for a person, and the clock does not ask again.
    await asOfficer((act) =>
      units.add(act, { kind: 'area', code: 'kp9', name: 'Khu phố khác', parent: null }),
    );
    const clock = { kind: 'clock', commune: town.commune } as const;
    const at = { now: new Date('2026-12-01T01:00:00Z') };
    expect(await town.store.as(clock, at, unitChanges.applyDue)).toBe(0);
    const [change] = await asOfficer(unitChanges.list);
    expect(change).toMatchObject({ state: 'stuck', problem: expect.stringContaining('KP9') });
    expect(await asOfficer((act) => unitChanges.undo(act, change?.id ?? ''))).toEqual({ ok: true });
    expect(await asOfficer((act) => units.list(act))).toHaveLength(3);
  });
});
