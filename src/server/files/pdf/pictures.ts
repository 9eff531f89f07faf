import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { type Matrix, matrixOf, times } from './matrix.ts';
import type { Page } from './run.ts';

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
  /** Whether it is painted as in a mirror. */
  isMirrored: boolean;
}

/** Beyond this many pixels no page was scanned: such a picture is left out. */
export const PIXELS = 80_000_000;

/** Opens a PDF for its pictures, JPEG ones packed as they are in the file. */
export function openPictures(data: Uint8Array): Promise<Proxy> {
  return getDocumentProxy(data, { ...PACKED, maxImageSize: PIXELS, isOffscreenCanvasSupported: true });
}

/** What every document of a process must be opened with where one is opened for its pictures: pdf.js keeps it for all. */
export const PACKED = { verbosity: 0, isImageDecoderSupported: true, isOffscreenCanvasSupported: false };

/**
 * In the place of a browser's decoder of pictures: gives the packed bytes back. pdf.js would unpack a JPEG in
 * JavaScript, more than a second a page, where the canvas needs a fiftieth of that.
 */
class Keeper {
  /** Where it keeps nothing, pdf.js helps itself. */
  static keeps = true;

  readonly #data: Uint8Array;

  constructor({ data }: { data: Uint8Array }) {
    this.#data = data;
  }

  static async isTypeSupported(type: string): Promise<boolean> {
    return type === 'image/jpeg';
  }

  async decode(): Promise<{ image: ArrayBuffer }> {
    if (!Keeper.keeps) throw new Error('Pictures are unpacked by pdf.js');
    return { image: new Uint8Array(this.#data).buffer };
  }

  close(): void {
    // It holds nothing open.
  }
}

// Before pdf.js is loaded, which asks once what its surroundings can do.
Object.assign(globalThis, { ImageDecoder: Keeper, OffscreenCanvas: class {} });

/** The bytes of a JPEG, or the pixels, of a painted picture of a page. */
export async function pictureOf(page: Page, id: string): Promise<ArrayBuffer | Pixels | null> {
  const objects = id.startsWith('g_') ? page.commonObjs : page.objs;
  const found = await new Promise<unknown>((resolve) => objects.get(id, resolve));
  if (typeof found !== 'object' || found === null) return null;
  if ('bitmap' in found && found.bitmap instanceof ArrayBuffer) return found.bitmap;
  return isPixels(found) ? found : null;
}

/** Pixels as pdf.js unpacks them: `kind` 1 is one bit each (1 white), 2 three bytes, 3 four bytes. */
export interface Pixels {
  width: number;
  height: number;
  kind: number;
  data: Uint8Array | Uint8ClampedArray;
}

function isPixels(found: object): found is Pixels {
  return 'data' in found && ArrayBuffer.isView(found.data);
}

/** Does a work for which pdf.js must unpack pictures itself: drawing a page. */
export async function unpacking<T>(work: () => Promise<T>): Promise<T> {
  Keeper.keeps = false;
  try {
    return await work();
  } finally {
    Keeper.keeps = true;
  }
}

/** Lets a page go. pdf.js would close what a browser's decoder gives; what ours gives, nobody closes. */
export function release(page: Page): void {
  for (const found of objectsOf(page)) found.bitmap = null;
  page.cleanup();
}

function objectsOf(page: Page): { bitmap: unknown }[] {
  const objects: unknown[] = [page.objs, page.commonObjs].flatMap((each) => [...each]).map((pair) => pair[1]);
  return objects.filter(
    (found): found is { bitmap: unknown } => typeof found === 'object' && found !== null && 'bitmap' in found,
  );
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
  const paint = (picture: Pick<Painted, 'id' | 'width' | 'height'>) =>
    pictures.push({ ...picture, cover: coverOf(matrix, viewport), isMirrored: areaOf(matrix) > 0 });
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
    else if (operator === OPS.paintImageXObjectRepeat) paint({ id: String(first), width: 0, height: 0 });
    else if (operator === OPS.paintImageMaskXObject || operator === OPS.paintInlineImageXObject)
      paint({ id: null, width: Number(first?.width) || 0, height: Number(first?.height) || 0 });
  }
  return { pictures, shapes };
}

/** A picture fills the unit square of its matrix. */
function coverOf(matrix: Matrix, { width, height }: { width: number; height: number }): number {
  return Math.min(1, Math.abs(areaOf(matrix)) / (width * height));
}

/** Below 0 where what is painted keeps its hands: a page counts downwards, a picture up. */
function areaOf([a, b, c, d]: Matrix): number {
  return a * d - b * c;
}
