import { type Canvas, createCanvas, Image, loadImage } from '@napi-rs/canvas';
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
  const whole = asItIs ? image : upright(image, orientation);
  const { width, height } = whole;
  const tiny = paper(shrunkTo(whole, SMALL));
  tiny.getContext('2d').drawImage(whole, 0, 0, tiny.width, tiny.height);
  return {
    bytes: whole instanceof Image ? null : new Uint8Array(await whole.encode('jpeg', QUALITY)),
    small: new Uint8Array(await tiny.encode('jpeg', SMALL_QUALITY)),
    width,
    height,
  };
}

/** Turned, and no larger than `LONGEST_SIDE`. */
function upright(image: Image, orientation: number): Canvas {
  const across = orientation >= 5;
  const { width, height } = image;
  const canvas = paper(shrunkTo(across ? { width: height, height: width } : { width, height }, LONGEST_SIDE));
  const context = canvas.getContext('2d');
  context.transform(...turn(orientation, canvas.width, canvas.height));
  const [wide, high] = across ? [canvas.height, canvas.width] : [canvas.width, canvas.height];
  context.drawImage(image, 0, 0, wide, high);
  return canvas;
}

/** White, as what can be seen through is shown. */
function paper({ width, height }: { width: number; height: number }): Canvas {
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
