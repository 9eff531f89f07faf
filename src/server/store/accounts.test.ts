import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#access';
import * as accounts from './accounts.ts';
import * as events from './events.ts';
import * as sessions from './sessions.ts';
import { NOON, type Ward, ward } from './testing.ts';

let town: Ward;
let admin: Person;

beforeAll(async () => {
  town = await ward();
  admin = await town.person('administrator');
});
afterAll(() => town.close());

const create = (wanted: Partial<accounts.NewAccount>) =>
  town.as(admin, (act) =>
    accounts.create(act, {
      login: 'nguyen.van.a',
      name: 'Nguyễn Văn A',
      password: 'mat-khau-1',
      role: 'officer',
      ...wanted,
    }),
  );
const members = () => town.as(admin, accounts.members);

describe('an account', () => {
  it('is made once, with its role and its event', async () => {
    expect(await create({ login: ' Nguyen.Van.A ' })).toMatchObject({ ok: true });
    expect(await create({})).toEqual({ ok: false, problem: 'login taken' });
    expect((await members()).find(({ login }) => login === 'nguyen.van.a')).toMatchObject({
      role: 'officer',
    });
  });

  it.each([
    [{ login: 'có dấu' }, 'login malformed'],
    [{ login: 'ab' }, 'login malformed'],
    [{ login: 'moi.1', password: '1234567' }, 'password too short'],
    [{ login: 'moi.1', name: '  ' }, 'name missing'],
  ])('is refused for %o', async (wanted, problem) => {
    expect(await create(wanted)).toEqual({ ok: false, problem });
  });

  it('is never shown to another commune, and its login stays taken there', async () => {
    const other = await ward(town.database);
    const made = await other.as(other.officer, (act) =>
      accounts.create(act, { login: 'nguyen.van.a', name: 'X', password: 'mat-khau-1', role: 'leader' }),
    );
    expect(made).toEqual({ ok: false, problem: 'login taken' });
    expect((await other.as(other.officer, accounts.members)).map(({ login }) => login)).toEqual([
      other.officer.login,
    ]);
    const [mine] = await members();
    expect(await other.as(other.officer, (act) => accounts.endMembership(act, mine?.id ?? ''))).toBe(false);
    expect(await other.as(other.officer, (act) => accounts.resetPassword(act, mine?.id ?? ''))).toBeNull();
    await other.store.close();
  });

  it('loses its access at once, but nobody ends his own', async () => {
    expect(await town.as(admin, (act) => accounts.endMembership(act, admin.membership))).toBe(false);
    const gone = await town.person('leader');
    expect(await town.as(admin, (act) => accounts.endMembership(act, gone.membership))).toBe(true);
    expect((await members()).some(({ id }) => id === gone.membership)).toBe(false);
  });

  it('keeps passwords out of the events', async () => {
    const { events: lines } = await town.as(admin, (act) => events.page(act, 1));
    expect(lines.length).toBeGreaterThan(3);
    const rows = await town.as(admin, (act) => act.tx.selectFrom('event').selectAll().execute());
    expect(JSON.stringify(rows)).not.toMatch(/mat-khau|argon2/);
  });

  it('changes its own password only with the current one', async () => {
    const officer = await town.person('officer');
    const change = (current: string, next: string) =>
      town.as(officer, (act) => accounts.changeOwnPassword(act, current, next));
    expect(await change('sai', 'mat-khau-moi')).toEqual({ ok: false, problem: 'wrong password' });
    expect(await change('mat-khau-thu', 'ngan')).toEqual({ ok: false, problem: 'password too short' });
    expect(await change('mat-khau-thu', 'mat-khau-moi')).toEqual({ ok: true });
  });
});

describe('a member', () => {
  it('reports for one more unit under one login, once, and for none of another commune', async () => {
    const head = await town.person('unit', await town.unit('area', 'M1', 'Khu phố Một'));
    const team = await town.unit('team', 'M2', 'Tổ bảo vệ Hai');
    const give = (unit: string) => town.as(admin, (act) => accounts.giveUnit(act, head.membership, unit));
    expect(await give(team)).toBe(true);
    expect(await give(team)).toBe(false);
    const other = await ward(town.database);
    expect(await give(await other.unit('area', 'M3'))).toBe(false);
    expect(await give('nonsense')).toBe(false);
    await other.store.close();
    const { login } = head;
    const credentials = { login, password: 'mat-khau-thu', address: '10.1.1.2' };
    const answer = await sessions.signIn(town.store.as, { now: new Date(NOON) }, credentials);
    expect(answer).toMatchObject({ ok: true, places: 2 });
  });
});

describe('accounts for units', () => {
  it('are made for every unit without one, and the passwords open them', async () => {
    await town.unit('area', 'TDP 01/Đ', 'Tổ dân phố Đầu');
    await town.unit('area', 'A', 'Tổ dân phố A');
    const sheet = await town.as(admin, accounts.createForUnits);
    expect(sheet.map(({ login }) => login)).toEqual(['donvi-a', 'tdp-01-d']);
    for (const { login, password } of sheet) {
      const answer = await sessions.signIn(
        town.store.as,
        { now: new Date(NOON) },
        { login, password, address: '10.1.1.1' },
      );
      expect(answer).toMatchObject({ ok: true });
    }
    expect(await town.as(admin, accounts.createForUnits)).toEqual([]);
    expect(await town.as(admin, accounts.countWithout)).toBe(0);
  });

  it('take a number where another commune has the login', async () => {
    const other = await ward(town.database);
    await other.unit('area', 'A', 'Tổ dân phố A');
    const sheet = await other.as(other.officer, accounts.createForUnits);
    expect(sheet.map(({ login }) => login)).toEqual(['donvi-a-2']);
    await other.store.close();
  });
});
