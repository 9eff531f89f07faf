import type { Page } from 'playwright-core';
import { afterAll, afterEach } from 'vitest';
import { browsers } from './browser.ts';
import { servers } from './server.ts';

/**
 * A set-up file of vitest's project `browser`: where a test fails, or what was to be set up before it, every open page
 * of its file and its servers say how they stand, so that a failure on another machine explains itself.
 */
const MOST_TEXT = 1500;
const LAST_LINES = 15;
/** Milliseconds that a page may take to answer: one that hangs says so. */
const PATIENCE = 5000;

let told = false;
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await tellAll(task.name);
});
// biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a hook asks for
afterAll(async ({}, file) => {
  const parts = [file, ...file.tasks];
  if (!told && parts.some(({ result }) => result?.state === 'fail')) await tellAll(file.name);
});

async function tellAll(name: string) {
  told = true;
  const pages = [...browsers].flatMap((browser) => browser.contexts().flatMap((context) => context.pages()));
  const stand = await Promise.all(pages.map(tellPage));
  console.error(
    [`How it stood when “${name}” failed:`, ...stand, ...[...servers].map(tellServer)].join('\n'),
  );
}

async function tellPage(page: Page): Promise<string> {
  const hangs = new Promise<string>((resolve) => setTimeout(() => resolve('does not answer'), PATIENCE));
  const text = page.evaluate(says, MOST_TEXT).catch((error: Error) => error.message);
  return `\n--- page ${page.url()}: ${await Promise.race([text, hangs])}`;
}

/** Runs in the page: the status it came with, who gave it, what it shows. */
function says(most: number): string {
  const [visit] = performance.getEntriesByType('navigation');
  const status = visit instanceof PerformanceNavigationTiming ? visit.responseStatus : 0;
  const kept = visit instanceof PerformanceNavigationTiming && visit.workerStart > 0;
  const shown = document.querySelector<HTMLElement>('dialog[open], main') ?? document.body;
  const through = kept ? ' through the service worker' : '';
  return `${status}${through}, “${document.title}”\n${shown.innerText.slice(0, most)}`;
}

function tellServer({ url, output }: { url: string; output(): string }): string {
  return `\n--- server ${url}:\n${output().trimEnd().split('\n').slice(-LAST_LINES).join('\n')}`;
}
