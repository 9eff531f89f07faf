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
const ACCENTED = new Set(
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
  for (const sign of sample) {
    if (sign < 'A') continue;
    if (sign < '\u0080') letters += (sign >= 'a' && sign <= 'z') || sign <= 'Z' ? 1 : 0;
    else if (ACCENTED.has(sign)) [letters, accented] = [letters + 1, accented + 1];
    else if (LETTER.test(sign)) [letters, strange] = [letters + 1, strange + (sign > '\u024f' ? 1 : 0)];
  }
  return { letters, accented, strange };
}
