import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Of a phone and of a desk: what every page must hold at. */
export const WIDTHS = [1280, 360];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/**
 * axe on a page without frames: what it would mend, and nothing told of what is right. The other way of gathering opens
 * one more page for each look, which costs more than the look.
 */
export function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
}

/** Whether the open page scrolls sideways at any width, and what axe finds against WCAG 2.2 AA at the `read` ones. */
export async function faultsOn(page: Page, read = WIDTHS): Promise<string[]> {
  if ((await page.locator('script').count()) > 0) await page.waitForLoadState('networkidle');
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    if (read.includes(width)) {
      const { violations } = await axeOn(page).withTags(TAGS).analyze();
      found.push(...violations.map(({ id, nodes }) => `${width}: ${id} ${nodes[0]?.html}`));
    }
    const wide = await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0);
    if (wide > width) found.push(`${width}: ${wide} px wide`);
  }
  return found;
}
