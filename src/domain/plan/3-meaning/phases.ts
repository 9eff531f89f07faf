import { plain } from '../1-text/fold.ts';
import { type Passage, part } from '../1-text/passage.ts';
import type { Clause, Node } from '../2-structure/outline.ts';
import { piecesOf, trimmed } from '../2-structure/sentences.ts';
import type { Topic } from '../2-structure/topics.ts';
import type { Phase } from '../reading.ts';
import type { Quoter } from './item.ts';
import type { Plan } from './plan.ts';
import { type Bounded, roundAbove, roundsIn } from './rounds.ts';
import { namesEvent } from './words/events.ts';
import { momentAt } from './words/moments.ts';
import { periodIn } from './words/periods.ts';

/** The period of the plan, its rounds, and the events it sets a time for. */
export function phases({ clauses, year }: Pick<Plan, 'clauses' | 'year'>, quote: Quoter): Phase[] {
  const told = new Set<Node>();
  return clauses.flatMap((clause) => {
    const above = roundsAbove(clause.node, year, told);
    const found = above.length > 0 && clause.numbered ? [] : within(clause, year);
    return [...above, ...found].map(({ words, ...phase }) => ({
      ...quote('phase', trimmed(words), clause.path),
      ...phase,
    }));
  });
}

function within(clause: Clause, year: number | null): Bounded[] {
  return roundsIn(clause, year) ?? (isOnTime(clause) ? periodsIn(clause, year) : elsewhereIn(clause, year));
}

/** Headings that bound a round, each once. */
function roundsAbove(node: Node | null, year: number | null, told: Set<Node>): Bounded[] {
  if (!node || told.has(node)) return [];
  told.add(node);
  return [...roundsAbove(node.parent, year, told), ...(roundAbove(node, year) ?? [])];
}

/** Whether a clause stands in the part on time, or is a label on the time of the whole or of an event. */
function isOnTime({ node, label }: Clause): boolean {
  const about = node?.about ?? [];
  if (about[0] === 'time' && !about.some((topic) => HANDED_OUT.includes(topic)))
    return label?.name !== 'place' && label?.name !== 'participants';
  if (label?.name !== 'time') return false;
  return about.includes('time') || WHOLE.includes(about[0]) || (node !== null && namesEvent(node.words.text));
}

/** `THỜI GIAN VÀ NỘI DUNG` lists what is to be done, each with its time. */
const HANDED_OUT: readonly Topic[] = ['content', 'work', 'solutions', 'organisation'];
/** Parts that tell of the whole plan. */
const WHOLE: ReadonlyArray<Topic | undefined> = ['purpose', 'participants', 'place'];

/** What the part on time bounds. */
function periodsIn(clause: Clause, year: number | null): Bounded[] {
  const head = clause.node?.rest === clause.words ? clause.node : null;
  const opened = head && periodIn(head.words.text, year);
  if (head && opened?.from === 0)
    return [{ words: head.whole, name: clause.words.text, kind: 'phase', ...opened }];
  return clause.sentences.flatMap((sentence) =>
    piecesOf(sentence)
      .flatMap(cutInside)
      .flatMap((piece) => periodOf(piece, clause, year)),
  );
}

function periodOf(piece: Passage, { node }: Clause, year: number | null): Bounded[] {
  const text = plain(piece.text);
  const period = FIGURES.test(text) ? null : periodIn(piece.text, year);
  if (!period) return [];
  const { start, from, to } = period;
  const end = AT_HOUR.test(text.slice(from)) ? (period.end ?? start) : period.end;
  const listed = /lộ trình|tiến độ|phân kỳ|bước/u.test(plain(node?.words.text ?? ''));
  const behind = (listed ? BEHIND_IN_LIST : BEHIND).exec(piece.text.slice(to))?.[0].length;
  if (from === 0 && behind)
    return [{ words: piece, name: part(piece, to + behind).text, kind: 'phase', start, end }];
  const name = node?.words.text ?? null;
  if (isEvent(text, start === end, start)) return [{ words: piece, name, kind: 'event', start, end }];
  return [{ words: shortened(piece), name: 'thời gian thực hiện', kind: 'effect', start, end }];
}

/** From when to when figures are counted is no period of the plan. */
const FIGURES = /^(?:mốc )?(?:thời gian )?(?:lấy |chốt )?số liệu/u;
/** What is done in a period named first. */
const BEHIND = /^\)?(?: trở đi)?\s?[:–-]\s(?=\p{L})/u;
const BEHIND_IN_LIST = /^\)?(?: trở đi)?\s?[:,–-]\s(?=\p{L})/u;
const AT_HOUR = /^từ \d{1,2} ?(?:giờ|h|g)/u;

