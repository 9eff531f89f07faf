import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor, LinkHolder, Person } from '#access';
import { QUOTAS } from '#evidence';
import * as communes from './communes.ts';
import * as evidence from './evidence.ts';
import { photo } from './inhabited-evidence.ts';
import * as reports from './reports.ts';
import * as returns from './reviews.ts';
import { NOON } from './testing.ts';
import { type WardWithEvidence, wardWithEvidence } from './testing-evidence.ts';

let at: WardWithEvidence;
let town: WardWithEvidence['town'];
let movement: string;
let asked: string;
let counted: string;

beforeAll(async () => {
  at = await wardWithEvidence(4);
  ({ town, movement, asked, counted } = at);
});
afterAll(() => town.close());

describe('evidence of a figure', () => {
  it('is kept once for its key, and seen by its unit and the officer alone', async () => {
    const given = photo(asked);
    expect(await at.add(0, given)).toMatchObject({ ok: true, again: false });
    expect(await at.add(0, given)).toMatchObject({ ok: true, again: true });
    const [one, ...others] = await at.standing(0);
    expect(one).toMatchObject({ question: asked, name: given.name, kind: 'photo', size: 300_000 });
    expect(others).toEqual([]);
    const file = (who: Person, where: { movement: string } | { period: string }) =>
      town.as(who, (act) => evidence.fileOf(act, one?.id ?? '', where));
    expect(await file(at.head(), { period: at.due(0) })).toMatchObject({ hash: given.file.hash });
    expect(await file(town.officer, { movement })).toMatchObject({ name: given.name });
    expect(await file(at.head(1), { period: at.due(0) })).toBeNull();
    expect(await file(at.head(), { period: at.due(1) })).toBeNull();
    expect(await at.standing(0, at.head(1))).toEqual([]);
  });

  it('is not taken beside a question of which only the count is kept, by the database neither', async () => {
    expect(await at.add(0, photo(counted))).toMatchObject({ ok: false, problem: { code: 'countOnly' } });
    const outside = town.as(at.head(), (act) =>
      act.tx
        .insertInto('evidence')
        .columns([
          'commune_id',
          'period_id',
          'unit_id',
          'indicator_id',
          'key',
          'file_hash',
          'name',
          'kind',
          'format',
          'size',
          'width',
          'height',
          'added_at',
        ])
        .expression((query) =>
          query
            .selectFrom('evidence')
            .select(({ val }) => [
              'commune_id',
              'period_id',
              'unit_id',
              val(counted).as('indicator_id'),
              val(randomUUID()).as('key'),
              'file_hash',
              'name',
              'kind',
              'format',
              'size',
              'width',
              'height',
              'added_at',
            ]),
        )
        .execute(),
    );
    await expect(outside).rejects.toMatchObject({ code: '42501' });
  });

  it('is refused beyond its quotas, by a sentence that says what is used', async () => {
    for (let number = 0; number < QUOTAS.question; number += 1) await at.added(1, photo(asked));
    const given = photo(asked, 'thua.jpg');
    expect(await at.add(1, given)).toMatchObject({ problem: { code: 'questionFull' } });
    const before = await town.as(at.head(), (act) =>
      evidence.mayAdd(act, reports.own(act, at.due(1)), given),
    );
    expect(before).toMatchObject({ ok: false, problem: { message: expect.stringContaining('đủ 5 tệp') } });
    const used = await town.as(at.head(), (act) => evidence.used(act, reports.own(act, at.due(1)), asked));
    expect(used).toMatchObject({ question: 5, files: 5, bytes: 1_500_000 });
    expect(used.commune).toBeGreaterThanOrEqual(1_500_000);
  });

  it('is frozen with the version it was sent with, and shown with it', async () => {
    const id = await at.added(2, photo(asked));
    const sent = await at.send(2);
    if (!sent.ok) throw new Error(sent.problem);
    expect(await at.add(2, photo(asked))).toMatchObject({ problem: { code: 'sent' } });
    expect(await at.remove(2, id)).toMatchObject({ problem: { code: 'sent' } });
    const shown = await town.as(town.officer, (act) => evidence.shown(act, sent.report));
    expect(shown.map((one) => one.id)).toEqual([id]);
    expect(await town.as(at.head(1), (act) => evidence.shown(act, sent.report))).toEqual([]);
  });

  it('of a question that was returned may be changed; the first version goes on showing what it showed', async () => {
    const [old] = await at.standing(2);
    const report =
      (await town.as(at.head(), (act) => reports.sheet(act, reports.own(act, at.due(2)))))?.duty.report ?? '';
    const asking = { items: [{ question: asked, reason: 'Ảnh mờ' }] };
    expect(await town.as(town.officer, (act) => returns.giveBack(act, report, asking.items))).toMatchObject({
      ok: true,
    });
    expect(await at.remove(2, old?.id ?? '')).toMatchObject({ ok: true });
    expect(await at.forget(old?.id ?? '')).toEqual([]);
    await at.added(2, photo(asked));
    const shown = await town.as(town.officer, (act) => evidence.shown(act, report));
    expect(shown.map(({ id }) => id)).toEqual([old?.id]);
  });
});

