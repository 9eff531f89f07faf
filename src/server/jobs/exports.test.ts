import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Paper, plain } from '#documents';
import { storedPath, unpacked } from '#files';
import { communes, exports, movements, papers } from '#store';
import {
  confirmedPlan,
  indicator,
  openedMovement,
  period,
  readingOf,
  type Ward,
  ward,
} from '../store/testing.ts';
import { askExport } from './index.ts';
import { type Jobs, keepJobs } from './keeper.ts';
import { survivorsIn } from './survivors.ts';

const UNITS = 60;
const LETTER: Paper = {
  document: {
    ...{
      trial: false,
      title: 'Đề nghị gửi báo cáo',
      legalBases: [],
      addressees: ['Các đơn vị'],
      recipients: null,
    },
    header: {
      ...{ parentBody: null, issuingBody: 'ỦY BAN NHÂN DÂN XÃ LÚA VÀNG', number: null, symbol: 'UBND' },
      ...{ place: 'Lúa Vàng', date: { day: null, month: null, year: 2026 } },
    },
    type: { name: '', code: null },
    body: [{ block: 'paragraph', text: plain('Đề nghị đơn vị gửi báo cáo./.') }],
    signature: { authority: [], position: 'CHỦ TỊCH', name: null },
  },
  figures: {},
};

let town: Ward;
let folder: string;
let jobs: Jobs | null = null;
let wanted: Record<string, string>;

beforeAll(async () => {
  town = await ward();
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'thidua-exports-')));
  const units: string[] = [];
  for (let number = 1; number <= UNITS; number += 1) units.push(await town.unit('area', `TDP-${number}`));
  wanted = await town.as(town.officer, async (act) => {
    const plan = await confirmedPlan(act, readingOf({ quote: 'Có ít nhất 01 mô hình', value: 1 }));
    const opening = { plan, units, indicators: [indicator('t1')], periods: [period()] };
    const movement = await openedMovement(act, opening);
    const [first] = await movements.periods(act, movement);
    return { kind: 'forms', movement, period: first?.id ?? '' };
  });
});
afterEach(stop);
afterAll(async () => {
  await town.close();
  rmSync(folder, { recursive: true });
});

async function start() {
  jobs = await keepJobs({ appUrl: town.database.appUrl, dataFolder: folder });
}

async function stop() {
  await jobs?.stop();
  jobs = null;
}

async function asked(): Promise<string> {
  const outcome = await asOfficer((act) => askExport(act, wanted));
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.job;
}

async function standing(job: string): Promise<exports.Standing> {
  const found = await asOfficer((act) => exports.get(act, job));
  if (!found) throw new Error('no such export');
  return found;
}

/** By the clock of the process that makes: what is over is forgotten by it. */
const asOfficer: <T>(work: Parameters<typeof town.as<T>>[1]) => Promise<T> = (work) =>
  town.as(town.officer, work, new Date().toISOString());

const until = (job: string, so: (found: exports.Standing) => boolean) =>
  expect.poll(async () => so(await standing(job)), { timeout: 60_000, interval: 10 }).toBe(true);
const ended = (job: string) => until(job, ({ state }) => !exports.isUnderWay(state));
/** Not by its steps, which are told once a second: on an idle machine all are done by then. */
const begun = (job: string) => until(job, ({ state }) => state === 'running' && bytes().half > 0);

/** Files in the folder, by whether they are whole (kept under their hash) or still being written. */
function bytes(): { whole: number; half: number } {
  const names = existsSync(join(folder, 'files'))
    ? readdirSync(join(folder, 'files'), { recursive: true, encoding: 'utf8' })
    : [];
  const whole = names.filter((name) => /^..\/[0-9a-f]{64}$/.test(name)).length;
  return { whole, half: names.filter((name) => /^tmp\/./.test(name)).length };
}

async function namesIn(job: string): Promise<string[]> {
  const file = await asOfficer((act) => exports.file(act, job));
  const path = storedPath(join(folder, 'files'), file?.hash ?? '');
  const unpacking = await unpacked([{ path, name: file?.name ?? '' }], mkdtempSync(join(folder, 'zip-')));
  const names: string[] = [];
  for await (const one of unpacking.files) names.push(one.name);
  return names;
}

