import { crc32 } from 'node:zlib';
import { createCanvas, loadImage } from '@napi-rs/canvas';

/** Photos made for tests, with what a phone writes into them. */

/** Red at the left, blue at the right, green along the top: which way up it lies can be told. */
export function picture(format: 'jpeg' | 'png' | 'webp', width: number, height: number): Buffer {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const half = width / 2;
  for (const [colour, x, y, across, down] of [
    ['red', 0, 0, half, height],
    ['blue', half, 0, half, height],
    ['lime', 0, 0, width, height / 5],
  ] as const) {
    context.fillStyle = colour;
    context.fillRect(x, y, across, down);
  }
  return format === 'png' ? canvas.toBuffer('image/png') : canvas.toBuffer(`image/${format}`, 90);
}

/** What gives a place and a device away; none of it may be found in what is kept. */
export const SECRETS = ['DienThoaiMau X9', 'xmp-toa-do', 'iptc-tac-gia', 'ghi-chu-rieng', 'GPSLatitude'];

/** A JPEG with EXIF (device, place, orientation), XMP, IPTC and a comment, and another file behind its end. */
export function asFromPhone(jpeg: Buffer, orientation = 1): Buffer {
  const segments = [
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif(orientation)])),
    segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>xmp-toa-do</x:xmpmeta>')),
    segment(0xed, Buffer.from('Photoshop 3.0\0iptc-tac-gia')),
    segment(0xfe, Buffer.from('ghi-chu-rieng')),
  ];
  const behind = Buffer.from('PK\x03\x04 GPSLatitude');
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2), behind]);
}

/** A PNG with words, a time and EXIF in chunks of their own. */
export function pngAsFromPhone(png: Buffer): Buffer {
  const head = png.subarray(0, 33);
  const chunks = [
    chunk('tEXt', Buffer.from('Comment\0ghi-chu-rieng')),
    chunk('iTXt', Buffer.from('XML:com.adobe.xmp\0\0\0\0\0xmp-toa-do')),
    chunk('eXIf', exif(1)),
    chunk('tIME', Buffer.alloc(7, 1)),
  ];
  return Buffer.concat([head, ...chunks, png.subarray(33), Buffer.from('MZ behind its end')]);
}

/** A WebP with EXIF and XMP chunks, extended as the format asks. */
export function webpAsFromPhone(webp: Buffer, { width, height }: { width: number; height: number }): Buffer {
  const extended = Buffer.alloc(10);
  extended.writeUInt8(0x0c, 0);
  extended.writeUIntLE(width - 1, 4, 3);
  extended.writeUIntLE(height - 1, 7, 3);
  const pictures = webp.subarray(12).subarray(webp.toString('latin1', 12, 16) === 'VP8X' ? 18 : 0);
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    riffChunk('VP8X', extended),
    pictures,
    riffChunk('EXIF', exif(1)),
    riffChunk('XMP ', Buffer.from('xmp-toa-do')),
  ]);
  return riffChunk('RIFF', body);
}

/** The colour in the middle of each edge of a picture. */
export async function edges(bytes: Buffer): Promise<Record<'top' | 'left' | 'right' | 'bottom', string>> {
  const image = await loadImage(bytes);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const at = (x: number, y: number) => {
    const [red = 0, green = 0, blue = 0] = context.getImageData(Math.floor(x), Math.floor(y), 1, 1).data;
    return red > 150 ? 'red' : green > 150 ? 'lime' : blue > 150 ? 'blue' : 'other';
  };
  const [w, h] = [image.width, image.height];
  return {
    top: at(w / 2, h * 0.04),
    left: at(w * 0.04, h / 2),
    right: at(w * 0.96, h / 2),
    bottom: at(w / 2, h * 0.96),
  };
}

/** EXIF as a phone writes it: orientation, model, and where it was taken. */
function exif(orientation: number): Buffer {
  const model = Buffer.from('DienThoaiMau X9\0');
  const tiff = Buffer.alloc(62);
  tiff.write('II*\0', 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(3, 8);
  entry(tiff, 10, [0x0110, 2, model.length, 62]);
  entry(tiff, 22, [0x0112, 3, 1, orientation]);
  entry(tiff, 34, [0x8825, 4, 1, 50]);
  return Buffer.concat([tiff, model, Buffer.from('GPSLatitude 12.68 108.05')]);
}

function entry(tiff: Buffer, at: number, [tag, type, count, value]: [number, number, number, number]) {
  tiff.writeUInt16LE(tag, at);
  tiff.writeUInt16LE(type, at + 2);
  tiff.writeUInt32LE(count, at + 4);
  tiff.writeUInt32LE(value, at + 8);
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

export function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

function riffChunk(name: string, content: Buffer): Buffer {
  const head = Buffer.concat([Buffer.from(name), Buffer.alloc(4)]);
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}
