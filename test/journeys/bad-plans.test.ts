import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badPlans, keptFiles, wordOf } from './bad-files.ts';
import { type PlanFile, receivePlan } from './movement.ts';
import { newTown, type Town } from './town.ts';

const MB = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'thidua-bad-'));
let town: Town;
/** The desk without JavaScript: nothing is refused before it travels. */
let plain: Page;

beforeAll(async () => {
  town = await newTown();
  const context = await town.browser.newContext({ javaScriptEnabled: false });
  await context.addCookies(await town.desk.context().cookies());
  plain = await context.newPage();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await town?.close();
});

const plans = (page: Page) => page.locator('tbody tr').count();
const kept = () => keptFiles(town.server.dataFolder);
const box = (page: Page) => page.getByLabel('Tệp kế hoạch');

/** Sends a file on the page of plans: the answer's status and the words of the page it brought. */
async function send(page: Page, file: PlanFile) {
  await page.goto(`${town.server.url}/plans`);
  await box(page).setInputFiles(file);
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: 'Đọc kế hoạch' }).click();
  const status = (await answered).status();
  await page.waitForLoadState();
  return { status, words: await page.locator('main').innerText() };
}

/** What was sent left nothing behind, and the page it came from is there again. */
async function expectRefused(page: Page, { status }: { status: number }, before: string[], count: number) {
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(new URL(page.url()).pathname).toBe('/plans');
  expect(await page.getByRole('button', { name: 'Đọc kế hoạch' }).count()).toBe(1);
  expect(kept()).toEqual(before);
  await page.goto(`${town.server.url}/plans`);
  expect(await plans(page)).toBe(count);
}

describe('a plan that cannot be read', () => {
  it.each(badPlans)(
    'as $what is refused with a sentence on the same page, and nothing is kept',
    async (bad) => {
      const [before, count] = [kept(), await plans(plain)];
      const answer = await send(plain, { name: bad.name, mimeType: '', buffer: bad.content() });
      expect(answer.words).toMatch(bad.says);
      expect(answer.words).toContain(`“${bad.name}”`);
      await expectRefused(plain, answer, before, count);
    },
  );

  it('is asked for where no file was chosen, by the browser and by the server', async () => {
    const { desk, server } = town;
    await desk.goto(`${server.url}/plans`);
    await desk.getByText('Kéo tệp vào đây').waitFor();
    await desk.getByRole('button', { name: 'Đọc kế hoạch' }).click();
    const asked = await box(desk).evaluate((node) => 'validationMessage' in node && node.validationMessage);
    expect(asked).toMatch(/Chưa chọn tệp nào/);
    await desk.locator('form[enctype]').evaluate((node) => node.setAttribute('novalidate', ''));
    await desk.getByRole('button', { name: 'Đọc kế hoạch' }).click();
    await desk.getByText(/Xin chọn tệp kế hoạch rồi bấm/).waitFor();
    expect([kept(), await plans(desk)]).toEqual([[], 0]);
  });

  it('is refused with its sentence where JavaScript runs too, without leaving the page', async () => {
    const [lock] = badPlans.filter(({ name }) => name === 'khoa.pdf');
    await town.desk.goto(`${town.server.url}/plans`);
    await box(town.desk).setInputFiles({
      name: 'khoa.pdf',
      mimeType: '',
      buffer: lock?.content() ?? Buffer.alloc(9),
    });
    await town.desk.getByRole('button', { name: 'Đọc kế hoạch' }).click();
    await town.desk.getByText(/khóa bằng mật khẩu/).waitFor();
    expect(kept()).toEqual([]);
  });
});

describe('a plan that is too big', () => {
  const big = join(folder, 'ke-hoach-60.docx');
  beforeAll(() => {
    writeFileSync(big, 'PK');
    truncateSync(big, 60 * MB);
  });

  it('is told so before it travels', async () => {
    await town.desk.goto(`${town.server.url}/plans`);
    await town.desk.getByText('Kéo tệp vào đây').waitFor();
    await box(town.desk).setInputFiles(big);
    await town.desk.getByText(/Tệp này nặng 60 MB, quá mức 25 MB/).waitFor();
  });

  it('is refused on the same page when it travels all the same, and costs no memory', async () => {
    await send(plain, big); // What the first of its kind needs once is not what each costs.
    forgetPeak(town.server.pid);
    const before = memory(town.server.pid, 'VmRSS');
    const answer = await send(plain, big);
    expect(answer.status).toBe(413);
    expect(answer.words).toMatch(/“ke-hoach-60.docx” lớn quá 25 MB/);
    await expectRefused(plain, answer, [], 0);
    // what Node gathers before it tidies up comes and goes; the file itself is 60
    expect(memory(town.server.pid, 'VmHWM') - before).toBeLessThan(45);
  });

  it('by one byte is refused, and of just 25 MB is taken', async () => {
    const just = wordOf(25 * MB);
    expect(just.length).toBe(25 * MB);
    const [over, fits] = [join(folder, 'qua.docx'), join(folder, 'vua.docx')];
    writeFileSync(over, Buffer.concat([just, Buffer.alloc(1)]));
    writeFileSync(fits, just);
    const answer = await send(plain, over);
    expect(answer.status).toBe(413);
    expect(answer.words).toMatch(/“qua.docx” lớn quá 25 MB/);
    expect(kept()).toEqual([]);
    await receivePlan(plain, town.server.url, fits);
    expect(kept()).toHaveLength(1);
  });
});

describe('a plan whose sender goes away', () => {
  it('leaves nothing, and the server goes on', async () => {
    const before = kept();
    const cookies = await town.desk.context().cookies();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const headers = {
      cookie,
      origin: town.server.url,
      'content-type': 'multipart/form-data; boundary=b',
      'content-length': 20 * MB,
    };
    const sent = request(new URL('/plans', town.server.url), { method: 'POST', headers });
    sent.on('error', () => undefined);
    sent.write('--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n');
    sent.write(Buffer.alloc(3 * MB, 'a'));
    await expect.poll(() => kept().length).toBe(before.length + 1);
    sent.destroy();
    await expect.poll(() => kept()).toEqual(before);
    await wait(200);
    expect((await plain.goto(`${town.server.url}/plans`))?.status()).toBe(200);
    expect(town.server.output()).not.toMatch(/Error|lỗi/);
  });
});

/** Megabytes of a process, as Linux counts them: now (`VmRSS`), or at most since the peak was forgotten (`VmHWM`). */
function memory(pid: number, line: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`${line}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
}

function forgetPeak(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
}
