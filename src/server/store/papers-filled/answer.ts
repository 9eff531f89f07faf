import { civilDateOf } from '#calendar';
import { answerLetter, type Paper } from '#documents';
import type { Act } from '../act.ts';
import * as difficulties from '../difficulty-list.ts';
import { onPaper } from '../paper-date.ts';
import type { Filling, PaperAsked, PaperSubject } from './filling.ts';

/** Of a difficulty that was answered. */
export const answer: Filling = { subjects, fill };

async function subjects(act: Act, movement: string | null): Promise<PaperSubject[]> {
  const all = movement === null ? [] : await difficulties.list(act, movement);
  return all.flatMap(({ id, unitName, words, answer: given }) =>
    given ? [{ about: { difficulty: id }, label: `${unitName}: ${shortened(words)}` }] : [],
  );
}

async function fill(act: Act, { movement, about, frame }: PaperAsked): Promise<Paper | null> {
  const found = await difficulties.get(act, about.difficulty ?? '');
  if (!found?.answer || found.movement !== movement) return null;
  const { unitName, raisedAt, clause, question, words, answer: given, published } = found;
  return answerLetter({
    ...{ frame, unit: unitName, raisedOn: onPaper(civilDateOf(raisedAt)), clause, question, words },
    ...{ body: given.body, answer: given.words, plan: given.planName, published: published !== null },
  });
}

/** So much of what a unit wrote stands in a list. */
const SHOWN = 60;

function shortened(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN).replace(/\s\S*$/u, '')}…`;
}
