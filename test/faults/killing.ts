import { setTimeout as wait } from 'node:timers/promises';
import { settle } from '../../bench/folder.ts';
import { dutiesOf } from '../../bench/ward.ts';
import { type RunningServer, startServer } from '../server.ts';
import { burst, type Sending, sendingsOf } from './burst.ts';
import { type Kept, kept, postgresOf } from './kept.ts';

export const VICTIMS = ['node', 'postgres', 'both'] as const;
export type Victim = (typeof VICTIMS)[number];

export interface Killing extends Kept {
  rounds: number;
  acknowledged: number;
  /** Milliseconds from the command to the address printed, after each kill. */
  starts: number[];
}

const SIZE = { units: 60, movements: 1, values: 5 };
/** More reports than one round can send. */
const PERIODS_A_ROUND = 10;

/**
 * Rounds of: a burst of reports to a real server, kill -9 in its middle, `npm start` again on the same folder, and
 * a count of what is there. What was not answered is sent again with its key in the next round.
 */
export async function killed(dataFolder: string, victim: Victim, rounds: number): Promise<Killing> {
  const ward = await settle(dataFolder, { ...SIZE, periods: PERIODS_A_ROUND * rounds });
  const waiting = sendingsOf(dutiesOf(ward));
  const acknowledged: Sending[] = [];
  const starts: number[] = [];
  let server = await startServer({ dataFolder });
  for (let round = 0; round < rounds; round += 1) {
    const sent = await interrupted(server, victim, waiting);
    acknowledged.push(...sent.acknowledged);
    waiting.push(...sent.unanswered);
    const started = performance.now();
    server = await startServer({ dataFolder });
    starts.push(performance.now() - started);
  }
  const found = await kept(dataFolder, acknowledged);
  await server.stop();
  return { ...found, rounds, acknowledged: acknowledged.length, starts };
}

async function interrupted(server: RunningServer, victim: Victim, waiting: Sending[]) {
  const sent = burst(server.url, waiting);
  while (sent.acknowledged.length < 10) await wait(5);
  await wait(Math.random() * 300);
  if (victim !== 'node') process.kill(postgresOf(server.dataFolder), 'SIGKILL');
  if (victim !== 'postgres') await server.kill();
  else await recovered(server);
  await sent.stop();
  if (victim === 'postgres') await server.stop();
  return sent;
}

/** Without its database the application answers again by itself, once that was started anew. */
async function recovered({ url, output }: RunningServer): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const status = await fetch(`${url}/sign-in`).then(
      (answer) => answer.status,
      () => null,
    );
    if (status === 200) return;
    await wait(50);
  }
  throw new Error(`The application has not come back:\n${output()}`);
}
