import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor, LinkHolder, Person } from '#access';
import { QUOTAS } from '#evidence';
import * as communes from './communes.ts';
import * as evidence from './evidence.ts';
import { photo } from './inhabited-evidence.ts';
import * as movements from './movements.ts';
import * as reports from './reports.ts';
import * as returns from './reviews.ts';
import {
  confirmedPlan,
  indicator,
  NOON,
  openedMovement,
  period,
  readingOf,
  type Ward,
  ward,
} from './testing.ts';

let town: Ward;
let heads: Person[];
let movement: string;
let dues: string[];
let asked: string;
let counted: string;

beforeAll(async () => {
  town = await ward();
  const units = [await town.unit('area', 'TDP1'), await town.unit('area', 'TDP2')];
  heads = [await town.person('unit', units[0]), await town.person('unit', units[1])];
  movement = await town.as(town.officer, async (act) =>
    openedMovement(act, {
      plan: await confirmedPlan(
        act,
        readingOf({ quote: 'Có 01 mô hình' }, { quote: 'Không có vụ bạo lực', countOnly: true }),
      ),
      units,
      indicators: [indicator('t1'), indicator('t2', { bounds: 'count' })],
      periods: [1, 2, 3, 4].map((number) => period({ name: `Kỳ ${number}` })),
    }),
  );
  dues = (await town.as(town.officer, (act) => movements.periods(act, movement))).map(({ id }) => id);
  const questions = await town.as(town.officer, (act) => movements.indicators(act, movement));
  asked = questions.find(({ planItem }) => planItem === 't1')?.id ?? '';
  counted = questions.find(({ planItem }) => planItem === 't2')?.id ?? '';
});
afterAll(() => town.close());

const head = (number = 0): Person => {
  const found = heads[number];
  if (!found) throw new Error('no such head');
  return found;
};
const due = (number: number) => dues[number] ?? '';
const add = (number: number, given: evidence.NewEvidence, who = head()) =>
  town.as(who, (act) => evidence.add(act, reports.own(act, due(number)), given));
const standing = (number: number, who = head()) =>
  town.as(who, (act) => evidence.of(act, reports.own(act, due(number))));
const remove = (number: number, id: string) =>
  town.as(head(), (act) => evidence.remove(act, reports.own(act, due(number)), id));
const forget = (id: string) => town.as(head(), (act) => evidence.forget(act, id));
const send = (number: number) =>
  town.as(head(), (act) => {
    const answers = { [asked]: '2', [counted]: '1' };
    return reports.submit(act, reports.own(act, due(number)), { answers, key: randomUUID() });
  });
async function added(number: number, given: evidence.NewEvidence): Promise<string> {
  const outcome = await add(number, given);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.evidence.id;
}

