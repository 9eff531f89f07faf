import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { createIsomorphicCanvasFactory, getDocumentProxy } from 'unpdf';
import { openPictures, PACKED, PIXELS, paintingOf, pictureOf, release, unpacking } from '../pdf/pictures.ts';
import { type Rule, rulesOf } from '../pdf/rules.ts';
import type { Page, Run, Viewport } from '../pdf/run.ts';
import { wordsOf } from '../pdf/runs.ts';
import { decoded, fromPixels } from './picture.ts';
import type { PageSource, SourcePage } from './source.ts';

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Dots to the inch at which a page is drawn to be recognised, and to be shown only. */
const DPI = 220;
const SHOWN = 110;

/** A picture that covers this part of a page is the page; one of the second size beside it is a signature's. */
const WHOLE = 0.8;
const SMALL = 0.05;

/** The pages of a PDF; of those `scanned` (from 1) only the picture counts. */
export async function openPages(bytes: Uint8Array, scanned: readonly number[]): Promise<PageSource> {
  const CanvasFactory = await createIsomorphicCanvasFactory(() => import('@napi-rs/canvas'));
  const pictures = await openPictures(bytes.slice());
  const whole = await getDocumentProxy(bytes, { ...PACKED, maxImageSize: PIXELS, CanvasFactory });
  return {
    page: (number) =>
      scanned.includes(number) ? scannedPage(pictures, whole, number) : writtenPage(whole, number),
  };
}

/** The picture that was scanned where a page is nothing else, else the page as it looks. */
async function scannedPage(pictures: Proxy, whole: Proxy, number: number): Promise<SourcePage> {
  const page = await pictures.getPage(number);
  const canvas = await onlyPicture(page);
  release(page);
  return { canvas: canvas ?? (await drawing(whole, number, DPI)), written: null };
}

async function onlyPicture(page: Page): Promise<Canvas | null> {
  const { pictures } = await paintingOf(page);
  const [picture, ...others] = pictures.toSorted((one, other) => other.cover - one.cover);
  if (
    !picture?.id ||
    picture.isMirrored ||
    picture.cover < WHOLE ||
    others.some(({ cover }) => cover > SMALL)
  )
    return null;
  const found = await pictureOf(page, picture.id);
  if (!found) return null;
  return found instanceof ArrayBuffer ? decoded(new Uint8Array(found)) : fromPixels(found);
}

async function drawing(pdf: Proxy, number: number, dpi: number): Promise<Canvas> {
  const page = await pdf.getPage(number);
  const canvas = await drawn(page, page.getViewport({ scale: scaleOf(page, dpi) }));
  release(page);
  return canvas;
}

async function drawn(page: Page, viewport: Viewport): Promise<Canvas> {
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  // @ts-expect-error the canvas of Node is no element of a page
  await unpacking(() => page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise);
  return canvas;
}

async function writtenPage(pdf: Proxy, number: number): Promise<SourcePage> {
  const page = await pdf.getPage(number);
  const scale = scaleOf(page, SHOWN);
  const { runs, viewport } = await wordsOf(page, true);
  const rules = await rulesOf(page, viewport);
  const canvas = await drawn(page, viewport.clone({ scale }));
  release(page);
  return {
    canvas,
    written: { runs: runs.map((run) => runAt(run, scale)), rules: rules.map((rule) => ruleAt(rule, scale)) },
  };
}

/** A page of whatever size is drawn as one of A4 would be. */
function scaleOf(page: Page, dpi: number): number {
  const { width, height } = page.getViewport({ scale: 1 });
  return (8.27 * dpi) / Math.min(width, height);
}

function runAt({ text, x, y, width, size }: Run, scale: number): Run {
  return { text, x: x * scale, y: y * scale, width: width * scale, size: size * scale };
}

function ruleAt({ isAcross, at, from, to }: Rule, scale: number): Rule {
  return { isAcross, at: at * scale, from: from * scale, to: to * scale };
}
