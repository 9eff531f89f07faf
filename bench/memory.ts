import { readFileSync } from 'node:fs';
import { startServer } from '../test/server.ts';
import { type Client, openClient } from './client.ts';
import { inFolder, settle } from './folder.ts';
import { journey } from './journey.ts';
import { type Line, median } from './line.ts';
import type { Ward } from './ward.ts';

const JOURNEYS = 2000;
const LAST = 500;
const AT_ONCE = 4;
const SIZE = { units: 50, movements: 10, periods: 4, values: 12, passwords: true };
const EVERY = 25;

/** Node's resident memory while a day of a ward is replayed two thousand times over, read from /proc. */
export function benchMemory(): Promise<Line[]> {
  return inFolder(async (dataFolder) => {
    const ward = await settle(dataFolder, SIZE);
    const server = await startServer({ dataFolder });
    const client = openClient(server.url, AT_ONCE);
    const first = residentMB(server.pid);
    try {
      return lines(first, await replay(client, ward, server.pid));
    } finally {
      client.close();
      await server.stop();
    }
  });
}

/** The memory in MB after every 25 journeys. */
async function replay(client: Client, ward: Ward, pid: number): Promise<number[]> {
  const sizes: number[] = [];
  let begun = 0;
  let done = 0;
  const person = async () => {
    while (begun < JOURNEYS) {
      begun += 1;
      await journey(client, ward, begun - 1);
      done += 1;
      if (done % EVERY === 0) sizes.push(residentMB(pid));
      if (done % LAST === 0) console.log(`  after ${done} journeys: ${residentMB(pid).toFixed(0)} MB`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, person));
  return sizes;
}

/** What the last 500 added: the middle of their last hundred against the middle of the hundred before them. */
function lines(first: number, sizes: number[]): Line[] {
  const hundred = 100 / EVERY;
  const before = sizes.slice(0, -LAST / EVERY);
  const [last, earlier] = [median(sizes.slice(-hundred)), median(before.slice(-hundred))];
  const added = (last / earlier - 1) * 100;
  const most = Math.max(...sizes);
  return [
    {
      what: `Node’s memory after ${JOURNEYS} journeys`,
      figure: `${last.toFixed(0)} MB (most ${most.toFixed(0)})`,
      bare: `when started ${first.toFixed(0)} MB`,
      ratio: (last / first).toFixed(1),
      bar: '≤ 400 MB',
      holds: most <= 400,
    },
    {
      what: `added by the last ${LAST}`,
      figure: `${added.toFixed(1)} %`,
      bare: `before them ${earlier.toFixed(0)} MB`,
      bar: '≤ 5 %',
      holds: added <= 5,
    },
  ];
}

function residentMB(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}
