import { plain } from '../1-text/fold.ts';
import { type Passage, part } from '../1-text/passage.ts';
import type { Clause, Node } from '../2-structure/outline.ts';
import { piecesOf, trimmed } from '../2-structure/sentences.ts';
import type { Phase } from '../reading.ts';
import type { Quoter } from './item.ts';
import { dateAt, isoOf, two } from './words/dates.ts';

/** The period of the plan, its rounds, and the events it sets a time for. */
export function phases(clauses: readonly Clause[], quote: Quoter): Phase[] {
  const told = new Set<Node>();
  return clauses.flatMap((clause) => {
    const found =
      roundsIn(clause) ?? (clause.node?.about[0] === 'time' ? periodsIn(clause) : eventsIn(clause));
    return [...roundsAbove(clause.node, told), ...found].map(({ words, ...phase }) => ({
      ...quote('phase', trimmed(words), clause.path),
      ...phase,
    }));
  });
}

type Bounded = Pick<Phase, 'name' | 'kind' | 'start' | 'end'> & { words: Passage };

/** Headings that bound a round: `Giai đoạn chuẩn bị (từ ngày … đến ngày …)`; each once. */
function roundsAbove(node: Node | null, told: Set<Node>): Bounded[] {
  if (!node || told.has(node)) return [];
  told.add(node);
  return [...roundsAbove(node.parent, told), ...(boundedHeading(node) ?? [])];
}

