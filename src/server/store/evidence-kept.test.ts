import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connected } from '../database/session.ts';
import * as events from './events.ts';
import * as evidence from './evidence.ts';
import { photo } from './inhabited-evidence.ts';
import { recall } from './recalls.ts';
import * as reports from './reports.ts';
import * as returns from './reviews.ts';
import { type WardWithEvidence, wardWithEvidence } from './testing-evidence.ts';

const NAMES = '20261122-23b-evidence-names.sql';

let at: WardWithEvidence;
let town: WardWithEvidence['town'];
let asked: string;
let counted: string;

beforeAll(async () => {
  at = await wardWithEvidence(6);
  ({ town, asked, counted } = at);
});
afterAll(() => town.close());

/** Sends, and says under which id. */
async function version(number: number, answering: string | null = null): Promise<string> {
  const sent = await at.send(number, answering);
  if (!sent.ok) throw new Error(sent.problem);
  return sent.report;
}
const takeBack = (number: number, report: string) =>
  town.as(at.head(), (act) => recall(act, reports.own(act, at.due(number)), { report, reason: null }));
/** The officer asks again for these questions; the id of the request. */
async function returned(number: number, report: string, questions = [asked]): Promise<string> {
  const items = questions.map((question) => ({ question, reason: 'Ảnh mờ' }));
  await town.as(town.officer, (act) => returns.giveBack(act, report, items));
  const sheet = await town.as(at.head(), (act) => reports.sheet(act, reports.own(act, at.due(number))));
  return sheet?.returned?.id ?? '';
}
/** Without an order: what came in the same moment has none. */
const ids = (all: readonly evidence.Evidence[]) => new Set(all.map(({ id }) => id));
const offered = async (number: number) => ids(await at.standing(number));
const shownBy = async (report: string) =>
  ids(await town.as(town.officer, (act) => evidence.shown(act, report)));

describe('evidence of a version', () => {
  it('stays with it when it is taken back, and is offered again in the draft', async () => {
    const kept = await at.added(1, photo(asked));
    const first = await version(1);
    expect(await takeBack(1, first)).toMatchObject({ ok: true });
    expect(await offered(1)).toEqual(new Set([kept]));
    const second = await version(1);
    expect(await shownBy(first)).toEqual(new Set([kept]));
    expect(await shownBy(second)).toEqual(new Set([kept]));
    await takeBack(1, second);
    expect(await at.remove(1, kept)).toMatchObject({ ok: true });
    expect(await at.forget(kept)).toEqual([]);
    const other = await at.added(1, photo(asked));
    const third = await version(1);
    expect(await shownBy(first)).toEqual(new Set([kept]));
    expect(await shownBy(second)).toEqual(new Set([kept]));
    expect(await shownBy(third)).toEqual(new Set([other]));
  });

  it('goes on into the answer to a return, where it was not changed, and back into the draft of one taken back', async () => {
    const [kept, blurred] = [await at.added(2, photo(asked)), await at.added(2, photo(asked))];
    const first = await version(2);
    const answering = await returned(2, first);
    expect(await offered(2)).toEqual(new Set([kept, blurred]));
    await at.remove(2, blurred);
    const sharp = await at.added(2, photo(asked));
    const second = await version(2, answering);
    expect(await shownBy(first)).toEqual(new Set([kept, blurred]));
    expect(await shownBy(second)).toEqual(new Set([kept, sharp]));
    expect(await at.add(2, photo(asked))).toMatchObject({ problem: { code: 'sent' } });
    expect(await takeBack(2, second)).toMatchObject({ ok: true });
    expect(await offered(2)).toEqual(new Set([kept, sharp]));
    expect(await shownBy(await version(2, answering))).toEqual(new Set([kept, sharp]));
  });

  it('is not changed where its question was not asked again', async () => {
    const kept = await at.added(3, photo(asked));
    const answering = await returned(3, await version(3), [counted]);
    expect(await at.remove(3, kept)).toMatchObject({ problem: { code: 'sent' } });
    expect(await at.add(3, photo(asked))).toMatchObject({ problem: { code: 'sent' } });
    expect(await shownBy(await version(3, answering))).toEqual(new Set([kept]));
  });

  it('that was taken off for an answer is offered again once the request is withdrawn', async () => {
    const kept = await at.added(4, photo(asked));
    const report = await version(4);
    await returned(4, report);
    await at.remove(4, kept);
    expect(await offered(4)).toEqual(new Set());
    expect(await town.as(town.officer, (act) => returns.withdraw(act, report))).toMatchObject({ ok: true });
    expect(await offered(4)).toEqual(new Set([kept]));
    await takeBack(4, report);
    expect(await shownBy(await version(4))).toEqual(new Set([kept]));
  });
});

