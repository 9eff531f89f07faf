import { linesOf } from '../1-text/lines.ts';
import { layoutOf, type Paragraph, paragraphsOf } from '../1-text/paragraphs.ts';
import { part, spanOf } from '../1-text/passage.ts';
import { closingOf } from '../2-structure/closing.ts';
import { outlineOf } from '../2-structure/outline.ts';
import { carrierOf, zonesOf } from '../2-structure/zones.ts';
import type { DocumentFacts } from '../reading.ts';

/** A plan taken apart, so that it can be printed anew in another style. */
export interface Parts {
  /** Facts of header and signature, from the reading by hand. */
  readonly facts: DocumentFacts;
  readonly title: readonly string[];
  readonly body: readonly Piece[];
  readonly recipients: readonly string[];
}

/** A paragraph of the body, without its marker. */
export interface Piece {
  readonly words: string;
  readonly sign: string;
  /** The number as printed, with its dot or bracket; empty where there is none. */
  readonly number: string;
  /** 1 for the highest headings; null for what is no heading. */
  readonly level: number | null;
  /** Whether it is a row of a table, which must stay a line. */
  readonly row: boolean;
}

/** Takes the text of a plan apart, by the reader's own eyes and the facts found by hand. */
export function partsOf(text: string, facts: DocumentFacts): Parts {
  const zones = zonesOf(linesOf(text));
  const paragraphs = paragraphsOf(zones.body, layoutOf(zones.body));
  const levels = new Map(outlineOf(paragraphs).nodes.map((node) => [spanOf(node.whole)[0], node.level]));
  const carried = carrierOf(zones.header).closing;
  const closing = closingOf(zones.closing.length > 0 ? zones.closing : carried);
  return {
    facts,
    title: facts.title ? [facts.title] : [],
    body: paragraphs.map((paragraph) => pieceOf(paragraph, levels, text)),
    recipients: closing.recipients.map((passage) => passage.text),
  };
}

function pieceOf(paragraph: Paragraph, levels: Map<number, number>, text: string): Piece {
  const span = spanOf(paragraph);
  const row = text.slice(...span).includes('\t');
  const length = row ? 0 : (paragraph.marker?.length ?? 0);
  const rest = part(paragraph, length);
  const words = row ? text.slice(...span) : rest.text;
  const mark = paragraph.text.slice(0, length);
  const [at] = spanOf(rest);
  const sign = paragraph.marker?.sign ?? '';
  return {
    words,
    sign,
    number: sign ? '' : mark.trim(),
    level: row ? null : (levels.get(at) ?? null),
    row,
  };
}
