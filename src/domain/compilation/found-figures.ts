import { type Asked, type AskedFigure, askedFor, contentOf } from './asked-figure.ts';
import { numberAt, type Token, tokensOf } from './number-words.ts';

export type { AskedFigure } from './asked-figure.ts';

/** A number in a unit's words that may be the figure of a question: waits until a person says so. */
export interface FoundFigure {
  indicator: string;
  /** Decimal string. */
  value: string;
  /** Where the number begins in the text, in UTF-16 units. */
  at: number;
  /** The number with what is counted: `05 buổi`. */
  words: string;
  sentence: string;
}

/**
 * Numbers in a text (NFC) that tell of something done and name what a question counts, in figures or words: `đã tổ chức 05
 * buổi tuyên truyền`. What is planned, compared, about, a part of another number or a date is left alone. Each
 * number is proposed for the one question whose words it shares most. For questions that count; never for those of which only
 * counts are kept: see `askedFor`.
 */
export function foundFigures(text: string, questions: readonly AskedFigure[]): FoundFigure[] {
  const asked = askedFor(questions);
  if (asked.length === 0) return [];
  return sentencesOf(text).flatMap(({ sentence, start }) =>
    inSentence(sentence, asked).map((found) => ({ ...found, at: found.at + start })),
  );
}

/** Sentences with their place: lines, and what full stops and semicolons part. */
export function sentencesOf(text: string): { sentence: string; start: number }[] {
  return [...text.matchAll(/[^\r\n]+/gu)].flatMap(({ 0: line, index }) =>
    [...line.matchAll(/\S.*?(?:[.;!?](?=\s|$)|$)/gu)].map((part) => ({
      sentence: part[0].replace(/^[-+*•–]\s+/u, '').trim(),
      start: index + part.index + (/^[-+*•–]\s+/u.exec(part[0])?.[0].length ?? 0),
    })),
  );
}

function inSentence(sentence: string, asked: readonly Asked[]): FoundFigure[] {
  const tokens = tokensOf(sentence);
  const found: FoundFigure[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const said = countedAt(tokens, at);
    if (!said) continue;
    const best = bestOf(asked, tokens, said);
    const [first, last] = [tokens[at], tokens[said.noun + (best?.head ?? 1) - 1]];
    if (best && first && last)
      found.push({
        indicator: best.id,
        value: said.value,
        at: first.start,
        words: sentence.slice(first.start, last.end),
        sentence,
      });
    at = said.noun - 1;
  }
  return found;
}

/** A number that may be counted: its value, where it begins, where the noun begins. */
interface Counted {
  value: string;
  from: number;
  noun: number;
}

function countedAt(tokens: readonly Token[], at: number): Counted | null {
  const none = noneAt(tokens, at);
  if (none) return none;
  const said = numberAt(tokens, at);
  if (!said || !isDone(tokens, at)) return null;
  return { value: said.value, from: at, noun: at + said.tokens };
}

/** `không xảy ra vụ cháy nào`: nothing, where the words say that there was none. */
function noneAt(tokens: readonly Token[], at: number): Counted | null {
  if (tokens[at]?.word !== 'không') return null;
  const after = tokens.slice(at + 1, at + 5).map(({ word }) => word);
  const verb = ['để xảy ra', 'xảy ra', 'phát sinh', 'có'].find((one) =>
    `${after.join(' ')} `.startsWith(`${one} `),
  );
  if (!verb) return null;
  const noun = at + 1 + verb.split(' ').length;
  const ends = tokens.slice(noun, noun + 12).some(({ word }) => word === 'nào');
  return ends ? { value: '0', from: at, noun } : null;
}