describe('the bytes of evidence that was removed', () => {
  it('are let go of where nobody else holds them', async () => {
    const given = photo(asked);
    const id = await at.added(3, given);
    expect(await at.forget(id)).toEqual([]); // it stands
    await at.remove(3, id);
    expect((await at.forget(id)).sort()).toEqual([given.file.hash, given.small?.hash].sort());
    expect(await town.as(at.head(), (act) => communes.fileIsHeld(act, given.file.hash))).toBe(false);
    expect(await at.forget(id)).toEqual([]);
  });

  it('stay where the same file stands elsewhere', async () => {
    const given = photo(asked, 'chung.jpg');
    const [one, other] = [await at.added(3, given), await at.added(3, { ...given, key: randomUUID() })];
    await at.remove(3, one);
    expect(await at.forget(one)).toEqual([]);
    expect(await town.as(at.head(), (act) => communes.fileIsHeld(act, given.file.hash))).toBe(true);
    await at.remove(3, other);
    expect(await at.forget(other)).toHaveLength(2);
  });

  it('are not let go of by another unit', async () => {
    const id = await at.added(3, photo(asked));
    await at.remove(3, id);
    expect(await town.as(at.head(1), (act) => evidence.forget(act, id))).toEqual([]);
    expect(await at.forget(id)).toHaveLength(2);
  });
});

it('comes by a link, for its one report alone', async () => {
  const { unit, commune } = at.head(1);
  if (!unit) throw new Error('no unit');
  const link = {
    kind: 'link',
    link: randomUUID(),
    commune,
    unit,
    period: at.due(3),
    movement,
    until: '2026-11-14',
  };
  const { rows } = await town.as(town.officer, async (act) => ({
    rows: await act.tx
      .insertInto('report_link')
      .values({
        commune_id: commune.id,
        id: link.link,
        period_id: at.due(3),
        unit_id: unit.id,
        token_hash: Buffer.alloc(32, 7),
        handed_to: null,
        created_by: null,
        created_at: act.now,
        expires_on: act.today,
      })
      .returning('id')
      .execute(),
  }));
  expect(rows).toHaveLength(1);
  const holder = link as LinkHolder & Actor;
  const edge = { now: new Date(NOON) };
  const addTo = (number: number) =>
    town.store.as(holder, edge, (act) =>
      evidence.add(act, { period: at.due(number), unit: unit.id }, photo(asked)),
    );
  expect(await addTo(3)).toMatchObject({ ok: true });
  expect(await addTo(0)).toMatchObject({ problem: { code: 'not found' } });
});

it('goes with a trial that is wiped, and its files are named for the disk', async () => {
  const owner = new pg.Client({ connectionString: town.database.ownerUrl });
  await owner.connect();
  const count = async () =>
    (await owner.query('select from evidence where commune_id = $1', [town.commune])).rowCount ?? 0;
  await owner.query('update commune set trial = true where id = $1', [town.commune]);
  expect(await count()).toBeGreaterThan(5);
  const given = photo(asked);
  await at.added(3, given);
  const hashes = await town.as(town.officer, async (act) => {
    const held = await communes.fileHashes(act);
    return (await communes.wipeTrial(act)) ? held : [];
  });
  expect(hashes).toEqual(expect.arrayContaining([given.file.hash, given.small?.hash]));
  expect(await count()).toBe(0);
  await owner.end();
});