describe('a file that is made in the background', { timeout: 120_000 }, () => {
  it('holds the form of every unit that has not sent, under the name of its period', async () => {
    await start();
    const job = await asked();
    await ended(job);
    expect(await standing(job)).toMatchObject({ state: 'done', done: UNITS, total: UNITS, problem: null });
    const names = await namesIn(job);
    expect(names).toHaveLength(UNITS);
    expect(names[0]).toMatch(/^TDP-\d+ .*\.xlsx$/);
    expect((await standing(job)).name).toBe('Mẫu báo cáo Năm 2026.zip');
    expect(bytes()).toMatchObject({ half: 0 });
  });

  it('is begun again after kill -9 in its midst, and nothing half is ever kept', async () => {
    const { whole } = bytes();
    await start();
    const job = await asked();
    await begun(job);
    for (const pid of survivorsIn(folder)) process.kill(pid, 'SIGKILL');
    expect(await asOfficer((act) => exports.file(act, job))).toBeNull();
    await ended(job);
    expect(await standing(job)).toMatchObject({ state: 'done', done: UNITS });
    expect(await namesIn(job)).toHaveLength(UNITS);
    expect(bytes()).toEqual({ whole: whole + 1, half: 0 });
  });

  it('printed for every unit is made again when it was stopped, and when its process and its presses died', async () => {
    const paper = await asOfficer(async (act) => {
      const [issuer] = await communes.issuers(act);
      const [kind, movement] = ['reminder' as const, wanted.movement ?? ''];
      return papers.draw(act, { issuer: issuer?.id ?? '', kind, movement, about: {}, filled: LETTER });
    });
    await start();
    const outcome = await asOfficer((act) => askExport(act, { kind: 'letters', paper, form: 'zip' }));
    if (!outcome.ok) throw new Error(outcome.problem);
    const { job } = outcome;
    await begun(job);
    await asOfficer((act) => exports.cancel(act, job));
    await expect.poll(() => bytes().half, { timeout: 20_000 }).toBe(0);
    expect(await standing(job)).toMatchObject({ state: 'cancelled', size: null });
    await asOfficer((act) => exports.resume(act, job));
    await begun(job);
    await expect.poll(() => survivorsIn(folder).length, { timeout: 20_000 }).toBeGreaterThan(1);
    for (const pid of survivorsIn(folder)) process.kill(pid, 'SIGKILL');
    await ended(job);
    expect(await standing(job)).toMatchObject({ state: 'done', done: UNITS, total: UNITS });
    expect(new Set(await namesIn(job)).size).toBe(UNITS);
    await stop();
    await expect.poll(() => survivorsIn(folder), { timeout: 20_000 }).toEqual([]);
  });

  it('that is stopped leaves nothing, and is made from its beginning when it is resumed', async () => {
    await start();
    const job = await asked();
    await begun(job);
    const { whole } = bytes();
    await asOfficer((act) => exports.cancel(act, job));
    await expect.poll(bytes, { timeout: 20_000 }).toEqual({ whole, half: 0 });
    expect(await standing(job)).toMatchObject({ state: 'cancelled', size: null });
    await asOfficer((act) => exports.resume(act, job));
    await ended(job);
    expect(await standing(job)).toMatchObject({ state: 'done', done: UNITS, total: UNITS });
  });

  it('says that the disk is full, keeps nothing half, and is made anew when there is room', async () => {
    await start();
    const pid = await maker();
    const { whole } = bytes();
    roomFor(pid, '16384');
    const job = await asked();
    await ended(job);
    expect(await standing(job)).toMatchObject({ state: 'failed', size: null });
    expect((await standing(job)).problem).toMatch(/^Ổ đĩa của máy chủ đã đầy .* bấm “Làm lại”\.$/);
    expect(bytes()).toEqual({ whole, half: 0 });
    roomFor(pid, 'unlimited');
    await asOfficer((act) => exports.resume(act, job));
    await ended(job);
    expect(await standing(job)).toMatchObject({ state: 'done', problem: null });
    expect(await namesIn(job)).toHaveLength(UNITS);
  });

  it('says why there is none, where there is nothing to make', async () => {
    await start();
    const nothing = { kind: 'forms', particulars: { movement: wanted.movement ?? '' }, name: 'a.zip' };
    const outcome = await asOfficer((act) => exports.ask(act, nothing));
    if (!outcome.ok) throw new Error(outcome.problem);
    await ended(outcome.job);
    expect((await standing(outcome.job)).problem).toMatch(/không có mẫu để tạo/);
  });

  it('is asked for by name: what nobody makes, or another role may not have, is not found', async () => {
    const leader = await town.person('leader');
    expect(await town.as(leader, (act) => askExport(act, wanted))).toMatchObject({ problem: 'not found' });
    for (const kind of ['toString', 'read scan', ''])
      expect(await asOfficer((act) => askExport(act, { ...wanted, kind }))).toMatchObject({
        problem: 'not found',
      });
  });

  it('has no more of the processor than others leave, and connections of its own', async () => {
    await start();
    await asked();
    expect(niceOf(await maker())).toBe(19);
  });
});

/** The process that makes. */
async function maker(): Promise<number> {
  await expect.poll(() => survivorsIn(folder).length, { timeout: 20_000 }).toBe(1);
  return survivorsIn(folder)[0] ?? 0;
}

/** A real limit of the system on what a file of that process may hold. */
function roomFor(pid: number, most: string): void {
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${most}:`]);
}

/** How far a process stands back: field 19 of its state, counted behind its name, which may hold blanks. */
function niceOf(pid: number): number {
  const state = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return Number(state.slice(state.lastIndexOf(')') + 2).split(' ')[16]);
}
