import { plain } from '../1-text/fold.ts';
import { type Passage, part } from '../1-text/passage.ts';
import type { Clause } from '../2-structure/outline.ts';
import { piecesOf, trimmed } from '../2-structure/sentences.ts';
import type { Phase } from '../reading.ts';
import type { Quoter } from './item.ts';
import { dateAt, isoOf } from './words/dates.ts';

/** The period of the plan, its rounds, and the events it sets a time for. */
export function phases(clauses: readonly Clause[], quote: Quoter): Phase[] {
  return clauses.flatMap((clause) => {
    const found =
      roundIn(clause) ?? (clause.node?.about[0] === 'time' ? periodsIn(clause) : eventsIn(clause));
    return found.map(({ words, ...phase }) => ({ ...quote('phase', trimmed(words), clause.path), ...phase }));
  });
}

type Bounded = Pick<Phase, 'name' | 'kind' | 'start' | 'end'> & { words: Passage };

const ROUND = /^(?:đợt|giai đoạn|bước|chặng|vòng)\s+(?:\d{1,2}|[ivx]{1,4}|một|hai|ba|bốn)(?=[\s:(.,])/u;

/** `Đợt 1: Từ … đến …`, or a heading `Giai đoạn chuẩn bị:` with its time behind the colon; null where the clause is no round. */
function roundIn(clause: Clause): Bounded[] | null {
  const heading = clause.node?.rest === clause.words ? clause.node.words.text : null;
  const named = /^(?:đợt|giai đoạn|bước|chặng)\s/u.test(plain(heading ?? '')) ? heading : null;
  const name = named ?? clause.words.text.slice(0, ROUND.exec(plain(clause.words.text))?.[0].length ?? 0);
  if (!name) return null;
  const words = named && clause.node ? clause.node.whole : clause.words;
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

const CAMPAIGN = /tháng hành động|tháng cao điểm|tuần lễ|đợt cao điểm|chiến dịch|hội thi|hội diễn/u;
const NONE = { start: null, end: null };

/** A period announced with its rounds ends before they are. */
function shortened(sentence: Passage): Passage {
  const rounds = /,? (?:được )?(?:chia|gồm|cụ thể)[^.]*:$/u.exec(sentence.text);
  return rounds ? part(sentence, 0, rounds.index) : sentence;
}

const ISSUE =
  /(?:từ|kể từ|sau) (?:khi |ngày )?(?:kế hoạch )?(?:này )?(?:được )?(?:ban hành|ký(?: ban hành)?|phát động)(?: kế hoạch)?/u;

/** Start and end as a text bounds them. */
function boundsOf(printed: string): Pick<Phase, 'start' | 'end'> {
  const text = plain(printed);
  const within = /(?:trong|vào|:)\s+(?:năm (\d{4})|(?=tháng \d|ngày \d))/u.exec(text);
  const years = /\((?:năm )?(\d{4})\s?[-–]\s?(\d{4})\)/u.exec(text);
  if (years) return { start: years[1] ?? null, end: years[2] ?? null };
  const start = startOf(text);
  const end = endOf(text);
  if (start || end || !within) return { start, end };
  const date = within[1] ?? dated(text, within.index + within[0].length);
  return { start: date, end: date };
}

function startOf(text: string): string | null {
  if (ISSUE.test(text)) return 'issue';
  if (/từ (?:nay|ngày ký)/u.test(text)) return 'issue';
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
