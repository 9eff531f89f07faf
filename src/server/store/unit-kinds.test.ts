import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usualKinds } from '#org';
import { type Ward, ward } from './testing.ts';
import * as unitKinds from './unit-kinds.ts';
import * as units from './units.ts';

let town: Ward;
beforeAll(async () => {
  town = await ward();
});
afterAll(() => town.close());

const asOfficer = <T>(work: Parameters<typeof town.as<T>>[1]) => town.as(town.officer, work);

describe('the kinds of unit of a commune', () => {
  it('are the usual ones at first, in their order', async () => {
    expect(await asOfficer(unitKinds.list)).toEqual(usualKinds);
  });

  it('grow by its own, whose units come after the others', async () => {
    const added = await asOfficer((act) =>
      unitKinds.add(act, { name: ' Câu lạc bộ ', like: 'organisation' }),
    );
    expect(added).toEqual({ ok: true, key: 'cau-lac-bo' });
    await asOfficer((act) =>
      units.add(act, { kind: 'cau-lac-bo', code: 'A1', name: 'Câu lạc bộ 1', parent: null }),
    );
    await asOfficer((act) => units.add(act, { kind: 'area', code: 'Z1', name: 'Khu phố 1', parent: null }));
    expect((await asOfficer((act) => units.list(act))).map(({ code }) => code)).toEqual(['Z1', 'A1']);
  });

  it('have a name each, whatever its capitals, that is neither empty nor long', async () => {
    const add = (name: string) => asOfficer((act) => unitKinds.add(act, { name, like: 'area' }));
    expect(await add('TRƯỜNG HỌC')).toEqual({ ok: false, problem: 'name taken' });
    expect(await add('  ')).toEqual({ ok: false, problem: 'name missing' });
    expect(await add('x'.repeat(61))).toEqual({ ok: false, problem: 'name too long' });
    expect(await asOfficer((act) => unitKinds.rename(act, 'area', 'Cơ quan'))).toMatchObject({
      problem: 'name taken',
    });
  });

  it('are renamed and retired, and their units remain what they are', async () => {
    expect(await asOfficer((act) => unitKinds.rename(act, 'area', 'Khu phố'))).toEqual({
      ok: true,
      key: 'area',
    });
    expect(await asOfficer((act) => unitKinds.retire(act, 'area', true))).toEqual({ ok: true, key: 'area' });
    const kind = (await asOfficer(unitKinds.list)).find(({ key }) => key === 'area');
    expect(kind).toMatchObject({ name: 'Khu phố', retired: true });
    const words = { kind: 'area', code: 'Z2', name: 'Khu phố 2', parent: null };
    expect(await asOfficer((act) => units.add(act, words))).toEqual({ ok: false, problem: 'kind missing' });
    expect(await asOfficer((act) => units.list(act))).toHaveLength(2);
    await asOfficer((act) => unitKinds.retire(act, 'area', false));
    expect(await asOfficer((act) => units.add(act, words))).toMatchObject({ ok: true });
  });

  it('are not another commune’s', async () => {
    const other = await ward(town.database);
    expect(await other.as(other.officer, unitKinds.list)).toEqual(usualKinds);
    expect(await other.as(other.officer, (act) => unitKinds.rename(act, 'cau-lac-bo', 'x'))).toMatchObject({
      problem: 'not found',
    });
    await other.close();
  });
});
