import { type Marker, type MarkerKind, ordinal } from '../1-text/markers.ts';
import type { Paragraph } from '../1-text/paragraphs.ts';
import { isUpper, type Passage, part } from '../1-text/passage.ts';
import { type Topic, topicsOf } from './topics.ts';
import { type Above, type Bare, type Bareness, bareHeading } from './unnumbered.ts';

/** A numbered or lettered paragraph: a heading, or a sentence that carries a number. */
export interface Heading {
  /** As printed; null where the heading has none. */
  readonly number: string | null;
  readonly kind: MarkerKind;
  readonly rank: number;
  /** The words of the heading; of a sentence its first words. */
  readonly words: Passage;
  /** The paragraph without its number. */
  readonly whole: Passage;
  /** What follows the colon of a run-in heading. */
  readonly rest: Passage | null;
  readonly sentence: boolean;
  /** Named by the heading itself. */
  readonly topics: readonly Topic[];
}

/** The heading each paragraph is; null for bullets, list items and plain text. */
export function headingsOf(paragraphs: readonly Paragraph[]): Array<Heading | null> {
  const style = styleOf(paragraphs);
  let above: Above = { last: null, adjacent: false, open: false, topics: [] };
  return paragraphs.map((paragraph, at) => {
    const bare = paragraph.marker ? null : bareHeading(at, paragraphs, style, above);
    const heading = bare ? unnumbered(paragraph, bare) : numbered(paragraph, style);
    above = {
      last: bare ?? above.last,
      adjacent: bare !== null,
      open: above.open || heading !== null,
      topics: bare?.height === 'high' && heading ? heading.topics : above.topics,
    };
    return heading;
  });
}

function numbered(paragraph: Paragraph, style: HeadingStyle): Heading | null {
  const marker = paragraph.marker;
  const rank = marker && rankIn(style, marker);
  if (!marker || rank === null) return null;
  const whole = part(paragraph, marker.length);
  const promoted = marker.kind === 'arabic' && style.upper && isUpper(headOf(whole.text));
  return {
    number: marker.number,
    kind: promoted ? 'roman' : marker.kind,
    rank: promoted ? RANKS.roman : rank,
    ...read(whole),
  };
}

/** How the file prints its headings. */
interface HeadingStyle extends Bareness {
  /** There are roman numbers, and their headings are in capitals. */
  readonly upper: boolean;
  /** A, B, C stand below the roman numbers. */
  readonly lowCapitals: boolean;
}

function styleOf(paragraphs: readonly Paragraph[]): HeadingStyle {
  const numbered = paragraphs.filter((paragraph) => paragraph.marker && rankOf(paragraph.marker) !== null);
  const roman = numbered.filter((paragraph) => paragraph.marker?.kind === 'roman');
  const upper = roman.filter((paragraph) => isUpper(headOf(paragraph.text)));
  const capitals = paragraphs.some(
    ({ marker, text }) => !marker && isUpper(text) && topicsOf(text).length > 0,
  );
  return {
    lowCapitals: firstOf(numbered, 'roman') < firstOf(numbered, 'capital'),
    upper: upper.length > 1 && upper.length > roman.length / 2,
    all: numbered.length < 2,
    capitals,
  };
}

function firstOf(paragraphs: readonly Paragraph[], kind: MarkerKind): number {
  const at = paragraphs.findIndex(({ marker }) => marker?.kind === kind);
  return at < 0 ? Infinity : at;
}

const RANKS = { part: 0, capital: 1, chapter: 1.5, roman: 2, article: 2.5, arabic: 3, letter: 8 } as const;

function rankIn(style: HeadingStyle, marker: Marker): number | null {
  return style.lowCapitals && marker.kind === 'capital' ? BELOW_ROMAN : rankOf(marker);
}

const BELOW_ROMAN = 2.2;

function rankOf(marker: Marker): number | null {
  if (marker.kind === 'bullet' || marker.kind === 'item') return null;
  if (marker.kind === 'decimal') return RANKS.arabic + marker.number.split('.').length - 1;
  return marker.kind === 'roman' && ordinal('roman', marker.number) === null ? null : RANKS[marker.kind];
}

const SENTENCE_HEAD_WORDS = 16;
const LONGEST_RUN_IN = 45;

function read(whole: Passage): Pick<Heading, 'words' | 'whole' | 'rest' | 'sentence' | 'topics'> {
  const colon = runInColon(whole.text);
  if (colon !== null) {
    const words = part(whole, 0, colon);
    const rest = part(whole, colon + 1);
    return { whole, words, rest: rest.text ? rest : null, sentence: false, topics: topicsOf(words.text) };
  }
  const bare = bareEnd(whole.text);
  const sentence = isSentence(whole.text);
  const words = part(whole, 0, sentence ? Math.min(bare, firstWords(whole.text)) : bare);
  return { whole, words, rest: null, sentence, topics: sentence ? [] : topicsOf(words.text) };
}

function runInColon(text: string): number | null {
  const colon = text.indexOf(':');
  if (colon < 2) return null;
  const before = text.slice(0, colon);
  const words = before.split(' ').length;
  return words <= LONGEST_RUN_IN && !/[.!?] \p{Lu}/u.test(before) && !/[“"(][^”")]*$/.test(before)
    ? colon
    : null;
}

/** Headings may be long, and name several bodies between semicolons; they do not end or go on like sentences. */
function isSentence(text: string): boolean {
  const words = countOf(text, ' ') + 1;
  if (words > LONGEST_HEADING || /[.!?] \p{Lu}/u.test(text.slice(0, -1))) return true;
  return words > LONGEST_LABEL ? /[.;!?]$/u.test(text) || (words > 30 && /; \p{L}/u.test(text)) : false;
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

const LONGEST_HEADING = 75;
const LONGEST_LABEL = 6;

function firstWords(text: string): number {
  let at = 0;
  for (let i = 0; i < SENTENCE_HEAD_WORDS && at >= 0; i++) at = text.indexOf(' ', at + 1);
  return at < 0 ? text.length : at;
}

function bareEnd(text: string): number {
  return text.replace(/[\s.;:,]+$/u, '').length;
}

function headOf(text: string): string {
  const colon = text.indexOf(':');
  return colon > 0 ? text.slice(0, colon) : text;
}

const BARE_RANKS = { high: RANKS.roman, middle: RANKS.arabic, low: RANKS.arabic + 1 } as const;

function unnumbered(paragraph: Paragraph, bare: Bare): Heading {
  const words = part(paragraph, 0, bare.end);
  return {
    number: null,
    kind: bare.height === 'high' ? 'roman' : 'arabic',
    rank: BARE_RANKS[bare.height],
    words,
    whole: paragraph,
    rest: bare.runIn ? part(paragraph, bare.end + 1) : null,
    sentence: false,
    topics: topicsOf(words.text),
  };
}
