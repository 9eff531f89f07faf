import { loadImage } from '@napi-rs/canvas';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asFromPhone, edges, picture, SECRETS } from '../../src/server/files/evidence/testing-photo.ts';
import { axeOn } from '../axe.ts';
import { fillIn, openForm } from './movement.ts';
import { type OpenedTown, openedTown } from './town.ts';

let town: OpenedTown;
let movement: string;
let name: string;
const period = 'Năm nay';
/** As a phone takes it: on its side, with its place. */
const photo = asFromPhone(picture('jpeg', 3_000, 2_250), 6);
const named = (file: string, buffer: Buffer) => ({ name: file, mimeType: 'image/jpeg', buffer });
const program = named('hop-dan.jpg', Buffer.from('MZ\x90\0 This program cannot be run in DOS mode'));

beforeAll(async () => {
  town = await openedTown();
  ({ movement, name } = town);
});
afterAll(() => town?.close());

async function formOf(unit: string): Promise<Page> {
  const phone = await town.phone(unit);
  await openForm(phone, name, period);
  return phone;
}

/** The place of the first question that takes evidence, unfolded. */
async function placeOn(phone: Page): Promise<Locator> {
  const place = phone.locator('details.evidence').first();
  await place.locator('summary').click();
  return place;
}

async function seriousOn(page: Page) {
  const { violations } = await axeOn(page).analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
}

/** What is served under the address of a picture in a page. */
async function served(page: Page, image: Locator) {
  const address = (await image.getAttribute('src'))?.replace('?small', '') ?? '';
  const answer = await page.request.get(new URL(address, page.url()).href);
  return { status: answer.status(), headers: answer.headers(), bytes: await answer.body(), address };
}

describe('evidence beside a figure', () => {
  it('is shrunk on the phone, waits there without a network, and goes before its report', async () => {
    const phone = await formOf('Tổ dân phố 1');
    await fillIn(phone, 1);
    await phone.getByText(/Đã lưu ở xã, phường lúc/).waitFor();
    await phone.context().setOffline(true);
    const place = await placeOn(phone);
    await place.locator('[type=file]').setInputFiles([named('hop-dan.jpg', photo)]);
    await place.getByText('Chờ gửi').waitFor();
    await phone.getByText('1 tệp minh chứng chờ gửi').waitFor();
    await phone.getByText(/Câu \d+: hop-dan.jpg/).waitFor();
    await phone.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await phone.getByText('Chờ có mạng để gửi – sẽ tự gửi').first().waitFor();
    await phone.context().setOffline(false);
    await phone.getByText(/Đã gửi lúc .* đã nhận được/).waitFor();
    await phone.getByText('Kèm 1 tệp minh chứng.').waitFor();
    const { headers, bytes, address } = await served(phone, phone.getByAltText('Ảnh hop-dan.jpg'));
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    for (const secret of [...SECRETS, 'Exif'])
      expect([secret, bytes.includes(secret)]).toEqual([secret, false]);
    const { width, height } = await loadImage(bytes);
    expect({ width, height }).toEqual({ width: 1_200, height: 1_600 });
    expect(await edges(bytes)).toMatchObject({ right: 'lime', top: 'red', bottom: 'blue' });
    const other = await town.phone('Tổ dân phố 2');
    expect((await other.request.get(new URL(address, other.url()).href)).status()).toBe(404);
    await Promise.all([phone.context().close(), other.context().close()]);
  });

  it('is seen by the officer beside the figure, as it was sent', async () => {
    const { desk } = town;
    await desk.goto(`${movement}/reports`);
    await desk.locator('main a[href*="/reports/"]').first().click();
    await desk.getByText('Kèm 1 tệp minh chứng.').waitFor();
    const { status, headers } = await served(desk, desk.getByAltText('Ảnh hop-dan.jpg'));
    expect([status, headers['content-type']]).toEqual([200, 'image/jpeg']);
  });

  it('is refused on the phone where it is a program, or more than the phone can open', async () => {
    const phone = await formOf('Tổ dân phố 2');
    const place = await placeOn(phone);
    await place.locator('[type=file]').setInputFiles([program]);
    await place.getByText('là một chương trình').waitFor();
    const huge = Buffer.from(picture('jpeg', 64, 64));
    const frame = huge.indexOf(Buffer.from([0xff, 0xc0]));
    huge.writeUInt16BE(20_000, frame + 5);
    huge.writeUInt16BE(20_000, frame + 7);
    await place.locator('[type=file]').setInputFiles([named('rat-lon.jpg', huge)]);
    await place.getByText('400 triệu điểm ảnh').waitFor();
    expect(await place.getByText('Chờ gửi').count()).toBe(0);
    await place.locator('[type=file]').setInputFiles([named('anh.jpg', photo)]);
    await place.getByText('Xã, phường đã nhận').waitFor();
    await place.getByRole('button', { name: 'Bỏ tệp anh.jpg' }).click();
    await place.getByText('Xã, phường đã nhận').waitFor({ state: 'detached' });
    await phone.reload();
    expect(await phone.locator('[data-evidence]').count()).toBe(0);
    await phone.locator('details.evidence summary').first().click();
    expect(await seriousOn(phone)).toEqual([]);
    await phone.goto(`${phone.url()}/evidence`);
    expect(await seriousOn(phone)).toEqual([]);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await phone.context().close();
  });

  it('comes without JavaScript as it is, and is stripped by the server', async () => {
    const phone = await formOf('Tổ dân phố 3');
    const storageState = await phone.context().storageState();
    const context = await town.browser.newContext({ javaScriptEnabled: false, storageState });
    const page = await context.newPage();
    await page.goto(phone.url());
    await phone.context().close();
    await page.locator('.question [inputmode]').first().fill('37');
    await page.locator('details.evidence summary').first().click();
    await page.getByRole('button', { name: 'Lưu và thêm ảnh, biên bản' }).first().click();
    await page.getByRole('heading', { name: 'Minh chứng kèm báo cáo' }).waitFor();
    const first = page.locator('section.panel').first();
    const upload = async (file: { name: string; mimeType: string; buffer: Buffer }) => {
      await first.locator('[type=file]').setInputFiles(file);
      await first.getByRole('button', { name: 'Gửi tệp này' }).click();
    };
    await upload(program);
    await page.getByText('là một chương trình').first().waitFor();
    await upload(named('to-3.jpg', photo));
    await page.getByText('Đã nhận tệp to-3.jpg').waitFor();
    await page.getByText(/Đã dùng .* kB\/20 MB, 1\/20 tệp/).waitFor();
    const { bytes } = await served(page, page.getByAltText('Ảnh to-3.jpg'));
    for (const secret of SECRETS) expect([secret, bytes.includes(secret)]).toEqual([secret, false]);
    expect(await edges(bytes)).toMatchObject({ right: 'lime', top: 'red', bottom: 'blue' });
    await page.getByRole('button', { name: 'Bỏ tệp to-3.jpg' }).click();
    await page.getByText('Đã bỏ tệp to-3.jpg').waitFor();
    await page.getByRole('link', { name: 'Về báo cáo' }).click();
    expect(await page.locator('.question [inputmode]').first().inputValue()).toBe('37');
    await context.close();
  });
});
