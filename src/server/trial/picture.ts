import { crc32, deflateSync } from 'node:zlib';

const [WIDTH, HEIGHT] = [640, 480];
type Colour = readonly [red: number, green: number, blue: number];
type Box = readonly [x: number, y: number, width: number, height: number, colour: Colour];

const WALL: Colour = [236, 226, 200];
const FLOOR: Colour = [168, 160, 150];
const RED: Colour = [196, 32, 36];
const DARK: Colour = [60, 20, 22];
const WHITE: Colour = [250, 250, 246];
const GREY: Colour = [120, 122, 126];

/** A point where a fire is fought: a board, a cupboard with a hose, two extinguishers. From the back to the front. */
const BOXES: readonly Box[] = [
  [0, 0, WIDTH, 360, WALL],
  [0, 360, WIDTH, 120, FLOOR],
  [0, 352, WIDTH, 8, GREY],
  [150, 40, 340, 60, RED],
  [158, 48, 324, 44, WHITE],
  [176, 62, 288, 6, RED],
  [216, 76, 208, 5, RED],
  [150, 128, 170, 210, RED],
  [162, 140, 146, 186, DARK],
  [182, 164, 106, 106, RED],
  [206, 188, 58, 58, DARK],
  [228, 270, 14, 44, GREY],
  ...extinguisher(370),
  ...extinguisher(440),
];

/** A photo as a head of an area may take it, drawn: PNG, 640 × 480, some 2 kB. */
export function firePoint(): Buffer {
  const pixels = Buffer.alloc(HEIGHT * (1 + WIDTH * 3));
  for (const box of BOXES) paint(pixels, box);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const body = chunk('IDAT', deflateSync(pixels));
  return Buffer.concat([signature, chunk('IHDR', head), body, chunk('IEND', Buffer.alloc(0))]);
}

function extinguisher(x: number): Box[] {
  return [
    [x + 14, 186, 8, 16, GREY],
    [x + 2, 196, 34, 8, DARK],
    [x, 204, 38, 134, RED],
    [x + 6, 236, 26, 44, WHITE],
  ];
}

/** Rows of red, green and blue, each after a byte that says "as it is" (ISO/IEC 15948, 9). */
function paint(pixels: Buffer, [left, top, width, height, colour]: Box) {
  for (let y = top; y < top + height; y += 1)
    for (let x = left; x < left + width; x += 1) pixels.set(colour, y * (1 + WIDTH * 3) + 1 + x * 3);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
