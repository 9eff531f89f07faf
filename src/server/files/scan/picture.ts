import { type Canvas, createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import type { Grey } from './grey.ts';
import type { Picture } from './scanned-page.ts';

/** The widest picture an officer is shown: 150 dots to the inch of an A4 page. */
const SHOWN = 1_240;

/** A shown picture is packed harder until it is below this many bytes. */
const BYTES = 300_000;

export async function decoded(bytes: Uint8Array): Promise<Canvas> {
  return drawn(await loadImage(bytes));
}

function drawn(image: Image): Canvas {
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0);
  return canvas;
}

/** Black ink as shades; a coloured stamp or signature goes, since some channel of it is bright. */
export function blackInk(canvas: Canvas): Grey {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const pixels = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < pixels.length; at++, from += 4)
    pixels[at] = Math.max(data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0);
  return { width, height, pixels };
}

/** The picture for the officer, and how much smaller it is than `canvas`. */
export async function shown(canvas: Canvas): Promise<{ picture: Picture; scale: number }> {
  const scale = Math.min(1, SHOWN / canvas.width);
  const small = createCanvas(Math.round(canvas.width * scale), Math.round(canvas.height * scale));
  const context = small.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(canvas, 0, 0, small.width, small.height);
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
