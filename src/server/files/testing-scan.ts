import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { type Canvas, createCanvas, type ImageData } from '@napi-rs/canvas';
import { createIsomorphicCanvasFactory, getDocumentProxy } from 'unpdf';
import { pdfOfObjects } from './testing-pdf.ts';

/** Scans made for tests and benches: pages printed, stamped, laid askew and photographed. */

const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
const FACES = ['400Regular', '700Bold', '400Regular_Italic'].map((face) => `${fonts}/${face}`);

const PAPER = `
#set page(paper: "a4", margin: (left: 3cm, right: 2cm, y: 2cm))
#set text(font: "Tinos", size: 14pt, lang: "vi")
#set par(justify: true, first-line-indent: (amount: 1.27cm, all: true))
`;

/** A PDF with text from Typst source; `workspace` is a folder that holds nothing else. */
export function printed(typst: string, workspace: string): Uint8Array {
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: FACES }] });
  return new Uint8Array(compiler.pdf({ mainFileContent: PAPER + typst }));
}

/** Typst source for the lines of a plan, each a paragraph, Markdown headings in bold. */
export function typstOf(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines
    .map((line) => {
      const words = JSON.stringify(line.replace(/^#+ /, '').replace(/[*\\]/g, '').trim());
      return /^#/.test(line) ? `#par(text(weight: "bold", ${words}))` : `#par(${words})`;
    })
    .join('\n');
}

/** What is done to a page before it lies in a file. */
export interface Treatment {
  /** Dots to the inch; 200 where left out. */
  dpi?: number;
  /** How far the page lies askew. */
  degrees?: number;
  /** Quarters it lies turned to the right. */
  quarters?: number;
  /** A red seal in the middle of the page. */
  stamped?: boolean;
  /** How much shades stray, 0 to 255. */
  noise?: number;
  /** What is left of the contrast, 1 being all. */
  contrast?: number;
  /** Pixels. */
  blur?: number;
}

/** The pages of a PDF as pictures that were scanned. */
export async function scanned(pdf: Uint8Array, treatment: Treatment = {}): Promise<Canvas[]> {
  const CanvasFactory = await createIsomorphicCanvasFactory(() => import('@napi-rs/canvas'));
  const proxy = await getDocumentProxy(pdf.slice(), { verbosity: 0, CanvasFactory });
  const pages: Canvas[] = [];
  for (let number = 1; number <= proxy.numPages; number++) {
    const page = await proxy.getPage(number);
    const viewport = page.getViewport({ scale: (treatment.dpi ?? 200) / 72 });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    // @ts-expect-error the canvas of Node is no element of a page
    await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise;
    pages.push(treated(canvas, treatment));
  }
  await proxy.loadingTask.destroy();
  return pages;
}

function treated(page: Canvas, { degrees = 0, quarters = 0, ...treatment }: Treatment): Canvas {
  const isAcross = quarters % 2 === 1;
  const canvas = createCanvas(isAcross ? page.height : page.width, isAcross ? page.width : page.height);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.filter = treatment.blur ? `blur(${treatment.blur}px)` : 'none';
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate(((degrees + 90 * quarters) * Math.PI) / 180);
  context.drawImage(page, -page.width / 2, -page.height / 2);
  if (treatment.stamped) stamp(context, page.width * 0.11);
  fade(canvas, treatment);
  return canvas;
}

/** A seal of 36 mm on an A4 page. */
function stamp(context: ReturnType<Canvas['getContext']>, radius: number): void {
  context.globalCompositeOperation = 'multiply';
  context.strokeStyle = 'rgba(214, 32, 44, 0.85)';
  context.lineWidth = radius * 0.06;
  for (const part of [1, 0.72]) {
    context.beginPath();
    context.arc(0, 0, radius * part, 0, 7);
    context.stroke();
  }
}

/** Noise is the same at every run. */
function fade(canvas: Canvas, { noise = 0, contrast = 1 }: Treatment): void {
  if (noise === 0 && contrast === 1) return;
  const context = canvas.getContext('2d');
  const image = context.getImageData(0, 0, canvas.width, canvas.height);
  let seed = 1;
  for (let at = 0; at < image.data.length; at += 4) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    const stray = (seed / 2_147_483_648 - 0.5) * 2 * noise;
    for (const channel of [0, 1, 2])
      image.data[at + channel] =
        225 + ((image.data[at + channel] ?? 0) - 255) * contrast + stray + (contrast === 1 ? 30 : 0);
  }
  context.putImageData(image, 0, 0);
}

/**
 * A PDF whose pages are these pictures, each over the whole of its page as a scanner makes it, or these words (no
 * letter beyond Latin-1). `layer` lies unseen under every picture.
 */
export function scannedPdf(pages: readonly (Canvas | string)[], layer = ''): Buffer {
  const kids = pages.map((_, at) => `${4 + 3 * at} 0 R`).join(' ');
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, at) => pageObjects(page, layer, 4 + 3 * at)),
  ]);
}

