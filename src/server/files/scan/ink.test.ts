import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { inksOf } from './ink.ts';

/** A page of 400 dots: black bars with a red ring over them and a red line of words beneath. */
function page(paper: string) {
  const canvas = createCanvas(400, 400);
  const context = canvas.getContext('2d');
  context.fillStyle = paper;
  context.fillRect(0, 0, 400, 400);
  context.fillStyle = 'black';
  context.fillRect(20, 100, 300, 10);
  context.globalCompositeOperation = 'multiply';
  context.strokeStyle = 'rgb(215, 40, 50)';
  context.lineWidth = 8;
  context.arc(200, 100, 60, 0, 7);
  context.stroke();
  context.fillStyle = 'rgb(200, 30, 40)';
  for (let x = 40; x < 200; x += 14) context.fillRect(x, 300, 10, 10);
  return inksOf(context.getImageData(0, 0, 400, 400));
}

describe('the inks of a page', () => {
  it.each(['white', 'rgb(238, 228, 196)'])(
    'part a stamp from what was printed beneath it, on paper %s',
    (paper) => {
      const { printed, stamped, coloured } = page(paper);
      const at = (x: number, y: number) => printed.pixels[y * 400 + x] ?? 0;
      expect(at(200, 40)).toBeGreaterThan(230); // the ring alone
      expect(at(260, 105)).toBeLessThan(60); // the ring over a bar
      expect(at(100, 105)).toBeLessThan(60); // a bar alone
      expect(stamped.pixels[40 * 400 + 200]).toBeLessThan(100);
      expect(coloured).toHaveLength(2);
    },
  );

  it('leave what shows through a stamp that covers', () => {
    const canvas = createCanvas(400, 400);
    const context = canvas.getContext('2d');
    context.fillStyle = 'white';
    context.fillRect(0, 0, 400, 400);
    context.fillStyle = 'black';
    context.fillRect(20, 195, 360, 10);
    context.strokeStyle = 'rgba(215, 40, 50, 0.75)';
    context.lineWidth = 10;
    context.arc(200, 200, 100, 0, 7);
    context.stroke();
    const { printed } = inksOf(context.getImageData(0, 0, 400, 400));
    expect(printed.pixels[100 * 400 + 200]).toBe(255); // the ring alone
    expect(printed.pixels[200 * 400 + 300]).toBeLessThan(180); // the bar under the ring
  });

  it('count a line of words in colour as printed', () => {
    const { printed } = page('white');
    expect(printed.pixels[305 * 400 + 45]).toBeLessThan(100);
  });
});
