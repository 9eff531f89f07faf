import type { CDPSession, Page } from 'playwright-core';
import { openBrowser } from '../test/browser.ts';
import { type RunningServer, startServer } from '../test/server.ts';
import { type Client, openClient } from './client.ts';
import { inFolder, settle } from './folder.ts';
import { type Line, median, timed } from './line.ts';
import { grownPlan } from './long-plan.ts';
import type { Ward } from './ward.ts';

const SIZE = { units: 1, movements: 1, periods: 1, values: 1 };
const TIMES = 9;
const MOST_BYTES = 250_000;
const MOST_TASK = 50;
/** Letters of text, such that the first has some 200 items, the second 2,000 lines. */
const PLANS = { '200 items': 14_500, '2,000 lines': 330_000 };

/**
 * The review screen of long plans: the server's time for it, all that a Chromium that was never here receives, and the
 * time that one decision takes of the page's main thread (`Performance.getMetrics`): of the processor (ThreadTime), which other
 * programs on the machine do not lengthen, and by the clock (TaskDuration).
 */
export function benchReview(): Promise<Line[]> {
  return inFolder(async (dataFolder) => {
    const ward = await settle(dataFolder, SIZE);
    const server = await startServer({ dataFolder });
    const client = openClient(server.url, 1);
    try {
      const lines: Line[] = [];
      for (const [what, bytes] of Object.entries(PLANS)) {
        const plan = await received(client, ward, bytes);
        lines.push(await serverLine(client, ward, plan, what));
        lines.push(...(await pageLines(server, ward, plan, what)));
      }
      return lines;
    } finally {
      client.close();
      await server.stop();
    }
  });
}

async function received(client: Client, { officer }: Ward, bytes: number): Promise<string> {
  const multipart = new FormData();
  multipart.append('file', new Blob([grownPlan(bytes)]), `ke-hoach-${bytes}.txt`);
  const { location = '' } = await client.ask('/plans', { token: officer.token, multipart });
  if (!location) throw new Error('The plan was not received');
  return location;
}

async function serverLine(client: Client, { officer }: Ward, plan: string, what: string): Promise<Line> {
  const { token } = officer;
  const took = async (path: string) => {
    const times: number[] = [];
    for (let time = 0; time < TIMES; time += 1) times.push(await timed(() => client.ask(path, { token })));
    return median(times);
  };
  const [shown, bare] = [await took(plan), await took('/units')];
  const { body } = await client.ask(plan, { token });
  const items = body.toString().split('<article').length - 1;
  return {
    what: `review of a plan of ${what}: the server’s answer (${items} items on the page)`,
    figure: ms(shown),
    bare: `the list of units ${ms(bare)}`,
    ratio: (shown / bare).toFixed(1),
  };
}

async function pageLines(
  { url }: RunningServer,
  { officer }: Ward,
  plan: string,
  what: string,
): Promise<Line[]> {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.addCookies([{ name: 'session', value: officer.token, url }]);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const bytes = await firstVisit(page, session, url + plan);
    const html = Buffer.byteLength(await (await context.request.get(url + plan)).text());
    return [sizeLine(what, bytes, html), decisionLine(what, await decisions(page, session))];
  } finally {
    await browser.close();
  }
}

async function firstVisit(page: Page, session: CDPSession, address: string): Promise<number> {
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Network.setExtraHTTPHeaders', { headers: { 'Accept-Encoding': 'br, gzip' } });
  await page.goto(address, { waitUntil: 'networkidle' });
  await session.send('Network.disable');
  return bytes;
}

/** Milliseconds of the main thread. */
interface Spent {
  processor: number;
  clock: number;
}

interface Held {
  decision: Spent;
  /** A key that means nothing, with all that the measure itself costs. */
  key: Spent;
}

/** What each of some decisions by key takes, from the key to the next item in focus. */
async function decisions(page: Page, session: CDPSession): Promise<Held[]> {
  await session.send('Performance.enable');
  await page.locator('body').press('j');
  await page.waitForFunction(() => document.activeElement?.id.startsWith('item-'));
  const held: Held[] = [];
  for (let time = 0; time <= TIMES; time += 1) {
    const at = await focused(page);
    const key = await heldBy(page, session, 'q', () => page.evaluate(() => undefined));
    const decision = await heldBy(page, session, time % 2 === 0 ? 'Enter' : 'x', () =>
      page.waitForFunction((left) => document.activeElement?.id !== left, at),
    );
    held.push({ decision, key });
  }
  // The first runs code that was never run.
  return held.slice(1);
}

async function heldBy(
  page: Page,
  session: CDPSession,
  key: string,
  until: () => Promise<unknown>,
): Promise<Spent> {
  const before = await spent(session);
  await page.keyboard.press(key);
  await until();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const after = await spent(session);
  return { processor: after.processor - before.processor, clock: after.clock - before.clock };
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.id ?? '');
}

async function spent(session: CDPSession): Promise<Spent> {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (wanted: string) => 1000 * (metrics.find(({ name }) => name === wanted)?.value ?? 0);
  return { processor: of('ThreadTime'), clock: of('TaskDuration') };
}

function sizeLine(what: string, bytes: number, html: number): Line {
  return {
    what: `review of a plan of ${what}: first visit, all files`,
    figure: kB(bytes),
    bare: `its HTML uncompressed ${kB(html)}`,
    ratio: (bytes / html).toFixed(2),
    ...(what === '200 items' && { bar: '≤ 250 kB', holds: bytes <= MOST_BYTES }),
  };
}

function decisionLine(what: string, held: Held[]): Line {
  const decision = median(held.map((one) => one.decision.processor));
  const key = median(held.map((one) => one.key.processor));
  return {
    what: `review of a plan of ${what}: one decision takes of the main thread`,
    figure: `${ms(decision)} (by the clock ${ms(median(held.map((one) => one.decision.clock)))})`,
    bare: `a key that means nothing ${ms(key)}`,
    ratio: (decision / key).toFixed(1),
    bar: `≤ ${MOST_TASK} ms`,
    holds: decision <= MOST_TASK,
  };
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`;
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
