import { numberLine, type Paper, type RecognitionInput, recognition as recognitionPaper } from '#documents';
import type { Act } from '../act.ts';
import * as papers from '../papers.ts';
import type { Filling, PaperAsked } from './filling.ts';
import { frozenTold, recognisable } from './recognised.ts';

/** Of a frozen evaluation. */
export const recognition: Filling = { subjects: recognisable, fill };

async function fill(act: Act, asked: PaperAsked): Promise<Paper | null> {
  const frozen = await frozenTold(act, asked);
  if (!frozen) return null;
  const { told, least, found } = frozen;
  const submission = await submissionFor(act, found.movement, found.id);
  return recognitionPaper({ frame: asked.frame, told, least, submission });
}

/** The newest submission of the evaluation whose number stands: one that is void is cited no more. */
async function submissionFor(
  act: Act,
  movement: string,
  evaluation: string,
): Promise<RecognitionInput['submission']> {
  for (const { id, kind, number: taken } of await papers.list(act, { movement })) {
    if (kind !== 'submission' || taken === null) continue;
    const kept = await papers.get(act, id);
    if (kept?.about.evaluation !== evaluation) continue;
    const { header, type } = kept.content.document;
    const number = numberLine(header, type)?.replace(/^Số: /u, '') ?? '';
    return { cited: `Tờ trình số ${number}`, body: kept.issuerName, date: header.date };
  }
  return null;
}
