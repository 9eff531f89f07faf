import { readdirSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../launch/root.mjs';
import { faultsOn, WIDTHS } from '../axe.ts';
import { startServer } from '../server.ts';
import { confirmAll, openMovement, receivePlan, sendReport } from './movement.ts';
import { bringNumber } from './registers.ts';
import { askForPlans, handInPlan, openRegistration, raiseDifficulty } from './rooms.ts';
import { dropScan } from './scanned.ts';
import { newTown, type Town } from './town.ts';

const LONG = `Tổ dân phố ${'Ư'.repeat(189)}`;
const PASSWORD = 'mat-khau-can-bo';

/** Shown once, as the answer to a button: looked at apart. */
const SHEET = '/people/sheet';
/** Seen by whoever holds it. */
const LINK = '/l/[token]';
/** Pages before anybody is signed in, and those of a trial. */
const VISITORS = ['/start', '/start/commune', '/sign-in'];
const TRIAL = ['/trial', '/trial/wipe'];
const OFFICERS = [
  '/desk',
  '/account',
  '/commune',
  '/commune/posts',
  '/calendar',
  '/criteria',
  '/criteria/import',
  '/criteria/starters/[starter]',
  '/criteria/[set]',
  '/criteria/[set]/edit',
  '/movements/[movement]/evaluations',
  '/movements/[movement]/evaluations/[evaluation]',
  '/movements/[movement]/evaluations/[evaluation]/units/[unit]',
  '/movements/[movement]/evaluations/[evaluation]/overview',
  '/movements/[movement]/evaluations/[evaluation]/whole',
  '/movements/[movement]/evaluations/[evaluation]/changes',
  '/movements/[movement]/evaluations/[evaluation]/units/[unit]/grounds',
  '/rules',
  '/rules/values/[rule]',
  '/rules/packs',
  '/units',
  '/units/new',
  '/units/import',
  '/units/kinds',
  '/units/changes',
  '/units/changes/new',
  '/units/changes/[change]',
  '/units/[unit]',
  '/plans',
  '/plans/scans/[scan]',
  '/plans/[plan]',
  '/plans/[plan]/changes',
  '/plans/[plan]/open',
  '/plans/[plan]/points',
  '/movements/[movement]/registrations',
  '/movements/[movement]/registrations/[registration]',
  '/movements/[movement]/own-plans',
  '/movements/[movement]/difficulties',
  '/plans/[plan]/tasks',
  '/papers',
  '/papers/new',
  '/papers/[paper]',
  '/papers/[paper]/edit',
  '/papers/[paper]/word',
  '/papers/register',
  '/papers/register/[number]',
  '/papers/register/import',
  '/certificates',
  '/certificates/[form]',
  '/certificates/[form]/print',
  '/movements',
  '/movements/[movement]',
  '/movements/[movement]/papers',
  '/movements/[movement]/dates',
  '/movements/[movement]/board',
  '/movements/[movement]/cuts',
  '/movements/[movement]/form',
  '/movements/[movement]/form/[question]',
  '/movements/[movement]/excel',
  '/exports',
  '/movements/[movement]/reports',
  '/movements/[movement]/reports/[report]',
  '/movements/[movement]/approval',
  '/movements/[movement]/closing',
  '/movements/[movement]/closing/[period]',
  '/movements/[movement]/receipts/[report]',
  '/movements/[movement]/merged/[period]',
  '/movements/[movement]/merged/[period]/drafts/[version]',
  '/movements/[movement]/merged/[period]/sources/[indicator]',
  '/movements/[movement]/merged/[period]/found',
  '/movements/[movement]/merged/[period]/twice',
  '/movements/[movement]/urge',
  '/movements/[movement]/urge/ladder',
  '/movements/[movement]/links',
  '/movements/[movement]/behalf/[period]/[unit]',
];
const ADMINISTRATORS = ['/people', '/people/new', '/people/[member]', '/log'];
const UNITS = [
  '/unit/registrations/[registration]',
  '/unit/own-plans/[call]',
  '/unit/evaluations/[evaluation]',
  '/unit/evaluations/[evaluation]/grounds',
  '/unit/evaluations/[evaluation]/reaffirm',
  '/unit/milestones',
  '/unit/difficulties',
  '/unit',
  '/unit/[period]',
  '/unit/[period]/receipt',
  '/unit/[period]/versions',
  '/unit/[period]/excel',
  '/unit/[period]/evidence',
  '/account',
];

let town: Town;
let officer: Page;
let phone: Page;
const ids: Record<string, string> = {};

beforeAll(async () => {
  town = await newTown([{ kind: 'Khu dân cư', code: 'DAI', name: LONG }]);
  const { desk, server } = town;
  const file = join(root, 'src/domain/plan/cases/model-area/plan.txt');
  const plan = await receivePlan(desk, server.url, file);
  await confirmAll(desk);
  const period = {
    name: 'Năm nay',
    from: '2026-01-01',
    to: '2030-12-31',
    due: '2030-12-31',
    reason: 'Cán bộ đặt',
  };
  const movement = await openMovement(desk, plan, [period]);
  const name = ((await desk.getByRole('heading', { level: 1 }).textContent()) ?? '').trim();
  phone = await town.phone(LONG);
  await sendReport(phone, name, period.name, 1);
  await phone.context().close();
  phone = await town.phone('Tổ dân phố 1');
  await useRooms(movement);
  await collectIds(movement, await receivePlan(desk, server.url, file));
  officer = await newOfficer();
  await stopScan();
});
afterAll(() => town?.close());

/** Something in each of the small rooms, as a unit and the staff see it. */
async function useRooms(movement: string) {
  const { desk, server } = town;
  ids.registration = (await openRegistration(desk, movement)).split('/').at(-1) ?? '';
  await askForPlans(desk, movement);
  await handInPlan(phone, server.url, { name: 'ke-hoach.txt', words: 'KẾ HOẠCH' });
  await phone.getByText('Bản 1').waitFor();
  ids.call = phone.url().replace(/\?.*/, '').split('/').at(-1) ?? '';
  await raiseDifficulty(phone, server.url, 'Mẫu số tính thế nào?');
}

async function collectIds(movement: string, plan: string) {
  const { desk, server } = town;
  const found = async (path: string, pattern: RegExp) => {
    await desk.goto(new URL(path, server.url).href);
    return pattern.exec(await desk.content())?.[1] ?? '';
  };
  ids.plan = plan.split('/').at(-1) ?? '';
  ids.movement = movement.split('/').at(-1) ?? '';
  const cell = async (words: RegExp) => {
    await desk.goto(new URL(`${movement}/board`, server.url).href);
    await desk.locator('td a', { hasText: words }).first().click();
    await desk.waitForURL(/[0-9a-f-]{36}$/);
    return desk.url().split('/').at(-1) ?? '';
  };
  ids.unit = await cell(/nhập thay$/);
  ids.change = await renameToCome(ids.unit);
  ids.member = await found('/people', /href="\/people\/([0-9a-f-]{36})"/);
  ids.period = await found(movement, /\/merged\/([0-9a-f-]{36})"/);
  ids.indicator = await found(`${movement}/merged/${ids.period}`, /\/sources\/([0-9a-f-]{36})"/);
  await desk.getByRole('button', { name: 'Lập dự thảo' }).click();
  await desk.waitForURL(/\/drafts\/1/);
  ids.version = '1';
  ids.paper = await drawPaper();
  ids.number = await bringNumber(desk, server.url);
  ids.form = await newCertificate();
  ids.rule = 'team.good.tasks';
  ids.starter = 'team';
  await desk.goto(`${server.url}/criteria/starters/safe-area`);
  await desk.getByRole('button', { name: 'Dùng bộ này' }).click();
  await desk.waitForURL(/\/criteria\/[0-9a-f-]{36}/);
  ids.set = /[0-9a-f-]{36}/.exec(desk.url())?.[0] ?? '';
  ids.evaluation = await showEvaluation(movement, ids.set);
  await desk.goto(`${movement}/links`);
  await desk.getByRole('button', { name: /Tạo liên kết cho/ }).click();
  await desk.getByText('Phiếu này chỉ hiện một lần').waitFor();
  ids.token = /\/l\/([0-9a-z]{26})/.exec(await desk.content())?.[1] ?? '';
  ids.question = await found(`${movement}/form`, /\/form\/([0-9a-f-]{36})"/);
  ids.report = await cell(/^(Đúng hạn|Gửi trễ), /);
}

/** The plan of the movement as a paper. */
async function drawPaper(): Promise<string> {
  const { desk, server } = town;
  await desk.goto(`${server.url}/papers/new?movement=${ids.movement}&kind=plan`);
  await desk.getByRole('button', { name: 'Lập văn bản' }).click();
  await desk.waitForURL(/done=drawn/);
  return /[0-9a-f-]{36}/.exec(desk.url())?.[0] ?? '';
}

/** Stock of certificates, with the fields that it begins with. */
async function newCertificate(): Promise<string> {
  const { desk, server } = town;
  await desk.goto(`${server.url}/certificates`);
  await desk.getByLabel('Tên mẫu').fill('Giấy khen A4');
  await desk.getByRole('button', { name: 'Tạo mẫu' }).click();
  await desk.waitForURL(/done=made/);
  return /[0-9a-f-]{36}/.exec(desk.url())?.[0] ?? '';
}

/** An evaluation of areas, as it is proposed, whose results units may read. */
async function showEvaluation(movement: string, set: string): Promise<string> {
  const { desk } = town;
  await desk.goto(`${movement}/evaluations?set=${set}&year=2026`);
  await desk.getByRole('button', { name: 'Mở đánh giá' }).click();
  await desk.waitForURL(/done=opened/);
  await desk.getByRole('button', { name: 'Công bố cho đơn vị' }).click();
  await desk.waitForURL(/done=shown/);
  return /evaluations\/([0-9a-f-]{36})/.exec(desk.url())?.[1] ?? '';
}

/** A new name that a unit takes in years to come. */
async function renameToCome(unit: string): Promise<string> {
  const { desk, server } = town;
  await desk.goto(`${server.url}/units/changes/new?kind=rename&rows=1&unit=${unit}`);
  await desk.getByLabel('Tên đơn vị').fill('Tổ dân phố Bằng Lăng');
  await desk.getByLabel('Ngày hiệu lực').fill('2035-01-01');
  await desk.getByLabel('Số', { exact: true }).fill('01/NQ-HĐND');
  await desk.getByLabel('Ngày ký').fill('2026-01-05');
  await desk.getByRole('button', { name: 'Xem trước kết quả' }).click();
  await desk.getByRole('button', { name: 'Xác nhận thay đổi' }).click();
  await desk.waitForURL(/\/units\/changes\/[0-9a-f-]{36}/);
  return /[0-9a-f-]{36}/.exec(desk.url())?.[0] ?? '';
}

/** A scan that was stopped stays on its page. */
async function stopScan() {
  const { desk, server } = town;
  await dropScan(desk, server.url, [['Trang một'], ['Trang hai'], ['Trang ba'], ['Trang bốn']]);
  ids.scan = desk.url().split('/').at(-1) ?? '';
  await desk.getByRole('button', { name: 'Dừng đọc' }).click();
  await desk.getByRole('button', { name: 'Đọc tiếp' }).waitFor();
}

async function newOfficer(): Promise<Page> {
  const { desk, server, browser } = town;
  await desk.goto(`${server.url}/people/new`);
  await desk.locator('[name=role][value=officer]').check();
  await desk.getByLabel('Họ và tên').fill('Nguyễn Văn Cán Bộ');
  await desk.getByLabel('Tên đăng nhập').fill('can.bo');
  await desk.locator('[name=password]').fill(PASSWORD);
  await desk.locator('main form button').first().click();
  await desk.waitForURL(/done=added/);
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${server.url}/sign-in`);
  await page.getByLabel('Tên đăng nhập').fill('can.bo');
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL(/\/desk$/);
  return page;
}

/** Looks at a page: whether it scrolls sideways at any width, and what axe finds at those named. */
async function look(page: Page, url: string, read = WIDTHS) {
  const status = (await page.goto(url))?.status();
  const refused = status === 200 ? [] : [`${status} ${page.url()}`];
  return [...refused, ...(await faultsOn(page, read))];
}

const addressOf = (route: string) =>
  new URL(
    route.replace(/\[(\w+)\]/g, (_, noun: string) => ids[noun] ?? noun),
    town.server.url,
  ).href;

describe('every page holds against WCAG 2.2 AA, and fits 360 px', () => {
  it('and none is forgotten here', () => {
    const routes = join(root, 'src/routes');
    const pages = readdirSync(routes, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('+page.svelte'))
      .map((path) => `/${dirname(path).replaceAll(sep, '/')}`);
    const listed = [SHEET, LINK, ...VISITORS, ...TRIAL, ...OFFICERS, ...ADMINISTRATORS, ...UNITS];
    expect([...new Set(listed)].sort()).toEqual(pages.sort());
  });

  // what both see is read out once at each width: by the officer at the narrow one, by the administrator at the wide
  it.each(OFFICERS)('%s as the officer sees it', async (route) => {
    expect(await look(officer, addressOf(route), [360])).toEqual([]);
  });

  it.each(OFFICERS)('%s as the administrator sees it', async (route) => {
    expect(await look(town.desk, addressOf(route), [1280])).toEqual([]);
  });

  it.each(ADMINISTRATORS)('%s as nobody else sees it', async (route) => {
    expect(await look(town.desk, addressOf(route))).toEqual([]);
  });

  it.each(UNITS)('%s as a unit sees it', async (route) => {
    expect(await look(phone, addressOf(route))).toEqual([]);
  });

  it('a link as its holder sees it, and the sheet on which it is handed out', async () => {
    const page = await (await town.browser.newContext()).newPage();
    expect(await look(page, addressOf(LINK))).toEqual([]);
    await page.context().close();
    const { desk } = town;
    await desk.goto(addressOf('/movements/[movement]/links'));
    await desk.locator('[name=unit]').first().check();
    await desk.getByRole('button', { name: 'Tạo lại cho các đơn vị đã đánh dấu' }).click();
    await desk.getByText('Phiếu này chỉ hiện một lần').waitFor();
    expect(await faultsOn(desk)).toEqual([]);
  });

  it('the sheet of first passwords too', async () => {
    const { desk, server } = town;
    await desk.setViewportSize({ width: 1280, height: 800 });
    await desk.goto(`${server.url}/units/new`);
    await desk.getByLabel('Trường học').check();
    await desk.getByLabel('Tên đơn vị').fill('Trường mới');
    await desk.getByLabel('Mã', { exact: true }).fill('MOI');
    await desk.locator('main form button').first().click();
    await desk.waitForURL(/done=added|\/units/);
    await desk.goto(`${server.url}/people`);
    await desk.getByRole('button', { name: /Tạo tài khoản cho 1 đơn vị/ }).click();
    await desk.getByText('Mật khẩu ban đầu').first().waitFor();
    expect(await faultsOn(desk)).toEqual([]);
  });

  it('and so does a page that is not there', async () => {
    const found = await look(officer, addressOf('/movements/x'));
    expect(found.slice(1)).toEqual([]);
  });

  it('the trial’s too, with its banner', async () => {
    const { desk, server } = town;
    await desk.goto(`${server.url}/commune`);
    await desk.getByRole('button', { name: 'Mở dữ liệu thử' }).click();
    await desk.getByText('DỮ LIỆU THỬ').first().waitFor();
    for (const route of [...TRIAL, '/movements'])
      expect(await look(desk, addressOf(route)), route).toEqual([]);
  });

  it('those before set-up too', async () => {
    const fresh = await startServer();
    const page = await (await town.browser.newContext()).newPage();
    try {
      for (const route of VISITORS) expect(await look(page, fresh.url + route), route).toEqual([]);
    } finally {
      await fresh.stop();
    }
  });
});
