import type { Answer, AnsweredQuestion } from './merged-report-input.ts';
import { type Block, plain, type Run } from './official-document.ts';
import { upperFirst } from './text-parts.ts';
import { written, writtenBlocks } from './written.ts';

/**
 * What units wrote: under the plan's headings, question by question, heading by heading of a question, unit by unit. Their
 * paragraphs, lists and lines stay; an empty answer is left out.
 */
export function proseSection(questions: readonly AnsweredQuestion[], connecting = ''): Block[] {
  const answered = questions.filter(({ answers }) => answers.some(({ text }) => written(text).length > 0));
  if (answered.length === 0) return [];
  return [
    { block: 'heading', level: 1, text: plain('NỘI DUNG BÁO CÁO CỦA CÁC ĐƠN VỊ') },
    ...writtenBlocks(connecting),
    ...byHeading(answered).flatMap(headingBlocks),
  ];
}

interface OfHeading {
  heading: string | null;
  questions: AnsweredQuestion[];
}

/** Questions that follow each other under one heading of the plan. */
function byHeading(questions: readonly AnsweredQuestion[]): OfHeading[] {
  const groups: OfHeading[] = [];
  for (const question of questions) {
    const heading = question.heading ?? null;
    const last = groups.at(-1);
    if (last && heading !== null && last.heading === heading) last.questions.push(question);
    else groups.push({ heading, questions: [question] });
  }
  return groups;
}

function headingBlocks({ heading, questions }: OfHeading): Block[] {
  const [only] = questions;
  if (heading === null || (questions.length === 1 && only?.question === heading))
    return questions.flatMap((question) => questionBlocks(question, 2));
  return [
    { block: 'heading', level: 2, text: plain(upperFirst(heading)) },
    ...questions.flatMap((question) => questionBlocks(question, 3)),
  ];
}

function questionBlocks({ question, answers }: AnsweredQuestion, level: 2 | 3): Block[] {
  return [
    { block: 'heading', level, text: plain(upperFirst(question)) },
    ...byPart(answers).flatMap(partBlocks),
  ];
}

/** Answers under one heading of the question, in the order in which the headings first come. */
function byPart(answers: readonly Answer[]): { part: string | null; answers: Answer[] }[] {
  const parts = new Map<string | null, Answer[]>();
  for (const answer of answers) {
    const part = answer.part ?? null;
    const kept = parts.get(part);
    if (kept) kept.push(answer);
    else parts.set(part, [answer]);
  }
  return [...parts].map(([part, of]) => ({ part, answers: of }));
}

function partBlocks({ part, answers }: { part: string | null; answers: Answer[] }): Block[] {
  const blocks = answers.flatMap((answer) => writtenBlocks(answer.text, named(answer)));
  if (part === null || blocks.length === 0) return blocks;
  return [{ block: 'paragraph', text: [{ text: part, bold: true, italic: true }] }, ...blocks];
}

/** `Tổ dân phố 1 (đang chờ bổ sung): `. */
function named({ unit, awaiting = false, also = [] }: Answer): Run[] {
  const marks = [
    ...(awaiting ? ['đang chờ bổ sung'] : []),
    ...(also.length > 0 ? [`cùng việc này có báo cáo của ${also.join(', ')}`] : []),
  ];
  const mark = marks.length > 0 ? ` (${marks.join('; ')})` : '';
  return [{ text: `${unit}${mark}: `, italic: true }];
}
