import { plain } from '../1-text/fold.ts';
import { offsetIn, type Passage, part } from '../1-text/passage.ts';
import type { Clause } from '../2-structure/outline.ts';
import { piecesOf, trimmed } from '../2-structure/sentences.ts';
import type { Table } from '../2-structure/tables.ts';
import type { Topic } from '../2-structure/topics.ts';
import type { Deadline } from '../reading.ts';
import type { Quoter } from './item.ts';
import { leadBeside, taskAbove } from './label-blocks.ts';
import { ownerOf } from './owners.ts';
import { addresseeOf } from './words/addressees.ts';
import { actorOf } from './words/duties.ts';
import { type FoundTime, type TimeContext, timesIn } from './words/times.ts';

/** Every time by which or at which something is due. */
export function deadlines(
  clauses: readonly Clause[],
  tables: readonly Table[],
  context: TimeContext,
  quote: Quoter,
): Deadline[] {
  return [
    ...inClauses(clauses, context, quote),
    ...tables.flatMap((table) => inTable(table, context, quote)),
  ];
}

function inClauses(clauses: readonly Clause[], context: TimeContext, quote: Quoter): Deadline[] {
  return clauses.flatMap((clause, at) => {
    if (isSilent(clause)) return [];
    if (clause.label)
      return clause.label.name === 'time' ? labelled(clauses, at, clause.label.value, context, quote) : [];
    return clause.sentences.flatMap((sentence) => dated(sentence, clause, context, quote));
  });
}

const SILENT: readonly Topic[] = ['purpose', 'situation', 'funding'];

function isSilent(clause: Clause): boolean {
  const topics = clause.node?.about ?? [];
  return topics.length === 1 && topics[0] !== undefined && SILENT.includes(topics[0]);
}

function dated(sentence: Passage, clause: Clause, context: TimeContext, quote: Quoter): Deadline[] {
  return piecesOf(sentence).flatMap((piece) => {
    const text = plain(piece.text);
    const times = timesIn(piece.text, context).filter((time) => isDue(text, time, clause));
    if (times.length === 0) return [];
    const who = (actorOf(piece) ?? actorOf(sentence) ?? ownerOf(clause))?.agency.text ?? null;
    const to = toWhom(sentence, piece);
    return times.map((time, at) => {
      const words = trimmed(shareOf(piece, times[at - 1], time, times[at + 1]));
      return { ...quote('deadline', words, clause.path), what: words.text, who, toWhom: to, rule: time.rule };
    });
  });
}

/** Times that only describe: an anniversary, a budget year, what a document or an aim is for. */
function isDue(text: string, time: FoundTime, clause: Clause): boolean {
  const before = text.slice(Math.max(0, time.start - 40), time.start);
  if (DESCRIBED.test(before)) return false;
  const type = time.rule.type;
  if (clause.node?.about[0] === 'time')
    return type === 'every' || (type !== 'between' && type !== 'immediately' && EVENT.test(text));
  if (type === 'immediately')
    return text.startsWith('ngay', time.start)
      ? !LIMIT.test(text)
      : type === 'immediately' && time.rule.after === null;
  if (type === 'every')
    return (
      !AIMED.test(text.slice(time.end, time.end + 30)) &&
      !/đăng ký|đạt tiêu chuẩn/u.test(before) &&
      !/kinh phí|dự toán|ngân sách/u.test(text)
    );
  return true;
}

const DESCRIBED =
  /kỷ niệm|chào mừng|truyền thống|thành lập đảng|(?:ngân sách|dự toán|kinh phí|được giao|nhiệm vụ|công tác|chương trình|kế hoạch|dịp[^,;]{0,30}) ?$/u;
const AIMED = /^\s*,? phấn đấu|\d\s?%|ít nhất/u;
const LIMIT = /chậm nhất|trước ngày|không quá/u;
/** In the part on time, what is held on a day, not the period of the whole. */
const EVENT = /ra mắt|lễ |hội nghị|khai mạc|tổ chức|sơ kết|tổng kết|họp/u;

/** The words around one time, cut off from the other times of the same sentence. */
function shareOf(
  piece: Passage,
  before: FoundTime | undefined,
  time: FoundTime,
  after: FoundTime | undefined,
): Passage {
  const from = before ? nextCut(piece.text, before.end, time.start) : 0;
  const to = after ? nextCut(piece.text, time.end, after.start) : piece.text.length;
  return part(piece, from, to);
}

function nextCut(text: string, from: number, to: number): number {
  const cut = /[,;]\s|\svà\s/u.exec(text.slice(from, to));
  return cut ? from + cut.index + cut[0].length : from;
}

function toWhom(sentence: Passage, piece: Passage): string | null {
  const found =
    addresseeOf(piece.text) ?? (offsetIn(sentence, piece) > 0 ? null : addresseeOf(sentence.text));
  return found
    ? `${found.to}${found.via && !/tham mưu/u.test(plain(piece.text)) ? ` (qua ${found.via})` : ''}`
    : null;
}

/** `Thời gian thực hiện: Quý IV/2025`, quoted with its label. */
function labelled(
  clauses: readonly Clause[],
  at: number,
  value: Passage,
  context: TimeContext,
  quote: Quoter,
): Deadline[] {
  const clause = clauses[at];
  if (!clause || clause.node?.about[0] === 'time') return [];
  const [first] = timesAlone(value.text, context);
  if (!first) return [];
  const task = taskAbove(clauses, at);
  return [
    {
      ...quote('deadline', trimmed(clause.words), clause.path),
      what: task?.text ?? null,
      who: leadBeside(clauses, at) ?? ownerOf(clause)?.agency.text ?? null,
      toWhom: null,
      rule: first.rule,
    },
  ];
}

/** A row's time is that of its task, whose words are the quote. */
function inTable(table: Table, context: TimeContext, quote: Quoter): Deadline[] {
  return table.rows.flatMap(({ task, time, lead }) => {
    const [first] = time ? timesAlone(time.text, context) : [];
    if (!task || !first) return [];
    const words = trimmed(task);
    const who = lead?.text.replace(/[.;\s]+$/u, '') ?? null;
    return [{ ...quote('deadline', words, 'table'), what: words.text, who, toWhom: null, rule: first.rule }];
  });
}

/** The times of a text that is nothing but a time: `Tháng 5/2026` there means in that month. */
function timesAlone(text: string, context: TimeContext): FoundTime[] {
  if (!/^(?:tháng|ngày|năm)\s/iu.test(text)) return timesIn(text, context);
  return timesIn(`${/\sđến\s/u.test(text) ? 'từ' : 'trong'} ${text}`, context);
}
