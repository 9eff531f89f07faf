/**
 * Text of megabytes in a page without the application (`csr = false`). Put into the page it would be copied by the drawing, by the
 * answer and on its way into bytes; so a mark stands in the page, and the text is written as bytes, once.
 */
type Apart = (pieces: Iterable<string>) => string;

const kept = new WeakMap<object, Uint8Array<ArrayBuffer>[][]>();

/** Takes text and gives its mark, for the page that answers this request; undefined where only its data is asked for. */
export function apartIn({ locals, isDataRequest }: Asked & { isDataRequest: boolean }): Apart | undefined {
  if (isDataRequest) return undefined;
  const texts: Uint8Array<ArrayBuffer>[][] = [];
  kept.set(locals, texts);
  return (pieces) => {
    texts.push(bytesOf(pieces));
    return `<!--apart ${texts.length - 1}-->`;
  };
}

/** The bytes of the page with the texts at their marks, in chunks; one where nothing was put apart. */
export function withApart({ locals }: Asked, page: string): Uint8Array<ArrayBuffer>[] {
  const texts = kept.get(locals);
  if (!texts) return [Buffer.from(page)];
  const pieces = page.split(MARK);
  return pieces.flatMap((piece, at) => (at % 2 === 0 ? [Buffer.from(piece)] : (texts[Number(piece)] ?? [])));
}

interface Asked {
  locals: object;
}

/** What people typed is written with `&lt;`: a comment is never theirs. */
const MARK = /<!--apart (\d+)-->/;
/** Bytes of UTF-8 of one unit of a string, at most. */
const WIDEST = 3;
const CHUNK = 1 << 18;

function bytesOf(pieces: Iterable<string>): Uint8Array<ArrayBuffer>[] {
  const full: Uint8Array<ArrayBuffer>[] = [];
  let chunk = Buffer.allocUnsafe(CHUNK);
  let used = 0;
  for (const piece of pieces) {
    if (used + piece.length * WIDEST > chunk.length) {
      full.push(chunk.subarray(0, used));
      chunk = Buffer.allocUnsafe(Math.max(CHUNK, piece.length * WIDEST));
      used = 0;
    }
    used += chunk.write(piece, used);
  }
  return [...full, chunk.subarray(0, used)];
}
