import { type Picture, type ProgressShown, type ProgressWords, progressPicture } from '#pictures';
import { confirmedBy, figureWords, NO_FIGURE, reachedBy } from './figure-words.ts';
import type { Figure, ResultRow } from './merged-report-input.ts';

/** Rows of one picture, so that it stands on one page. */
const MOST = 12;

/** Pictures of one report: no plan that was seen has as many targets; what is beyond is in the table alone, and it says so. */
const MOST_PICTURES = 5;

/** What the pictures say beside names and figures. */
export interface ProgressSaid extends ProgressWords {
  /** Of targets drawn out of all, where not all are. */
  cut(caption: string, drawn: number, all: number): string;
  noFigure: string;
  /** A target that is set for each unit. */
  each(target: string): string;
  reachedBy(units: number, of: number): string;
  confirmedBy(units: number, answered: number): string;
}

/** As an official document says it. */
const inDocument: ProgressSaid = {
  ...{ caption: 'Tiến độ so với mục tiêu', target: 'Mục tiêu', met: 'Đạt', notMet: 'Chưa đạt' },
  cut: (caption, drawn, all) => `${caption}, ${drawn}/${all} chỉ tiêu`,
  noFigure: NO_FIGURE,
  each: (target) => `${target}, mỗi đơn vị`,
  reachedBy: (units, of) => reachedBy({ units, of }),
  confirmedBy,
};

/**
 * How far each result with a target has come, at most twelve a picture and sixty in all. Drawn from the rows of the table alone: a version that
 * was kept is drawn as it was. What nobody gave a figure for has no bar. `said`: in the words of a screen, else as in print.
 */
export function progressPictures(results: readonly ResultRow[], said: ProgressSaid = inDocument): Picture[] {
  const aims = results.flatMap((row) => (row.target === null ? [] : [{ row, target: row.target }]));
  const rows = aims.slice(0, MOST * MOST_PICTURES).map(({ row, target }) => shownOf(row, target, said));
  const title = rows.length < aims.length ? said.cut(said.caption, rows.length, aims.length) : said.caption;
  const pictures = Math.ceil(rows.length / MOST);
  const each = Math.ceil(rows.length / Math.max(pictures, 1));
  return Array.from({ length: pictures }, (_, at) => {
    const caption = pictures === 1 ? title : `${title} (${at + 1}/${pictures})`;
    return progressPicture({ ...said, caption }, rows.slice(at * each, (at + 1) * each));
  });
}

function shownOf(
  { words: label, result, assessment }: ResultRow,
  target: string,
  said: ProgressSaid,
): ProgressShown {
  const reached = result?.kind === 'number' ? result.reached : null;
  const isJudged = assessment !== 'not assessed';
  const scaled = reached ? ofUnits(reached) : onScale(result, target);
  return {
    label,
    text: figureOf(result, said),
    targetText: reached ? said.each(cut(target)) : cut(target),
    // "2 a month" and the sum of a year do not lie on one scale.
    share: isJudged ? scaled.share : null,
    target: isJudged ? scaled.target : null,
    met: assessment === 'met' ? true : assessment === 'not met' ? false : null,
  };
}

function figureOf(result: Figure | null, said: ProgressSaid): string {
  if (result === null) return said.noFigure;
  if (result.kind === 'attestation') return shortened([said.confirmedBy(result.yes, result.answered)]);
  return result.kind === 'number' && result.reached
    ? said.reachedBy(result.reached.units, result.reached.of)
    : shortened(figureWords(result));
}

type Scaled = Pick<ProgressShown, 'share' | 'target'>;

/** A target set for each unit: how many units reach it, all of them being the target. */
function ofUnits({ units, of }: { units: number; of: number }): Scaled {
  return { share: of === 0 ? null : units / of, target: 1 };
}

/** Percent against percent; any other figure in parts of its target. Where nothing may happen, in what did happen. */
function onScale(result: Figure | null, target: string): Scaled {
  const aim = numberIn(target);
  if (aim === null) return { share: null, target: null };
  const whole = target.includes('%') ? 100 : aim || 1;
  const value = result === null ? null : amountOf(result);
  return { share: value === null ? null : value / whole, target: aim / whole };
}

function amountOf(figure: Figure): number | null {
  if (figure.kind === 'number') return Number(figure.value);
  if (figure.kind === 'ratio') return Number(figure.percent);
  return figure.answered === 0 ? null : (100 * figure.yes) / figure.answered;
}

/** The first number of a target: of "80–90 %" the 80, from which on it is met. */
function numberIn(target: string): number | null {
  const [said] = /\d[\d.]*(?:,\d+)?/.exec(target) ?? [];
  return said === undefined ? null : Number(said.replaceAll('.', '').replace(',', '.'));
}

/** Letters that stand beside a bar. */
const BESIDE = 21;

function shortened([main, ...more]: [string, ...string[]]): string {
  const [number = main] = main.split(' ');
  const whole = [main, ...more].join(' ');
  return [whole, main].find((text) => [...text].length <= BESIDE) ?? number;
}

/** Letters of a target that stand below a bar with its assessment. */
const BELOW = 34;

function cut(target: string): string {
  const letters = [...target];
  return letters.length <= BELOW ? target : `${letters.slice(0, BELOW - 1).join('')}…`;
}
