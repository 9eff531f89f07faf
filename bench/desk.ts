import pg from 'pg';
import { type Database, openDatabase } from '#database';
import { startServer } from '../test/server.ts';
import { type Client, openClient } from './client.ts';
import { inFolder } from './folder.ts';
import { type Line, median, timed } from './line.ts';
import { foundWard, type Ward } from './ward.ts';

const SIZE = { units: 3000, movements: 1, periods: 12, values: 3 };
const ASKED = 60;
const MOST = 60;
const MOST_BYTES = 40_000;

/** The officer's first screen in a ward of 3,000 units and 12 periods, a fifth of the reports missing; beside it his account's page. */
export function benchDesk(): Promise<Line[]> {
  return inFolder(async (dataFolder) => {
    const ward = await lived(dataFolder);
    const server = await startServer({ dataFolder });
    const client = openClient(server.url, 1);
    try {
      return await lines(client, ward);
    } finally {
      client.close();
      await server.stop();
    }
  });
}

async function lines(client: Client, { officer: { token } }: Ward): Promise<Line[]> {
  const ask = (path: string) => async () => {
    const { status } = await client.ask(path, { token });
    if (status !== 200) throw new Error(`${path} answered ${status}`);
  };
  const [desk, bare]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < 12; turn += 1) await ask('/desk')();
  for (let turn = 0; turn < ASKED; turn += 1) {
    desk.push(await timed(ask('/desk')));
    bare.push(await timed(ask('/account')));
  }
  const { length } = (await client.ask('/desk', { token })).body;
  const [middle, small] = [median(desk), median(bare)];
  return [
    {
      what: `the desk of ${SIZE.units} units × ${SIZE.periods} periods, median of ${ASKED}`,
      figure: `${middle.toFixed(1)} ms`,
      bare: `the account page ${small.toFixed(1)} ms`,
      ratio: (middle / small).toFixed(1),
      bar: `≤ ${MOST} ms`,
      holds: middle <= MOST,
    },
    {
      what: 'its HTML, uncompressed',
      figure: `${(length / 1000).toFixed(1)} kB`,
      bar: `≤ ${MOST_BYTES / 1000} kB`,
      holds: length <= MOST_BYTES,
    },
  ];
}

async function lived(dataFolder: string): Promise<Ward> {
  const database = await openDatabase({ dataFolder });
  try {
    const ward = await foundWard(database, SIZE);
    await live(database);
    return ward;
  } finally {
    await database.stop();
  }
}

/** Eleven periods are over: of each four fifths have come, half of these accepted. Three things are done every quarter. */
async function live({ ownerUrl }: Database) {
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  await owner.query(`
    update period set on_time_until = current_date - 30 * (11 - position) + 5;
    update duty set report_id = gen_random_uuid(), sent_at = now() - interval '9 days', review_since = now() - interval '9 days',
      review = case when random() < 0.5 then 'waiting' else 'accepted' end
    from period where (period.commune_id, period.id) = (duty.commune_id, period_id) and position < 11 and random() < 0.8;
    insert into milestone (commune_id, movement_id, plan_id, plan_item_id, bounds, position, name, clause, quote, rule, repeats, unit_kinds, asked, set_at)
    select commune_id, movement.id, plan_id, item.id, 'in', row_number() over (), 'Họp', 'II', item.quote, '{"type":"every","period":"P3M"}',
      'calendar', '{area}', false, now()
    from movement join plan_item item using (commune_id, plan_id) limit 3;
    insert into milestone_done (commune_id, milestone_id, unit_id, turn, done_on, said_at)
    select milestone.commune_id, milestone.id, unit.id, date_trunc('quarter', now())::date::text, current_date, now()
    from milestone join unit using (commune_id) where random() < 0.5;
    analyze duty, period, milestone, milestone_done`);
  await owner.end();
}
