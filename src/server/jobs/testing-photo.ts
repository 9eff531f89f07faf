import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';

const FONT = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
);

/** A photo of a page with these lines, as PNG: 100 dots to the inch, so that it is read in a second. */
export function photoOf(...lines: string[]): Buffer {
  GlobalFonts.registerFromPath(FONT, 'Tinos');
  const canvas = createCanvas(827, 1_169);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = 'black';
  context.font = '24px Tinos';
  for (const [index, line] of lines.entries()) context.fillText(line, 60, 90 + 40 * index);
  return canvas.toBuffer('image/png');
}
