import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre';
import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedTown, openedTown } from './town.ts';

let town: OpenedTown;
/** The officer without JavaScript. */
let plain: Page;

beforeAll(async () => {
  town = await openedTown();
  const storageState = await town.desk.context().storageState();
  plain = await (await town.browser.newContext({ javaScriptEnabled: false, storageState })).newPage();
  plain.setDefaultTimeout(20_000);
});
afterAll(() => town?.close());

const press = (name: string) => plain.getByRole('button', { name, exact: true }).first().click();

async function download(name: string | RegExp): Promise<Uint8Array> {
  const saved = plain.waitForEvent('download');
  await plain.getByRole('link', { name }).first().click();
  return new Uint8Array(readFileSync(await (await saved).path()));
}

/** Draws up a kind of paper of the movement, of the first thing that it can tell of. */
async function drawn(kind: string) {
  await plain.goto(
    `${new URL(town.movement).origin}/papers/new?movement=${town.movement.split('/').pop()}&kind=${kind}`,
  );
  await press('Lập văn bản');
  await plain.waitForURL(/\/papers\/[0-9a-f]{8}-/);
}

describe('a form for every unit', () => {
  it('is asked for on the paper’s page, made in the background, and is one file with a bookmark for each', async () => {
    await drawn('registrationSheet');
    await press('Một tệp để in (PDF)');
    await plain.waitForURL(/\/exports/);
    await expect
      .poll(async () => {
        await plain.goto(`${new URL(town.movement).origin}/exports`);
        return plain.getByRole('link', { name: /^Tải tệp \(/ }).count();
      })
      .toBe(1);
    const file = await getDocumentProxy(await download(/^Tải tệp \(/));
    const titles = ((await file.getOutline()) ?? []).map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(1);
    expect(titles.some((title) => title.endsWith('Tổ dân phố 1'))).toBe(true);
  });

  it('and its table is an Excel sheet in the shape of a form', async () => {
    await drawn('registrationSheet');
    const { sheets } = await readXlsx(await download('Tải tệp Excel'));
    expect(sheets[0]?.pageSetup?.printTitlesRow).toBeDefined();
  });
});
