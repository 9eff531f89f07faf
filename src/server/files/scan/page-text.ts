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
  for (const line of lines) for (const [run, word] of runsOf(line, 72 / dpi)) found.set(run, word);
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

/** Room the layout of pages takes for a space, in heights of a line. */
const SPACE = 0.2;

/** Words in points, as the layout of pages counts. Those that the engine told apart stand apart, however near. */
function runsOf({ words, baseline, height }: FoundLine, point: number): [Run, FoundWord][] {
  return words.map((word, at) => {
    const { x0, x1 } = word.box;
    const next = words[at + 1]?.box.x0;
    const end = next !== undefined && next > x0 ? Math.min(x1, next - SPACE * height) : x1;
    const width = Math.max(0, end - x0) * point;
    return [{ text: word.text, x: x0 * point, y: baseline * point, width, size: height * point }, word];
  });
}

function inPoints({ isAcross, at, from, to }: Rule, point: number): Rule {
  return { isAcross, at: at * point, from: from * point, to: to * point };
}

function boxOf({ box: { x0, y0, x1, y1 } }: FoundWord, scale: number): ScannedWord['box'] {
  const [x, y] = [Math.floor(x0 * scale), Math.floor(y0 * scale)];
  return [x, y, Math.ceil(x1 * scale) - x, Math.ceil(y1 * scale) - y];
}
