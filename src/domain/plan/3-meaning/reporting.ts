import { plain } from '../1-text/fold.ts';
import type { Passage } from '../1-text/passage.ts';
import type { Clause } from '../2-structure/outline.ts';
import { piecesOf, trimmed } from '../2-structure/sentences.ts';
import type { Topic } from '../2-structure/topics.ts';
import type { Reporting } from '../reading.ts';
import type { Quoter } from './item.ts';
import { ownerOf } from './owners.ts';
import { addresseeOf } from './words/addressees.ts';
import { actorOf } from './words/duties.ts';

/** Who reports to whom, and through whom. */
export function reporting(clauses: readonly Clause[], quote: Quoter): Reporting[] {
  return clauses.filter(mayReport).flatMap((clause) =>
    clause.sentences.flatMap((sentence) =>
      stretches(sentence).flatMap((words) => {
        const found = addresseeOf(words.text);
        if (!found) return [];
        const who =
          subjectOf(words, found.at) ??
          actorOf(sentence)?.agency.text ??
          (isDifficulty(words.text) ? null : (ownerOf(clause)?.agency.text ?? null));
        return [{ ...quote('reporting', trimmed(words), clause.path), who, to: found.to, via: found.via }];
      }),
    ),
  );
}

const SILENT: readonly Topic[] = ['purpose', 'situation', 'funding', 'targets', 'criteria', 'content'];

function mayReport(clause: Clause): boolean {
  const topics = clause.node?.about ?? [];
  return (
    isDifficulty(clause.words.text) || !(topics.length > 0 && topics.every((topic) => SILENT.includes(topic)))
  );
}

function isDifficulty(text: string): boolean {
  return /(?:vướng mắc|khó khăn|phát sinh)/u.test(plain(text));
}

/** The parts that may each report; the sentence about difficulties begins at its condition. */
function stretches(sentence: Passage): Passage[] {
  return piecesOf(sentence);
}

/** The body that stands right before the verb (`…, các đơn vị báo cáo …`), or that opens the clause. */
function subjectOf(words: Passage, at: number): string | null {
  const own = actorOf(words);
  if (own) return own.agency.text;
  const before =
    /(?:,|vướng mắc|phát sinh|khó khăn)\s+(?:(?:đề nghị|yêu cầu|thì)\s+)?((?:các|những|thủ trưởng|từng) [^;.]{3,120}?)\s+(?:chủ động|kịp thời|phản ánh|báo cáo|gửi|có trách nhiệm|có văn bản)?\s*$/u.exec(
      words.text.slice(0, at),
    );
  return before?.[1] ?? null;
}
