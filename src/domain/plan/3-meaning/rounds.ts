import { plain } from '../1-text/fold.ts';
import { matchesOf } from '../1-text/matches.ts';
import { type Passage, part } from '../1-text/passage.ts';
import type { Clause, Node } from '../2-structure/outline.ts';
import { piecesOf } from '../2-structure/sentences.ts';
import type { Phase } from '../reading.ts';
import { limitIn, periodIn } from './words/periods.ts';

/** A period as its words bound it. */
export type Bounded = Pick<Phase, 'name' | 'kind' | 'start' | 'end'> & { words: Passage };

/** A heading that bounds a round: `Giai đoạn chuẩn bị (từ ngày … đến ngày …)`, in the part on time `Năm 2027`; null for any other. */
export function roundAbove({ words, parent, about, rest }: Node, year: number | null): Bounded[] | null {
  const named = NAME.test(plain(words.text));
  if (!named && (rest || parent?.about[0] !== 'time' || about[0] !== 'time')) return null;
  const period = periodIn(words.text, year);
  if (!period?.start || !period.end) return null;
  const kind = named || period.from === 0 ? 'phase' : 'effect';
  return [
    { words, name: words.text.replace(/\s*[(:,].*$/u, ''), kind, start: period.start, end: period.end },
  ];
}

/**
 * The rounds of a clause; null where it tells of none.
 * - a heading `Giai đoạn chuẩn bị:` with its time behind the colon;
 * - `Đợt 1: Từ … đến …`, `Giai đoạn chuẩn bị (tháng 3/2027): …` at its opening;
 * - in the part on time also one behind another: `đợt một trong quý I, đợt hai từ …`.
 */
export function roundsIn(clause: Clause, year: number | null): Bounded[] | null {
  const { node, label, words } = clause;
  const heading = node?.rest === words && !roundAbove(node, year) ? node : null;
  if (heading && NAME.test(plain(heading.words.text))) return round(heading.whole, heading.words.text, year);
  const listed = label?.name === 'time' || node?.about[0] === 'time';
  const pieces = listed ? piecesOf(label?.value ?? words).flatMap(oneByOne) : piecesOf(words);
  const rounds = pieces.filter(({ text }) => NUMBERED.test(plain(text)));
  if (rounds.length === 1 && pieces[0] === rounds[0] && !label) return round(words, nameOf(words), year);
  if (rounds.length > 0) return rounds.flatMap((piece) => round(piece, nameOf(piece), year));
  const name = NAMED.exec(plain(words.text).slice(0, LONGEST_NAME))?.[0];
  return name && round(words, name, year).length > 0
    ? round(words, words.text.slice(0, name.length), year)
    : null;
}

const NOUN = '(?:đợt|giai đoạn|bước|chặng|vòng|kỳ)';
const NAME = new RegExp(`^${NOUN}\\s`, 'u');
const ORDINAL = '(?:thứ )?(?:\\d{1,2}|[ivx]{1,4}|nhất|một|hai|ba|tư|bốn|năm)';
const NUMBERED = new RegExp(
  `^${NOUN}\\s+${ORDINAL}(?=\\s?[:(.,–-]|\\s(?:từ|trong|vào|tháng|quý|năm \\d{4}[:.,;]|kéo dài|bắt đầu|diễn ra))(?! [-–] \\d)`,
  'u',
);
/** A round with a name: `Giai đoạn chuẩn bị`, `Đợt cao điểm`. */
const NAMED = /^(?:đợt|giai đoạn|bước|chặng|vòng)(?: (?!\d{4})[^\s:(,.;]+){1,8}(?=\s?[:(])/u;
const LONGEST_NAME = 80;

/** `đợt một …, đợt hai …, đợt ba …`. */
function oneByOne(piece: Passage): Passage[] {
  const starts = matchesOf(plain(piece.text), NEXT).map(({ index, 0: mark }) => index + mark.length);
  return [0, ...starts].map((from, at) => part(piece, from, starts[at] ?? piece.text.length));
}

const NEXT = new RegExp(`(?:[,:.]| và) (?:và )?(?=${NOUN} ${ORDINAL}[\\s:(,])`, 'gu');

function nameOf({ text }: Passage): string {
  return text.slice(0, NUMBERED.exec(plain(text))?.[0].length ?? 0);
}

function round(words: Passage, name: string, year: number | null): Bounded[] {
  const period = periodIn(words.text, year) ?? limitIn(words.text, year);
  return period ? [{ words, name, kind: 'phase', start: period.start, end: period.end }] : [];
}
