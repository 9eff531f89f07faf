import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { Page } from './testing-paper.ts';

/** A line as it stands on a page: pieces on one base line joined. Millimetres, its letters in points. */
export interface Line {
  text: string;
  left: number;
  right: number;
  /** Of the base line, from the upper edge. */
  y: number;
  size: number;
}

/** Lines from top to bottom. What stands further apart than words do is a line of its own. */
export function linesOf({ printed }: Page): Line[] {
  const lines: Line[] = [];
  const inOrder = printed.toSorted((one, other) =>
    Math.abs(one.y - other.y) < 0.3 ? one.x - other.x : one.y - other.y,
  );
  for (const { text, x, y, width, size } of inOrder) {
    const before = lines.at(-1);
    if (before && Math.abs(before.y - y) < 0.3 && x - before.right < 3) {
      before.text += `${x - before.right > 0.8 ? ' ' : ''}${text}`;
      before.right = x + width;
    } else lines.push({ text, left: x, right: x + width, y, size });
  }
  return lines;
}

/** A line or frame that is drawn; millimetres from the left and upper edge. */
export interface Stroke {
  left: number;
  top: number;
  width: number;
  height: number;
}

const MILLIMETRES = 25.4 / 72;

/** What is drawn on page 1 besides letters, as Typst writes it: moved, never turned. */
export async function strokesOf(bytes: Uint8Array): Promise<Stroke[]> {
  const { OPS } = await getResolvedPDFJS();
  const page = await (await getDocumentProxy(bytes.slice())).getPage(1);
  const { fnArray, argsArray } = await page.getOperatorList();
  const strokes: Stroke[] = [];
  const kept: [number, number][] = [];
  let moved: [number, number] = [0, 0];
  for (const [at, operation] of fnArray.entries()) {
    const given = argsArray[at];
    if (operation === OPS.save) kept.push(moved);
    if (operation === OPS.restore) moved = kept.pop() ?? [0, 0];
    if (operation === OPS.transform && given[3] > 0) moved = [moved[0] + given[4], moved[1] + given[5]];
    if (operation === OPS.constructPath) strokes.push(strokeOf(given[2], moved));
  }
  return strokes;
}

function strokeOf(
  [left = 0, top = 0, right = 0, bottom = 0]: readonly number[],
  [x, y]: readonly [number, number],
): Stroke {
  const sides = { left: x + left, top: y + top, width: right - left, height: bottom - top };
  return {
    left: sides.left * MILLIMETRES,
    top: sides.top * MILLIMETRES,
    width: sides.width * MILLIMETRES,
    height: sides.height * MILLIMETRES,
  };
}