describe('evidence of a figure', () => {
  it('is kept once for its key, and seen by its unit and the officer alone', async () => {
    const given = photo(asked);
    expect(await add(0, given)).toMatchObject({ ok: true, again: false });
    expect(await add(0, given)).toMatchObject({ ok: true, again: true });
    const [one, ...others] = await standing(0);
    expect(one).toMatchObject({ question: asked, name: given.name, kind: 'photo', size: 300_000 });
    expect(others).toEqual([]);
    const file = (who: Person, where: { movement: string } | { period: string }) =>
      town.as(who, (act) => evidence.fileOf(act, one?.id ?? '', where));
    expect(await file(head(), { period: due(0) })).toMatchObject({ hash: given.file.hash });
    expect(await file(town.officer, { movement })).toMatchObject({ name: given.name });
    expect(await file(head(1), { period: due(0) })).toBeNull();
    expect(await file(head(), { period: due(1) })).toBeNull();
    expect(await standing(0, head(1))).toEqual([]);
  });

  it('is not taken beside a question of which only the count is kept, by the database neither', async () => {
    expect(await add(0, photo(counted))).toMatchObject({ ok: false, problem: { code: 'countOnly' } });
    const outside = town.as(head(), (act) =>
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
    for (let number = 0; number < QUOTAS.question; number += 1) await added(1, photo(asked));
    const given = photo(asked, 'thua.jpg');
    expect(await add(1, given)).toMatchObject({ problem: { code: 'questionFull' } });
    const before = await town.as(head(), (act) => evidence.mayAdd(act, reports.own(act, due(1)), given));
    expect(before).toMatchObject({ ok: false, problem: { message: expect.stringContaining('đủ 5 tệp') } });
    const used = await town.as(head(), (act) => evidence.used(act, reports.own(act, due(1)), asked));
    expect(used).toMatchObject({ question: 5, files: 5, bytes: 1_500_000 });
    expect(used.commune).toBeGreaterThanOrEqual(1_500_000);
  });

  it('is frozen with the version it was sent with, and shown with it', async () => {
    const id = await added(2, photo(asked));
    const sent = await send(2);
    if (!sent.ok) throw new Error(sent.problem);
    expect(await add(2, photo(asked))).toMatchObject({ problem: { code: 'sent' } });
    expect(await remove(2, id)).toMatchObject({ problem: { code: 'sent' } });
    const shown = await town.as(town.officer, (act) => evidence.shown(act, sent.report));
    expect(shown.map((one) => one.id)).toEqual([id]);
    expect(await town.as(head(1), (act) => evidence.shown(act, sent.report))).toEqual([]);
  });

  it('of a question that was returned may be changed; the first version goes on showing what it showed', async () => {
    const [old] = await standing(2);
    const report =
      (await town.as(head(), (act) => reports.sheet(act, reports.own(act, due(2)))))?.duty.report ?? '';
    const asking = { items: [{ question: asked, reason: 'Ảnh mờ' }] };
    expect(await town.as(town.officer, (act) => returns.giveBack(act, report, asking.items))).toMatchObject({
      ok: true,
    });
    expect(await remove(2, old?.id ?? '')).toMatchObject({ ok: true });
    expect(await forget(old?.id ?? '')).toEqual([]);
    await added(2, photo(asked));
    const shown = await town.as(town.officer, (act) => evidence.shown(act, report));
    expect(shown.map(({ id }) => id)).toEqual([old?.id]);
  });
});

describe('the bytes of evidence that was removed', () => {
  it('are let go of where nobody else holds them', async () => {
    const given = photo(asked);
    const id = await added(3, given);
    expect(await forget(id)).toEqual([]); // it stands
    await remove(3, id);
    expect((await forget(id)).sort()).toEqual([given.file.hash, given.small?.hash].sort());
    expect(await town.as(head(), (act) => communes.fileIsHeld(act, given.file.hash))).toBe(false);
    expect(await forget(id)).toEqual([]);
  });

  it('stay where the same file stands elsewhere', async () => {
    const given = photo(asked, 'chung.jpg');
    const [one, other] = [await added(3, given), await added(3, { ...given, key: randomUUID() })];
    await remove(3, one);
    expect(await forget(one)).toEqual([]);
    expect(await town.as(head(), (act) => communes.fileIsHeld(act, given.file.hash))).toBe(true);
    await remove(3, other);
    expect(await forget(other)).toHaveLength(2);
  });

  it('are not let go of by another unit', async () => {
    const id = await added(3, photo(asked));
    await remove(3, id);
    expect(await town.as(head(1), (act) => evidence.forget(act, id))).toEqual([]);
    expect(await forget(id)).toHaveLength(2);
  });
});

it('comes by a link, for its one report alone', async () => {
  const { unit, commune } = head(1);
  if (!unit) throw new Error('no unit');
  const link = {
    kind: 'link',
    link: randomUUID(),
    commune,
    unit,
    period: due(3),
    movement,
    until: '2026-11-14',
  };
  const { rows } = await town.as(town.officer, async (act) => ({
    rows: await act.tx
      .insertInto('report_link')
      .values({
        commune_id: commune.id,
        id: link.link,
        period_id: due(3),
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
      evidence.add(act, { period: due(number), unit: unit.id }, photo(asked)),
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
  await added(3, given);
  const hashes = await town.as(town.officer, async (act) => {
    const held = await communes.fileHashes(act);
    return (await communes.wipeTrial(act)) ? held : [];
  });
  expect(hashes).toEqual(expect.arrayContaining([given.file.hash, given.small?.hash]));
  expect(await count()).toBe(0);
  await owner.end();
});
