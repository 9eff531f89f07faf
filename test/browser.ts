import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../launch/chromium.mjs';

/**
 * Chromium heeds the last list alone, so Playwright's own of the kind stand here again; the pop-ups of the address bar
 * are two more pages that it draws for every window, half of what a new phone costs.
 */
const WITHOUT = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'AimEnabled', 'LensOverlay', 'MediaRouter'],
  ...['OptimizationHints', 'NetworkTimeServiceQuerying', 'PreconnectToSearch', 'PaintHolding'],
  ...['HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'ThirdPartyStoragePartitioning'],
  ...['DestroyProfileOnBrowserClose', 'AvoidUnnecessaryBeforeUnloadCheckSync'],
  'AvoidCorsURLLoaderRestartOnRedirect',
];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // a colour on its way to another is no finding, and what still scrolls is not to be pressed
  '--force-prefers-reduced-motion',
  `--disable-features=${WITHOUT}`,
];

/** Those that are open. */
export const browsers = new Set<Browser>();

/** The Chromium of this machine, headless. Close it after the tests. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('No Chromium: set CHROMIUM, or run `npm test`, which installs it.');
  const browser = await chromium.launch({ executablePath, args: FLAGS, headless: true });
  browsers.add(browser);
  browser.on('disconnected', () => browsers.delete(browser));
  return browser;
}
