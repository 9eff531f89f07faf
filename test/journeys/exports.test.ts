import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeOn } from '../axe.ts';
import { type OpenedTown, openedTown } from './town.ts';

const ZIP = 'PK\u0003\u0004';

let town: OpenedTown;
let movement: string;

beforeAll(async () => {
  town = await openedTown();
  ({ movement } = town);
});
afterAll(() => town?.close());

describe('files that are made in the background', () => {
  it('are asked for on a page, followed there, and taken once they are whole', async () => {
    const { desk } = town;
    await desk.goto(`${movement}/excel`);
    await desk.getByRole('button', { name: /^Tải mẫu của \d+ đơn vị/ }).click();
    const [file] = await Promise.all([
      desk.waitForEvent('download'),
      desk.getByRole('link', { name: /^Tải tệp \(/ }).click({ timeout: 90_000 }),
    ]);
    expect((await readFile(await file.path())).subarray(0, 4).toString('latin1')).toBe(ZIP);
  });

  it('stand on a page of their own without the application too, seen and taken by their asker alone', async () => {
    const { desk, browser, server } = town;
    const storageState = await desk.context().storageState();
    const plain = await (await browser.newContext({ storageState, javaScriptEnabled: false })).newPage();
    await plain.goto(`${movement}/excel`);
    await plain.getByRole('button', { name: /^Tải mẫu của \d+ đơn vị/ }).click();
    await plain.waitForURL(/\/exports/);
    const links = plain.getByRole('link', { name: /^Tải tệp \(/ });
    const again = async () => {
      await plain.goto(`${server.url}/exports`);
      return links.count();
    };
    await expect.poll(again, { timeout: 90_000 }).toBe(2);
    const path = await links.first().getAttribute('href');
    const stranger = await town.phone('Tổ dân phố 1');
    expect((await stranger.request.get(`${server.url}${path}`)).status()).toBe(404);
    expect((await plain.request.get(`${server.url}${path}`)).status()).toBe(200);
    expect((await axeOn(desk).analyze()).violations).toEqual([]);
  });
});
