import { plain } from '../1-text/fold.ts';
import { type Passage, part } from '../1-text/passage.ts';
import type { Clause } from '../2-structure/outline.ts';
import { trimmed } from '../2-structure/sentences.ts';
import type { Phase } from '../reading.ts';
import type { Quoter } from './item.ts';
import { dateAt, isoOf } from './words/dates.ts';

/** The period of the plan, its rounds, and the events it sets a time for. */
export function phases(clauses: readonly Clause[], quote: Quoter): Phase[] {
  return clauses.flatMap((clause) => [...rounds(clause, quote), ...periods(clause, quote)]);
}

const ROUND = /^(?:đợt|giai đoạn|bước|chặng|vòng)\s+(?:\d{1,2}|[ivx]{1,4}|một|hai|ba|bốn)(?=[\s:(.,])/u;

function rounds(clause: Clause, quote: Quoter): Phase[] {
  const named = ROUND.exec(plain(clause.words.text));
  if (!named) return [];
  const { start, end } = boundsOf(clause.words.text);
  const name = clause.words.text.slice(0, named[0].length);
  return start || end
    ? [{ ...quote('phase', trimmed(clause.words), clause.path), name, kind: 'phase', start, end }]
    : [];
}

/** Sentences of the part on time that bound something. */
function periods(clause: Clause, quote: Quoter): Phase[] {
  if (
    clause.node?.about[0] !== 'time' ||
    ROUND.test(plain(clause.words.text)) ||
    /địa điểm/u.test(plain(clause.label?.name === 'place' ? 'địa điểm' : ''))
  )
    return [];
  return clause.sentences.flatMap((sentence) => {
    const { start, end } = boundsOf(sentence.text);
    if (!start && !end) return [];
    const words = trimmed(shortened(sentence));
    const kind = /ra mắt|lễ |hội nghị|khai mạc|tổ chức (?:hội|cuộc|ngày)/u.test(plain(sentence.text))
      ? 'event'
      : 'effect';
    return [
      {
        ...quote('phase', words, clause.path),
        name: kind === 'event' ? words.text : 'thời gian thực hiện',
        kind,
        start,
        end,
      },
    ];
  });
}

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
  const within = /(?:trong|vào)\s+(?:năm (\d{4})|(?=tháng \d|ngày \d))/u.exec(text);
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
