import type { Span } from '../reading.ts';

/**
 * Words of the plan cleaned for reading (single spaces, no Markdown marks), with the place of every UTF-16 unit
 * in the plan's text: `places[first + i]` is where `text[i]` stands. Passages cut from one share its `places`.
 */
export interface Passage {
  readonly text: string;
  readonly places: Uint32Array;
  readonly first: number;
}

/** The words from `start` to `end`, without the white space and loose marks around them. */
export function part(passage: Passage, start: number, end = passage.text.length): Passage {
  let from = start;
  let to = Math.min(end, passage.text.length);
  while (from < to && passage.text[from] === ' ') from++;
  while (to > from && passage.text[to - 1] === ' ') to--;
  if (from === 0 && to === passage.text.length) return passage;
  return { text: passage.text.slice(from, to), places: passage.places, first: passage.first + from };
}

/** How far into `outer` the words of `inner`, cut from it by `part`, begin. */
export function offsetIn(outer: Passage, inner: Passage): number {
  return inner.first - outer.first;
}

/** The words of `outer` from the beginning of `first` to the end of `last`, both cut from it. */
export function stretch(outer: Passage, first: Passage, last: Passage): Passage {
  return part(outer, offsetIn(outer, first), offsetIn(outer, last) + last.text.length);
}

/** Where the passage stands in the plan's text; an empty passage stands at 0. */
export function spanOf(passage: Passage): Span {
  return passage.text === '' ? [0, 0] : [placeOf(passage, 0), placeOf(passage, passage.text.length - 1) + 1];
}

/** Where the unit at `index` of the passage stands in the plan's text. */
export function placeOf({ places, first }: Passage, index: number): number {
  return places[first + index] ?? 0;
}

/** One passage of several, a single space between; the space stands where the earlier passage ends. */
export function join(passages: readonly Passage[]): Passage {
  if (passages.length === 1 && passages[0]) return passages[0];
  const text = passages.map((passage) => passage.text).join(' ');
  const places = new Uint32Array(text.length);
  let at = 0;
  for (const { places: own, first, text: words } of passages) {
    if (at > 0) places[at - 1] = places[at - 2] ?? 0;
    places.set(own.subarray(first, first + words.length), at);
    at += words.length + 1;
  }
  return { text, places, first: 0 };
}

/** Whether the words are printed in capitals. */
export function isUpper(text: string): boolean {
  return !/[a-z]/.test(text) && text === text.toUpperCase() && /\p{Lu}/u.test(text);
}

/** Cleans `raw`, which stands at `start` in the plan's text. */
export function clean(raw: string, start: number): Passage {
  const bare = raw.trim();
  if (!UNCLEAN.test(bare)) return sequential(bare, start + raw.indexOf(bare));
  const source = blanked(raw);
  const places = new Uint32Array(source.length);
  const pieces: string[] = [];
  let length = 0;
  let from = -1;
  for (let i = 0; i <= source.length; i++) {
    const word = i < source.length && source[i] !== DROPPED && !isSpace(source.charCodeAt(i));
    if (word) places[length++] = start + i;
    if (word && from < 0) from = i;
    if (!word && from >= 0) {
      pieces.push(source.slice(from, i));
      from = -1;
    }
    if (!word && i < source.length && source[i] !== DROPPED && length > 0 && pieces.at(-1) !== ' ') {
      places[length++] = start + i;
      pieces.push(' ');
    }
  }
  return part({ text: pieces.join(''), places, first: 0 }, 0);
}

/** What must be overwritten or folded: marks, and white space other than single blanks. */
const UNCLEAN =
  /[#*\\<\ufeff\u00ad\u200b\ufdd0\t-\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]| {2}/;

/** Words without a mark or a double blank stand where they are: one array of all places serves them all. */
function sequential(text: string, start: number): Passage {
  const end = start + text.length;
  if (end > everyPlace.length) everyPlace = placesUpTo(end * 2);
  return { text, places: everyPlace, first: start };
}

let everyPlace = placesUpTo(0);

function placesUpTo(end: number): Uint32Array {
  const places = new Uint32Array(end);
  for (let place = 0; place < end; place++) places[place] = place;
  return places;
}

/** A noncharacter of Unicode: no text may hold it. */
const DROPPED = '\ufdd0';

/** The line with every mark that is not a word overwritten: same length, so places stay true. */
function blanked(raw: string): string {
  if (!/[#*\\<\ufeff\u00ad\u200b\ufdd0]/.test(raw)) return raw;
  return raw
    .replace(/[\ufeff\u00ad\u200b*\\]/g, DROPPED)
    .replace(/^[\s\ufdd0]*#[#\s\ufdd0]*(?=\s)/, (mark) => DROPPED.repeat(mark.length))
    .replace(/<\/?(?:b|i|u|strong|em|br)\s*\/?>/g, (tag) => ' '.repeat(tag.length));
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}