/** What is held once, not what lasts. */
function isEvent(text: string, once: boolean, start: string | null): boolean {
  if (/^(?:kể |bắt đầu )?từ /u.test(text)) return false;
  return HELD.test(text) || (once && (MILESTONE.test(text) || start?.length === 10));
}

const HELD = /ra mắt|(?<!nghỉ )lễ |hội nghị|khai mạc|tổ chức (?:hội|cuộc|ngày)/u;
const MILESTONE = /phát động|ra quân|(?:sơ|tổng) kết|chung kết|bế mạc/u;

/** A period named inside another: `Tháng hành động: …, trong đó tuần lễ cao điểm từ …`. */
function cutInside(piece: Passage): Passage[] {
  const inside = /[,;(] ?(?=trong đó|riêng|(?:đợt )?cao điểm|(?:trong đó )?tập trung)/u.exec(
    plain(piece.text),
  );
  return inside ? [part(piece, 0, inside.index), part(piece, inside.index + 1)] : [piece];
}

/** A period announced with its rounds ends before they are. */
function shortened(sentence: Passage): Passage {
  const rounds = /,? (?:được )?(?:chia|gồm|cụ thể)[^.]*:$/u.exec(sentence.text);
  return rounds ? part(sentence, 0, rounds.index) : sentence;
}

/** Outside the part on time: how long the plan holds, and campaigns held from day to day. */
function elsewhereIn(clause: Clause, year: number | null): Bounded[] {
  return clause.sentences.flatMap((sentence) =>
    piecesOf(sentence).flatMap((words) => [
      ...holdsIn(words, year),
      ...campaignIn(words, year),
      ...namedDayIn(words, year),
    ]),
  );
}

/** `Kế hoạch này có hiệu lực từ …`, `Phong trào được triển khai từ … đến …`; the words of a decision hold the plan too. */
function holdsIn(words: Passage, year: number | null): Bounded[] {
  const text = plain(words.text);
  if (!text.includes('từ ') && !text.includes('đến ')) return [];
  const at = HOLDS.exec(text)?.index ?? (LASTS.test(text) ? 0 : undefined);
  const period = at === undefined ? null : periodIn(words.text.slice(at), year);
  if (at === undefined || !period || (at === 0 && !period.end)) return [];
  const { start, end } = period;
  const said = text.includes('thay thế') ? part(words, at) : words;
  return [{ words: said, name: at > 0 ? 'hiệu lực' : 'thời gian thực hiện', kind: 'effect', start, end }];
}

const HOLDS = /có (?:hiệu lực|giá trị)(?: thi hành| thực hiện)?(?=[^;]{0,30} (?:từ|đến) )/u;
const LASTS =
  /^(?:kế hoạch|phong trào|cuộc vận động|chương trình|cuộc thi|mô hình|đợt thi đua)(?! đã)[^.;,]{0,100} (?:triển khai|thực hiện|tổ chức|phát động|diễn ra|bắt đầu|kéo dài|tiến hành)[^.;]{0,40} từ [^.;]{2,60} đến /u;

function campaignIn(words: Passage, year: number | null): Bounded[] {
  const name = /\d/.test(words.text) ? CAMPAIGN.exec(plain(words.text))?.[0] : undefined;
  const { start, end } = (name && periodIn(words.text, year)) || NONE;
  return name && start?.length === 10 && end?.length === 10 && start !== end
    ? [{ words, name, kind: 'event', start, end }]
    : [];
}

const CAMPAIGN =
  /lễ hội|ngày hội|liên hoan|hội chợ|tháng hành động|tháng cao điểm|tuần lễ|đợt cao điểm|chiến dịch|hội thi|hội diễn/u;
const NONE = { start: null, end: null };

/** `Ngày bầu cử, Chủ nhật 23/5/2027, …`: a day that has a name. */
function namedDayIn(words: Passage, year: number | null): Bounded[] {
  const text = plain(words.text.slice(0, LONGEST_NAMED_DAY));
  const name = NAMED_DAY.exec(text)?.[1];
  const day = name ? momentAt(text, name.length + DAY_JOINT, year) : null;
  if (!name || day?.end.length !== 10) return [];
  return [{ words: part(words, 0, day.to), name, kind: 'event', start: day.start, end: day.end }];
}

const LONGEST_NAMED_DAY = 120;
const DAY_JOINT = 2;
const NAMED_DAY = /^(ngày (?!\d|làm việc|nghỉ)[^,:;.()\d]{3,60})[,:] (?=chủ nhật|thứ |ngày \d|\d{1,2}\/)/u;
