import type { EditedPaper } from '../editing/edited.ts';
import { type OfficialDocument, type Recipients, type Signature, urgencies } from '../official-document.ts';
import { evened } from '../texts.ts';
import {
  addresseeLines,
  legalBasisLines,
  letterSubject,
  placeDateLine,
  recipientLines,
  recipientTyped,
} from '../wording.ts';
import { paragraphsIn, type Role, roleOf, wordsIn } from './roles.ts';
import type { WordBlock, WordParagraph } from './word-paper.ts';

type Around = Omit<EditedPaper, 'body' | 'annexes' | 'handling'>;

/** What stands above and below a body. A line that reads as it was printed stands for what it was printed from. */
export function aroundRead(blocks: readonly WordBlock[], document: OfficialDocument): Around {
  const lines = linesBy(blocks);
  const { addressees, header, legalBases, recipients } = document;
  const bases = lines('legalBasis');
  const kept = {
    legalBases: isSame(bases, legalBasisLines(legalBases)) ? legalBases : bases.map(unmarked),
    addressees: addresseesRead(lines('addressee'), addressees),
    place: isSame(lines('placeDate'), [placeDateLine(header)]) ? header.place : placeRead(lines('placeDate')),
    recipients: recipients && recipientsRead(lines('recipients'), recipients, addressees.length > 0),
  };
  const named = (role: Role) => lines(role).join(' ') || null;
  return {
    ...kept,
    ...signaturesRead(blocks, document),
    title: titleRead(lines, document),
    power: named('power'),
    urgency: urgencies.find((urgency) => urgency === named('urgency')) ?? null,
    drafter: named('drafter'),
  };
}

type LinesBy = (role: Role) => string[];

/** The words of the paragraphs of a role, without empty ones. */
export function linesBy(blocks: readonly WordBlock[]): LinesBy {
  const all = paragraphsIn(blocks);
  return (role) =>
    all
      .filter((paragraph) => roleOf(paragraph) === role)
      .map(wordsIn)
      .filter((words) => words !== '');
}

function isSame(read: readonly string[], printed: readonly string[]): boolean {
  return evened(read.join(' ')) === evened(printed.join(' '));
}

/** A letter's title stands as `V/v …` with a small first letter. */
function titleRead(lines: LinesBy, { title, type }: OfficialDocument): string {
  if (type.name !== '') return lines('title').join(' ');
  const read = lines('letterSubject').join(' ');
  if (isSame([read], [letterSubject(title)])) return title;
  const words = read.replace(/^V\/v\s+/iu, '');
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}

function addresseesRead(read: readonly string[], kept: readonly string[]): readonly string[] {
  const lines = read.map((line) => line.replace(/^Kính gửi:?\s*/iu, '')).filter((line) => line !== '');
  return isSame(lines, addresseeLines(kept)) ? kept : lines.map(unmarked);
}

function placeRead(lines: readonly string[]): string {
  return lines.join(' ').replace(/,?\s*ngày(?:\s|…|\.).*$/iu, '');
}

/** A line of a list without its dash and closing mark. */
function unmarked(line: string): string {
  return line.replace(/^-\s*/u, '').replace(/\s*[;.]$/u, '');
}

function recipientsRead(read: readonly string[], kept: Recipients, hasAddressees: boolean): Recipients {
  if (isSame(read, recipientLines(kept, hasAddressees))) return kept;
  const lines = read.map(unmarked).filter((line) => !(hasAddressees && line === 'Như trên'));
  const archive = lines.find((line) => line.startsWith('Lưu:'));
  return {
    lines: lines.filter((line) => line !== archive).map(recipientTyped),
    archive: archive?.replace(/^Lưu:\s*/u, '') ?? kept.archive,
  };
}

/** Who signs, a cell each, in order: the last is the signature itself. */
function signaturesRead(
  blocks: readonly WordBlock[],
  { signature, besides = [] }: OfficialDocument,
): Pick<Around, 'signature' | 'besides'> {
  const read = blocks
    .flatMap((block) => (block.is === 'table' ? block.rows : []))
    .flatMap(({ cells }) => cells.flatMap((cell) => signatureRead(paragraphsIn(cell.blocks))));
  const last = read.pop();
  return last ? { signature: last, besides: read } : { signature, besides };
}

function signatureRead(paragraphs: readonly WordParagraph[]): Signature[] {
  const of = (role: Role) => paragraphs.filter((paragraph) => roleOf(paragraph) === role).map(wordsIn);
  const [above, names] = [of('authority'), of('signer')];
  if (above.length + names.length === 0) return [];
  return [
    {
      authority: above.slice(0, -1).filter((line) => line !== ''),
      position: above.at(-1) ?? '',
      name: names.find((name) => name !== '') ?? null,
    },
  ];
}
