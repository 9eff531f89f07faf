import { fitted, widthOf } from './fitted.ts';
import { element, ink, type Picture, picture, words } from './picture.ts';

/** How a criterion came out for a unit. */
export const cellStates = ['met', 'partly', 'not met', 'missing', 'not assigned'] as const;
export type CellState = (typeof cellStates)[number];

export interface UnitStates {
  label: string;
  /** In the order of the criteria; null where it is of no concern. */
  states: readonly (CellState | null)[];
}

export interface CriteriaMapWords {
  caption: string;
  /** Of each state; `not assigned` also stands for what is of no concern. */
  states: Readonly<Record<CellState, string>>;
}

/** A criterion's column: its number in the set, so that pages of one map go on counting. */
export interface CriterionShown {
  number: number;
  title: string;
}

const WIDTH = 640;
const LABEL = 190;
const ROW = 24;
const WIDEST = 44;

/** Units down, criteria across by their number, each cell with a sign of its own; what the numbers mean stands below. */
export function criteriaMapPicture(
  said: CriteriaMapWords,
  criteria: readonly CriterionShown[],
  units: readonly UnitStates[],
): Picture {
  const step = Math.min(WIDEST, (WIDTH - LABEL) / Math.max(criteria.length, 1));
  const [top, keys] = [92, criteria.flatMap(keyLines)];
  const foot = top + units.length * ROW;
  const height = foot + 14 + keys.length * 18 + 4;
  return picture({ width: WIDTH, height }, told(said, criteria, units), [
    words(said.caption, { x: 0, y: 18, bold: true, size: 15 }),
    legend(said),
    ...criteria.map(({ number }, at) =>
      words(String(number), { x: LABEL + (at + 0.5) * step, y: top - 8, anchor: 'middle', size: 12 }),
    ),
    ...units.flatMap((unit, at) => rowOf(unit, top + at * ROW, step)),
    ...keys.map((line, at) => words(line, { x: 0, y: foot + 24 + at * 18, size: 13, fill: ink.soft })),
  ]);
}

function keyLines({ number, title }: CriterionShown): string[] {
  return fitted(`${number}. ${title}`, WIDTH, 2);
}

/** Signs with their words, in as many rows as they need. */
function legend({ states }: CriteriaMapWords): string {
  let [x, y] = [0, 38];
  return cellStates
    .map((state) => {
      const wide = 24 + widthOf(states[state], 13) + 16;
      if (x > 0 && x + wide > WIDTH) [x, y] = [0, y + 22];
      const drawn = signOf(state, x, y - 12, 16) + words(states[state], { x: x + 24, y: y + 1, size: 13 });
      x += wide;
      return drawn;
    })
    .join('');
}

function rowOf({ label, states }: UnitStates, top: number, step: number): string[] {
  const [name = ''] = fitted(label, LABEL - 8, 1);
  const size = Math.min(18, step - 2);
  return [
    element('path', { d: `M0 ${top + ROW}H${LABEL + states.length * step}`, stroke: ink.ground }),
    words(name, { x: 0, y: top + 17, size: 13 }),
    ...states.map((state, at) =>
      signOf(state ?? 'not assigned', LABEL + (at + 0.5) * step - size / 2, top + (ROW - size) / 2, size),
    ),
  ];
}

/** Told apart by form as well as by colour: full with a tick, half full, a cross, a frame with a dot, a dash. */
function signOf(state: CellState, x: number, y: number, size: number): string {
  const box = (fill: string, stroke: string, dashes: string | null = null) =>
    element('rect', { x, y, width: size, height: size, fill, stroke, 'stroke-dasharray': dashes });
  const stroke = (d: string, colour: string) =>
    element('path', { d, stroke: colour, 'stroke-width': Math.max(1.5, size / 8), fill: 'none' });
  const at = (part: number) => Math.round(size * part * 100) / 100;
  switch (state) {
    case 'met':
      return (
        box(ink.strong, ink.strong) +
        stroke(`M${x + at(0.2)} ${y + at(0.55)}l${at(0.22)} ${at(0.22)}l${at(0.4)} ${at(-0.5)}`, ink.sheet)
      );
    case 'partly':
      return (
        box(ink.sheet, ink.strong) +
        element('rect', { x, y: y + size / 2, width: size, height: size / 2, fill: ink.middle })
      );
    case 'not met':
      return (
        box(ink.sheet, ink.lacking) +
        stroke(
          `M${x + at(0.22)} ${y + at(0.22)}l${at(0.56)} ${at(0.56)}m0 ${at(-0.56)}l${at(-0.56)} ${at(0.56)}`,
          ink.lacking,
        )
      );
    case 'missing':
      return (
        box(ink.sheet, ink.line, '2 2') +
        element('circle', { cx: x + size / 2, cy: y + size / 2, r: size / 7, fill: ink.soft })
      );
    case 'not assigned':
      return stroke(`M${x + at(0.25)} ${y + size / 2}h${at(0.5)}`, ink.line);
  }
}

function told(
  { caption, states }: CriteriaMapWords,
  criteria: readonly CriterionShown[],
  units: readonly UnitStates[],
): string {
  const each = units.map((unit) => `${unit.label}: ${countsOf(unit, criteria, states).join(', ') || '–'}`);
  return `${caption}. ${each.join('; ')}.`;
}

/** How many of each; of what is not met which, by number. */
function countsOf(
  unit: UnitStates,
  criteria: readonly CriterionShown[],
  said: CriteriaMapWords['states'],
): string[] {
  return cellStates.flatMap((state) => {
    const numbers = criteria.filter((_, at) => unit.states[at] === state).map(({ number }) => number);
    if (numbers.length === 0) return [];
    const which = state === 'not met' || state === 'missing' ? ` (${numbers.join(', ')})` : '';
    return [`${said[state]} ${numbers.length}${which}`];
  });
}
