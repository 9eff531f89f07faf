import pg from 'pg';
import type { CDPSession, Page } from 'playwright-core';
import { type Database, openDatabase } from '#database';
import { openBrowser } from '../test/browser.ts';
import { type RunningServer, startServer } from '../test/server.ts';
import { type Client, openClient } from './client.ts';
import { inFolder } from './folder.ts';
import { type Line, median, timed } from './line.ts';
import { processorTime } from './processor.ts';
import { foundWard, type Ward } from './ward.ts';

const SIZE = { units: 3000, movements: 1, periods: 12, values: 3 };
const TIMES = 30;
const MOST = { milliseconds: 60, bytes: 250_000, task: 50 };
/** What a wheel turned fast moves in one frame. */
const STEP = 300;

/**
 * The board of 3,000 units and 12 periods, its first page of 200 and all of it on one page: the server’s answer beside the bare aggregate over the
 * same duties, what comes over the wire, and what one scroll through it takes of a Chromium’s main thread.
 */
export function benchBoard(): Promise<Line[]> {
  return inFolder(async (dataFolder) => {
    const { ward, bare } = await settle(dataFolder);
    const server = await startServer({ dataFolder });
    const client = openClient(server.url, 1);
    try {
      const path = `/movements/${ward.movements[0]?.id}/board`;
      const { token } = ward.officer;
      return [
        ...(await answerLines(client, server, { what: 'a page of 200', path, token, bare })),
        ...(await answerLines(client, server, { what: 'all on one page', path: `${path}?all`, token, bare })),
        ...(await scrollLines(server, ward, `${path}?all`)),
      ];
    } finally {
      client.close();
      await server.stop();
    }
  });
}

/** Founds the ward, lets reports come, and times the bare aggregate. */
async function settle(dataFolder: string): Promise<{ ward: Ward; bare: number }> {
  const database = await openDatabase({ dataFolder });
  try {
    const ward = await foundWard(database, SIZE);
    return { ward, bare: await lifeOf(database) };
  } finally {
    await database.stop();
  }
}

async function lifeOf({ ownerUrl }: Database): Promise<number> {
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  await owner.query(LIFE);
  await owner.query('vacuum analyze');
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) times.push(await timed(() => owner.query(AGGREGATE)));
  await owner.end();
  return median(times);
}

/** Ten of twelve periods are over; six in ten reports on time, a quarter late; looked at, returned, exempt, begun. */
const LIFE = `
  select setseed(0.5);
  update period set on_time_until = current_date + (position - 9) * 30 - 3, accepted_until = null,
    covers_from = current_date + (position - 10) * 30, covers_to = current_date + (position - 9) * 30 - 1;
  insert into form (commune_id, hash, content) select id, repeat('a', 64), '{}' from commune;
  insert into report (commune_id, period_id, unit_id, key, sent_at, form_hash, unit_name, unit_code)
    select commune_id, period_id, unit_id, gen_random_uuid(), on_time_until + case when luck < 0.6 then -3 else 2 end, repeat('a', 64), 'x', 'y'
    from (select duty.*, on_time_until, position, random() as luck from duty
      join period on (period.commune_id, period.id) = (duty.commune_id, duty.period_id)) chosen
    where luck < 0.85 and position < 10;
  update duty set report_id = report.id, sent_at = report.sent_at, review_since = report.sent_at,
    review = (array['waiting', 'returned', 'answered', 'accepted', 'accepted', 'accepted'])[1 + floor(random() * 6)]
    from report where (report.commune_id, report.period_id, report.unit_id) = (duty.commune_id, duty.period_id, duty.unit_id);
  insert into exemption (commune_id, period_id, unit_id, reason, made_at)
    select commune_id, period_id, unit_id, 'Không có hộ kinh doanh', now() from duty where report_id is null and random() < 0.02;
  insert into draft (commune_id, period_id, unit_id, answers, saved_at)
    select commune_id, period_id, unit_id, '{}', now() from duty where report_id is null and random() < 0.2;
  update duty set extended_until = current_date + 20 where report_id is null and random() < 0.01;`;

/** Owed, sent and on time, unit by unit: what no board can do without. */
const AGGREGATE = `
  select unit_id, count(*), count(report_id), count(*) filter (where sent_at < on_time_until + 1) from duty
  join period on (period.commune_id, period.id) = (duty.commune_id, duty.period_id) group by unit_id`;

