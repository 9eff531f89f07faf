import { type Canvas, createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import type { Pixels } from '../pdf/pictures.ts';
import { isOfPageSize } from './picture-size.ts';
import type { Picture } from './scanned-page.ts';
import { turnedCanvas } from './turn.ts';
import type { Turn } from './upright.ts';

/** The widest picture an officer is shown: 150 dots to the inch of an A4 page. */
const SHOWN = 1_240;

/** A shown picture is packed harder until it is below this many bytes. */
const BYTES = 300_000;

/** Dots to the inch an A4 page is looked at with: below the first it is enlarged, above the second made smaller. */
const COARSE = 180;
const FINE = 260;
const WANTED = 220;

/** More pixels than any page needs. */
const PIXELS = 30_000_000;

/** How many dots to the inch a page has: it is taken for one of A4, whatever its file says. */
export function dpiOf({ width, height }: { width: number; height: number }): number {
  return Math.min(width, height) / 8.27;
}

/** A packed picture as a page on white. Throws where its bytes are no picture, or too many pixels. */
export async function decoded(bytes: Uint8Array): Promise<Canvas> {
  if (!isOfPageSize(bytes)) throw new RangeError('A picture of more pixels than a page has');
  return asPage(await loadImage(bytes));
}

/** A picture of pixels as a page on white. */
export function fromPixels({ width, height, kind, data }: Pixels): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const image = context.createImageData(width, height);
  const line = (width + 7) >> 3;
  for (let at = 0, to = 0; at < width * height; at++, to += 4) {
    const x = at % width;
    const bit = ((data[((at - x) / width) * line + (x >> 3)] ?? 0) << (x & 7)) & 128 ? 255 : 0;
    for (const channel of [0, 1, 2])
      image.data[to + channel] = kind === 1 ? bit : (data[(kind === 2 ? 3 : 4) * at + channel] ?? 255);
    image.data[to + 3] = kind === 3 ? (data[4 * at + 3] ?? 255) : 255;
  }
  context.putImageData(image, 0, 0);
  return asPage(canvas);
}

function asPage(image: Image | Canvas): Canvas {
  const dpi = dpiOf(image);
  const most = Math.sqrt(PIXELS / (image.width * image.height));
  const scale = Math.min(most, dpi < COARSE || dpi > FINE ? WANTED / dpi : 1);
  const canvas = createCanvas(Math.round(image.width * scale), Math.round(image.height * scale));
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = scale < 1 ? 'medium' : 'high';
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** The picture for the officer, turned upright, and how much smaller it is than the page. */
export async function shown(canvas: Canvas, turn: Turn): Promise<{ picture: Picture; scale: number }> {
  const across = turn.quarters % 2 === 0 ? canvas.width : canvas.height;
  const scale = Math.min(1, SHOWN / across);
  const small = turnedCanvas(canvas, turn, scale);
  const { width, height } = small;
  return { picture: { bytes: await packed(small), type: 'image/jpeg', width, height }, scale };
}

async function packed(canvas: Canvas): Promise<Uint8Array> {
  let bytes = await canvas.encode('jpeg', 75);
  for (const quality of [55, 35, 20]) {
    if (bytes.byteLength <= BYTES) break;
    bytes = await canvas.encode('jpeg', quality);
  }
  return new Uint8Array(bytes);
}
