import type { EditedBlock, EditedPaper } from '../editing/edited.ts';
import { editedOf } from '../editing/edited.ts';
import { textWidth, textWidthAcross } from '../layout.ts';
import type { Block, OfficialDocument } from '../official-document.ts';
import { evened } from '../texts.ts';
import { numberLine, placeDateLine } from '../wording.ts';
import { aroundRead, linesBy } from './around-read.ts';
import { bodyRead, keptBody } from './body-read.ts';
import { withBroadTables } from './broad-tables.ts';
import { isAround, parted, roleOf } from './roles.ts';
import type { WordBlock, WordPaper } from './word-paper.ts';

const UNTAKEN = ['header', 'notes', 'pictures', 'spans', 'annexes'] as const;

/** What of a Word file a paper does not take. */
export type Untaken = (typeof UNTAKEN)[number];

export interface EditedInWord {
  edited: EditedPaper;
  untaken: readonly Untaken[];
}

/** A paper as it was edited in Word. Issuer, number, date, type and circulation stay; what else the paper cannot hold is told. */
export function editedInWord(word: WordPaper, document: OfficialDocument): EditedInWord {
  const [main = parted([]), ...read] = bodiesOf(word.blocks).map(parted);
  const strangers: number[] = [];
  const body = (blocks: readonly WordBlock[], kept: readonly Block[], across = false): EditedBlock[] => {
    const known = keptBody(kept);
    const found = bodyRead(blocks, known);
    strangers.push(known.strangers);
    return withBroadTables(found, kept, across ? textWidthAcross : textWidth);
  };
  const kept = editedOf(document);
  const edited: EditedPaper = {
    ...aroundRead(main.around, document),
    handling: kept.handling,
    body: body(main.body, document.body),
    annexes: (document.annexes ?? []).map((annex, at) => {
      const found = read[at];
      if (!found) return kept.annexes[at] ?? { title: annex.title, body: [] };
      const title = linesBy(found.around)('annexTitle').join(' ');
      return { title: title || annex.title, body: body(found.body, annex.body, annex.across) };
    }),
  };
  const untaken: Record<Untaken, boolean> = {
    header: isHeaderChanged(main.around, document),
    notes: word.notes,
    pictures: strangers.some((count) => count > 0),
    spans: word.blocks.some((block) => block.is === 'table' && block.spans && !isAround(block)),
    annexes: read.length !== (document.annexes ?? []).length,
  };
  return { edited, untaken: UNTAKEN.filter((one) => untaken[one]) };
}

/** The document itself, then each of its annexes, which begin with their label. */
function bodiesOf(blocks: readonly WordBlock[]): WordBlock[][] {
  const bodies: WordBlock[][] = [[]];
  for (const block of blocks) {
    if (block.is === 'paragraph' && roleOf(block) === 'annexLabel') bodies.push([]);
    bodies.at(-1)?.push(block);
  }
  return bodies;
}

function isHeaderChanged(around: readonly WordBlock[], { header, type }: OfficialDocument): boolean {
  const lines = linesBy(around);
  const said = (['parentBody', 'issuingBody', 'number', 'typeName'] as const).flatMap(lines).join('');
  const printed = [
    header.parentBody ?? '',
    header.issuingBody,
    numberLine(header, type) ?? '',
    type.name,
  ].join('');
  const squeezed = (text: string) => evened(text).replaceAll(' ', '');
  return squeezed(said) !== squeezed(printed) || isDateChanged(lines('placeDate').join(' '), header);
}

function isDateChanged(read: string, header: OfficialDocument['header']): boolean {
  const date = (line: string) => evened(line.slice(line.search(/ngày/iu)));
  return date(read) !== date(placeDateLine(header));
}
