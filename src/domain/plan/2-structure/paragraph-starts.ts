import { linesOf } from '../1-text/lines.ts';
import { layoutOf, paragraphsOf } from '../1-text/paragraphs.ts';
import { type Passage, placeOf } from '../1-text/passage.ts';
import { zonesOf } from './zones.ts';

/**
 * Where each paragraph of a plan begins, for showing it: offsets into `text` (in NFC), ascending, the first 0.
 * Lines of the header and of the closing stay lines; broken lines of the body are one paragraph.
 */
export function paragraphStarts(text: string): number[] {
  const lines = linesOf(text);
  const { header, kind, title, body, closing, annex } = zonesOf(lines);
  const passages: (Passage | null | undefined)[] = [
    ...header,
    kind,
    title[0],
    ...paragraphsOf(body, layoutOf(body)),
    ...closing,
    ...paragraphsOf(annex, layoutOf(annex)),
  ];
  const starts = passages
    .flatMap((passage) => (passage?.text ? placeOf(passage, 0) : []))
    .sort((a, b) => a - b);
  return [...new Set([0, ...starts.slice(1)])];
}
