import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../launch/chromium.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium of this machine, headless. Close it after the tests. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('No Chromium: set CHROMIUM, or run `npm test`, which installs it.');
  return chromium.launch({ executablePath, args: FLAGS, headless: true });
}
