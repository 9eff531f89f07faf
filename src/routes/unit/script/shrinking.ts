import {
  type Dimensions,
  dimensionsOf,
  type EvidenceProblem,
  formatOf,
  HEADER,
  LONGEST_SIDE,
  QUOTAS,
  refusal,
  shrunkTo,
} from '#evidence';

/** A file ready to be kept and sent. */
export type Shrunk =
  | { ok: true; name: string; blob: Blob; small: string }
  | { ok: false; problem: EvidenceProblem };

/** As the commune does it, so that a photo is packed once. */
const QUALITY = 0.8;

/** Pixels of the tiny picture. */
const SMALL = 96;

/**
 * Makes a photo small before it leaves: upright, longest side `LONGEST_SIDE`, without the place and the device that it
 * told. What is no photo, PDF or Word file is refused here already, and a photo that this device cannot open too: an
 * old phone that unpacks a hundred million pixels dies of it.
 */
export async function shrunk(file: File): Promise<Shrunk> {
  const head = new Uint8Array(await file.slice(0, HEADER).arrayBuffer());
  if (head.length === 0) return refused(refusal('empty', file.name));
  const format = formatOf(head);
  if (format === 'pdf' || format === 'docx')
    return file.size > QUOTAS.file
      ? refused(refusal('tooLarge', file.name, file.size, QUOTAS.file))
      : { ok: true, name: file.name, blob: file, small: '' };
  if (!isPicture(format)) return refused(refusal(format, file.name));
  const size = format === 'heic' ? null : dimensionsOf(format, head);
  const pixels = size ? size.width * size.height : 0;
  if (!size && format !== 'heic') return refused(refusal('notHere', file.name));
  if (pixels > mostPixels()) return refused(refusal('tooManyPixels', file.name, pixels, mostPixels()));
  const bitmap = await opened(file, size);
  if (!bitmap) return refused(refusal('notHere', file.name));
  return drawn(bitmap, file.name);
}

type Picture = 'jpeg' | 'png' | 'webp' | 'heic';

/** What a browser may be asked to open; a HEIC some can. */
function isPicture(format: string): format is Picture {
  return ['jpeg', 'png', 'webp', 'heic'].includes(format);
}

const RESIZED: ImageBitmapOptions = { resizeWidth: LONGEST_SIDE, resizeQuality: 'medium' };

/**
 * Decoded no larger than it will be, where the browser can: of one side, so that a photo that lies on its side keeps its
 * shape. A browser turns it upright by itself. Null where it cannot be opened.
 */
async function opened(file: File, size: Dimensions | null): Promise<ImageBitmap | null> {
  const isLarge = size !== null && Math.min(size.width, size.height) > LONGEST_SIDE;
  const bitmap = isLarge ? await bitmapOf(file, RESIZED) : null;
  const pixels = size ? size.width * size.height : 0;
  return bitmap ?? (pixels <= PIXELS.small ? bitmapOf(file) : null);
}

/** Null where it is no picture this browser knows, where it knows no such options, or has no memory for it. */
async function bitmapOf(file: File, options?: ImageBitmapOptions): Promise<ImageBitmap | null> {
  try {
    return await (options ? createImageBitmap(file, options) : createImageBitmap(file));
  } catch {
    return null;
  }
}

async function drawn(bitmap: ImageBitmap, name: string): Promise<Shrunk> {
  const [whole, tiny] = [canvasOf(bitmap, LONGEST_SIDE), canvasOf(bitmap, SMALL)];
  bitmap.close();
  const blob =
    whole && (await new Promise<Blob | null>((resolve) => whole.toBlob(resolve, 'image/jpeg', QUALITY)));
  if (!blob) return refused(refusal('notHere', name));
  return { ok: true, name: asJpeg(name), blob, small: tiny?.toDataURL('image/jpeg', 0.5) ?? '' };
}

/** On white, as what can be seen through is shown; null where the device has no memory for it. */
function canvasOf(bitmap: ImageBitmap, longest: number): HTMLCanvasElement | null {
  const canvas = document.createElement('canvas');
  const { width, height } = shrunkTo(bitmap, longest);
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  return canvas;
}

/** Of a device of one or two gigabytes, of one that says it has more, and of one that does not say. */
const PIXELS = { small: 25_000_000, large: 150_000_000, unknown: 64_000_000 } as const;

function mostPixels(): number {
  const memory = 'deviceMemory' in navigator ? navigator.deviceMemory : null;
  if (typeof memory !== 'number') return PIXELS.unknown;
  return memory <= 2 ? PIXELS.small : PIXELS.large;
}

function asJpeg(name: string): string {
  return `${name.replace(/\.\w{1,5}$/, '')}.jpg`;
}

function refused(problem: EvidenceProblem): Shrunk {
  return { ok: false, problem };
}
