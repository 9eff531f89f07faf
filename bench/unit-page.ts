import { setTimeout as wait } from 'node:timers/promises';
import { startServer } from '../test/server.ts';
import { type Client, openClient } from './client.ts';
import { inFolder, settle } from './folder.ts';
import { type Line, median } from './line.ts';
import { type Duty, dutiesOf } from './ward.ts';

const SIZE = { units: 60, movements: 1, periods: 4, values: 30 };
const PER_SECOND = 200;
const SECONDS = 8;
const ROUNDS = 3;
const CONNECTIONS = 64;
const MOST = 50;

/** What browsers of phones say they take. */
const AS_PHONES = 'gzip, deflate, br';

/**
 * A unit's report page, asked for 200 times a second whether or not the last ones were answered, compressed as phones
 * take it; beside it a small file at the same rate, turn by turn.
 */
export function benchUnitPage(): Promise<Line[]> {
  return inFolder(async (dataFolder) => {
    const duties = dutiesOf(await settle(dataFolder, SIZE));
    const server = await startServer({ dataFolder });
    const client = openClient(server.url, CONNECTIONS);
    try {
      return await lines(client, duties);
    } finally {
      client.close();
      await server.stop();
    }
  });
}

async function lines(client: Client, duties: Duty[]): Promise<Line[]> {
  const page = (number: number) => {
    const { period, token } = duties[number % duties.length] ?? { period: '', token: '' };
    return client.ask(`/unit/${period}`, { token, encoding: AS_PHONES });
  };
  const file = () => client.ask('/manifest.webmanifest');
  await rate(page, 4);
  const rounds: { page: number[]; file: number[] }[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push({ page: await rate(page, SECONDS), file: await rate(file, SECONDS / 2) });
  const p95 = (of: 'page' | 'file') => median(rounds.map((round) => at(round[of], 0.95)));
  const [pages, files] = [p95('page'), p95('file')];
  return [
    {
      what: `a unit’s report page at ${PER_SECOND}/s (${SIZE.values} questions), p95`,
      figure: `${pages.toFixed(1)} ms, median ${median(rounds.map((round) => at(round.page, 0.5))).toFixed(1)} ms`,
      bare: `a small file at the same rate ${files.toFixed(1)} ms`,
      ratio: (pages / files).toFixed(1),
      bar: `≤ ${MOST} ms`,
      holds: pages <= MOST,
    },
  ];
}

/** Milliseconds of each answer, sorted; a request leaves at its time, however long the others take. */
async function rate(
  ask: (number: number) => Promise<{ status: number }>,
  seconds: number,
): Promise<number[]> {
  const times: number[] = [];
  const asked: Promise<void>[] = [];
  const started = performance.now();
  for (let number = 0; number < PER_SECOND * seconds; number += 1) {
    const leaves = started + (number * 1000) / PER_SECOND;
    const early = leaves - performance.now();
    if (early > 1) await wait(early);
    asked.push(one(ask, number, leaves, times));
  }
  await Promise.all(asked);
  return times.sort((a, b) => a - b);
}

/** Counted from when it should have left: waiting in line is waiting. */
async function one(
  ask: (number: number) => Promise<{ status: number }>,
  number: number,
  leaves: number,
  times: number[],
) {
  const { status } = await ask(number);
  if (status !== 200) throw new Error(`answered ${status}`);
  times.push(performance.now() - leaves);
}

function at(sorted: number[], share: number): number {
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}
