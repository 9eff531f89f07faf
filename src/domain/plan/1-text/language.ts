/** Vietnamese, Vietnamese that lost its accents, or another language. */
export type Language = 'Vietnamese' | 'garbled' | 'foreign';

/** The language of a text by its first pages; a short text passes for Vietnamese. */
export function languageOf(text: string): Language {
  const sample = text.slice(0, SAMPLE);
  const { letters, accented, strange } = countsOf(sample);
  if (letters <= FEWEST_LETTERS || accented >= letters * 0.08) return 'Vietnamese';
  if (strange > letters * 0.3) return 'foreign';
  const words = sample.toLowerCase().match(/[a-zà-ÿ]+/g) ?? [];
  const foreign = words.filter((word) => FOREIGN.has(word)).length;
  return foreign > words.length * 0.07 ? 'foreign' : 'garbled';
}

const SAMPLE = 3_000;
const FEWEST_LETTERS = 200;
const ACCENTED = codesOf(
  'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ',
);
/** Frequent words that no Vietnamese syllable is spelt like. */
const FOREIGN = new Set(
  'the of and with for shall will this that are from by which have les des est dans pour une avec sur der und das mit los las del para que y'.split(
    ' ',
  ),
);

const LETTER = /\p{L}/u;

/** Letters, those with an accent of Vietnamese, and those of other scripts than the Latin one. */
function countsOf(sample: string): { letters: number; accented: number; strange: number } {
  let [letters, accented, strange] = [0, 0, 0];
  for (let at = 0; at < sample.length; at++) {
    const code = sample.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    if (code < 0x80) letters += (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a ? 1 : 0;
    else if (ACCENTED[code] === 1) [letters, accented] = [letters + 1, accented + 1];
    else if (LETTER.test(String.fromCodePoint(code)))
      [letters, strange] = [letters + 1, strange + (code > 0x24f ? 1 : 0)];
  }
  return { letters, accented, strange };
}

/** A one at the code of each sign: looked up for every letter of the sample. */
function codesOf(signs: string): Uint8Array {
  const codes = new Uint8Array(0x2000);
  for (let at = 0; at < signs.length; at++) codes[signs.charCodeAt(at)] = 1;
  return codes;
}
