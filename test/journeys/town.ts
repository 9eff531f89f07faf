import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { root } from '../../launch/root.mjs';
import { openBrowser } from '../browser.ts';
import { type RunningServer, startServer } from '../server.ts';
import { confirmAll, openMovement, receivePlan } from './movement.ts';

/** A ward set up by hand through its pages: an officer at his desk, units with an account each. */
export interface Town {
  server: RunningServer;
  browser: Browser;
  /** The administrator's page, signed in. */
  desk: Page;
  /** A phone of its own, signed in as the reporter of a unit who has chosen all questions on one page. */
  phone(unit: string): Promise<Page>;
  close(): Promise<void>;
}

const PASSWORD = 'mot hai ba bon nam';
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };

export interface Row {
  kind: string;
  code: string;
  name: string;
}

/** Three of each kind of unit a plan may name. */
export const units: Row[] = [
  ...rows('Khu dân cư', 'TDP', 'Tổ dân phố', 3),
  ...rows('Cơ quan', 'CQ', 'Phòng', 2),
  ...rows('Mặt trận, đoàn thể', 'DT', 'Hội', 1),
  ...rows('Trường học', 'TH', 'Trường', 2),
  ...rows('Doanh nghiệp', 'DN', 'Công ty', 1),
  ...rows('Tổ bảo vệ ANTT', 'BV', 'Tổ bảo vệ', 2),
];

function rows(kind: string, code: string, name: string, count: number): Row[] {
  return Array.from({ length: count }, (_, index) => ({
    kind,
    code: `${code}-${index + 1}`,
    name: `${name} ${index + 1}`,
  }));
}

/** A ward set up by hand through its pages, and a copy of it for whoever asks next. `more`: units beyond the usual ones. */
export async function newTown(more: Row[] = []): Promise<Town> {
  return copyOf(await kept('town', found), more);
}

/** A town with one movement open, which has one period, “Năm nay”, on time until 2030. */
export interface OpenedTown extends Town {
  /** Address of the movement. */
  movement: string;
  /** Of the movement. */
  name: string;
}

/** A new town whose officer has received a plan and opened its movement, once a run. */
export async function openedTown(): Promise<OpenedTown> {
  const { movement, ...rest } = await kept('opened', opened);
  const town = await copyOf(rest);
  return { ...town, name: movement.name, movement: town.server.url + movement.path };
}

async function copyOf(rest: TownAtRest, more: Row[] = []): Promise<Town> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'thidua-'));
  const town = await woken(rest, dataFolder);
  const close = async () => {
    await town.close();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  if (more.length === 0) return { ...town, close };
  await importUnits(town.desk, town.server.url, more);
  const accounts = await makeAccounts(town.desk, town.server.url, more.length);
  return {
    ...town,
    phone: (unit) => phoneOf(town, accounts.get(unit) ?? accountIn(rest, unit)),
    close,
  };
}

