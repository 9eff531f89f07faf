import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractText } from '#files';
import { faultsOn } from '../axe.ts';
import { openBrowser } from '../browser.ts';
import { type RunningServer, startServer } from '../server.ts';
import { type JudgedWard, playJudged } from './judged-ward.ts';

let folder: string;
let server: RunningServer;
let ward: JudgedWard;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thidua-grounds-'));
  ward = await playJudged(folder, new Date());
  server = await startServer({ dataFolder: folder });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const own = () => `/unit/evaluations/${ward.evaluation}/grounds`;
const officers = () =>
  `/movements/${ward.movement}/evaluations/${ward.evaluation}/units/${ward.unit.id}/grounds`;
const as = (who: keyof JudgedWard['sessions'], path: string) =>
  fetch(server.url + path, { headers: { cookie: `session=${ward.sessions[who]}` } });

async function open(who: keyof JudgedWard['sessions'], path: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
  });
  await context.addCookies([{ name: 'session', value: ward.sessions[who], url: server.url }]);
  const page = await context.newPage();
  await page.goto(server.url + path);
  return page;
}

describe('the grounds of a result', () => {
  it('tell its head on a phone what came out, why, and what is lacking', async () => {
    const page = await open('head', own());
    const words = await page.locator('main').innerText();
    expect(words).toContain('Kết quả dưới đây không bao gồm: Nội dung về quan điểm của người dân.');
    expect(words).toMatch(/Có kế hoạch riêng[\s\S]*Chưa thực hiện\./);
    expect(words).toContain('Còn thiếu gì');
    expect(words).toMatch(/Báo cáo Năm nay, lần gửi 1, số \d{4}-/);
    expect(words).toContain('Người xem xét ghi ngày');
    expect(words).not.toContain('Đạt tiêu chuẩn');
    await page.context().close();
  });

  it('name the evidence behind a figure, to be opened by officer and head, and no file by its name', async () => {
    for (const [who, path] of [
      ['head', own()],
      ['officer', officers()],
    ] as const) {
      const page = await open(who, path);
      const piece = page.getByRole('list', { name: 'Minh chứng' }).getByRole('link');
      expect(await piece.innerText()).toMatch(/^Ảnh 1, mã tệp [0-9a-f]{12}, nhận lúc \d\d:\d\d ngày /);
      const file = await as(who, (await piece.getAttribute('href')) ?? '');
      expect([file.status, file.headers.get('content-type')]).toEqual([200, 'image/png']);
      const words = (await piece.innerText()).split(/mã tệp |, nhận/)[1];
      const hash = createHash('sha256')
        .update(Buffer.from(await file.arrayBuffer()))
        .digest('hex');
      expect(hash.slice(0, 12)).toBe(words);
      expect(await page.content()).not.toContain('ông Mẫu');
      await page.context().close();
    }
  });

  it('say of who a cap keeps from its class why, in the same words to officer and head', async () => {
    const base = `/movements/${ward.movement}/evaluations/${ward.evaluation}`;
    const mine = `/unit/evaluations/${ward.evaluation}`;
    for (const [who, path] of [
      ['officer', base],
      ['officer', `${base}/units/${ward.capped.id}`],
      ['officer', `${base}/units/${ward.capped.id}/grounds`],
      ['capped', mine],
      ['capped', `${mine}/grounds`],
    ] as const) {
      const page = await open(who, path);
      const words = await page.locator('main').innerText();
      expect(words, path).toMatch(/Tốt: \d+ trên \d+ là [\d,]+ %; tối đa 20 %: được \d+/);
      await page.context().close();
    }
  });

  it('read well for everybody, wide and narrow, by officer and head', async () => {
    for (const [who, path] of [
      ['head', own()],
      ['officer', officers()],
    ] as const) {
      const page = await open(who, path);
      expect(await faultsOn(page)).toEqual([]);
      await page.context().close();
    }
  });

  it('are the same as data, whose hash is the code on the page', async () => {
    const page = await open('head', own());
    const data = await as('head', `/unit/evaluations/${ward.evaluation}/grounds.json`);
    const code = createHash('sha256')
      .update(await data.text())
      .digest('hex');
    expect(await page.locator('main').innerText()).toContain(code);
    await page.context().close();
  });

  it('come as a score sheet in PDF and Word, to the officer and to the unit', async () => {
    for (const [who, path] of [
      ['head', own()],
      ['officer', officers()],
    ] as const)
      for (const [format, start] of [
        ['pdf', '%PDF'],
        ['docx', 'PK'],
      ] as const) {
        const paper = await as(who, `${path}/${format}`);
        expect(paper.status).toBe(200);
        expect(
          Buffer.from(await paper.arrayBuffer())
            .subarray(0, start.length)
            .toString(),
        ).toBe(start);
      }
    expect((await as('head', `${own()}/xlsx`)).status).toBe(404);
    expect((await as('head', officers())).status).not.toBe(200);
  });

  it('are seen together by the officer, page by page and as a report', async () => {
    const overview = `/movements/${ward.movement}/evaluations/${ward.evaluation}/overview`;
    const page = await open('officer', overview);
    const told = await page
      .locator('figure')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    expect(told[0]).toMatch(/^Kết quả theo mức\. Tốt: Năm \d{4} \d+ \(/);
    expect(told[1]).toMatch(
      /^Tiến độ qua các kỳ báo cáo\. Số buổi tuyên truyền \(.*từ 4 trở lên; cộng dồn\): Năm nay \d+/,
    );
    expect(told.at(-1)).toContain(`${ward.unit.name}: Đạt 2, Chưa đạt 1 (3)`);
    expect(await faultsOn(page)).toEqual([]);
    const hint = page.getByText('kéo sang ngang để xem hết').first();
    const isHidden = () =>
      page
        .locator('figure')
        .first()
        .evaluate((one) => one.scrollWidth > one.clientWidth);
    expect([await hint.isVisible(), await isHidden()]).toEqual([true, true]);
    expect(await page.getByText('kéo sang ngang để xem hết').last().isVisible()).toBe(false);
    await page.setViewportSize({ width: 1280, height: 740 });
    expect([await hint.isVisible(), await isHidden()]).toEqual([false, false]);
    await page.goto(`${server.url}${overview}?page=7`);
    await page.getByText('Chưa có đơn vị nào ở trang này').waitFor();
    await page.context().close();
    for (const [format, start] of [
      ['pdf', '%PDF'],
      ['docx', 'PK'],
    ] as const) {
      const paper = Buffer.from(await (await as('officer', `${overview}/${format}`)).arrayBuffer());
      expect(paper.subarray(0, start.length).toString()).toBe(start);
    }
    expect((await as('head', overview)).status).not.toBe(200);
  });

  it('name in the report, in its own words, a rule that nobody has looked up', async () => {
    const path = `/movements/${ward.movement}/evaluations/${ward.waiting}/overview/docx`;
    const file = join(folder, 'waiting.docx');
    writeFileSync(file, Buffer.from(await (await as('officer', path)).arrayBuffer()));
    const read = await extractText(file, 'waiting.docx');
    const text = read.ok ? read.text.replace(/\s+/gu, ' ') : expect.fail('it is read');
    expect(text).toContain('chưa xác định quy định: Tổ hoàn thành tốt: tỷ lệ nhiệm vụ hoàn thành');
    expect(text).not.toContain('team.good.tasks');
  });
});