interface Asked {
  what: string;
  path: string;
  token: string;
  bare: number;
}

async function answerLines(
  client: Client,
  { pid }: RunningServer,
  { what, path, token, bare }: Asked,
): Promise<Line[]> {
  const ask = async (encoding?: string) => {
    const { status, body } = await client.ask(path, { token, ...(encoding ? { encoding } : {}) });
    if (status !== 200) throw new Error(`the board answered ${status}`);
    return body.length;
  };
  const processor = () => processorTime(pid);
  for (let time = 0; time < 10; time += 1) await ask();
  const times: number[] = [];
  const before = processor();
  for (let time = 0; time < TIMES; time += 1) times.push(await timed(() => ask()));
  const spent = (processor() - before) / TIMES;
  const [middle, html, bytes] = [median(times), await ask(), await ask('gzip, deflate, br')];
  const board = `the board of ${SIZE.units.toLocaleString('en')} × ${SIZE.periods}, ${what}`;
  return [
    {
      what: `${board}: the server’s answer, data and HTML`,
      figure: `${ms(middle)}, p95 ${ms(times.sort((a, b) => a - b)[Math.floor(TIMES * 0.95)] ?? 0)}, ${ms(spent)} of processors`,
      bare: `the aggregate in SQL ${ms(bare)}`,
      ratio: (middle / bare).toFixed(1),
      bar: `≤ ${MOST.milliseconds} ms`,
      holds: middle <= MOST.milliseconds,
    },
    {
      what: `${board}: its HTML, compressed`,
      figure: kB(bytes),
      bare: `uncompressed ${kB(html)}`,
      ratio: (bytes / html).toFixed(2),
      bar: `≤ ${kB(MOST.bytes)}`,
      holds: bytes <= MOST.bytes,
    },
  ];
}

async function scrollLines({ url }: RunningServer, { officer }: Ward, path: string): Promise<Line[]> {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.addCookies([{ name: 'session', value: officer.token, url }]);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    await page.goto(url + path);
    await page.waitForTimeout(1_000);
    return [longTasks(await scrolled(page)), await heldLine(page, session)];
  } finally {
    await browser.close();
  }
}

interface Scrolled {
  /** Milliseconds of each task over 50. */
  tasks: number[];
  /** Milliseconds between frames, longest first. */
  gaps: number[];
}

/** From the top to the end, a step a frame. */
function scrolled(page: Page): Promise<Scrolled> {
  return page.evaluate(async (step) => {
    const frame = document.querySelector('section:has(table.board)');
    if (!frame) throw new Error('no board');
    const tasks: number[] = [];
    const seen = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map((one) => one.duration)),
    );
    seen.observe({ entryTypes: ['longtask'] });
    const gaps: number[] = [];
    let last = performance.now();
    while (frame.scrollTop + frame.clientHeight < frame.scrollHeight - 1) {
      frame.scrollTop += step;
      const now = await new Promise<number>((done) => requestAnimationFrame(done));
      gaps.push(now - last);
      last = now;
    }
    await new Promise((done) => setTimeout(done, 300));
    frame.scrollTop = 0;
    return { tasks, gaps: gaps.sort((a, b) => b - a) };
  }, STEP);
}

function longTasks({ tasks, gaps }: Scrolled): Line {
  return {
    what: 'the board: tasks over 50 ms in a scroll through all of it',
    figure: `${tasks.length}, the longest ${ms(Math.max(0, ...tasks))}`,
    bare: `${gaps.length} frames, the longest gap ${ms(gaps[0] ?? 0)}`,
    bar: `none > ${MOST.task} ms`,
    holds: tasks.length === 0,
  };
}

/** Processor time of the main thread, which other programs on the machine do not lengthen, step by step. */
async function heldLine(page: Page, session: CDPSession): Promise<Line> {
  const held: number[] = [];
  for (let step = 0; step < 100; step += 1) {
    const before = await threadTime(session);
    await page.evaluate(async (by) => {
      const frame = document.querySelector('section:has(table.board)');
      if (frame) frame.scrollTop += by;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }, STEP);
    held.push((await threadTime(session)) - before);
  }
  const longest = Math.max(...held);
  return {
    what: `the board: the main thread’s processor time for ${STEP} px`,
    figure: `${ms(median(held))}, at most ${ms(longest)}`,
    bar: `≤ ${MOST.task} ms`,
    holds: longest <= MOST.task,
  };
}

async function threadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0);
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`;
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
