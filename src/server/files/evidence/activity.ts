import { inflateSync } from 'node:zlib';

/** Why a PDF is not kept: it runs something, or what it packs is locked, broken, or too much to be looked through. */
export type Activity = 'active' | 'locked' | 'damaged' | 'heavy';

/** Bytes that packed objects of one stream, and of all, may unpack to; a text of 500 pages has some 10 MB in 1,500 streams. */
const UNPACKED = { stream: 8 * 1024 * 1024, all: 32 * 1024 * 1024 };
const STREAMS = 4_000;

/**
 * What in a PDF stands against keeping it, by the names in its objects; null where nothing does. Compressed bytes bear
 * names by chance, so what streams hold is left out, but for packed objects (PDF 1.5, 7.5.7). Takes up to a second, and
 * memory for `UNPACKED.stream`: not for the thread that answers people.
 */
export function activityOf(bytes: Buffer): Activity | null {
  let [streams, unpacked] = [0, 0];
  for (const { outside, body } of pieces(bytes)) {
    if (ACTIVE.test(outside) || ACTIVE_INSIDE.test(body.toString('latin1'))) return 'active';
    if (!PACKED.test(outside)) continue;
    streams += 1;
    if (streams > STREAMS) return 'heavy';
    if (outside.lastIndexOf('endstream') > 0) return 'damaged'; // of a stream whose beginning was not found
    const objects = FILTERED.test(outside) ? inflated(body, UNPACKED.all - unpacked) : body;
    if (objects === 'damaged') return LOCKED.test(bytes.toString('latin1')) ? 'locked' : 'damaged';
    if (objects === 'heavy') return 'heavy';
    unpacked += objects.length;
    if (ACTIVE.test(objects.toString('latin1'))) return 'active';
  }
  return null;
}

/** A name as the letters of a PDF may spell it: `#4A` is a letter written by its code (PDF 1.7, 7.3.5). */
function spelt(...names: string[]): string {
  const letter = (one: string) => {
    const code = (one.codePointAt(0) ?? 0).toString(16);
    return `(?:${one}|#${code.replace(/[a-f]/, (digit) => `[${digit}${digit.toUpperCase()}]`)})`;
  };
  return `/(?:${names.map((name) => [...name].map(letter).join('')).join('|')})(?![A-Za-z0-9_])`;
}

const LONG = ['JavaScript', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia', 'Rendition'];

/** Names by which a PDF runs something or carries files. */
const ACTIVE = new RegExp(spelt(...LONG, 'JS', 'XFA'));

/** Those that no compressed bytes bear by chance: whoever lets a reader begin inside a stream hides nothing. */
const ACTIVE_INSIDE = new RegExp(`${spelt(...LONG)}|${spelt('XFA')}\\s*(?:\\[|\\d+\\s+\\d+\\s+R)`);

const PACKED = new RegExp(spelt('ObjStm'));
const FILTERED = new RegExp(spelt('Filter'));
const LOCKED = new RegExp(spelt('Encrypt'));

/** What stands outside of streams, each with the bytes of the stream that follows it; looks at every byte once. */
function* pieces(bytes: Buffer): Generator<{ outside: string; body: Buffer }> {
  const whole = bytes.toString('latin1');
  const begins = />>[\s\0]*stream[ \t]*(?:\r\n?|\n)/g;
  let at = 0;
  for (let begin = begins.exec(whole); begin; begin = begins.exec(whole)) {
    const end = whole.indexOf('endstream', begins.lastIndex);
    if (end < 0) break;
    yield { outside: whole.slice(at, begins.lastIndex), body: bytes.subarray(begins.lastIndex, end) };
    at = end;
    begins.lastIndex = end;
  }
  yield { outside: whole.slice(at), body: Buffer.alloc(0) };
}

function inflated(packed: Buffer, left: number): Buffer | 'heavy' | 'damaged' {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, Math.min(UNPACKED.stream, left)) });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'heavy' : 'damaged';
  }
}
