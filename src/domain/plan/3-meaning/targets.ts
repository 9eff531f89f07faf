import { plain } from '../1-text/fold.ts';
import { offsetIn, type Passage, part } from '../1-text/passage.ts';
import type { Clause } from '../2-structure/outline.ts';
import { piecesOf, trimmed } from '../2-structure/sentences.ts';
import type { Topic } from '../2-structure/topics.ts';
import type { Target } from '../reading.ts';
import { boundsOf } from './bounds.ts';
import type { Quoter } from './item.ts';
import { absenceIn } from './words/absences.ts';
import { baselineOf, directionOf, perOf, subjectOf } from './words/measures.ts';
import { counts, percentages, type Quantity } from './words/quantities.ts';

type Aim = Omit<Target, 'id' | 'quote' | 'span'> & { words: Passage };

/** Numbers and absolute absences the plan aims at, each with the words that state it. */
export function targets(clauses: readonly Clause[], quote: Quoter): Target[] {
  return clauses.flatMap((clause) => {
    const stance = stanceOf(clause);
    if (stance === 'silent') return [];
    return statements(clause.sentences)
      .flatMap((statement) => aimsOf(statement, stance))
      .map(({ words, ...aim }) => ({
        ...quote('target', words, clause.path),
        ...aim,
        ...boundsOf(words.text),
      }));
  });
}

/** How a part of the plan speaks of numbers: it sets aims, it may mention some, it only describes. */
type Stance = 'aiming' | 'acting' | 'silent';

const SILENT: readonly Topic[] = ['situation', 'awards', 'funding', 'participants'];
const AIMING: readonly Topic[] = ['targets', 'criteria', 'content'];

function stanceOf(clause: Clause): Stance {
  const topics = clause.node?.about ?? [];
  if (topics.length === 1 && topics[0] && SILENT.includes(topics[0])) return 'silent';
  if (topics[0] === 'purpose')
    return /(?:phấn đấu|chỉ tiêu|mục tiêu)[^.;]*\d/u.test(plain(clause.words.text)) ? 'acting' : 'silent';
  return topics.some((topic) => AIMING.includes(topic)) ? 'aiming' : 'acting';
}

/** Sentences, their parts between semicolons, and the list of aims in the brackets that end a paragraph. */
function statements(sentences: readonly Passage[]): Passage[] {
  return sentences.flatMap((sentence) => {
    const bracket = /\(([^()]{25,})\)[.;]?$/u.exec(sentence.text);
    if (bracket?.[1] && bracket.index > SHORT_LEAD) {
      const inside = piecesOf(part(sentence, bracket.index + 1, bracket.index + 1 + bracket[1].length));
      if (inside.some(({ text }) => absenceIn(text) !== null || AIM.test(plain(text)))) return inside;
    }
    const parts = piecesOf(sentence);
    if (parts.every(({ text }) => absenceIn(text) !== null)) return [sentence];
    return leaning(sentence, parts);
  });
}

const SHORT_LEAD = 60;
const AIM = /\d\s?%|(?:ít nhất|tối thiểu) (?:có )?\d/u;

/** `…; trong đó 20% …` says nothing without the part before. */
function leaning(sentence: Passage, parts: readonly Passage[]): Passage[] {
  const found: Passage[] = [];
  for (const piece of parts) {
    const before = found.at(-1);
    if (before && /^trong đó/iu.test(piece.text))
      found[found.length - 1] = part(
        sentence,
        offsetIn(sentence, before),
        offsetIn(sentence, piece) + piece.text.length,
      );
    else found.push(piece);
  }
  return found;
}

/** The aims of one statement: the absence it demands, or each of its numbers with its share of the words. */
function aimsOf(statement: Passage, stance: Stance): Aim[] {
  const absence = stance === 'aiming' ? absenceIn(statement.text) : null;
  if (absence !== null) return [absent(statement, absence)];
  const shares = percentages(statement.text);
  const found = stance === 'aiming' ? [...shares, ...countsBeside(shares, statement.text)] : shares;
  const text = plain(statement.text);
  const all = found.filter((quantity) => !isPassing(text, quantity)).sort((a, b) => a.start - b.start);
  const per = all.length > 0 ? perOf(text) : null;
  return all.map((quantity, at) => aimOf(statement, quantity, all[at - 1], all[at + 1], per));
}

function countsBeside(shares: readonly Quantity[], text: string): Quantity[] {
  let at = 0;
  return counts(text).filter((count) => {
    while ((shares[at]?.end ?? Infinity) < count.start) at++;
    return (shares[at]?.start ?? Infinity) > count.end;
  });
}