function pageObjects(page: Canvas | string, layer: string, number: number): string[] {
  const isAcross = typeof page !== 'string' && page.width > page.height;
  const [width, height] = isAcross ? [842, 595] : [595, 842];
  const words = (text: string, mode: number) => `BT ${mode} Tr /F 12 Tf 40 600 Td (${text}) Tj ET`;
  const paint =
    typeof page === 'string' ? words(page, 0) : `q ${width} 0 0 ${height} 0 0 cm /I Do Q ${words(layer, 3)}`;
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${number + 1} 0 R /Resources << /Font << /F 3 0 R >> /XObject << /I ${number + 2} 0 R >> >> >>`,
    `<< /Length ${paint.length} >>\nstream\n${paint}\nendstream`,
    typeof page === 'string' ? '<< >>' : pictureObject(page),
  ];
}

function pictureObject(page: Canvas): string {
  const jpeg = page.toBuffer('image/jpeg', 80);
  const colour = `/Width ${page.width} /Height ${page.height} /ColorSpace /DeviceRGB /BitsPerComponent 8`;
  return `<< /Type /XObject /Subtype /Image ${colour} /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n${jpeg.toString('latin1')}\nendstream`;
}

/** A PDF of one page in black and white, a bit a dot, as scanners for faxes make it. */
export function bitPdf({ width, height, data }: ImageData): Buffer {
  const line = (width + 7) >> 3;
  const bits = Buffer.alloc(line * height);
  for (let at = 0; at < width * height; at++) {
    const byte = Math.floor(at / width) * line + ((at % width) >> 3);
    if ((data[4 * at] ?? 0) > 140) bits[byte] = (bits[byte] ?? 0) | (128 >> ((at % width) & 7));
  }
  const packed = deflateSync(bits).toString('latin1');
  const picture = `/Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode`;
  return picturedPdf('q 595 0 0 842 0 0 cm /I0 Do Q', [
    `<< /Type /XObject /Subtype /Image ${picture} /Length ${packed.length} >>\nstream\n${packed}\nendstream`,
  ]);
}

/** A PDF of one page whose picture lies in two strips. */
export function stripedPdf(page: Canvas): Buffer {
  const strips = [0, 1].map((at) => {
    const strip = createCanvas(page.width, Math.floor(page.height / 2));
    strip.getContext('2d').drawImage(page, 0, -at * strip.height);
    return pictureObject(strip);
  });
  return picturedPdf('q 595 0 0 421 0 421 cm /I0 Do Q q 595 0 0 421 0 0 cm /I1 Do Q', strips);
}

function picturedPdf(paint: string, pictures: readonly string[]): Buffer {
  const names = pictures.map((_, at) => `/I${at} ${5 + at} 0 R`).join(' ');
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << ${names} >> >> >>`,
    `<< /Length ${paint.length} >>\nstream\n${paint}\nendstream`,
    ...pictures,
  ]);
}

/** A JPEG with the mark of a camera that was held turned (Exif 2.3, 4.6.4: 0x0112). */
export function withOrientation(jpeg: Buffer, orientation: number): Buffer {
  const entry = `\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(orientation)}\0\0`;
  const mark = Buffer.from(`Exif\0\0MM\0*\0\0\0\x08\0\x01${entry}\0\0\0\0`, 'latin1');
  const head = Buffer.from([0xff, 0xe1, 0, mark.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, mark, jpeg.subarray(2)]);
}

/** A PNG of 200 kB that unpacks to 1,600 million pixels. */
export function hugePng(): Buffer {
  const side = 40_000;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc((side / 8 + 1) * side));
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const empty = Buffer.alloc(0);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', empty)]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