/** The town served from a copy of its folder, which stays when it closes. */
async function woken(rest: TownAtRest, dataFolder: string): Promise<Town> {
  execFileSync('cp', ['-a', `${rest.folder}/.`, dataFolder]);
  const server = await startServer({ dataFolder });
  const browser = await openBrowser();
  const desk = await openPage(await browser.newContext({ viewport: DESK, storageState: rest.signedIn }));
  await desk.goto(server.url);
  return {
    server,
    browser,
    desk,
    phone: (unit) => phoneOf({ server, browser }, accountIn(rest, unit)),
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

function accountIn({ accounts }: TownAtRest, unit: string): Account {
  const [, account] = accounts.find(([name]) => name === unit) ?? [];
  if (!account) throw new Error(`${unit} has no account`);
  return account;
}

async function phoneOf({ server, browser }: Pick<Town, 'server' | 'browser'>, account: Account) {
  const page = await openPage(await browser.newContext({ viewport: PHONE, hasTouch: true }));
  await page.goto(`${server.url}/sign-in`);
  await page.getByLabel('Tên đăng nhập').fill(account.login);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL(/\/unit$/);
  await page.evaluate(() => localStorage.setItem('thi-dua.view', 'all'));
  return page;
}

/** A town at rest: its data folder, who can sign in, and its administrator's session. */
interface TownAtRest {
  folder: string;
  accounts: [unit: string, account: Account][];
  signedIn: Exclude<BrowserContextOptions['storageState'], string | undefined>;
}

interface Account {
  login: string;
  password: string;
}

/** What `make` leaves in a folder, made once a run by whoever asks first. */
async function kept<Rest extends TownAtRest>(name: string, make: (folder: string) => Promise<Rest>) {
  const place = join(inject('townFolder'), name);
  const [folder, file] = [join(place, 'data'), join(place, 'town.json')];
  const isFirst = mkdirSync(place, { recursive: true }) !== undefined;
  if (!isFirst) {
    while (!existsSync(file)) await wait(100);
    const rest: Rest = JSON.parse(readFileSync(file, 'utf8'));
    return rest;
  }
  mkdirSync(folder, { mode: 0o700 });
  const rest = await make(folder);
  writeFileSync(`${file}.part`, JSON.stringify(rest));
  renameSync(`${file}.part`, file);
  return rest;
}

/** Sets the ward up, imports its units from a CSV file and makes their accounts, as a new administrator does. */
async function found(folder: string): Promise<TownAtRest> {
  const server = await startServer({ dataFolder: folder });
  const browser = await openBrowser();
  const desk = await openPage(await browser.newContext({ viewport: DESK }));
  await setUp(desk, server.url);
  await importUnits(desk, server.url, units);
  const accounts = await makeAccounts(desk, server.url, units.length);
  const signedIn = await desk.context().storageState();
  await browser.close();
  await server.stop();
  return { folder, accounts: [...accounts], signedIn };
}

async function opened(folder: string) {
  const before = await kept('town', found);
  const { desk, server, close } = await woken(before, folder);
  const plan = await receivePlan(desk, server.url, join(root, 'src/domain/plan/cases/model-area/plan.txt'));
  await confirmAll(desk);
  const days = { from: '2026-01-01', to: '2030-12-31', due: '2030-12-31' };
  const address = await openMovement(desk, plan, [{ name: 'Năm nay', ...days, reason: 'Cán bộ đặt' }]);
  const name = ((await desk.getByRole('heading', { level: 1 }).textContent()) ?? '').trim();
  await close();
  return { ...before, folder, movement: { name, path: new URL(address).pathname } };
}

async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return page;
}

async function setUp(page: Page, url: string) {
  await page.goto(url);
  await page.getByRole('link', { name: 'Thiết lập', exact: true }).click();
  await page.getByLabel('Tên', { exact: true }).fill('phường Hòa Sim');
  await page.getByLabel('Mã số đơn vị hành chính').fill('12345');
  await page.getByLabel('Tỉnh, thành phố').fill('tỉnh Hoài Khê');
  await page.getByLabel('Họ và tên').fill('Trần Thị Mẫu');
  await page.getByLabel('Tên đăng nhập').fill('tran.thi.mau');
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Gõ lại mật khẩu').fill(PASSWORD);
  await page.getByRole('button', { name: 'Thiết lập và đăng nhập' }).click();
  await page.waitForURL(/\/units/);
}

async function importUnits(page: Page, url: string, all: Row[]) {
  const lines = all.map(({ kind, code, name }) => `"${kind}";${code};${name}`);
  await page.goto(`${url}/units/import`);
  await page.getByLabel('Tệp danh sách đơn vị').setInputFiles({
    name: 'don-vi.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Loại;Mã;Tên đơn vị\n${lines.join('\n')}\n`),
  });
  await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
  await page.getByRole('button', { name: `Nhập ${all.length} đơn vị` }).click();
  await page.waitForURL(/\/units/);
}

async function makeAccounts(page: Page, url: string, count: number) {
  await page.goto(`${url}/people`);
  await page.getByRole('button', { name: `Tạo tài khoản cho ${count} đơn vị chưa có` }).click();
  const slips = JSON.parse(await page.locator('input[name=sheet]').inputValue());
  return new Map<string, Account>(
    slips.map((slip: { unitName: string; login: string; password: string }) => [slip.unitName, slip]),
  );
}