/** Before a number, what says that it is a date, a name, a plan, a comparison, a guess or a part. */
const NOT_BEFORE =
  /(?:^|[\s(])(?:ngày|tháng|năm|quý|số|điều|khoản|mục|đợt|lần|thứ|tổ|thôn|buôn|khu|phố|lớp|khóa|tuổi|ít nhất|tối thiểu|tối đa|mỗi|từng|khoảng|gần|hơn|trên|dưới|tăng|giảm|thêm|thiếu|còn|đến|từ|chỉ tiêu|đạt tỷ lệ|trong đó|trong đó có|gồm|bao gồm|trung bình)$/u;
const PLANNED =
  /(?:^|\s)(?:kế hoạch|phấn đấu|dự kiến|sẽ|đề nghị|kiến nghị|đăng ký|chỉ tiêu giao|mục tiêu|chưa|không|cùng kỳ|năm trước|năm ngoái|kỳ trước|quý trước|so với|lẽ ra|theo yêu cầu|cần|trong đó|thời gian tới|tiếp tục)(?:\s|$)/u;
const AFTER = /^(?:so với|cùng kỳ|năm trước|năm ngoái|theo kế hoạch|dự kiến|sắp|nữa)/u;

/** Before "năm", what makes it a year. */
const YEAR = /^(?:trong|cả|hằng|hàng|các|đầu|cuối|nhiều|những|một|nửa|mấy|qua)$/u;

function isDone(tokens: readonly Token[], at: number): boolean {
  const before = clauseBefore(tokens, at);
  const [last = '', next = ''] = [tokens[at - 1]?.word ?? '', tokens[at + 1]?.word ?? ''];
  if (/^[-–/.,:]$/u.test(last) && /^\d/.test(tokens[at - 2]?.word ?? '')) return false;
  if (/^[-–/%.]$/u.test(next)) return false;
  if (tokens[at]?.word === 'năm' && YEAR.test(last)) return false;
  if (NOT_BEFORE.test(before) || PLANNED.test(before)) return false;
  const after = tokens.slice(at + 1, at + 9).map(({ word }) => word);
  return !after.some((_, index) => AFTER.test(after.slice(index).join(' ')));
}

/** The words before a token back to a mark or another figure. */
function clauseBefore(tokens: readonly Token[], at: number): string {
  let from = at;
  while (from > 0 && /^\p{L}/u.test(tokens[from - 1]?.word ?? '')) from -= 1;
  return tokens
    .slice(from, at)
    .map(({ word }) => word)
    .join(' ');
}

/** How many words of a question, at least, what is counted must share with it. */
const LEAST_SHARED = 2;
/** Of the words that say what is counted, the part that the question must say too. */
const LEAST_PART = 0.6;

function bestOf(asked: readonly Asked[], tokens: readonly Token[], { from, noun }: Counted) {
  const before = contentOf(clauseBefore(tokens, from).split(' '));
  const matches = asked.flatMap(({ id, heads, about }) => {
    const head = heads.find((words) => words.every((word, index) => tokens[noun + index]?.word === word));
    if (!head) return [];
    const after = wordsAfter(tokens, noun + head.length);
    const spoken = after.some((words) => words.length > 0) ? after : [before];
    const shared = Math.max(...spoken.map((words) => sharedWith(about, words)));
    if (about.size === 0) return spoken[0]?.length === 0 ? [{ id, head: head.length, score: 0 }] : [];
    return shared > 0 ? [{ id, head: head.length, score: shared / about.size }] : [];
  });
  const [first, second] = matches.sort((one, other) => other.score - one.score);
  return first && second?.score === first.score ? null : (first ?? null);
}

/** How many words of a question are said; 0 where too few are, or most of what is said is something else. */
function sharedWith(about: ReadonlySet<string>, said: readonly string[]): number {
  const shared = said.filter((word) => about.has(word)).length;
  const least = Math.min(LEAST_SHARED, about.size, said.length);
  return shared < least || shared < said.length * LEAST_PART ? 0 : shared;
}

/**
 * What follows up to a mark, a figure, or a word that begins something else, and the same with what stands beside it:
 * `buổi phổ biến, tuyên truyền pháp luật`.
 */
function wordsAfter(tokens: readonly Token[], from: number): string[][] {
  const parts: string[][] = [[]];
  for (const { word } of tokens.slice(from, from + 14)) {
    if (word === ',' && parts.length === 1) parts.push([]);
    else if (!/^\p{L}/u.test(word) || ENDS.has(word)) break;
    else parts.at(-1)?.push(word);
  }
  return [contentOf(parts[0] ?? []), contentOf(parts.flat())];
}

const ENDS = new Set(
  'với cho tại ở do vào từ trong trên nhân được đã có thu gồm nào qua đạt để nhằm cùng của'.split(' '),
);
