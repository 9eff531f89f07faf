import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as accounts from './accounts.ts';
import { communeOf, type Edge } from './act.ts';
import * as sessions from './sessions.ts';
import { NOON, type Ward, ward } from './testing.ts';

const PASSWORD = 'mat-khau-thu';
const HOUR = 3_600_000;
let town: Ward;
let address = 0;

beforeAll(async () => {
  town = await ward();
});
afterAll(() => town.close());

const at = (hours = 0): Edge => ({ now: new Date(new Date(NOON).getTime() + hours * HOUR) });
const from = () => {
  address += 1;
  return `10.0.0.${address}`;
};
const signIn = (login: string, password: string, where = from(), edge = at()) =>
  sessions.signIn(town.store.as, edge, { login, password, address: where });
const personAt = (token: string, edge: Edge) =>
  town.store.as({ kind: 'visitor' }, edge, (act) => sessions.personOf(act.tx, edge, token));
const visit = async (login: string, edge = at()) => {
  const answer = await signIn(login, PASSWORD, from(), edge);
  return answer.ok ? answer.token : '';
};

describe('sign-in', () => {
  it('opens a session for the right password, whatever the capitals of the login', async () => {
    const officer = await town.person('officer');
    const token = await visit(officer.login.toUpperCase());
    expect(await personAt(token, at())).toMatchObject({ name: officer.name, role: 'officer' });
  });

  it('answers an unknown login as a wrong password', async () => {
    const officer = await town.person('officer');
    expect(await signIn(officer.login, 'sai-mat-khau')).toEqual({ ok: false, problem: 'wrong' });
    expect(await signIn('nobody.here', 'sai-mat-khau')).toEqual({ ok: false, problem: 'wrong' });
  });

  it('refuses the eleventh try within fifteen minutes by login, even with the right password, and forgets later', async () => {
    const { login } = await town.person('officer');
    for (let attempt = 0; attempt < sessions.TRIES; attempt += 1) await signIn(login, 'sai');
    expect(await signIn(login, PASSWORD)).toEqual({ ok: false, problem: 'too many tries' });
    expect(await signIn(login, PASSWORD, from(), at(0.26))).toMatchObject({ ok: true });
  });

  it('counts tries of the same moment too', async () => {
    const { login } = await town.person('officer');
    const answers = await Promise.all(Array.from({ length: 16 }, () => signIn(login, 'sai')));
    const told = answers.map((answer) => (answer.ok ? 'in' : answer.problem));
    expect(told.filter((word) => word === 'wrong')).toHaveLength(sessions.TRIES);
  });

  it('refuses the eleventh try from one address, whatever the login', async () => {
    const { login } = await town.person('officer');
    const where = from();
    for (let attempt = 0; attempt < sessions.TRIES; attempt += 1)
      await signIn(`nobody-${attempt}`, 'sai', where);
    expect(await signIn(login, PASSWORD, where)).toEqual({ ok: false, problem: 'too many tries' });
    expect(await signIn(login, PASSWORD)).toMatchObject({ ok: true });
  });

  it('refuses an account whose access has ended, and an account of a trial', async () => {
    const admin = await town.person('administrator');
    const leader = await town.person('leader');
    await town.as(admin, (act) => accounts.endMembership(act, leader.membership));
    expect(await signIn(leader.login, PASSWORD)).toEqual({ ok: false, problem: 'no membership' });
    await town.as(admin, (act) =>
      accounts.create(act, { login: 'thu.nghiem', name: 'Vai thử', password: null, role: 'leader' }),
    );
    expect(await signIn('thu.nghiem', '')).toEqual({ ok: false, problem: 'wrong' });
  });
});

describe('a session', () => {
  it('lasts while it is used and ends after twelve hours without', async () => {
    const token = await visit((await town.person('officer')).login);
    expect(await personAt(token, at(11.9))).not.toBeNull();
    expect(await personAt(token, at(23.8))).not.toBeNull();
    expect(await personAt(token, at(35.9))).toBeNull();
  });

  it('ends with its membership, with a reset password and with a changed one', async () => {
    const admin = await town.person('administrator');
    const [one, two, three] = [
      await town.person('officer'),
      await town.person('officer'),
      await town.person('officer'),
    ];
    const tokens = await Promise.all([one, two, three].map(({ login }) => visit(login)));
    await town.as(admin, (act) => accounts.endMembership(act, one.membership));
    await town.as(admin, (act) => accounts.resetPassword(act, two.membership));
    await town.as(three, (act) => accounts.changeOwnPassword(act, PASSWORD, 'mat-khau-moi'));
    expect(await Promise.all(tokens.map((token) => personAt(token, at())))).toEqual([null, null, null]);
    expect(await signIn(three.login, 'mat-khau-moi')).toMatchObject({ ok: true });
  });

  it('is closed by its token alone, and by nobody else', async () => {
    const officer = await town.person('officer');
    const token = await visit(officer.login);
    const stranger = await town.person('unit', await town.unit('area', 'X1'));
    await town.as(stranger, (act) => sessions.close(act, token));
    expect(await personAt(token, at())).not.toBeNull();
    await town.as(officer, (act) => sessions.close(act, token));
    expect(await personAt(token, at())).toBeNull();
  });

  it('moves to another place of work of the same account, and to no other', async () => {
    const officer = await town.person('officer');
    const unit = await town.unit('team', 'X2', 'Tổ bảo vệ số 2');
    const stranger = await town.person('leader');
    const second = await town.as(officer, async (act) => {
      const row = {
        commune_id: communeOf(act),
        account_id: officer.account,
        role: 'unit' as const,
        unit_id: unit,
      };
      const values = { ...row, since: act.today, until: null };
      return act.tx.insertInto('membership').values(values).returning('id').executeTakeFirstOrThrow();
    });
    const places = await town.as(officer, (act) => sessions.membershipsOf(act, officer.account));
    expect(places.map(({ role, unitName }) => [role, unitName])).toEqual([
      ['officer', null],
      ['unit', 'Tổ bảo vệ số 2'],
    ]);
    const token = await town.as(officer, (act) => sessions.move(act, second.id));
    expect(await personAt(token ?? '', at())).toMatchObject({
      role: 'unit',
      unit: { id: unit },
      elsewhere: true,
    });
    expect(stranger.elsewhere).toBe(false);
    expect(await town.as(officer, (act) => sessions.move(act, stranger.membership))).toBeNull();
  });
});
