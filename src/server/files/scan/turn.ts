import { type Canvas, createCanvas } from '@napi-rs/canvas';
import type { Grey } from './grey.ts';
import type { Turn } from './upright.ts';

/** From a place of the turned picture to the place it comes from: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`. */
interface Origin {
  width: number;
  height: number;
  a: number;
  b: number;
  c: number;
  d: number;
  e: number;
  f: number;
}

/** The picture upright and straight; what was outside it is white. */
export function straightened(picture: Grey, turn: Turn): Grey {
  if (turn.quarters === 0 && turn.degrees === 0) return picture;
  const { width, height, a, b, c, d, e, f } = originOf(picture, turn);
  const pixels = new Uint8Array(width * height).fill(255);
  const { pixels: from, width: stride } = picture;
  for (let y = 0; y < height; y++) {
    const [x0, y0] = [c * y + e, d * y + f];
    const [first, last] = insideOf([x0, a, picture.width], [y0, b, picture.height], width);
    for (let x = first, at = y * width + first; x <= last; x++, at++) {
      const [sx, sy] = [x0 + a * x, y0 + b * x];
      const [left, top] = [sx | 0, sy | 0];
      const [fx, fy] = [((sx - left) * 256) | 0, ((sy - top) * 256) | 0];
      const near = top * stride + left;
      const high = (from[near] ?? 0) * (256 - fx) + (from[near + 1] ?? 0) * fx;
      const low = (from[near + stride] ?? 0) * (256 - fx) + (from[near + stride + 1] ?? 0) * fx;
      pixels[at] = (high * (256 - fy) + low * fy + 32_768) >> 16;
    }
  }
  return { width, height, pixels };
}

type Course = [start: number, step: number, size: number];

/** The first and the last of `count` steps at which both courses are inside, with room for the next pixel. */
function insideOf(across: Course, down: Course, count: number): [number, number] {
  let [first, last] = [0, count - 1];
  for (const [start, step, size] of [across, down]) {
    const ends =
      step === 0 ? [] : [(0 - start) / step, (size - 1.001 - start) / step].sort((one, other) => one - other);
    if (step === 0 && (start < 0 || start > size - 1.001)) return [0, -1];
    first = Math.max(first, Math.ceil(ends[0] ?? 0));
    last = Math.min(last, Math.floor(ends[1] ?? count - 1));
  }
  return [first, last];
}

/** The same turn of a picture in colour, `scale` times as large. */
export function turnedCanvas(canvas: Canvas, turn: Turn, scale: number): Canvas {
  const { width, height, a, b, c, d, e, f } = originOf(canvas, turn);
  const to = createCanvas(Math.round(width * scale), Math.round(height * scale));
  const context = to.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, to.width, to.height);
  const by = a * d - b * c;
  context.scale(scale, scale);
  context.transform(d / by, -b / by, -c / by, a / by, (c * f - d * e) / by, (b * e - a * f) / by);
  context.drawImage(canvas, 0, 0);
  return to;
}

function originOf({ width, height }: { width: number; height: number }, { quarters, degrees }: Turn): Origin {
  const isAcross = quarters % 2 === 1;
  const [wide, high] = isAcross ? [height, width] : [width, height];
  const angle = (degrees * Math.PI) / 180 - (quarters * Math.PI) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [x, y] = [(wide - 1) / 2, (high - 1) / 2];
  return {
    width: wide,
    height: high,
    a: cos,
    b: sin,
    c: -sin,
    d: cos,
    e: (width - 1) / 2 - cos * x + sin * y,
    f: (height - 1) / 2 - sin * x - cos * y,
  };
}
