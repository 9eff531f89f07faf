import { inVietnamese } from '#reporting';
import type { Figure } from './merged-report-input.ts';

export const NO_FIGURE = 'chưa có số liệu';

/** A figure in its lines: the first says it, those after it what it is made of. */
export function figureWords(figure: Figure): [string, ...string[]] {
  switch (figure.kind) {
    case 'number':
      return [
        inVietnamese(figure.value) + (figure.unit === null ? '' : ` ${figure.unit}`),
        ...(figure.reached === null ? [] : [`(${reachedBy(figure.reached)})`]),
      ];
    case 'ratio':
      return [
        `${inVietnamese(figure.percent)} %`,
        `(${inVietnamese(figure.numerator)}/${inVietnamese(figure.denominator)})`,
      ];
    case 'attestation':
      return [confirmedBy(figure.yes, figure.answered)];
  }
}

/** Of units that say yes or no. */
export function confirmedBy(yes: number, answered: number): string {
  return `${yes}/${answered} đơn vị xác nhận`;
}

/** Of a target that is set for each unit. */
export function reachedBy({ units, of }: { units: number; of: number }): string {
  return `${units}/${of} đơn vị đạt`;
}
