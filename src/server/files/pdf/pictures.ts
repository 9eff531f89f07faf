import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { type Matrix, matrixOf, times } from './matrix.ts';
import type { Page } from './runs.ts';

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;

/** A picture painted on a page. */
export interface Painted {
  /** Under which its pixels are found; null of a picture that is no whole object of the file. */
  id: string | null;
  /** Pixels of its own. */
  width: number;
  height: number;
  /** The part of the page it covers, 0 to 1. */
  cover: number;
}

/** Beyond this many pixels no page was scanned: such a picture is left out. */
export const PIXELS = 80_000_000;

/**
 * Opens a PDF for its pictures. A JPEG picture is left packed, as its bytes: pdf.js unpacks it in JavaScript, more
 * than a second a page, where the canvas needs a fiftieth of that. So pdf.js is told that this program unpacks
 * pictures by itself, as browsers do, and what it hands over is kept.
 */
export async function openPictures(data: Uint8Array): Promise<Proxy> {
  Object.assign(globalThis, {
    ImageDecoder: Keeper,
    OffscreenCanvas: globalThis.OffscreenCanvas ?? class {},
  });
  const options = { verbosity: 0, maxImageSize: PIXELS, isOffscreenCanvasSupported: true };
  return getDocumentProxy(data, { ...options, isImageDecoderSupported: true });
}

/** In the place of a browser's decoder of pictures: gives the packed bytes back. */
class Keeper {
  readonly #data: Uint8Array;

  constructor({ data }: { data: Uint8Array }) {
    this.#data = data;
  }

  static async isTypeSupported(type: string): Promise<boolean> {
    return type === 'image/jpeg';
  }

  async decode(): Promise<{ image: ArrayBuffer }> {
    return { image: new Uint8Array(this.#data).buffer };
  }

  close(): void {
    // It holds nothing open.
  }
}

/** What a page paints besides words: its pictures, and how many shapes. */
export async function paintingOf(page: Page): Promise<{ pictures: Painted[]; shapes: number }> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const viewport = page.getViewport({ scale: 1 });
  const saved: Matrix[] = [];
  let matrix = matrixOf(viewport.transform);
  let shapes = 0;
  const pictures: Painted[] = [];
  const paint = (picture: Omit<Painted, 'cover'>) =>
    pictures.push({ ...picture, cover: coverOf(matrix, viewport) });
  for (const [at, operator] of fnArray.entries()) {
    const args: unknown = argsArray[at];
    const [first, second, third] = Array.isArray(args) ? args : [];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = times(matrix, matrixOf(args));
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      matrix = times(matrix, matrixOf(first));
    } else if (operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.constructPath) shapes += 1;
    else if (operator === OPS.paintImageXObject)
      paint({ id: String(first), width: Number(second), height: Number(third) });
    else if (operator === OPS.paintImageMaskXObject || operator === OPS.paintInlineImageXObject)
      paint({ id: null, width: Number(first?.width) || 0, height: Number(first?.height) || 0 });
  }
  return { pictures, shapes };
}

/** A picture fills the unit square of its matrix. */
function coverOf([a, b, c, d]: Matrix, { width, height }: { width: number; height: number }): number {
  return Math.min(1, Math.abs(a * d - b * c) / (width * height));
}
