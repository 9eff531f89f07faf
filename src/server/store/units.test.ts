import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#access';
import * as events from './events.ts';
import { type Ward, ward } from './testing.ts';
import * as units from './units.ts';
import { importUnits } from './units-imported.ts';

const heading = ['Loại', 'Mã', 'Tên đơn vị', 'Thuộc đơn vị (mã)'];
let town: Ward;
let officer: Person;

beforeAll(async () => {
  town = await ward();
  officer = town.officer;
});
afterAll(() => town.close());

const add = (code: string, name: string, parent: string | null = null) =>
  town.as(officer, (act) => units.add(act, { kind: 'area', code, name, parent }));
const idOf = async (code: string) =>
  (await town.as(officer, (act) => units.list(act))).find((unit) => unit.code === code)?.id ?? '';
const importRows = (...rows: string[][]) => town.as(officer, (act) => importUnits(act, [heading, ...rows]));
const logged = () => town.as(officer, (act) => events.page(act, 1));

describe('a unit', () => {
  it('is added with its event, its letters made NFC', async () => {
    await add('KDC1', '  Khu dân cư  Đồi Chè '.normalize('NFD'));
    const [unit] = await town.as(officer, (act) => units.list(act));
    expect(unit).toMatchObject({ code: 'KDC1', name: 'Khu dân cư Đồi Chè', hasAccount: false });
    expect((await logged()).events[0]).toMatchObject({
      noun: 'unit',
      verb: 'added',
      about: unit?.name,
      actor: officer.name,
    });
  });

  it('is refused with an equal code, whatever the capitals, and without a name', async () => {
    expect(await add('kdc1', 'Khác')).toEqual({ ok: false, problem: 'code taken' });
    expect(await add('KDC9', ' ')).toEqual({ ok: false, problem: 'name missing' });
    expect(await add('KDC9', 'X', crypto.randomUUID())).toEqual({ ok: false, problem: 'parent unknown' });
  });

  it('can stand under another, but not in a loop', async () => {
    const one = await idOf('KDC1');
    const two = await add('KDC2', 'Khu dân cư Hai', one);
    const change = (parent: string | null) =>
      town.as(officer, (act) => units.change(act, one, { kind: 'area', code: 'KDC1', name: 'Một', parent }));
    expect(await change(two.ok ? two.id : null)).toEqual({ ok: false, problem: 'loop of parents' });
    expect(await change(one)).toEqual({ ok: false, problem: 'loop of parents' });
    expect(await change(null)).toMatchObject({ ok: true });
  });

  it('is found by its name without marks, by its code, and by its kind', async () => {
    await add('KDC10', 'Khu dân cư Đường 50% Mới');
    const found = (wanted: units.Wanted) =>
      town.as(officer, async (act) => (await units.list(act, wanted)).map(({ code }) => code));
    expect(await found({ search: 'duong 50%' })).toEqual(['KDC10']);
    expect(await found({ search: '_' })).toEqual([]);
    expect(await found({ search: 'kdc1' })).toEqual(['KDC1', 'KDC10']);
    expect(await found({ kind: 'school' })).toEqual([]);
    expect(await found({ kind: 'area' })).toEqual(['KDC1', 'KDC2', 'KDC10']);
  });

  it('is not found by another commune', async () => {
    const other = await ward(town.database);
    const id = await idOf('KDC1');
    const words = { kind: 'area' as const, code: 'Z', name: 'Z', parent: null };
    expect(await other.as(other.officer, (act) => units.change(act, id, words))).toEqual({
      ok: false,
      problem: 'not found',
    });
    expect(await other.as(other.officer, (act) => units.list(act))).toEqual([]);
    await other.store.close();
  });
});

describe('a list of units', () => {
  it('adds and changes in one step, parents by code in any order, each with its event from the spreadsheet', async () => {
    const read = await importRows(
      ['tổ bảo vệ ANTT', 'T1', 'Tổ bảo vệ số 1', 'KDC3'],
      ['thôn', 'KDC3', 'Thôn Ba', 'kdc1'],
      ['thôn', 'kdc2', 'Khu dân cư Hai mới', ''],
    );
    expect(read).toMatchObject({ ok: true, same: 0 });
    const all = await town.as(officer, (act) => units.list(act));
    expect(all.find(({ code }) => code === 'T1')).toMatchObject({ parentCode: 'KDC3' });
    expect(all.find(({ code }) => code === 'KDC3')).toMatchObject({ parentCode: 'KDC1' });
    expect(all.find(({ code }) => code === 'KDC2')).toMatchObject({
      name: 'Khu dân cư Hai mới',
      parent: null,
    });
    const lines = (await logged()).events.slice(0, 3);
    expect(lines.map(({ verb, source }) => [verb, source]).sort()).toEqual([
      ['added', 'excel'],
      ['added', 'excel'],
      ['changed', 'excel'],
    ]);
  });

  it('takes nothing while one row is wrong', async () => {
    const before = await town.as(officer, (act) => units.list(act));
    expect(await importRows(['thôn', 'KDC7', 'Thôn Bảy'], ['thôn', 'KDC7', 'Thôn Tám'])).toMatchObject({
      ok: false,
    });
    expect(await town.as(officer, (act) => units.list(act))).toEqual(before);
  });

  it('is taken whole at its largest', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => [
      'thôn',
      `L${index}`,
      `Thôn ${index}`,
      index ? 'L0' : '',
    ]);
    expect(await importRows(...rows)).toMatchObject({ ok: true });
    expect(await town.as(officer, (act) => units.counts(act))).toMatchObject({ team: 1, area: 5004 });
  });

  it('is refused to two who would make an equal code together', async () => {
    const [one, two] = await Promise.all([add('S1', 'Sáng'), add('s1', 'Sớm')]);
    expect([one.ok, two.ok].sort()).toEqual([false, true]);
  });
});
