import { layoutOf, regionText } from '../pdf/layout.ts';
import type { Rule } from '../pdf/rules.ts';
import type { Run } from '../pdf/run.ts';
import type { FoundLine, FoundWord } from './engine.ts';
import type { ScannedWord } from './scanned-page.ts';

/** The text of a page from its words and where they stand, laid out as the text of a PDF is. */
export function pageText(
  lines: readonly FoundLine[],
  rules: readonly Rule[],
  { page, scale, dpi }: { page: number; scale: number; dpi: number },
): { text: string; words: ScannedWord[] } {
  const found = new Map<Run, FoundWord>();
  for (const line of lines) for (const word of line.words) found.set(runOf(word, line, 72 / dpi), word);
  const regions = layoutOf(
    [...found.keys()],
    rules.map((rule) => inPoints(rule, 72 / dpi)),
    page,
  );
  const text = regions.map(regionText).join('\n\n');
  const words: ScannedWord[] = [];
  let end = 0;
  for (const run of regions.flatMap((region) => region.runs ?? region.lines.flatMap((line) => line.runs))) {
    const start = text.indexOf(run.text, end);
    const word = found.get(run);
    if (start < 0 || !word) continue;
    end = start + run.text.length;
    words.push({ start, end, box: boxOf(word, scale), confidence: Math.round(word.confidence) });
  }
  return { text, words };
}

/** The layout of pages counts in points. */
function runOf({ text, box }: FoundWord, { baseline, height }: FoundLine, point: number): Run {
  const [x, y] = [box.x0 * point, baseline * point];
  return { text, x, y, width: (box.x1 - box.x0) * point, size: height * point };
}

function inPoints({ isAcross, at, from, to }: Rule, point: number): Rule {
  return { isAcross, at: at * point, from: from * point, to: to * point };
}

function boxOf({ box: { x0, y0, x1, y1 } }: FoundWord, scale: number): ScannedWord['box'] {
  const [x, y] = [Math.floor(x0 * scale), Math.floor(y0 * scale)];
  return [x, y, Math.ceil(x1 * scale) - x, Math.ceil(y1 * scale) - y];
}
