import { plain } from '../1-text/fold.ts';
import type { Passage } from '../1-text/passage.ts';
import type { Clause } from '../2-structure/outline.ts';
import { piecesOf, sentencesOf, trimmed } from '../2-structure/sentences.ts';
import type { Topic } from '../2-structure/topics.ts';
import type { Reporting } from '../reading.ts';
import type { Quoter } from './item.ts';
import { leadOf } from './label-blocks.ts';
import type { Plan } from './plan.ts';
import { reporterIn } from './reporters.ts';
import { addresseeOf, receiverOf } from './words/addressees.ts';
import { viaIn } from './words/relays.ts';
import { timesIn } from './words/times.ts';

/** Who reports to whom, and through whom. */
export function reporting(plan: Plan, quote: Quoter): Reporting[] {
  let told: Told = { pieces: [], to: null };
  return plan.clauses.flatMap((clause, at) => {
    if (clause.node || plan.clauses[at - 1]?.node) told = { pieces: [], to: null };
    if (!mayReport(clause)) return [];
    return textOf(clause).flatMap((sentence) =>
      piecesOf(sentence).flatMap((words) => {
        const found = reportIn(words, sentence, clause, told);
        const who = found && reporterOf({ words, sentence }, found, clause, plan, at, told);
        told = {
          pieces: [...told.pieces.slice(-LONGEST_MEMORY), { words, sentence }],
          to: found?.to ? found : told.to,
        };
        if (!found) return [];
        return [{ ...quote('reporting', trimmed(words), clause.path), who, to: found.to, via: found.via }];
      }),
    );
  });
}

const LONGEST_MEMORY = 8;

/** What was said before in the same paragraph, or in the sentences that end the plan. */
interface Told {
  pieces: ReadonlyArray<{ words: Passage; sentence: Passage }>;
  to: Found | null;
}
interface Found extends Pick<Reporting, 'to' | 'via'> {
  /** Where the verb of reporting begins. */
  readonly at: number;
}

/** The body that reports: named beside, in charge of the clause, or the last that was told to do something. */
function reporterOf(
  { words, sentence }: Told['pieces'][number],
  found: Found,
  clause: Clause,
  plan: Plan,
  at: number,
  told: Told,
): string | null {
  const own = reporterIn(words, sentence, found.at);
  const owner = isDifficulty(words.text)
    ? null
    : (plan.owners.get(clause)?.agency.text ?? leadBelow(plan, at));
  return own ?? owner ?? lastActor(told);
}

function lastActor({ pieces }: Told): string | null {
  for (const { words, sentence } of pieces.toReversed()) {
    const actor = reporterIn(words, sentence, null);
    if (actor) return actor;
  }
  return null;
}

/** The sentences of a clause; a heading that reports to somebody is part of them. */
function textOf({ node, words, sentences }: Clause): readonly Passage[] {
  const run = node?.rest === words && addresseeOf(node.words.text) ? node : null;
  return run ? sentencesOf(run.whole) : sentences;
}

function reportIn(words: Passage, sentence: Passage, clause: Clause, told: Told): Found | null {
  return (
    addresseeOf(words.text) ?? sentIn(clause, words) ?? sentAgain(words, told) ?? untold(words, sentence)
  );
}

/** `…; báo cáo tổng kết gửi trước khi bế mạc 05 ngày`: to the one who had the report before. */
function sentAgain({ text }: Passage, { to }: Told): Found | null {
  const at = to ? /báo cáo[^,;]{0,80} (?:gửi|nộp)(?!\p{L})/u.exec(plain(text))?.index : undefined;
  return to && at !== undefined && isTimed(text) ? { ...to, at } : null;
}

/** A report with a time but nobody to receive it: `báo cáo kết quả vào cuối mỗi học kỳ`. */
function untold({ text }: Passage, sentence: Passage): Found | null {
  const at = UNTOLD.exec(plain(text))?.index;
  if (at === undefined || addresseeOf(sentence.text) || !isTimed(text)) return null;
  return { to: null, via: viaIn(text.slice(at).replace(/^.*(?:gửi|báo cáo) /iu, '')), at };
}

const UNTOLD =
  /(?<=^|(?<!xây dựng|nội dung|chế độ|lập|dự thảo|soạn|viết|biểu mẫu|trong|của|các|kèm|theo)[\s,])(?:báo cáo (?:kết quả|tình hình|tiến độ|số liệu|nhanh|(?:sơ|tổng) kết|(?:0?6|09?|9) tháng)|báo tin ngay|(?:gửi|nộp) báo cáo)(?!\p{L})/u;

function isTimed(text: string): boolean {
  return timesIn(text, { year: 2000 }).some(({ rule }) => rule.type !== 'periodic');
}

/** In the part on reports whatever is sent is a report: `Gửi về UBND xã trước ngày 20/11`. */
function sentIn({ node }: Clause, { text }: Passage): Found | null {
  const at = node?.about[0] === 'reporting' ? /(?:gửi|nộp)\s/u.exec(plain(text))?.index : undefined;
  const to = at === undefined ? null : receiverOf(text.slice(at));
  return to && at !== undefined ? { to, via: null, at } : null;
}

const SILENT: readonly Topic[] = ['purpose', 'situation', 'funding', 'targets', 'criteria', 'content'];

/** Difficulties are told from anywhere; other reports not from the parts on aims. */
function mayReport(clause: Clause): boolean {
  const topics = clause.node?.about ?? [];
  return (
    topics.length === 0 || !topics.every((topic) => SILENT.includes(topic)) || isDifficulty(clause.words.text)
  );
}

function isDifficulty(text: string): boolean {
  return /vướng mắc|khó khăn|phát sinh/u.test(plain(text));
}

/** The body the label right below puts in charge: `Đơn vị thực hiện: Công an xã`. */
function leadBelow({ clauses }: Plan, at: number): string | null {
  const [clause, next] = [clauses[at], clauses[at + 1]];
  return next?.node === clause?.node && !clause?.label ? leadOf(next) : null;
}
