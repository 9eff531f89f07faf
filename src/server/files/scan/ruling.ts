import type { Rule } from '../pdf/rules.ts';
import type { Grey } from './grey.ts';

/** Inches: a line across shorter than the first may be a letter's, a line down shorter than the second too. */
const ACROSS = 0.8;
const DOWN = 0.35;

/** Inches: a thicker stroke is no line but a bar or a picture. */
const THICK = 0.04;

const INK = 150;

/** Holes in a faint line that are still the line, and how far it may stray; pixels. */
const HOLE = 3;

/** The straight lines of an upright page, in pixels, and the page without them: a letter that touches one is misread. */
export function takeRules(picture: Grey, dpi: number): Rule[] {
  return take(picture, { across: ACROSS * dpi, down: DOWN * dpi, thick: THICK * dpi });
}

/** Takes the frame of a stamp off: the lines that run over most of it. */
export function takeFrame(stamp: Grey, dpi: number): void {
  take(stamp, { across: stamp.width / 2, down: stamp.height / 2, thick: THICK * dpi });
}

/** The least lengths and the greatest thickness of a line, in pixels. */
interface Measures {
  across: number;
  down: number;
  thick: number;
}

function take(picture: Grey, measures: Measures): Rule[] {
  const rules = [...rulesAlong(picture, measures, true), ...rulesAlong(picture, measures, false)];
  for (const rule of rules) erase(picture, rule, Math.ceil(measures.thick));
  return rules;
}

/** How to walk a picture along its rows or along its columns. */
interface Walk {
  pixels: Uint8Array;
  /** Pixels along a line, and how many lines. */
  length: number;
  lines: number;
  /** From a pixel to the next of its line, and to the next line. */
  step: number;
  line: number;
}

function walkOf({ width, height, pixels }: Grey, isAcross: boolean): Walk {
  return isAcross
    ? { pixels, length: width, lines: height, step: 1, line: width }
    : { pixels, length: height, lines: width, step: width, line: 1 };
}

function rulesAlong(picture: Grey, { across, down, thick }: Measures, isAcross: boolean): Rule[] {
  const walk = walkOf(picture, isAcross);
  const least = isAcross ? across : down;
  const rules: Rule[] = [];
  for (let at = 1; at < walk.lines - 1; at++)
    for (const { from, to } of strokesOf(walk, at, least)) {
      if (isThin(walk, at, { from, to }, thick)) join(rules, { isAcross, at, from, to });
    }
  return rules;
}

/** Long stretches of ink on one line of pixels, those beside it helping out. */
function strokesOf(walk: Walk, at: number, least: number): { from: number; to: number }[] {
  const strokes: { from: number; to: number }[] = [];
  let [from, last] = [-1, -1];
  for (let along = 0; along < walk.length; along++) {
    if (!isInk(walk, at, along)) continue;
    if (from >= 0 && along - last > HOLE) {
      if (last - from >= least) strokes.push({ from, to: last });
      from = along;
    }
    if (from < 0) from = along;
    last = along;
  }
  if (from >= 0 && last - from >= least) strokes.push({ from, to: last });
  return strokes;
}

function isInk({ pixels, step, line }: Walk, at: number, along: number): boolean {
  const place = at * line + along * step;
  return (
    (pixels[place] ?? 255) < INK || (pixels[place - line] ?? 255) < INK || (pixels[place + line] ?? 255) < INK
  );
}

/** Whether white lies on both sides of most of a stroke, within `thick` pixels: it is a line and no solid shape. */
function isThin(walk: Walk, at: number, { from, to }: { from: number; to: number }, thick: number): boolean {
  let [thin, asked] = [0, 0];
  for (let along = from; along <= to; along += 7, asked++) {
    if (isWhite(walk, at - thick, along) && isWhite(walk, at + thick, along)) thin++;
  }
  return thin > asked * 0.7;
}

function isWhite({ pixels, step, line, lines }: Walk, at: number, along: number): boolean {
  const row = Math.round(at);
  return row < 0 || row >= lines || (pixels[row * line + along * step] ?? 255) >= INK;
}

/** The rows of one thick line are one rule. */
function join(rules: Rule[], rule: Rule): void {
  const known = rules.find(
    (other) => Math.abs(other.at - rule.at) <= 4 && other.from < rule.to && rule.from < other.to,
  );
  if (!known) rules.push({ ...rule });
  else {
    known.at = rule.at - known.at > 2 ? rule.at - 1 : known.at;
    known.from = Math.min(known.from, rule.from);
    known.to = Math.max(known.to, rule.to);
  }
}

/** Whitens a line where nothing thicker than it crosses. */
function erase(picture: Grey, { isAcross, at, from, to }: Rule, thick: number): void {
  const walk = walkOf(picture, isAcross);
  for (let along = from; along <= to; along++) {
    const place = (row: number) => row * walk.line + along * walk.step;
    const isDark = (row: number) => row >= 0 && row < walk.lines && (walk.pixels[place(row)] ?? 255) < 235;
    let [top, low] = [at, at];
    while (at - top < thick && isDark(top - 1)) top--;
    while (low - at < thick && isDark(low + 1)) low++;
    if (low - top >= thick) continue;
    for (let row = top; row <= low; row++) walk.pixels[place(row)] = 255;
  }
}
