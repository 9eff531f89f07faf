import type { Figure } from '#documents';
import { inVietnamese } from '#reporting';
import type { movement } from '#ui';

/** A figure of the merged report as the screens say it. */
export function figureSaid(figure: Figure | null, t: (typeof movement)['vi']): string {
  if (figure === null) return t.noFigure;
  if (figure.kind === 'attestation') return t.yesOf(figure.yes, figure.answered);
  if (figure.kind === 'ratio')
    return `${inVietnamese(figure.percent)} % (${inVietnamese(figure.numerator)}/${inVietnamese(figure.denominator)})`;
  const reached = figure.reached ? ` ${t.reachedBy(figure.reached.units, figure.reached.of)}` : '';
  return `${inVietnamese(figure.value)}${figure.unit ? ` ${figure.unit}` : ''}${reached}`;
}
