import { fieldsOf } from './fields.ts';
import type { Page, Run, Viewport } from './run.ts';
import { shown } from './shown.ts';

/** What a page says, and how it must be turned for most of it to stand upright. */
interface Words {
  /** Those that show something, each once: bold is at times drawn by printing twice. */
  runs: Run[];
  viewport: Viewport;
}

/** The words of a page; with `fields`, those filled into the form on it too. */
export async function wordsOf(page: Page, fields = false): Promise<Words> {
  const { items } = await page.getTextContent();
  const written = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
  const viewport = page.getViewport({ scale: 1, rotation: page.rotate - 90 * quartersOf(written, page) });
  const seen = new Set<string>();
  const runs = written
    .map((item) => runOf(item, viewport))
    .filter((run) => Number.isFinite(run.x + run.y + run.width) && isNew(run, seen));
  return { runs: fields ? [...runs, ...(await fieldsOf(page, viewport))] : runs, viewport };
}

/** How many quarters to the right most of the letters lie on the page. */
function quartersOf(items: readonly { str: string; transform: number[] }[], page: Page): number {
  const [a = 1, b = 0, c = 0, d = 1] = page.getViewport({ scale: 1 }).transform;
  const letters = [0, 0, 0, 0];
  for (const { str, transform } of items) {
    const [x = 1, y = 0] = transform;
    const turn = Math.round(Math.atan2(b * x + d * y, a * x + c * y) / (Math.PI / 2));
    letters[(turn + 4) % 4] = (letters[(turn + 4) % 4] ?? 0) + str.length;
  }
  return letters.indexOf(Math.max(...letters));
}

/** Whether no run of the same words begins within half a point of this one. */
function isNew({ text, x, y }: Run, seen: Set<string>): boolean {
  const steps = [Math.floor, Math.round];
  const places = steps.flatMap((one) => steps.map((other) => `${one(x)} ${other(y)}`));
  const keys = places.map((place, at) => `${at} ${place} ${text}`);
  const isKnown = keys.some((key) => seen.has(key));
  for (const key of keys) seen.add(key);
  return !isKnown;
}

function runOf(item: { str: string; transform: number[]; width: number }, viewport: Viewport): Run {
  const [, , c = 0, d = 0, e = 0, f = 0] = item.transform;
  const [x = 0, y = 0] = viewport.convertToViewportPoint(e, f);
  return { text: shown(item.str), x, y, width: item.width, size: Math.hypot(c, d) || 1 };
}
