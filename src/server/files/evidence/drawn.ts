import { createCanvas, loadImage } from '@napi-rs/canvas';
import { LONGEST_SIDE, shrunkTo } from '#evidence';

/** A picture that was stripped, to be proved, turned upright and made smaller. */
export interface Wanted {
  bytes: Uint8Array;
  /** 1 to 8, as EXIF says it. */
  orientation: number;
  /** Keep the bytes as they are: only its small picture is wanted. */
  asItIs: boolean;
}

export interface Drawn {
  /** JPEG; null where the bytes stay as they are. */
  bytes: Uint8Array | null;
  /** JPEG, for lists. */
  small: Uint8Array;
  width: number;
  height: number;
}

/** Pixels of the longest side of the picture in a list. */
const SMALL = 320;
const [QUALITY, SMALL_QUALITY] = [82, 60];

/** Decodes and draws: rejects where the bytes are no picture. Only in the process made for it: 200 MB and more. */
export async function draw({ bytes, orientation, asItIs }: Wanted): Promise<Drawn> {
  const image = await loadImage(Buffer.from(bytes));
  const across = orientation >= 5;
  const upright = across
    ? { width: image.height, height: image.width }
    : { width: image.width, height: image.height };
  const size = shrunkTo(upright, LONGEST_SIDE);
  const canvas = paper(size);
  const context = canvas.getContext('2d');
  context.transform(...turn(orientation, size.width, size.height));
  context.drawImage(image, 0, 0, across ? size.height : size.width, across ? size.width : size.height);
  const tiny = paper(shrunkTo(size, SMALL));
  tiny.getContext('2d').drawImage(canvas, 0, 0, tiny.width, tiny.height);
  return {
    bytes: asItIs ? null : new Uint8Array(await canvas.encode('jpeg', QUALITY)),
    small: new Uint8Array(await tiny.encode('jpeg', SMALL_QUALITY)),
    ...size,
  };
}

/** White, as what can be seen through is shown. */
function paper({ width, height }: { width: number; height: number }) {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'medium';
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  return canvas;
}

type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number];

/** What turns a picture upright on a canvas of this size (Exif 3.0, 4.6.5, Orientation). */
function turn(orientation: number, width: number, height: number): Matrix {
  const turns: Record<number, Matrix> = {
    2: [-1, 0, 0, 1, width, 0],
    3: [-1, 0, 0, -1, width, height],
    4: [1, 0, 0, -1, 0, height],
    5: [0, 1, 1, 0, 0, 0],
    6: [0, 1, -1, 0, width, 0],
    7: [0, -1, -1, 0, width, height],
    8: [0, -1, 1, 0, 0, height],
  };
  return turns[orientation] ?? [1, 0, 0, 1, 0, 0];
}
