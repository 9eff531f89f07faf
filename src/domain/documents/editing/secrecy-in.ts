import { type SecrecyMark, secrecyMark } from '#words';
import type { Block, OfficialDocument } from '../official-document.ts';

/** A mark that other words of the box do not complete: `LƯU HÀNH NỘI BỘ – MẬT`, never `BẢO MẬT`. */
const IN_BOX = /(?<!\p{L}|(?:BÍ|BẢO|CƠ|NỘI) )(?:TUYỆT MẬT|TỐI MẬT|MẬT)(?!\p{L})/u;

/**
 * The secrecy mark that a paper would be printed with, or null: in its boxes, its title, or at the head of its text. The software
 * neither makes nor keeps what is secret by law.
 */
export function secrecyIn(document: OfficialDocument): SecrecyMark | null {
  const { handling = '', drafter = '', power = '', title, addressees, annexes = [] } = document;
  const boxed = IN_BOX.exec(handling.toLocaleUpperCase('vi').replace(/\s+/gu, ' ').normalize('NFC'));
  if (boxed) return secrecyMark(boxed[0]);
  const bodies = [document, ...annexes].map(({ title: above, body }) => [above, ...linesOf(body)].join('\n'));
  return firstOf([drafter, power, title, ...addressees, ...bodies]);
}

function firstOf(texts: readonly string[]): SecrecyMark | null {
  for (const text of texts) {
    const mark = secrecyMark(text);
    if (mark) return mark;
  }
  return null;
}

function linesOf(body: readonly Block[]): string[] {
  return body.flatMap((block) => {
    switch (block.block) {
      case 'picture':
      case 'table':
        return [];
      case 'fill-in':
        return [block.label];
      case 'list':
        return block.items.map((item) => item.map(({ text }) => text).join(''));
      default:
        return [block.text.map(({ text }) => text).join('')];
    }
  });
}
