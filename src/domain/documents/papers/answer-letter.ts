import { bodyInText } from '../body-name.ts';
import type { BlankDate, Block } from '../official-document.ts';
import type { Paper } from '../paper.ts';
import { clauseCited, planCited, planCitedInFull } from '../plan-cited.ts';
import { dateInWords } from '../wording.ts';
import { written, writtenBlocks } from '../written.ts';
import { paragraph } from './blocks.ts';
import type { PaperFrame } from './frame.ts';
import { framed } from './framed.ts';
import { movementInText } from './movement-named.ts';

export interface AnswerLetterInput {
  frame: PaperFrame;
  /** Who raised it, when, about what, in its own words. */
  unit: string;
  raisedOn: BlankDate;
  clause: string | null;
  question: string | null;
  words: string;
  /** Who answered, and what. */
  body: string;
  answer: string;
  /** The later plan that settles it; null where the answer does. */
  plan: string | null;
  /** All who take part are to know. */
  published: boolean;
}

/** The letter that answers what a unit could not do or did not understand. */
export function answerLetter(input: AnswerLetterInput): Paper {
  const { frame, unit, answer, plan, published } = input;
  const from = bodyInText(frame.issuer.nameInText);
  const matter = frame.plan ? planCited(frame.plan) : movementInText(frame);
  const document = framed(frame, 'answer', {
    title: `Trả lời vướng mắc trong thực hiện ${matter}`,
    addressees: [unit],
    body: [
      paragraph(raised(input)),
      ...quoted(input.words),
      paragraph(`${answering(input, from)} như sau:`),
      ...writtenBlocks(answer),
      ...(plan === null ? [] : [paragraph(`Nội dung này được sửa đổi, bổ sung tại ${plan}.`)]),
      paragraph(`${from} trả lời để ${unit} biết, thực hiện./.`),
    ],
    recipients: {
      lines: published ? [{ name: 'Các đơn vị tham gia phong trào', purpose: 'để biết, thực hiện' }] : [],
      archive: 'VT',
    },
  });
  return { document, figures: {} };
}

function raised({ frame, unit, raisedOn, clause, question }: AnswerLetterInput): string {
  const matter = frame.plan ? planCitedInFull(frame.plan) : movementInText(frame);
  const about = [
    ...(clause === null ? [] : [clauseCited(clause) ?? clause]),
    ...(question === null ? [] : [`nội dung “${question}”`]),
  ];
  const place = about.length === 0 ? '' : ` (${about.join(', ')})`;
  const day = dateInWords(raisedOn);
  return `${day.charAt(0).toLocaleUpperCase('vi')}${day.slice(1)}, ${unit} phản ánh vướng mắc khi thực hiện ${matter}${place}:`;
}

/** Word for word, slanting. */
function quoted(words: string): Block[] {
  const lines = written(words).flatMap((one) => (one.kind === 'lines' ? one.lines : one.items));
  return lines.map((line) => paragraph([{ text: `“${line}”`, italic: true }]));
}

function answering({ body }: AnswerLetterInput, from: string): string {
  const by = bodyInText(body);
  return by === from
    ? `Về nội dung này, ${from} trả lời`
    : `Về nội dung này, sau khi có ý kiến của ${by}, ${from} trả lời`;
}
