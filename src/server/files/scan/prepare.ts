import type { Canvas } from '@napi-rs/canvas';
import type { Rule } from '../pdf/rules.ts';
import { type Box, cut, type Grey } from './grey.ts';
import { inksOf } from './ink.ts';
import { evenOut } from './paper.ts';
import { dpiOf } from './picture.ts';
import { takeFrame, takeRules } from './ruling.ts';
import { straightened } from './turn.ts';
import { AS_IT_LIES, type Turn, turnOf } from './upright.ts';

/** A page made ready for the engine. */
export interface Prepared {
  dpi: number;
  /** Black on white, upright and straight, without stamps and ruled lines. */
  grey: Grey;
  rules: Rule[];
  turn: Turn;
  /** The stamps at the head of the page, dark on white, if it lies turned like this. */
  headStamps(turn: Turn): Grey[];
  isEmpty: boolean;
}

/** Makes a page ready: the one place that says in which order. */
export function prepare(canvas: Canvas): Prepared {
  const { width, height } = canvas;
  const dpi = dpiOf(canvas);
  const { printed, stamped, coloured } = inksOf(canvas.getContext('2d').getImageData(0, 0, width, height));
  evenOut(printed);
  const turn = turnOf(printed);
  const grey = straightened(printed, turn ?? AS_IT_LIES);
  const rules = turn ? takeRules(grey, dpi) : [];
  return {
    dpi,
    grey,
    rules,
    turn: turn ?? AS_IT_LIES,
    headStamps: (way) => headStamps(stamped, coloured, way),
    isEmpty: turn === null,
  };
}

/** A seal is larger than a secrecy mark, a speck smaller: parts of the page's width. */
const WIDEST = 0.5;
const NARROWEST = 0.04;

/** The stamps a secrecy mark may be among: in the upper half of the upright page. */
function headStamps(stamped: Grey, coloured: readonly Box[], turn: Turn): Grey[] {
  const across = Math.min(stamped.width, stamped.height);
  const dpi = dpiOf(stamped);
  return coloured
    .filter(({ width }) => width > NARROWEST * across && width < WIDEST * across)
    .filter((stamp) => isInHead(stamp, stamped, turn))
    .slice(0, 4)
    .map((stamp) => {
      const page = straightened(cut(stamped, widened(stamp)), turn);
      takeFrame(page, dpi);
      return page;
    });
}

function isInHead({ x, y, width, height }: Box, page: Grey, { quarters }: Turn): boolean {
  const [across, down] = [(x + width / 2) / page.width, (y + height / 2) / page.height];
  const below = [down, across, 1 - down, 1 - across][quarters] ?? down;
  return below < 0.45;
}

function widened({ x, y, width, height }: Box): Box {
  const margin = 12;
  return { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
}