function absent(statement: Passage, at: number): Aim {
  return {
    words: trimmed(statement),
    subject: subjectOf(statement.text.slice(at)),
    comparator: '=',
    value: 0,
    unit: null,
    per: perOf(statement.text),
    direction: 'none',
    baseline: null,
    zeroTolerance: true,
  };
}

function aimOf(
  statement: Passage,
  quantity: Quantity,
  before: Quantity | undefined,
  after: Quantity | undefined,
  per: string | null,
): Aim {
  const words = shareOf(statement, quantity, before, after);
  const from = offsetIn(statement, words);
  const placed = { ...quantity, start: quantity.start - from, end: quantity.end - from };
  return {
    words,
    subject: countedIn(words.text, placed) ?? (quantity.unit === '%' ? null : quantity.unit),
    comparator: quantity.comparator,
    value: quantity.value,
    unit: quantity.unit || null,
    per: perOf(words.text) ?? per,
    direction: directionOf(words.text),
    baseline: baselineOf(words.text),
    zeroTolerance: false,
  };
}

/**
 * What the number is of: the words behind it; the words before it where it ends the statement (`… đạt 95%`) or
 * counts times; both where it says of how many (`Tổ tự quản ở 100% khu phố`).
 */
function countedIn(text: string, quantity: Pick<Quantity, 'start' | 'end' | 'unit'>): string | null {
  const behind = subjectOf(text.slice(quantity.end));
  const lead =
    /\s*(?:(?:phấn đấu )?đạt|chiếm|là|lên|xuống|còn|ở|tại|cho|đến|tới|trên)?(?: tỷ lệ)?(?: từ)?\s*[:,]?\s*$/iu.exec(
      text.slice(0, quantity.start),
    );
  const before = subjectOf(text.slice(0, lead?.index ?? quantity.start));
  if (!before || before.split(' ').length < 3) return behind;
  if (!behind || quantity.unit === 'lần' || /đạt|chiếm|lên|xuống|còn/iu.test(lead?.[0] ?? '')) return before;
  return /(?:^|\s)(?:ở|tại|cho|đến|tới|trên)\s/iu.test(`${lead?.[0] ?? ''} `)
    ? `${behind} ${before}`
    : behind;
}

/** Numbers that describe, not aim: money, points, ordinals, those in names. */
function isPassing(text: string, quantity: Quantity): boolean {
  const after = text.slice(quantity.end, quantity.end + 16);
  if (MONEY_OR_POINTS.test(after)) return true;
  return NUMBER_OF.test(text.slice(Math.max(0, quantity.start - 16), quantity.start));
}

const MONEY_OR_POINTS = /^\s?(?:đồng|triệu|tỷ|nghìn đồng|điểm (?:thưởng|trừ|trở))(?!\p{L})|^\s?điểm[.,;)]/u;
const NUMBER_OF = /(?:kỷ niệm|lần thứ|khóa|điều|khoản|mục|điểm|số|đề án|phụ lục|mẫu|biểu)\s*$/u;

/** The words from the conjunction before a number's own to the conjunction before the next, without the law it refers to. */
function shareOf(
  statement: Passage,
  quantity: Quantity,
  before: Quantity | undefined,
  after: Quantity | undefined,
): Passage {
  const from = before ? cutBetween(statement.text, before.end, quantity.start) : 0;
  const to = after ? cutBetween(statement.text, quantity.end, after.start) : statement.text.length;
  const share = part(statement, from, to);
  const law = LAW.exec(share.text.slice(Math.max(0, quantity.end - offsetIn(statement, share))));
  return trimmed(law ? part(share, 0, quantity.end - offsetIn(statement, share) + law.index) : share);
}

const LAW =
  /,? theo (?:quy định (?:tại|của) )?(?:Thông tư|Quyết định|Nghị định|Luật|Hướng dẫn|Nghị quyết|Kế hoạch số)/u;

/** The last conjunction between two numbers, or one that announces the second; the place of the second where there is none. */
function cutBetween(text: string, from: number, to: number): number {
  const cuts = [...text.slice(from, to).matchAll(/[,;:]\s|\svà\s/gu)].map(
    (cut) => from + cut.index + cut[0].length,
  );
  const announcing = cuts.find((cut) => /^(?:trong đó|phấn đấu|có )/u.test(text.slice(cut)));
  return announcing ?? cuts.at(-1) ?? to;
}
