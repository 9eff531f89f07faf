import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../launch/root.mjs';
import { printed, scanned, scannedPdf, typstOf } from '../src/server/files/testing-scan.ts';
import { startServer } from '../test/server.ts';
import { type Client, openClient } from './client.ts';
import { inFolder, settle } from './folder.ts';
import type { Line } from './line.ts';
import { looked, PEOPLE, p95 } from './people.ts';
import type { Ward } from './ward.ts';

const PAGES = 30;
const IDLE_SECONDS = 20;
const BUSY_SECONDS = 45;
const SIZE = { units: 60, movements: 2, periods: 4, values: 20 };

/** Pages of the officer and of units while a scan of 30 pages is read, against the same pages before and after. */
export function benchBeside(): Promise<Line[]> {
  return inFolder(async (dataFolder) => {
    const pdf = await thirtyPages();
    const ward = await settle(dataFolder, SIZE);
    const server = await startServer({ dataFolder });
    const client = openClient(server.url, PEOPLE);
    try {
      const pages = (turn: number) => pageFor(ward, turn);
      await looked(client, pages, 5);
      const before = await looked(client, pages, IDLE_SECONDS);
      const scan = await sent(server.url, ward, pdf);
      const progress = { done: 0, ended: false };
      const busy = await looked(client, pages, BUSY_SECONDS, {
        ended: () => progress.ended,
        aside: () => standing(client, ward, scan, progress),
      });
      await client.ask(`${scan}?/stop`, { token: ward.officer.token, form: {} });
      const after = await looked(client, pages, IDLE_SECONDS);
      return lines([...before, ...after], busy, progress.done);
    } finally {
      client.close();
      await server.stop();
    }
  });
}

/** What people open: lists, the board, the merged report, forms. */
function pageFor({ officer, reporters, movements }: Ward, turn: number): { path: string; token: string } {
  const [movement] = movements;
  const period = movement?.periods[turn % SIZE.periods];
  const unit = reporters[turn % reporters.length]?.token ?? '';
  const pages = [
    { path: '/movements', token: officer.token },
    { path: '/unit', token: unit },
    { path: `/movements/${movement?.id}/board`, token: officer.token },
    { path: `/unit/${period}`, token: unit },
    { path: '/plans', token: officer.token },
    { path: `/movements/${movement?.id}/merged/${period}`, token: officer.token },
  ];
  return pages[turn % pages.length] ?? { path: '/unit', token: unit };
}

/** A made-up plan as it is scanned at 200 dots to the inch, its pages over again until there are thirty. */
async function thirtyPages(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-bench-'));
  try {
    const text = readFileSync(join(root, 'src/domain/plan/cases/ward-movement/plan.txt'), 'utf8');
    const pages = await scanned(printed(typstOf(text), folder), { degrees: 1, stamped: true });
    return scannedPdf(Array.from({ length: PAGES }, (_, index) => pages[index % pages.length] ?? ''));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function sent(url: string, { officer }: Ward, pdf: Buffer): Promise<string> {
  const client = openClient(url, 1);
  const multipart = new FormData();
  multipart.set('file', new File([new Uint8Array(pdf)], 'ban-quet.pdf'));
  const { location, status } = await client.ask('/plans', { token: officer.token, multipart });
  client.close();
  if (!location?.startsWith('/plans/scans/')) throw new Error(`The scan was answered with ${status}`);
  return location;
}

async function standing(
  client: Client,
  { officer }: Ward,
  scan: string,
  progress: { done: number; ended: boolean },
): Promise<void> {
  const { body } = await client.ask(`${scan}/standing`, { token: officer.token });
  const { done, state } = JSON.parse(body.toString());
  Object.assign(progress, { done, ended: !['queued', 'running'].includes(state) });
}

function lines(idle: number[], busy: number[], read: number): Line[] {
  const [calm, loaded] = [p95(idle), p95(busy)];
  const ratio = loaded / calm;
  return [
    {
      what: `pages of others while a scan of ${PAGES} pages is read (${read} of them in ${BUSY_SECONDS} s), p95`,
      figure: `${loaded.toFixed(0)} ms`,
      bare: `the same without it ${calm.toFixed(0)} ms`,
      ratio: ratio.toFixed(2),
      bar: '≤ 2',
      holds: ratio <= 2,
    },
  ];
}
