import { plain } from '../1-text/fold.ts';
import { offsetIn, type Passage } from '../1-text/passage.ts';
import { type Label, labelOf } from '../2-structure/labels.ts';
import type { Clause } from '../2-structure/outline.ts';
import { piecesOf, trimmed } from '../2-structure/sentences.ts';
import type { Table } from '../2-structure/tables.ts';
import type { Topic } from '../2-structure/topics.ts';
import type { Deadline } from '../reading.ts';
import { isDue } from './due.ts';
import type { Quoter } from './item.ts';
import { leadBelow, leadBeside, leadOf, nameIn, taskAbove } from './label-blocks.ts';
import type { Plan } from './plan.ts';
import { addresseeOf, receiverOf } from './words/addressees.ts';
import { actorOf } from './words/duties.ts';
import { timesAlone, timesInCell } from './words/lone-times.ts';
import { timeShareOf } from './words/shares.ts';
import { timesIn } from './words/times.ts';

type Due = Omit<Deadline, 'id' | 'quote' | 'span'> & { words: Passage; path: string };

/** Every time by which or at which something is due. */
export function deadlines(plan: Plan, quote: Quoter): Deadline[] {
  const due = [
    ...plan.clauses.flatMap((clause, at) => (isSilent(clause) ? [] : dueIn(clause, plan, at))),
    ...plan.tables.flatMap((table) => dueInTable(table, plan)),
  ];
  return due.map(({ words, path, ...rest }) => ({ ...quote('deadline', words, path), ...rest }));
}

const SILENT: readonly Topic[] = ['purpose', 'situation', 'funding'];

function isSilent(clause: Clause): boolean {
  const topics = clause.node?.about ?? [];
  return topics.length > 0 && topics.every((topic) => SILENT.includes(topic));
}

function dueIn(clause: Clause, plan: Plan, at: number): Due[] {
  if (clause.label) return dueInLabels(clause, clause.label, plan, at);
  return clause.sentences.flatMap((sentence) =>
    piecesOf(sentence).flatMap((piece) => dueInPiece(piece, sentence, clause, plan, at)),
  );
}

function dueInPiece(piece: Passage, sentence: Passage, clause: Clause, plan: Plan, place: number): Due[] {
  const text = plain(piece.text);
  const times = timesIn(piece.text, plan).filter((time) => isDue(text, time, clause));
  if (times.length === 0) return [];
  const actor = actorOf(piece) ?? actorOf(sentence) ?? plan.owners.get(clause);
  const who = actor?.agency.text ?? leadBelow(plan.clauses, place);
  return times.map((time, at) => {
    const words = trimmed(timeShareOf(piece, time, times[at - 1], times[at + 1]));
    const to = toWhom(words, piece, sentence);
    return { words, path: clause.path, what: words.text, who, toWhom: to, rule: time.rule };
  });
}

/** The addressee with the relay in brackets; what is sent or reported has that of its piece, or of its sentence. */
function toWhom(words: Passage, piece: Passage, sentence: Passage): string | null {
  const text = plain(words.text);
  const sends = /báo cáo|gửi|nộp|trình|kết quả|đợt/u.test(text);
  const first = offsetIn(sentence, piece) === 0 || AGAIN.test(text);
  const found =
    addresseeOf(words.text) ??
    (sends ? (addresseeOf(piece.text) ?? (first ? addresseeOf(sentence.text) : null)) : null);
  if (!found) return receiverOf(words.text);
  if (!found.via || /tham mưu/u.test(plain(piece.text))) return found.to;
  return `${found.to} (qua ${found.via})`;
}

/** The label on time that opens a clause, or that follows another on its line: `Chủ trì: Công an xã. Thời gian: Quý II.` */
function dueInLabels(clause: Clause, label: Label, plan: Plan, at: number): Due[] {
  if (label.name === 'time') return dueInLabel(clause, clause.words, label.value, plan, at);
  return clause.sentences.slice(1).flatMap((sentence) => {
    const next = labelOf(sentence);
    return next?.name === 'time' ? dueInLabel(clause, sentence, next.value, plan, at) : [];
  });
}

/** `…; báo cáo quý trước ngày …`: to the one the sentence named before. */
const AGAIN = /^báo cáo (?:tuần|tháng|quý|năm|6 tháng|sơ kết|tổng kết)/u;

/** `Thời gian thực hiện: Quý IV/2025`, quoted with its label. */
function dueInLabel(clause: Clause, words: Passage, value: Passage, plan: Plan, at: number): Due[] {
  const [first] = clause.node?.about[0] === 'time' ? [] : timesAlone(value.text, plan);
  if (!first) return [];
  const what = taskAbove(plan.clauses, at)?.text ?? null;
  const who = leadOf(clause) ?? leadBeside(plan.clauses, at) ?? plan.owners.get(clause)?.agency.text ?? null;
  return [{ words: trimmed(words), path: clause.path, what, who, toWhom: null, rule: first.rule }];
}

/** A row's time is that of its task, whose words are the quote. */
function dueInTable(table: Table, plan: Plan): Due[] {
  return table.rows.flatMap(({ task, time, lead }) => {
    const [first] = time ? timesInCell(time.text, plan) : [];
    if (!task || !first) return [];
    const words = trimmed(task);
    return [
      {
        words,
        path: 'table',
        what: words.text,
        who: lead ? nameIn(lead) : null,
        toWhom: null,
        rule: first.rule,
      },
    ];
  });
}