function boundedHeading({ words }: Node): Bounded[] | null {
  if (!ROUND_NAME.test(plain(words.text))) return null;
  const bounds = boundsOf(words.text);
  const name = words.text.replace(/\s*[(:,].*$/u, '');
  return bounds.start && bounds.end ? [{ words, name, kind: 'phase', ...bounds }] : null;
}

const ROUND_NAME = /^(?:đợt|giai đoạn|bước|chặng|vòng)\s/u;
const ROUND =
  /^(?:đợt|giai đoạn|bước|chặng|vòng)\s+(?:\d{1,2}|[ivx]{1,4}|(?:thứ )?(?:nhất|một|hai|ba|tư|bốn|năm))(?=[\s:(.,])/u;

/** `Đợt 1: Từ … đến …`, or a heading `Giai đoạn chuẩn bị:` with its time behind the colon; null where the clause is no round. */
function roundsIn(clause: Clause): Bounded[] | null {
  const { node } = clause;
  const heading = node?.rest === clause.words && !boundedHeading(node) ? node : null;
  if (heading && ROUND_NAME.test(plain(heading.words.text)))
    return bounded(heading.whole, heading.words.text);
  const pieces = piecesOf(clause.label?.value ?? clause.words).filter(({ text }) => ROUND.test(plain(text)));
  if (pieces.length === 0) return null;
  if (pieces.length === 1 && !clause.label) return bounded(clause.words, roundName(clause.words));
  return pieces.flatMap((piece) => bounded(piece, roundName(piece)));
}

function roundName({ text }: Passage): string {
  return text.slice(0, ROUND.exec(plain(text))?.[0].length ?? 0);
}

function bounded(words: Passage, name: string): Bounded[] {
  const bounds = boundsOf(words.text);
  return bounds.start || bounds.end ? [{ words, name, kind: 'phase', ...bounds }] : [];
}

/** Sentences of the part on time that bound something. */
function periodsIn(clause: Clause): Bounded[] {
  if (clause.label?.name === 'place') return [];
  return clause.sentences.flatMap((sentence): Bounded[] => {
    const bounds = boundsOf(sentence.text);
    if (!bounds.start && !bounds.end) return dayIn(sentence, clause);
    const event = HELD.test(plain(sentence.text));
    const name = event ? sentence.text : 'thời gian thực hiện';
    return [{ words: shortened(sentence), name, kind: event ? 'event' : 'effect', ...bounds }];
  });
}

const HELD = /ra mắt|lễ |hội nghị|khai mạc|tổ chức (?:hội|cuộc|ngày)/u;

/** `Ngày bầu cử: Chủ nhật, ngày 18 tháng 4 năm 2027`. */
function dayIn(sentence: Passage, clause: Clause): Bounded[] {
  const at = /ngày (?=\d)/u.exec(plain(sentence.text));
  const day = at && dated(plain(sentence.text), at.index + at[0].length);
  const name = clause.node?.words.text ?? null;
  return day && day.length === 10 ? [{ words: sentence, name, kind: 'event', start: day, end: day }] : [];
}

/** Campaigns and feasts held from day to day, elsewhere in the plan. */
function eventsIn(clause: Clause): Bounded[] {
  return clause.sentences.flatMap((sentence) =>
    piecesOf(sentence).flatMap((words): Bounded[] => {
      const name = CAMPAIGN.exec(plain(words.text))?.[0];
      const { start, end } = name ? boundsOf(words.text) : NONE;
      return name && start?.length === 10 && end?.length === 10
        ? [{ words, name, kind: 'event', start, end }]
        : [];
    }),
  );
}

const CAMPAIGN =
  /lễ hội|ngày hội|liên hoan|hội chợ|tháng hành động|tháng cao điểm|tuần lễ|đợt cao điểm|chiến dịch|hội thi|hội diễn/u;
const NONE = { start: null, end: null };

/** A period announced with its rounds ends before they are. */
function shortened(sentence: Passage): Passage {
  const rounds = /,? (?:được )?(?:chia|gồm|cụ thể)[^.]*:$/u.exec(sentence.text);
  return rounds ? part(sentence, 0, rounds.index) : sentence;
}

const ISSUE =
  /(?:từ|kể từ|sau) (?:khi |ngày )?(?:kế hoạch )?(?:này )?(?:được )?(?:ban hành|ký(?: ban hành)?|có hiệu lực|phát động kế hoạch)(?: kế hoạch)?/u;

/** Start and end as a text bounds them. */
function boundsOf(printed: string): Pick<Phase, 'start' | 'end'> {
  const text = plain(printed);
  const within = /(?:trong|vào|:)\s+(?:năm (\d{4})|(?=tháng \d|ngày \d))/u.exec(text);
  const years = /\((?:năm )?(\d{4})\s?[-–]\s?(\d{4})\)|\((?:trong )?năm (\d{4})\)/u.exec(text);
  if (years) return { start: years[1] ?? years[3] ?? null, end: years[2] ?? years[3] ?? null };
  const start = startOf(text);
  const end = endOf(text);
  if (start || end || !within) return { start, end };
  const date = within[1] ?? dated(text, within.index + within[0].length);
  return { start: date, end: date };
}

/** `từ ngày 22 đến ngày 24/3/2027`: the first day shares the month of the last. */
const DAY_TO_DAY = /từ (?:ngày )?(\d{1,2})\s?(?:đến|-|–)\s?(?:hết )?(?:ngày )?(?=\d{1,2}[/.-])/u;

function startOf(text: string): string | null {
  if (ISSUE.test(text)) return 'issue';
  if (/từ (?:nay|ngày ký)/u.test(text)) return 'issue';
  const day = DAY_TO_DAY.exec(text);
  const to = day && dated(text, day.index + day[0].length);
  if (day && to && to.length === 10) return `${to.slice(0, 8)}${two(Number(day[1]))}`;
  const from =
    /(?:từ|kể từ|bắt đầu(?: từ)?)\s+(?:đầu )?(?:năm (?:học )?(\d{4})|(?=ngày \d|tháng \d|\d{1,2}\/))/u.exec(
      text,
    );
  if (from) return from[1] ?? dated(text, from.index + from[0].length, yearAfter(text, from.index));
  const event =
    /(?:ngay )?(?:sau khi|từ khi|kể từ khi|kể từ ngày|từ ngày(?! \d))\s+([^.;]{4,100}?)(?:\s+(?:trên địa bàn|đến)\s.*)?[,.;]?$/u.exec(
      text,
    );
  return event?.[1] ? `event:${event[1].trim()}` : null;
}

function endOf(text: string): string | null {
  const to = /(?:đến|tới|-|–)\s+(?:hết\s+)?(?:năm (\d{4})|(?=ngày \d|tháng \d|\d{1,2}\/))/u.exec(text);
  if (to) return to[1] ?? dated(text, to.index + to[0].length);
  const event = /đến khi\s+([^,.;]{4,80})/u.exec(text);
  return event?.[1] ? `event:${event[1].trim()}` : null;
}

function dated(text: string, at: number, year: number | null = null): string | null {
  const date = dateAt(text, at);
  return date && isoOf(date, year);
}

/** The year a start without one shares with the end. */
function yearAfter(text: string, at: number): number | null {
  return Number(/(?:\/|năm )(\d{4})/u.exec(text.slice(at))?.[1]) || null;
}
