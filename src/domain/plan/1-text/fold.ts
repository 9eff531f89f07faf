/**
 * The form under which two quotes of a plan are the same words: NFC, without invisible signs, Markdown marks
 * and inline tags, every run of white space one space. Spans and quotes are compared in this form.
 */
export function fold(text: string): string {
  if (!UNFOLDED.test(text)) return text.normalize('NFC').trim();
  return text
    .normalize('NFC')
    .replace(/[\ufeff\u00ad\u200b]/g, '')
    .replace(/^[^\S\n]*#{1,6}\s+/gm, '')
    .replace(/[*\\]/g, '')
    .replace(/<\/?(?:b|i|u|strong|em|br)\s*\/?>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What folding changes beside the letters and the ends. */
const UNFOLDED = /[#*\\<\ufeff\u00ad\u200b]|\s\s|[^\S ]/;

/**
 * Lower case, with the tone mark where the new spelling puts it (`uỷ` → `ủy`, `hoá` → `hóa`), so that one
 * pattern reads both spellings. Keeps the length: offsets into the result are offsets into `text`.
 */
export function plain(text: string): string {
  if (text === lastText) return lastPlain;
  if (text.length > LONGEST_KEPT) return plained(text);
  lastPlain = kept.get(text) ?? keep(text);
  lastText = text;
  return lastPlain;
}

function keep(text: string): string {
  if (kept.size >= MOST_KEPT) kept.clear();
  const made = plained(text);
  kept.set(text, made);
  return made;
}

/** Recognisers ask for the same words one after the other: comparing them is cheaper than looking them up. */
let [lastText, lastPlain] = ['', ''];

/** The last results: every recogniser asks for the same words, and folding them is the dearest step of a reading. */
const kept = new Map<string, string>();
const MOST_KEPT = 4_000;
const LONGEST_KEPT = 4_000;

function plained(text: string): string {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : text;
  return MAYBE_OLD.test(same) ? same.replace(OLD_TONES, (pair) => NEW_TONES.get(pair) ?? pair) : same;
}

const NEW_TONES: ReadonlyMap<string, string> = new Map(
  'oà òa oá óa oả ỏa oã õa oạ ọa oè òe oé óe oẻ ỏe oẽ õe oẹ ọe uỳ ùy uý úy uỷ ủy uỹ ũy uỵ ụy'
    .split(' ')
    .flatMap((pair, i, all) => (i % 2 === 0 ? [[pair, all[i + 1] ?? pair] as const] : [])),
);
/** A quick first look: most texts hold no such pair at all. */
const MAYBE_OLD = /o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]/;
/** Only at the end of a syllable: `hoà` moves its mark, `hoàn` keeps it. */
const OLD_TONES = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/gu;
