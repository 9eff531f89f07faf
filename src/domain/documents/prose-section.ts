import type { AnsweredQuestion } from './merged-report-input.ts';
import { type Block, plain, type Text } from './official-document.ts';

/** What units wrote, by question; a line of theirs stays a line, an empty answer is left out. */
export function proseSection(questions: readonly AnsweredQuestion[]): Block[] {
  const answered = questions.filter(({ answers }) => answers.some(({ text }) => lines(text).length > 0));
  if (answered.length === 0) return [];
  return [
    { block: 'heading', level: 1, text: plain('NỘI DUNG BÁO CÁO CỦA CÁC ĐƠN VỊ') },
    ...answered.flatMap(questionBlocks),
  ];
}

function questionBlocks({ question, answers }: AnsweredQuestion): Block[] {
  return [
    { block: 'heading', level: 2, text: plain(question) },
    ...answers.flatMap(({ unit, text }) => answerBlocks(unit, lines(text))),
  ];
}

function answerBlocks(unit: string, [first, ...rest]: string[]): Block[] {
  if (first === undefined) return [];
  const named: Text = [{ text: `${unit}: `, italic: true }, { text: first }];
  return [
    { block: 'list', items: [named] },
    ...rest.map((line): Block => ({ block: 'paragraph', text: plain(line) })),
  ];
}

function lines(text: string): string[] {
  return text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
