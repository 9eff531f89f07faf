import type { getDocumentProxy } from 'unpdf';

/** One page as pdf.js gives it. */
export type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

/** Words drawn in one go. Points; `y` grows downwards; as the page is seen, its rotation applied. */
export interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Height of the type. */
  size: number;
}

/** The runs of a page that show something, each once: bold is at times drawn by printing twice. */
export async function runsOf(page: Page): Promise<Run[]> {
  const content = await page.getTextContent();
  const viewport = page.getViewport({ scale: 1 });
  const runs: Run[] = [];
  const seen = new Set<string>();
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const run = runOf(item, viewport);
    if (Number.isFinite(run.x + run.y + run.width) && isNew(run, seen)) runs.push(run);
  }
  return runs;
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

function runOf(
  item: { str: string; transform: number[]; width: number },
  viewport: ReturnType<Page['getViewport']>,
): Run {
  const [, , c = 0, d = 0, e = 0, f = 0] = item.transform;
  const [x = 0, y = 0] = viewport.convertToViewportPoint(e, f);
  return { text: shown(item.str), x, y, width: item.width, size: Math.hypot(c, d) || 1 };
}

/** Without the characters that show nothing and that no database takes. */
function shown(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is removed.
  return text.replace(/[\u0000-\u0008\u000B-\u001F\u007F\u00AD\u200B\uFEFF]/g, '').toWellFormed();
}
