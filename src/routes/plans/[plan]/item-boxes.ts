import type { Span } from '#plan';
import type { scans } from '#store';

type Box = scans.PlacedWord['box'];

/** Where words stand on one page of a scan: a box a line, in pixels of the page's picture. */
export interface PageBoxes {
  page: number;
  boxes: Box[];
}

/** The lines that the words of a span fill, page by page. `words` in the order of the text. */
export function boxesOf(words: readonly scans.PlacedWord[], [start, end]: Span): PageBoxes[] {
  const found: PageBoxes[] = [];
  for (let at = firstBehind(words, start); at < words.length; at += 1) {
    const word = words[at];
    if (!word || word.start >= end) break;
    const last = found.at(-1);
    if (last?.page === word.page) addTo(last.boxes, word.box);
    else found.push({ page: word.page, boxes: [[...word.box]] });
  }
  return found;
}

/** A word goes on the line before it where both overlap in height by half; else it begins a line. */
function addTo(boxes: Box[], [x, y, width, height]: Box) {
  const line = boxes.at(-1);
  const overlap = line ? Math.min(line[1] + line[3], y + height) - Math.max(line[1], y) : 0;
  if (!line || overlap * 2 < Math.min(line[3], height)) {
    boxes.push([x, y, width, height]);
    return;
  }
  const [left, top] = [Math.min(line[0], x), Math.min(line[1], y)];
  const [right, bottom] = [Math.max(line[0] + line[2], x + width), Math.max(line[1] + line[3], y + height)];
  boxes[boxes.length - 1] = [left, top, right - left, bottom - top];
}

/** The place of the first word that ends behind an offset. */
function firstBehind(words: readonly scans.PlacedWord[], offset: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
