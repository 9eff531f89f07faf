import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPhones, type Phone, type Phones, walkThrough } from './phones.ts';

let phones: Phones;
beforeAll(async () => {
  phones = await newPhones({ units: 1, movements: 1, periods: 8, values: 2 });
});
afterAll(() => phones?.close());

const address = (period: number) => `/unit/${phones.periods[period]}`;
/** A loaded machine takes its time. */
const SOON = { timeout: 60_000 };
const ARRIVED = /Đã gửi lúc .* đã nhận được/;

describe('killed at any step of its sending, a report arrives once', () => {
  const unit = 0;
  const SEND = '**/send';
  /** What happens to the phone or the server while a report is on its way; then the list is opened again. */
  const steps: Record<string, (phone: Phone) => Promise<void>> = {
    'the page, before anything left the phone': async ({ page }) => {
      await page.route(SEND, () => page.close());
      await handIn(page);
      if (!page.isClosed()) await page.waitForEvent('close');
    },
    'the network, before the server had it': async ({ page }) => {
      await page.route(SEND, (route) => route.abort());
      await Promise.all([page.waitForEvent('requestfailed'), handIn(page)]);
    },
    'the network, before the answer came': async ({ page }) => {
      await page.route(SEND, async (route) => {
        await route.fetch();
        await route.abort();
      });
      await Promise.all([page.waitForEvent('requestfailed'), handIn(page)]);
    },
    'the page, before it could note the answer': async ({ page }) => {
      await page.route(SEND, async (route) => {
        await route.fetch();
        await page.close();
      });
      await handIn(page);
      if (!page.isClosed()) await page.waitForEvent('close');
    },
    'the page, when it has noted the answer': async ({ page }) => {
      await handIn(page);
      await page.getByText(ARRIVED).waitFor();
      await page.close();
    },
    'the server, before it took it': async ({ page }) => {
      await phones.kill();
      await handIn(page);
      await page.getByText(/sẽ tự gửi lại/).waitFor();
      await phones.start();
    },
    'the server, when it had taken it': async ({ page }) => {
      const killed = async (route: Route) => {
        await route.fetch();
        await phones.kill();
        await route.abort();
      };
      await page.route(SEND, killed, { times: 1 });
      await handIn(page);
      await page.getByText(/sẽ tự gửi lại/).waitFor();
      await phones.start();
    },
  };

  it.each(Object.keys(steps))('%s', async (step) => {
    const phone = await phones.phone(unit);
    const period = Object.keys(steps).indexOf(step);
    await phone.page.goto(address(period));
    await phone.page.getByText('Câu 1/2').waitFor();
    await steps[step]?.(phone);
    const again = await phone.context.newPage();
    await again.goto('/unit');
    await expect
      .poll(async () => (await phones.reports(unit)).has(phones.periods[period] ?? ''), SOON)
      .toBe(true);
    await again.goto(address(period));
    await again.getByText(ARRIVED).waitFor();
    await expect.poll(() => again.evaluate(heldHere), SOON).toBe(0);
    const events = await phones.ask(
      `select 1 from event join report on report.id::text = noun_id where verb = 'sent' and period_id = $1 and unit_id = $2`,
      [phones.periods[period], phones.ward.reporters[unit]?.unit],
    );
    expect(events).toHaveLength(1);
    await phone.context.close();
  });

  const handIn = (page: Page) => walkThrough(page, [21, 22]);
});

/** Runs in the page: how many reports the device holds. */
function heldHere(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('thi-dua');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const counting = opening.result.transaction('report').objectStore('report').count();
      counting.onsuccess = () => resolve(counting.result);
      opening.result.close();
    };
  });
}
