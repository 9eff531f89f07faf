import fc from 'fast-check';
import {
  type Answers,
  type Field,
  fieldsOfQuestion,
  inVietnamese,
  type Question,
  reasonsOf,
} from '#reporting';
import { everyKind } from './testing-blank.ts';

/** A text as somebody might type it: letters of every kind, lines, signs that begin formulas; never only spaces. */
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.constantFrom(
      '=1+1',
      '+84 905',
      '-5',
      '@a',
      '_x0041_',
      'a\nb',
      '1/2',
      '00123',
      'TRUE',
      '<b>&amp;"',
      "'x",
    ),
  )
  .map((text) =>
    text
      .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (sign) => (sign === '\n' ? sign : ''))
      .normalize('NFC')
      .trim(),
  )
  .filter((text) => text !== '');

function decimalOf({ decimals, minimum, maximum }: Question) {
  const [least, most] = [Number(minimum ?? 0), Number(maximum ?? 10 ** 9)];
  return fc
    .record({
      whole: fc.integer({ min: least, max: most - 1 }),
      part: fc.integer({ min: 0, max: 10 ** decimals - 1 }),
    })
    .map(({ whole, part }) =>
      decimals > 0 ? `${whole}.${String(part).padStart(decimals, '0')}` : String(whole),
    );
}

function answerTo(question: Question, field: Field): fc.Arbitrary<string> {
  if (field.what === 'why')
    return reasonsOf(question).length > 0 ? fc.constantFrom(...reasonsOf(question)) : words;
  if (field.what === 'by') return fc.constantFrom(...question.attestedBy);
  if (field.what === 'heading' || question.kind === 'prose') return words;
  if (question.kind === 'attestation') return fc.constantFrom('yes', 'no');
  if (field.what === 'cell' && question.table?.columns[field.column]?.kind === 'text') return words;
  return decimalOf(question).map(inVietnamese);
}

/** Something in some of the fields of `everyKind`. */
export const typed: fc.Arbitrary<Answers> = fc
  .tuple(
    ...everyKind.flatMap((question) =>
      fieldsOfQuestion(question).map((field) =>
        fc.option(answerTo(question, field), { nil: '' }).map((text) => [field.name, text] as const),
      ),
    ),
  )
  .map((pairs) => Object.fromEntries(pairs.filter(([, text]) => text !== '')));
