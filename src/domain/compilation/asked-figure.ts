import type { IndicatorKind } from '#movement';
import { numberAt, tokensOf } from './number-words.ts';

/** A question whose figure may stand in a unit's words. */
export interface AskedFigure {
  id: string;
  kind: IndicatorKind;
  /** BOUNDARY: of `count` and `out` nothing is taken from words. */
  bounds: 'in' | 'count' | 'out';
  measure: string | null;
  question: string;
}

/** The same with the nouns that are counted and the words that say of what. */
export interface Asked {
  id: string;
  heads: string[][];
  about: ReadonlySet<string>;
}

/** Questions that count something that can be named, and are not held to counts only. */
export function askedFor(questions: readonly AskedFigure[]): Asked[] {
  return questions
    .filter(({ kind, bounds }) => (kind === 'count' || kind === 'no-incident') && bounds === 'in')
    .flatMap((question) => {
      const heads = headsOf(question);
      const words = tokensOf(question.question).map(({ word }) => word);
      const own = new Set(heads.flat());
      const about = new Set(contentOf(words).filter((word) => !own.has(word)));
      return heads.length > 0 ? [{ id: question.id, heads, about }] : [];
    });
}

/** What is counted: the measure, else the noun after "số" or after the number that the question names. */
function headsOf({ measure, question }: AskedFigure): string[][] {
  if (measure) return /^[\p{L} ]+$/u.test(measure) ? [measure.toLocaleLowerCase('vi').split(' ')] : [];
  const tokens = tokensOf(question);
  const number = tokens.findIndex((_, at) => numberAt(tokens, at) !== null);
  const counted = tokens.findIndex(({ word }) => word === 'số');
  const after =
    counted >= 0
      ? counted + (tokens[counted + 1]?.word === 'lượng' ? 2 : 1)
      : number >= 0
        ? number + (numberAt(tokens, number)?.tokens ?? 1)
        : tokens.findIndex(({ word }) => word === 'vụ');
  const [first, second] = after < 0 ? [] : tokens.slice(after, after + 2).map(({ word }) => word);
  if (!first || !/^\p{L}/u.test(first)) return [];
  return SINGLE.has(first) || !second || !/^\p{L}/u.test(second) ? [[first]] : [[first, second]];
}

/** Nouns of one syllable by which things are counted. */
const SINGLE = new Set(
  'buổi cuộc lượt vụ hộ người lớp bài tin lần chiếc đội tổ nhóm ca tấm cổng điểm tuyến đợt camera'.split(' '),
);

/** Words that do not say of what is spoken. */
const EMPTY = new Set(
  'các những về và của cho tại trên trong với ở đã được có là do theo một này đó nhằm số lượng tổng kỳ năm tháng quý cả mỗi ít nhất lần từ đến ra làm nào không để thì mà bao nhiêu nhỏ lớn'.split(
    ' ',
  ),
);
const EMPTY_PAIRS =
  /(?<!\p{L})(?:tổ chức|thực hiện|triển khai|xây dựng|tổ dân phố|khu dân cư|đơn vị|địa bàn|tiến hành|phối hợp|xảy ra|nhân dân|người dân|phường|xã)(?!\p{L})/gu;

/** The words that say of what is spoken, once each. */
export function contentOf(words: readonly string[]): string[] {
  const kept = words.join(' ').replace(EMPTY_PAIRS, ' ').split(' ');
  return [...new Set(kept.filter((word) => /^\p{L}/u.test(word) && !EMPTY.has(word)))];
}