it('that could not be kept stands in no way of its report', async () => {
  const asksTooMuch = photo(asked, `${'x'.repeat(200)}.jpg`);
  await expect(at.add(5, asksTooMuch)).rejects.toMatchObject({ code: '23514' });
  expect(await shownBy(await version(5))).toEqual(new Set());
});

describe('the name of a file', () => {
  const NAME = 'doi-tuong-nguyen-van-mau.jpg';
  /** Tables of the commune in which a row holds it. */
  async function holdsName(): Promise<string[]> {
    return connected(town.database.ownerUrl, async (owner) => {
      const found = [];
      for (const table of ['event', 'evidence', 'file', 'draft']) {
        const { rowCount } = await owner.query(`select from ${table} where ${table}::text like $1`, [
          `%${NAME}%`,
        ]);
        if (rowCount) found.push(table);
      }
      return found;
    });
  }

  it('stands beside its file alone, and is gone with it from every table, the log too', async () => {
    const id = await at.added(0, photo(asked, NAME));
    expect(await holdsName()).toEqual(['evidence']);
    expect(await at.remove(0, id)).toMatchObject({ ok: true, name: NAME });
    expect(await at.forget(id)).toHaveLength(2);
    expect(await holdsName()).toEqual([]);
    const {
      events: [last],
    } = await town.as(town.officer, (act) => events.page(act, 1));
    expect(last).toMatchObject({ noun: 'evidence', verb: 'removed', about: at.head().unit?.name });
  });

  it('goes with what its removal in another hand left of it: the same sending does not bring it back', async () => {
    const given = photo(asked, NAME);
    const id = await at.added(0, given);
    await at.remove(0, id);
    await at.forget(id);
    expect(await at.add(0, given)).toMatchObject({ ok: false, problem: { code: 'takenOff' } });
    expect(await holdsName()).toEqual([]);
  });
});

it('of a file removed before names were let go of is gone with the update, and those that stand are kept', async () => {
  const [gone, stands] = [
    await at.added(0, photo(asked, 'ten-cu.jpg')),
    await at.added(0, photo(asked, 'con.jpg')),
  ];
  await at.remove(0, gone);
  await at.forget(gone);
  await connected(town.database.ownerUrl, async (owner) => {
    await owner.query('alter table evidence drop constraint evidence_name_check');
    await owner.query("update evidence set name = 'ten-cu.jpg' where id = $1", [gone]);
    const said = `jsonb_build_object('name', 'ten-cu.jpg', 'size', 7)`;
    await owner.query(`update event set before = ${said} where noun = 'evidence' and noun_id = $1`, [gone]);
    await owner.query("update file set name = 'con.jpg' from evidence where hash = file_hash and id = $1", [
      stands,
    ]);
    await owner.query('alter table evidence add constraint evidence_name_check check (length(name) < 99)');
    await owner.query(readFileSync(join(import.meta.dirname, 'migrations', NAMES), 'utf8'));
    const { rows } = await owner.query(
      `select name, (select array_agg(distinct file.name) from file where hash = file_hash) as bytes,
        (select array_agg(distinct before) from event where noun_id = evidence.id::text) as said
      from evidence where id in ($1, $2) order by name`,
      [gone, stands],
    );
    expect(rows).toEqual([
      { name: '', bytes: null, said: [{ size: 7 }] },
      { name: 'con.jpg', bytes: ['minh chứng'], said: [null] },
    ]);
  });
});
