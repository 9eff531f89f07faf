import { openBrowser } from '../test/browser.ts';
import { type RunningServer, startServer } from '../test/server.ts';
import { openClient } from './client.ts';
import { inFolder, settle } from './folder.ts';
import type { Line } from './line.ts';
import type { Ward } from './ward.ts';

const SIZE = { units: 1, movements: 1, periods: 1, values: 30 };
const MOST = 60_000;

interface Received {
  path: string;
  /** As they came over the wire, headers included. */
  bytes: number;
}

/**
 * A unit's report page in a Chromium that was never here: all that it receives, as Chromium itself counts it
 * (`Network.loadingFinished`, encodedDataLength), headers and compression included.
 */
export function benchPage(): Promise<Line[]> {
  return inFolder(async (dataFolder) => {
    const ward = await settle(dataFolder, SIZE);
    const server = await startServer({ dataFolder });
    try {
      const received = await firstVisit(server, ward);
      return [lines(received, (await form(server, ward)).length), await keptLine(server, ward)];
    } finally {
      await server.stop();
    }
  });
}

async function firstVisit({ url }: RunningServer, { reporters, movements }: Ward): Promise<Received[]> {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    await context.addCookies([{ name: 'session', value: reporters[0]?.token ?? '', url }]);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const paths = new Map<string, string>();
    const received: Received[] = [];
    session.on('Network.responseReceived', ({ requestId, response }) => paths.set(requestId, response.url));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
      received.push({ path: (paths.get(requestId) ?? '').replace(url, ''), bytes: encodedDataLength }),
    );
    await session.send('Network.enable');
    await session.send('Network.setExtraHTTPHeaders', { headers: { 'Accept-Encoding': 'br, gzip' } });
    await page.goto(`${url}/unit/${movements[0]?.periods[0]}`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Tiếp', exact: true }).waitFor();
    return received;
  } finally {
    await browser.close();
  }
}

/** The page's HTML: as it is, or compressed as phones take it. */
async function form(
  { url }: RunningServer,
  { reporters, movements }: Ward,
  encoding?: string,
): Promise<Buffer> {
  const client = openClient(url, 1);
  const token = reporters[0]?.token ?? '';
  const { body } = await client.ask(`/unit/${movements[0]?.periods[0]}`, {
    token,
    ...(encoding ? { encoding } : {}),
  });
  client.close();
  return body;
}

/** What the service worker fetches afterwards, in no hurry: once itself, and each open form. */
async function keptLine(server: RunningServer, ward: Ward): Promise<Line> {
  const each = await form(server, ward, 'gzip, deflate, br');
  const client = openClient(server.url, 1);
  const worker = await client.ask('/service-worker.js', { encoding: 'gzip, deflate, br' });
  client.close();
  return {
    what: 'then, for a time without a network: each open form',
    figure: kB(each.length),
    bare: `the service worker, once ${kB(worker.body.length)}`,
  };
}

function lines(received: Received[], html: number): Line {
  const total = received.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const { path, bytes } of received.toSorted((a, b) => b.bytes - a.bytes))
    console.log(`  ${kB(bytes).padStart(8)}  ${path}`);
  return {
    what: `a unit’s report page, first visit (${SIZE.values} questions, ${received.length} files)`,
    figure: kB(total),
    bare: `its HTML uncompressed ${kB(html)}`,
    ratio: (total / html).toFixed(2),
    bar: '≤ 60 kB',
    holds: total <= MOST,
  };
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
