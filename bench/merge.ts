import pg from 'pg';
import { civilDateOf } from '#calendar';
import { type Database, openDatabase } from '#database';
import { type Act, merged, openStore, type Store } from '#store';
import { inFolder } from './folder.ts';
import { type Line, median, timed } from './line.ts';
import { foundWard, type Ward } from './ward.ts';

const SIZE = { units: 3000, movements: 1, periods: 1, values: 30 };
const TIMES = 9;
/** Of the bare aggregate, and milliseconds beside it. */
const MOST = { times: 1.5, more: 200 };

/** The merged report of 3,000 reports × 30 values against the bare sums of the same rows, turn by turn, on one database. */
export function benchMerge(): Promise<Line[]> {
  return inFolder(async (dataFolder) => {
    const database = await openDatabase({ dataFolder });
    try {
      return await onDatabase(database);
    } finally {
      await database.stop();
    }
  });
}

async function onDatabase(database: Database): Promise<Line[]> {
  const ward = await foundWard(database, SIZE);
  const owner = new pg.Client(database.ownerUrl);
  await owner.connect();
  const store = openStore(database.appUrl, 2);
  try {
    await fill(owner, ward);
    return [await line(ward, store, owner)];
  } finally {
    await store.close();
    await owner.end();
  }
}

/** Every unit's report as it lies once it was sent. */
async function fill(owner: pg.Client, { commune, movements }: Ward) {
  const { id, indicators } = movements[0] ?? { id: '', indicators: [] };
  await owner.query('begin');
  await owner.query(
    `insert into form (commune_id, hash, content) values ($1, repeat('0', 64), '{"questions": []}')`,
    [commune],
  );
  await owner.query(
    `insert into report (commune_id, period_id, unit_id, key, form_hash, unit_name, unit_code, sent_at)
     select duty.commune_id, period_id, unit_id, gen_random_uuid()::text, repeat('0', 64), unit.name, unit.code, now()
     from duty join period on period.id = period_id join unit on unit.id = unit_id where movement_id = $1`,
    [id],
  );
  await owner.query(
    `insert into figure (commune_id, report_id, indicator_id, value)
     select $1, report.id, asked.id, (random() * 100)::int from report, unnest($2::uuid[]) asked (id)`,
    [commune, indicators],
  );
  await owner.query(
    `update duty set report_id = report.id, sent_at = report.sent_at, review = 'waiting', review_since = report.sent_at
     from report where (report.period_id, report.unit_id) = (duty.period_id, duty.unit_id)`,
  );
  await owner.query('commit');
  await owner.query('vacuum analyze');
}

async function line(ward: Ward, store: Store, owner: pg.Client): Promise<Line> {
  const [movement] = ward.movements;
  const period = movement?.periods[0] ?? '';
  const merge = () => asOfficer(store, ward, (act) => merged(act, movement?.id ?? '', period));
  const bare = () =>
    owner.query(
      `select indicator_id, count(value), sum(value) from duty join figure on figure.report_id = duty.report_id
       where period_id = $1 group by indicator_id`,
      [period],
    );
  const report = await merge();
  if (report?.results.length !== SIZE.values || report.sent.onTime !== SIZE.units)
    throw new Error('Not all is merged');
  await bare();
  const times: { merge: number; bare: number }[] = [];
  for (let time = 0; time < TIMES; time += 1)
    times.push({ merge: await timed(merge), bare: await timed(bare) });
  const [took, beneath] = [median(times.map((one) => one.merge)), median(times.map((one) => one.bare))];
  const most = beneath * MOST.times + MOST.more;
  return {
    what: `merged report of ${SIZE.units} reports × ${SIZE.values} values`,
    figure: `${took.toFixed(0)} ms`,
    bare: `the sums alone by SQL ${beneath.toFixed(0)} ms`,
    ratio: (took / beneath).toFixed(2),
    bar: `≤ ${MOST.times} × + ${MOST.more} ms = ${most.toFixed(0)} ms`,
    holds: took <= most,
  };
}

async function asOfficer<T>(store: Store, { officer }: Ward, work: (act: Act) => Promise<T>): Promise<T> {
  const edge = { now: new Date() };
  const person = await store.who(officer.token, edge);
  if (!person) throw new Error(`No officer on ${civilDateOf(edge.now)}`);
  return store.as(person, edge, work);
}
