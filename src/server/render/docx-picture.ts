import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { AlignmentType, ImageRun, Paragraph } from 'docx';
import type { Block, Drawing, FittedDrawing } from '#documents';

/** By the SVG of each picture of a body the dots that stand for it where a program draws no SVG. */
export type Dots = ReadonlyMap<string, Uint8Array>;

/** What the file counts pictures in, for a millimetre. */
const PIXELS = 96 / 25.4;

/** Dots of the longer side: some 125 an inch in print, for programs of before 2016 alone, however large the picture says it is. */
const DOTS = 800;

/** JPEG, in hundredths: a third of the time and of the bytes that PNG takes. */
const QUALITY = 75;

export async function dotsOf(body: readonly Block[]): Promise<Dots> {
  const drawings = body.filter((block) => block.block === 'picture');
  return new Map(
    await Promise.all(drawings.map(async (drawing) => [drawing.svg, await drawnIn(drawing)] as const)),
  );
}

/** The picture as SVG, with its dots for programs before 2016. */
export function picture(drawing: FittedDrawing, dots: Dots): Paragraph {
  const jpeg = dots.get(drawing.svg);
  if (jpeg === undefined) throw new Error('a picture without its dots');
  const wide = drawing.printedWidth * PIXELS;
  const transformation = { width: wide, height: (wide * drawing.height) / drawing.width };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepLines: true,
    children: [
      new ImageRun({
        type: 'svg',
        data: Buffer.from(drawing.svg),
        transformation,
        fallback: { type: 'jpg', data: Buffer.from(jpeg) },
        altText: { name: 'Hình', title: '', description: drawing.told },
      }),
    ],
  });
}

/** The engine is loaded only for a paper that has pictures. */
async function drawnIn({ svg, width, height }: Drawing): Promise<Uint8Array> {
  const { createCanvas, GlobalFonts, loadImage } = await import('@napi-rs/canvas');
  if (!GlobalFonts.has('Tinos')) for (const face of FACES) GlobalFonts.registerFromPath(face, 'Tinos');
  const fineness = DOTS / Math.max(width, height);
  const canvas = createCanvas(Math.ceil(width * fineness), Math.ceil(height * fineness));
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(await loadImage(Buffer.from(svg)), 0, 0, canvas.width, canvas.height);
  return canvas.encode('jpeg', QUALITY);
}

const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
const FACES = ['400Regular', '700Bold'].map((face) => join(folder, face, `Tinos_${face}.ttf`));
