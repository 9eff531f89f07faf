import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase } from '#database';
import { type Act, evaluationResults, openStore, type Store } from '#store';
import { root } from '../launch/root.mjs';
import { type EvaluationSize, fillYear } from './evaluation-ward.ts';
import { inFolder } from './folder.ts';
import { type Line, median, timed } from './line.ts';
import { foundWard, type Ward } from './ward.ts';

const FEW: EvaluationSize = { units: 300, criteria: 60 };
/** 36 M values; `THIDUA_BENCH_UNITS` makes it smaller: 36 M take some 10 GB and a quarter of an hour to lay. */
const MANY: EvaluationSize = { units: Number(process.env['THIDUA_BENCH_UNITS'] ?? 100_000), criteria: 30 };
const MONTHS = 12;

/** Evaluations from stored reports: one unit, 300 units, and a whole province's. */
export async function benchEvaluation(): Promise<Line[]> {
  return [...(await onYear(FEW, few)), ...(await onYear(MANY, many))];
}

interface Measured extends EvaluationSize {
  appUrl: string;
  store: Store;
  ward: Ward;
  owner: pg.Client;
  evaluation: string;
}

function onYear(size: EvaluationSize, measure: (measured: Measured) => Promise<Line[]>): Promise<Line[]> {
  return inFolder(async (dataFolder) => {
    const database = await openDatabase({ dataFolder });
    const owner = new pg.Client(database.ownerUrl);
    const store = openStore(database.appUrl, 2);
    try {
      const ward = await foundWard(database, { units: 1, movements: 1, periods: 1, values: size.criteria });
      await owner.connect();
      const [movement] = ward.movements;
      const evaluation = await fillYear(
        owner,
        {
          commune: ward.commune,
          movement: movement?.id ?? '',
          period: movement?.periods[0] ?? '',
          indicators: movement?.indicators ?? [],
        },
        size,
      );
      return await measure({ ...size, appUrl: database.appUrl, store, ward, owner, evaluation });
    } finally {
      await store.close();
      await owner.end();
      await database.stop();
    }
  });
}

async function few({ store, ward, owner, evaluation, units, criteria }: Measured): Promise<Line[]> {
  const all = await anew(owner, evaluation, () => computed(store, ward, evaluation));
  const times: number[] = [];
  const processor: number[] = [];
  for (let turn = 0; turn < 7; turn += 1)
    times.push(
      await anew(owner, evaluation, async () => {
        processor.push(await processed(() => computed(store, ward, evaluation)));
      }),
    );
  const one = await oneUnit(store, ward, owner, evaluation);
  return [
    {
      what: `one unit of ${criteria} criteria from its stored reports, computation`,
      figure: `${one.toFixed(2)} ms`,
      bar: '≤ 5 ms',
      holds: one <= 5,
    },
    {
      what: `${units} units × ${criteria} criteria, read, judged and stored`,
      figure: `${median(times).toFixed(0)} ms, Node's processor ${median(processor).toFixed(0)} ms of it`,
      bare: `the first time ${all.toFixed(0)} ms`,
      bar: '≤ 300 ms',
      holds: median(times) <= 300,
    },
  ];
}

/** What Node does for one unit: its facts from the lines of the database, and the judgement. */
async function oneUnit(store: Store, ward: Ward, owner: pg.Client, evaluation: string): Promise<number> {
  const { rows } = await owner.query<{ unit: string }>('select unit_id as unit from evaluation_unit limit 1');
  const unit = rows[0]?.unit ?? '';
  return asOfficer(store, ward, async (act) => {
    const times: number[] = [];
    for (let turn = 0; turn < 101; turn += 1) {
      const took = await processed(async () => {
        if (!(await evaluationResults.explained(act, evaluation, unit)))
          throw new Error('The unit is not on the list');
      });
      times.push(took);
    }
    return median(times);
  });
}

/** Milliseconds of Node's processor that a piece of work took. */
async function processed(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The whole through the app's login, beside the bare sums of the same rows by the owner. */
async function many({ appUrl, ward, owner, evaluation, units, criteria }: Measured): Promise<Line[]> {
  const values = ((units * criteria * MONTHS) / 1e6).toFixed(units < 10_000 ? 2 : 0);
  const bare = () =>
    owner.query(
      'select count(*), sum(value), sum(whole) from (select report_id, indicator_id, sum(value) as value, sum(denominator) as whole from month_figure group by report_id, indicator_id) told',
    );
  await bare();
  const beneath = [await timed(bare)];
  await renewed(owner, evaluation);
  const { took, processor, megabytes } = await inOwnProcess(appUrl, ward, evaluation, units);
  beneath.push(await timed(bare));
  const least = Math.min(...beneath);
  const { rows } = await owner.query(
    'select state, class, count(*) from evaluation_unit group by 1, 2 order by 1, 2',
  );
  console.log(
    `  ${rows.map(({ state, class: named, count }) => `${state} ${named ?? ''} ${count}`).join(' · ')}`,
  );
  return [
    {
      what: `${units} units × ${criteria} indicators × ${MONTHS} months (${values} M values): rolled up, judged, stored`,
      figure: `${(took / 1000).toFixed(1)} s, Node's processor ${(processor / 1000).toFixed(1)} s of it`,
      bare: `the sums alone by SQL ${beneath.map((time) => (time / 1000).toFixed(1)).join(' and ')} s`,
      ratio: (took / least).toFixed(2),
      bar: '≤ 1.5',
      holds: took <= 1.5 * least,
    },
    {
      what: 'Node’s memory meanwhile',
      figure: `${megabytes.toFixed(0)} MB`,
      bar: '≤ 300 MB',
      holds: megabytes <= 300,
    },
  ];
}

async function computed(store: Store, ward: Ward, evaluation: string): Promise<void> {
  await asOfficer(store, ward, async (act) => {
    if ((await evaluationResults.bringUpToDate(act, evaluation)) === 0)
      throw new Error('Nothing was computed');
  });
}

async function anew(owner: pg.Client, evaluation: string, work: () => Promise<void>): Promise<number> {
  await renewed(owner, evaluation);
  return timed(work);
}

/** As if nothing had ever been computed. */
async function renewed(owner: pg.Client, evaluation: string): Promise<void> {
  await owner.query(
    'update evaluation_unit set stale = true, inputs = null, state = null where evaluation_id = $1',
    [evaluation],
  );
  await owner.query('vacuum analyze evaluation_unit');
}

interface Computed {
  units: number;
  /** Milliseconds. */
  took: number;
  /** Milliseconds of Node's processor. */
  processor: number;
  megabytes: number;
}

async function inOwnProcess(
  url: string,
  { officer }: Ward,
  evaluation: string,
  units: number,
): Promise<Computed> {
  const child = fork(join(root, 'bench/evaluation-compute.ts'), [url, officer.token, evaluation], {
    execArgv: ['--max-semi-space-size=8'],
  });
  const [answer]: Computed[] = await once(child, 'message');
  if (answer?.units !== units) throw new Error('Not every unit was computed');
  return answer;
}

async function asOfficer<T>(store: Store, { officer }: Ward, work: (act: Act) => Promise<T>): Promise<T> {
  const edge = { now: new Date() };
  const person = await store.who(officer.token, edge);
  if (!person) throw new Error('The officer is not known');
  return store.as(person, edge, work);
}
