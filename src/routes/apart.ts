/**
 * Text of megabytes in a page without the application (`csr = false`). Put into the page it would be copied by the drawing, by the
 * answer and on its way into bytes; so a mark stands in the page, and the text is written as bytes at once.
 */
export interface Apart {
  /** Takes the text piece by piece, gives the mark. */
  put(texts: Iterable<string>): string;
}

const kept = new WeakMap<object, Uint8Array[]>();

/** For the page that answers this request; undefined where only its data is asked for. */
export function apartIn({
  locals,
  isDataRequest,
}: Asked & { isDataRequest: boolean }): Apart['put'] | undefined {
  if (isDataRequest) return undefined;
  const texts: Uint8Array[] = [];
  kept.set(locals, texts);
  return (pieces) => {
    texts.push(bytesOf(pieces));
    return `<!--apart ${texts.length - 1}-->`;
  };
}

/** The page with the texts at their marks; as it is where nothing was put apart. */
export function withApart({ locals }: Asked, page: string): string | Uint8Array<ArrayBuffer> {
  const texts = kept.get(locals);
  if (!texts) return page;
  const pieces = page.split(MARK);
  return Buffer.concat(
    pieces.map((piece, at) => (at % 2 === 0 ? Buffer.from(piece) : (texts[Number(piece)] ?? NOTHING))),
  );
}

interface Asked {
  locals: object;
}

/** What people typed is written with `&lt;`: a comment is never theirs. */
const MARK = /<!--apart (\d+)-->/;
const NOTHING = new Uint8Array();
/** Bytes of UTF-8 of one unit of a string, at most. */
const WIDEST = 3;

function bytesOf(pieces: Iterable<string>): Uint8Array {
  const full: Uint8Array[] = [];
  let page = Buffer.allocUnsafe(PAGE);
  let used = 0;
  for (const piece of pieces) {
    if (used + piece.length * WIDEST > page.length) {
      full.push(page.subarray(0, used));
      page = Buffer.allocUnsafe(Math.max(PAGE, piece.length * WIDEST));
      used = 0;
    }
    used += page.write(piece, used);
  }
  return Buffer.concat([...full, page.subarray(0, used)]);
}

const PAGE = 1 << 18;
