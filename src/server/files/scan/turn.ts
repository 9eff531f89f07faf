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
  const pixels = new Uint8Array(width * height);
  const { pixels: from, width: stride } = picture;
  const [right, bottom] = [picture.width - 1.001, picture.height - 1.001];
  for (let y = 0, at = 0; y < height; y++) {
    let [sx, sy] = [c * y + e, d * y + f];
    for (let x = 0; x < width; x++, at++, sx += a, sy += b) {
      if (sx < 0 || sy < 0 || sx > right || sy > bottom) {
        pixels[at] = 255;
        continue;
      }
      const [ix, iy] = [sx | 0, sy | 0];
      const [fx, fy] = [sx - ix, sy - iy];
      const near = iy * stride + ix;
      const top = (from[near] ?? 0) * (1 - fx) + (from[near + 1] ?? 0) * fx;
      const low = (from[near + stride] ?? 0) * (1 - fx) + (from[near + stride + 1] ?? 0) * fx;
      pixels[at] = top * (1 - fy) + low * fy + 0.5;
    }
  }
  return { width, height, pixels };
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
