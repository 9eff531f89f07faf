import type { EvaluationTold, RatedUnit } from '../evaluation-told.ts';
import type { Table } from '../official-document.ts';
import type { Part } from '../text-parts.ts';
import { listedIn } from './class-table.ts';
import type { EvaluationFigures } from './evaluation-figures.ts';
import { unitsTable } from './units-table.ts';

/** Who is to be recognised of an evaluation: units in a class, or in one at least as good as `least`. */
export interface Recognised {
  units: readonly RatedUnit[];
  /** Of whom nothing is asked for, each with what it came to. */
  others: readonly RatedUnit[];
}

export function recognisedOf({ units, distribution }: EvaluationTold, least: string | null): Recognised {
  const keys = distribution.classes.map(({ key }) => key);
  const last = least === null ? keys.length - 1 : keys.indexOf(least);
  const wanted = new Set(keys.slice(0, last + 1));
  const isWanted = (one: RatedUnit) => one.class !== null && wanted.has(one.class);
  return { units: units.filter(isWanted), others: units.filter((one) => !isWanted(one)) };
}

/** `12 trong số 15 tổ dân phố`, `… mức “Xuất sắc”` where of several classes all are in one. */
export function recognisedWords(
  told: EvaluationTold,
  recognised: Recognised,
  figures: EvaluationFigures,
): Part[] {
  const [only, ...more] = inClasses(told, recognised);
  return [
    figures.count(recognised.units.length, 'recognised'),
    ' trong số ',
    figures.count(listedIn(told.distribution), 'listed'),
    ` ${told.noun}`,
    ...(only && more.length === 0 && isGraded(told) ? [` mức “${only.name}”`] : []),
  ];
}

/** `, trong đó: 3 tổ dân phố mức “Xuất sắc”; 9 tổ dân phố mức “Khá”`; nothing where all are in one class. */
export function byClassWords(
  told: EvaluationTold,
  recognised: Recognised,
  figures: EvaluationFigures,
): Part[] {
  const classes = inClasses(told, recognised);
  if (classes.length < 2) return [];
  return classes.flatMap(({ key, name, count }, at) => [
    at === 0 ? ', trong đó: ' : '; ',
    figures.count(count, `recognised ${key}`),
    ` ${told.noun} mức “${name}”`,
  ]);
}

/** The list of an annex: of each its class, where there are several, and its points, where it has any. */
export function recognisedTable(
  told: EvaluationTold,
  { units }: Recognised,
  figures: EvaluationFigures,
): Table {
  const names = new Map(told.distribution.classes.map(({ key, name }) => [key, name]));
  const graded = units.map((one) => ({ ...one, result: names.get(one.class ?? '') ?? '' }));
  return isGraded(told) ? unitsTable(graded, figures, 'Mức') : unitsTable(units, figures, null);
}

/** Where there is but one class, its name says that units reached what was judged here: nobody is recognised as that. */
function isGraded({ distribution }: EvaluationTold): boolean {
  return distribution.classes.length > 1;
}

function inClasses({ distribution }: EvaluationTold, { units }: Recognised) {
  return distribution.classes
    .map(({ key, name }) => ({ key, name, count: units.filter((one) => one.class === key).length }))
    .filter(({ count }) => count > 0);
}
