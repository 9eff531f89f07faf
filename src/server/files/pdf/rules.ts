import { getResolvedPDFJS } from 'unpdf';
import { type Matrix, matrixOf, times } from './matrix.ts';
import type { Page, Viewport } from './run.ts';

/** A straight line drawn across or down a page; points, `y` downwards. */
export interface Rule {
  isAcross: boolean;
  /** Its `y` where it runs across, else its `x`. */
  at: number;
  from: number;
  to: number;
}

/** Shorter strokes are parts of letters and ornaments. */
const SHORTEST = 6;

/** How far a line may lean and still be straight. */
const LEAN = 0.5;

/** Path commands of pdf.js: what each is followed by. */
const POINTS: Record<number, number> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };

/** The straight lines a page draws: strokes, and the edges of filled boxes, which many programs draw as lines. */
export async function rulesOf(page: Page, viewport: Viewport): Promise<Rule[]> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = matrixOf(viewport.transform);
  for (const [at, operator] of fnArray.entries()) {
    const args: unknown = argsArray[at];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = times(matrix, matrixOf(args));
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      matrix = times(matrix, matrixOf(first(args)));
    } else if (operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.constructPath && first(args) !== OPS.endPath) collect(args, matrix, rules);
  }
  return rules;
}

function first(args: unknown): unknown {
  return Array.isArray(args) ? args[0] : undefined;
}

/** The straight pieces of one path, whose arguments are its painting, its data and its box. */
function collect(args: unknown, matrix: Matrix, rules: Rule[]): void {
  const data: unknown = Array.isArray(args) && Array.isArray(args[1]) ? args[1][0] : undefined;
  if (!(data instanceof Float32Array)) return;
  let start: Point = [0, 0];
  let here: Point = [0, 0];
  for (let at = 0; at < data.length; ) {
    const command = data[at] ?? 4;
    const points = POINTS[command];
    if (points === undefined) return;
    const end = points === 0 ? start : applied(matrix, data[at + points - 1] ?? 0, data[at + points] ?? 0);
    if (command === 0) start = end;
    if (command === 1 || command === 4) addRule(here, end, rules);
    here = end;
    at += points + 1;
  }
}

type Point = readonly [x: number, y: number];

function applied([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

function addRule([x, y]: Point, [toX, toY]: Point, rules: Rule[]): void {
  const [wide, high] = [Math.abs(toX - x), Math.abs(toY - y)];
  if (wide >= SHORTEST && high <= LEAN)
    rules.push({ isAcross: true, at: y, from: Math.min(x, toX), to: Math.max(x, toX) });
  if (high >= SHORTEST && wide <= LEAN)
    rules.push({ isAcross: false, at: x, from: Math.min(y, toY), to: Math.max(y, toY) });
}
