import { type Canvas, createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import type { Picture } from './scanned-page.ts';
import { turnedCanvas } from './turn.ts';
import type { Turn } from './upright.ts';

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
