/** A word, a figure or a mark of a text, with its place in it (UTF-16). */
export interface Token {
  text: string;
  /** Lower case. */
  word: string;
  start: number;
  end: number;
}

const TOKEN = /\d+(?:[.\u00a0]\d{3})*(?:,\d+)?|\p{L}[\p{L}\p{M}]*|[^\s\p{L}\d]/gu;

/** The words, figures and marks of a text (NFC). */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(({ 0: found, index }) => ({
    text: found,
    word: found.toLocaleLowerCase('vi'),
    start: index,
    end: index + found.length,
  }));
}

/** A number that begins at a token: its decimal string, and how many tokens it takes. */
export interface SaidNumber {
  value: string;
  tokens: number;
}

/** Reads `05`, `1.250`, `hai mươi lăm`; `05 (năm)` is one number told twice. Null where no number begins here. */
export function numberAt(tokens: readonly Token[], at: number): SaidNumber | null {
  const token = tokens[at];
  if (!token) return null;
  if (!/^\d/.test(token.word)) return inWordsAt(tokens, at);
  const value = token.word.replace(/[.\u00a0]/gu, '').replace(',', '.');
  const plain = value.replace(/^0+(?=\d)/, '');
  return plain.length > MOST_LETTERS ? null : { value: plain, tokens: 1 + toldAgain(tokens, at + 1) };
}

/** Longer is no figure of a unit. */
const MOST_LETTERS = 12;

/** `(năm)` after a figure. */
function toldAgain(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.word !== '(') return 0;
  const said = inWordsAt(tokens, at + 1);
  return said && tokens[at + 1 + said.tokens]?.word === ')' ? said.tokens + 2 : 0;
}

const UNITS: Record<string, number> = {
  ...{ một: 1, mốt: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, lăm: 5, nhăm: 5, sáu: 6 },
  ...{ bảy: 7, bẩy: 7, tám: 8, chín: 9 },
};

/** `mười`, `hai mươi lăm`, `một trăm linh năm`, `hai nghìn`: each part is added, then multiplied by what follows. */
function inWordsAt(tokens: readonly Token[], at: number): SaidNumber | null {
  let [total, here, index] = [0, 0, at];
  for (; ; index += 1) {
    const word = tokens[index]?.word ?? '';
    const unit = UNITS[word];
    if (unit !== undefined && here % 10 === 0) here += unit;
    else if (word === 'mười' && here % 100 === 0) here += 10;
    else if (word === 'mươi' && here % 100 > 0 && here % 100 < 10) here += (here % 10) * 9;
    else if (word === 'trăm' && here > 0 && here < 10) here *= 100;
    else if ((word === 'linh' || word === 'lẻ') && here > 0 && here % 100 === 0 && isUnit(tokens, index + 1))
      continue;
    else if ((word === 'nghìn' || word === 'ngàn') && here > 0) [total, here] = [total + here * 1000, 0];
    else break;
  }
  return index === at ? null : { value: String(total + here), tokens: index - at };
}

function isUnit(tokens: readonly Token[], at: number): boolean {
  return UNITS[tokens[at]?.word ?? ''] !== undefined;
}
