import { createCanvas } from '@napi-rs/canvas';
import { createIsomorphicCanvasFactory, getDocumentProxy } from 'unpdf';
import { rulesOf } from '../pdf/rules.ts';
import { runsOf } from '../pdf/runs.ts';
import type { PageSource, SourcePage } from './source.ts';

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Dots to the inch at which a page is drawn to be recognised, and to be shown only. */
const DPI = 200;
const SHOWN = 110;

/** The pages of a PDF; of those `scanned` (from 1) only the picture counts. */
export async function openPages(bytes: Uint8Array, scanned: readonly number[]): Promise<PageSource> {
  const CanvasFactory = await createIsomorphicCanvasFactory(() => import('@napi-rs/canvas'));
  const pdf = await getDocumentProxy(bytes, { verbosity: 0, CanvasFactory });
  return { page: (number) => pageOf(pdf, number, scanned.includes(number)) };
}

async function pageOf(pdf: Proxy, number: number, isScanned: boolean): Promise<SourcePage> {
  const page = await pdf.getPage(number);
  const dpi = isScanned ? DPI : SHOWN;
  const scale = dpi / 72;
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  // @ts-expect-error the canvas of Node is no element of a page
  await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise;
  const written = isScanned
    ? null
    : {
        runs: (await runsOf(page)).map((run) => ({
          text: run.text,
          x: run.x * scale,
          y: run.y * scale,
          width: run.width * scale,
          size: run.size * scale,
        })),
        rules: (await rulesOf(page)).map((rule) => ({
          ...rule,
          at: rule.at * scale,
          from: rule.from * scale,
          to: rule.to * scale,
        })),
      };
  page.cleanup();
  return { canvas, dpi, written };
}
