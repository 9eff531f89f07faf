import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openDatabase } from './index.ts';
import { connected } from './session.ts';
import { processesIn } from './survivors.ts';

const ROUNDS = Number(process.env.THIDUA_KILL_ROUNDS ?? 2);
const HOLDER = join(import.meta.dirname, 'testing-holder.ts');

type Holder = { process: ChildProcess; dataFolder: string; acknowledged: number };

const folders: string[] = [];
const holders: Holder[] = [];

afterEach(() => {
  for (const { process } of holders.splice(0)) process.kill('SIGKILL');
});

afterAll(async () => {
  for (const folder of folders) {
    for (const pid of processesIn(join(folder, 'postgres'))) process.kill(pid, 'SIGKILL');
    rmSync(socketFolderOf(folder), { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

describe('after a kill in mid-burst, the next opening has every acknowledged row', () => {
  it.each(['node', 'postgres', 'both'] as const)(
    '%s killed',
    async (victim) => {
      const dataFolder = folder();
      for (let round = 0; round < ROUNDS; round++) {
        const holder = await held(dataFolder);
        await wait(100 + Math.random() * 200);
        if (victim !== 'node') process.kill(serverOf(dataFolder), 'SIGKILL');
        if (victim !== 'postgres') holder.process.kill('SIGKILL');
        else await ended(holder);
        await gone(holder);
        expect(await rowsIn(dataFolder)).toBeGreaterThanOrEqual(holder.acknowledged);
        expect(holder.acknowledged).toBeGreaterThan(0);
      }
    },
    600_000,
  );
});

it('a server killed under a living program is started again by it', async () => {
  const holder = await held(folder());
  await wait(100);
  process.kill(serverOf(holder.dataFolder), 'SIGKILL');
  const before = holder.acknowledged;
  for (let tries = 0; holder.acknowledged <= before + 20 && tries < 200; tries++) await wait(50);
  expect(holder.acknowledged).toBeGreaterThan(before + 20);
});

it('a program that ends in order leaves no process, socket or server file behind', async () => {
  const holder = await held(folder());
  holder.process.kill('SIGTERM');
  await gone(holder);
  expect(processesIn(join(holder.dataFolder, 'postgres'))).toEqual([]);
  expect(readdirSync(join(holder.dataFolder, 'postgres'))).not.toContain('postmaster.pid');
  expect(() => readdirSync(socketFolderOf(holder.dataFolder))).toThrow('ENOENT');
});

it('a second start on a folder is refused, naming the first; the first goes on', async () => {
  const holder = await held(folder());
  const second = openDatabase({ dataFolder: holder.dataFolder });
  await expect(second).rejects.toMatchObject({
    code: 'inUse',
    message: expect.stringContaining(`${holder.process.pid}`),
  });
  const before = holder.acknowledged;
  await wait(200);
  expect(holder.acknowledged).toBeGreaterThan(before);
});

it('of several starts in one moment exactly one gets the folder', async () => {
  const dataFolder = join(folder(), 'data');
  folders.unshift(dataFolder);
  const said = await Promise.all([1, 2, 3].map(() => firstWord(started(dataFolder))));
  expect(said.sort()).toEqual(['inUse', 'inUse', 'open']);
});

it('a number of a process used again does not keep the folder', async () => {
  const dataFolder = folder();
  const first = await openDatabase({ dataFolder });
  await first.stop();
  writeFileSync(join(dataFolder, 'lock'), JSON.stringify({ pid: process.ppid, socketFolder: null }));
  writeFileSync(
    join(dataFolder, 'postgres/postmaster.pid'),
    `${process.ppid}\n${dataFolder}/postgres\n1\n5432\n/tmp\n\n0 0\nready\n`,
  );
  const again = await openDatabase({ dataFolder });
  await again.stop();
});

function started(dataFolder: string): Holder {
  const child = spawn(process.execPath, [HOLDER, dataFolder], { stdio: ['ignore', 'pipe', 'ignore'] });
  const holder = { process: child, dataFolder, acknowledged: 0 };
  createInterface(child.stdout).on('line', (line) => {
    holder.acknowledged = Number(line) || holder.acknowledged;
  });
  holders.push(holder);
  return holder;
}

/** A program that has opened the folder and whose first rows are in. */
async function held(dataFolder: string): Promise<Holder> {
  const holder = started(dataFolder);
  for (let tries = 0; holder.acknowledged === 0 && tries < 2000; tries++) await wait(10);
  return holder;
}

async function firstWord({ process }: Holder): Promise<string> {
  const [word] = await once(createInterface(process.stdout ?? expect.fail('no output')), 'line');
  return word;
}

async function ended({ process }: Holder): Promise<void> {
  await wait(50);
  process.kill('SIGTERM');
}

async function gone({ process }: Holder): Promise<void> {
  if (process.exitCode === null && process.signalCode === null) await once(process, 'exit');
}

function serverOf(dataFolder: string): number {
  return Number(readFileSync(join(dataFolder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
}

function socketFolderOf(dataFolder: string): string {
  const lock = join(dataFolder, 'lock');
  return (
    (existsSync(lock) && JSON.parse(readFileSync(lock, 'utf8')).socketFolder) || join(tmpdir(), 'thidua-none')
  );
}

async function rowsIn(dataFolder: string): Promise<number> {
  const database = await openDatabase({ dataFolder });
  const rows = await connected(database.ownerUrl, (owner) =>
    owner.query<{ n: number }>('select count(*)::int as n from burst'),
  );
  await database.stop();
  return rows.rows[0]?.n ?? 0;
}

function folder(): string {
  const made = realpathSync(mkdtempSync(join(tmpdir(), 'thidua-kill-')));
  folders.push(made);
  return made;
}
