import { freeNotice, type Paper, resultNotice } from '#documents';
import type { Act } from '../act.ts';
import { evaluationTold } from '../evaluation-told.ts';
import * as evaluations from '../evaluations.ts';
import { onPaper } from '../paper-date.ts';
import type { Filling, PaperAsked, PaperSubject } from './filling.ts';

/** Of the results of an evaluation, once they are shown to units; or of what only a person knows. */
export const notice: Filling = { subjects, fill };

async function subjects(act: Act, movement: string | null): Promise<PaperSubject[]> {
  const all = movement === null ? [] : await evaluations.list(act, movement);
  return [
    ...all.flatMap(({ id, title, shownAt, frozenAt, cancelledAt }) =>
      (shownAt || frozenAt) && !cancelledAt
        ? [{ about: { evaluation: id }, label: `Kết quả: ${title}${frozenAt ? '' : ' (dự kiến)'}` }]
        : [],
    ),
    { about: {}, label: 'Nội dung khác' },
  ];
}

async function fill(act: Act, { movement, about, frame }: PaperAsked): Promise<Paper | null> {
  if (about.evaluation === undefined) return freeNotice(frame);
  const found = await evaluations.get(act, about.evaluation);
  const isTold = found?.movement === movement && (found.shownAt || found.frozenAt);
  const told = isTold ? await evaluationTold(act, found.id) : null;
  if (!found || !told) return null;
  const { objectionsUntil } = found;
  return resultNotice({ frame, told, objectionsUntil: objectionsUntil && onPaper(objectionsUntil) });
}
