import type { DocumentFacts, PlanParts, Recipient, Target } from '#plan';
import type { OfficialDocument, OwnAnnex, Recipients, Signature } from '../official-document.ts';
import type { Paper } from '../paper.ts';
import { figureBook } from './figure-book.ts';
import type { PaperFrame } from './frame.ts';
import { framed } from './framed.ts';
import { annexTitle, isBroad, type PlanFigures, planBlocks } from './plan-body.ts';

/** A plan as read, to be set in the official form; what its text does not say comes of the frame. */
export interface PlanInput {
  frame: PaperFrame;
  /** The id of the plan. */
  plan: string;
  document: DocumentFacts;
  parts: PlanParts;
  recipients: readonly Pick<Recipient, 'name' | 'purpose'>[];
  targets: readonly Pick<Target, 'id' | 'quote' | 'span' | 'value' | 'outOfBounds'>[];
}

/** A plan set anew, its words as they are read: nothing lost, nothing added. Its targets open the item they are. */
export function plan(input: PlanInput): Paper {
  const { frame, document, parts } = input;
  const book = figureBook();
  const targets = input.targets.toSorted((one, other) => one.span[0] - other.span[0]);
  const figures: PlanFigures = { book, plan: input.plan, targets };
  const bases = leadingBases(parts.body);
  const body = planBlocks(parts.body.slice(bases.length), figures);
  const annexes = parts.annexes.map(
    (annex, at, { length }): OwnAnnex => ({
      title: annexTitle(annex.title, at, length),
      body: planBlocks(annex.parts, figures),
      across: annex.parts.some(isBroad),
    }),
  );
  const own = framed(frame, 'plan', {
    title: document.title ?? '',
    legalBases: bases.map((words) => words.replace(/[\s;,.]+$/u, '')),
    body,
    signature: signatureRead(document, frame.signature),
    recipients: recipientsRead(input.recipients),
    ...(annexes.length > 0 ? { annexes } : {}),
  });
  return { document: { ...own, header: headerRead(own, document) }, figures: book.figures() };
}

/** The lines before the sentence that issues the plan. */
function leadingBases(body: PlanParts['body']): string[] {
  const end = body.findIndex((part) => part.part !== 'text' || !isBasis(part.words));
  return body.slice(0, Math.max(0, end)).flatMap((part) => (part.part === 'text' ? [part.words] : []));
}

function isBasis(words: string): boolean {
  return /^(căn cứ|thực hiện|thi hành|theo|xét)\s/iu.test(words) && !/(:|sau[.;]?|cụ thể[.;]?)$/u.test(words);
}

/** A header names a body in full. */
function upper(name: string): string {
  return name.toLocaleUpperCase('vi').replace(/^UBND(?=\s)/u, 'ỦY BAN NHÂN DÂN');
}

function headerRead({ header }: OfficialDocument, facts: DocumentFacts): OfficialDocument['header'] {
  const { issuer, parentIssuer, place, date, number } = facts;
  return {
    ...header,
    ...(issuer === null
      ? {}
      : { issuingBody: upper(issuer), parentBody: parentIssuer === null ? null : upper(parentIssuer) }),
    ...numberRead(number, header.symbol),
    place: place ?? header.place,
    date: date.year === null ? header.date : { day: date.day, month: date.month, year: date.year },
  };
}

/** `12/KH-UBND`, `08-KH/ĐTN`. The number of a decision that the plan is attached to is not its own. */
function numberRead(printed: string | null, own: string | null) {
  const [, digits, tail] = /^(\d*)(?:\/KH[-–]|[-–]KH\/)(.+)$/u.exec(printed ?? '') ?? [];
  return { number: digits ? Number(digits) : null, symbol: tail ?? own };
}

/** As read; where the plan prints the post alone, the lines that belong above it. */
function signatureRead({ signer }: DocumentFacts, own: Signature): Signature {
  const { name, position, onBehalfOf, actingFor, capacity } = signer;
  if (position === null) return own;
  const [first = '', second = 'KT'] = capacity?.split('+') ?? [];
  const authority = onBehalfOf === null ? [] : [`${first}. ${onBehalfOf}`];
  const acting = actingFor === undefined ? [] : [`${second}. ${actingFor}`];
  const above = [...authority, ...acting];
  return {
    authority: above.length === 0 && position === own.position ? own.authority : above,
    position,
    name,
  };
}

function recipientsRead(read: PlanInput['recipients']): Recipients {
  const archive = read.filter(({ purpose }) => purpose === 'lưu').map(({ name }) => name);
  return {
    lines: read.filter(({ purpose }) => purpose !== 'lưu').map(({ name, purpose }) => ({ name, purpose })),
    archive: archive.join(', ') || 'VT',
  };
}
