import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { settle } from '../../bench/folder.ts';
import type { Size, Ward } from '../../bench/ward.ts';
import { openBrowser } from '../browser.ts';
import { askOwner } from '../faults/kept.ts';
import { type RunningServer, startServer } from '../server.ts';

/** A ward founded through the store, with phones in it. */
export interface Phones {
  ward: Ward;
  url: string;
  /** A phone of its own, signed in as the reporter of a unit; one question a screen, as a newcomer finds it. */
  phone(unit: number): Promise<Phone>;
  /** The periods of the first movement. */
  periods: string[];
  /** As the owner of the database. */
  ask<Row extends Record<string, unknown>>(query: string, values?: unknown[]): Promise<Row[]>;
  /** Reports there are, by period. */
  reports(unit: number): Promise<Map<string, string>>;
  kill(): Promise<void>;
  /** Again, at the same address. */
  start(): Promise<void>;
  close(): Promise<void>;
}

export interface Phone {
  page: Page;
  context: BrowserContext;
  /** Opens the list and waits until it is kept for a time without a network. */
  visit(): Promise<void>;
}

const SCREEN = { width: 360, height: 740 };

export async function newPhones(size: Size): Promise<Phones> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'thidua-phones-'));
  const ward = await settle(dataFolder, size);
  const browser = await openBrowser();
  let server: RunningServer = await startServer({ dataFolder });
  const { url } = server;
  const ask: Phones['ask'] = (query, values) => askOwner(dataFolder, query, values);
  return {
    ward,
    url,
    ask,
    periods: ward.movements[0]?.periods ?? [],
    phone: (unit) => newPhone(browser, url, ward.reporters[unit]?.token ?? ''),
    async reports(unit) {
      const sent = await ask<{ period_id: string; key: string }>(
        'select period_id, key from report where unit_id = $1',
        [ward.reporters[unit]?.unit],
      );
      return new Map(sent.map(({ period_id, key }) => [period_id, key]));
    },
    kill: () => server.kill(),
    async start() {
      server = await startServer({ dataFolder, env: { PORT: new URL(url).port } });
    },
    async close() {
      await browser.close();
      await server.stop();
      rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function newPhone(browser: Browser, url: string, token: string): Promise<Phone> {
  const context = await browser.newContext({ viewport: SCREEN, hasTouch: true, baseURL: url });
  await context.addCookies([{ name: 'session', value: token, url }]);
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  return {
    page,
    context,
    async visit() {
      await page.goto('/unit');
      while (!(await page.evaluate(keptAll))) await wait(50);
    },
  };
}

/** Runs in the page: whether its list of pages to keep is kept, which is the last thing that is. */
async function keptAll(): Promise<boolean> {
  for (const name of await caches.keys())
    if (await (await caches.open(name)).match('/unit/pages')) return true;
  return false;
}

/** Fills the open form in, one question a screen, and hands it in. */
export async function walkThrough(page: Page, figures: number[]) {
  for (const [index, figure] of figures.entries()) {
    await page.getByText(`Câu ${index + 1}/${figures.length}`).waitFor();
    await page.locator('.question:not([hidden]) [inputmode]').fill(String(figure));
    await page.getByRole('button', { name: 'Tiếp', exact: true }).click();
  }
  await page.getByRole('heading', { name: 'Kiểm tra lại trước khi gửi' }).waitFor();
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
}
