import { createCanvas, Path2D } from '@napi-rs/canvas';
import fc from 'fast-check';
import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { qrOf } from './qr.ts';

const SCALE = 6;

/** Draws the path as paper would show it, and reads it with another library. */
function readBack(text: string): string {
  const { size, path } = qrOf(text);
  const canvas = createCanvas(size * SCALE, size * SCALE);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(SCALE, SCALE);
  context.fillStyle = 'black';
  context.fill(new Path2D(path));
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  return decodeQR({ data: new Uint8Array(data), width, height }, { timeLimit: 2000 });
}

describe('the QR code of a link', () => {
  it('is read back as the address', () => {
    const address = 'https://thidua.phuong-hoa-sim.example/l/7k3m9q2vw8xz4t6r5ynbcdfgh0';
    expect(readBack(address)).toBe(address);
  });

  it('is read back for any token', () => {
    const token = fc.string({
      unit: fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz'),
      minLength: 26,
      maxLength: 26,
    });
    fc.assert(
      fc.property(token, (letters) => {
        const address = `https://thidua.example.vn/l/${letters}`;
        expect(readBack(address)).toBe(address);
      }),
      { numRuns: 50 },
    );
  });
});
