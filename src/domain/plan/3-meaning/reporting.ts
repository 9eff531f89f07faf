import { plain } from '../1-text/fold.ts';
import type { Passage } from '../1-text/passage.ts';
import type { Clause } from '../2-structure/outline.ts';
import { piecesOf, trimmed } from '../2-structure/sentences.ts';
import type { Topic } from '../2-structure/topics.ts';
import type { Reporting } from '../reading.ts';
import type { Quoter } from './item.ts';
import type { Plan } from './plan.ts';
import { addresseeOf, receiverOf } from './words/addressees.ts';
import { actorOf } from './words/duties.ts';
import { timesIn } from './words/times.ts';

/** Who reports to whom, and through whom. */
export function reporting({ clauses, owners }: Plan, quote: Quoter): Reporting[] {
  return clauses.filter(mayReport).flatMap((clause) =>
    clause.sentences.flatMap((sentence) =>
      piecesOf(sentence).flatMap((words) => {
        const found = addresseeOf(words.text) ?? sentIn(clause, words) ?? untold(words, sentence);
        if (!found) return [];
        const owner = isDifficulty(words.text) ? undefined : owners.get(clause);
        const who =
          subjectOf(words, found.at) ?? actorOf(sentence)?.agency.text ?? owner?.agency.text ?? null;
        return [{ ...quote('reporting', trimmed(words), clause.path), who, to: found.to, via: found.via }];
      }),
    ),
  );
}

/** A report with a time but nobody to receive it: `báo cáo kết quả vào cuối mỗi học kỳ`. */
function untold({ text }: Passage, sentence: Passage): { to: null; via: null; at: number } | null {
  const at = /(?:^|\s)(?:báo cáo kết quả|báo tin ngay)(?!\p{L})/u.exec(plain(text))?.index;
  if (at === undefined || addresseeOf(sentence.text)) return null;
  const timed = timesIn(text, { year: 2000 }).some(({ rule }) => rule.type !== 'periodic');
  return timed ? { to: null, via: null, at } : null;
}

/** In the part on reports whatever is sent is a report: `Gửi về UBND xã trước ngày 20/11`. */
function sentIn(
  { node }: Clause,
  { text }: Passage,
): (Pick<Reporting, 'to' | 'via'> & { at: number }) | null {
  const at = node?.about[0] === 'reporting' ? /(?:gửi|nộp)\s/u.exec(plain(text))?.index : undefined;
  const to = at === undefined ? null : receiverOf(text.slice(at));
  return to && at !== undefined ? { to, via: null, at } : null;
}

const SILENT: readonly Topic[] = ['purpose', 'situation', 'funding', 'targets', 'criteria', 'content'];

/** Difficulties are told from anywhere; other reports not from the parts on aims. */
function mayReport(clause: Clause): boolean {
  const topics = clause.node?.about ?? [];
  return (
    isDifficulty(clause.words.text) || topics.length === 0 || !topics.every((topic) => SILENT.includes(topic))
  );
}

function isDifficulty(text: string): boolean {
  return /vướng mắc|khó khăn|phát sinh/u.test(plain(text));
}

/** The body that opens the clause, or that stands right before the verb (`…, các đơn vị báo cáo …`). */
function subjectOf(words: Passage, at: number): string | null {
  return actorOf(words)?.agency.text ?? BEFORE_VERB.exec(words.text.slice(0, at))?.[1] ?? null;
}

const BEFORE_VERB =
  /(?:,|vướng mắc|phát sinh|khó khăn)\s+(?:(?:đề nghị|yêu cầu|thì)\s+)?((?:các|những|thủ trưởng|từng) [^;.]{3,120}?)\s+(?:chủ động|kịp thời|phản ánh|báo cáo|gửi|có trách nhiệm|có văn bản)?\s*$/u;
