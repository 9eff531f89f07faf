import { inVietnamese } from '#reporting';
import type { Figure } from './merged-report-input.ts';

export const NO_FIGURE = 'chưa có số liệu';

/** A figure's number among the words beside it: which of its numbers, and as it is printed. */
export type FigureSaid = string | { part: string; printed: string };

/** A figure in its lines: the first says it, those after it what it is made of. */
export function figureSaid(figure: Figure): [FigureSaid[], ...FigureSaid[][]] {
  switch (figure.kind) {
    case 'number':
      return [
        [number('value', figure.value), figure.unit === null ? '' : ` ${figure.unit}`],
        ...(figure.reached === null ? [] : [['(', ...reachedSaid(figure.reached), ')']]),
      ];
    case 'ratio':
      return [
        [{ part: 'percent', printed: `${inVietnamese(figure.percent)} %` }],
        ['(', number('numerator', figure.numerator), '/', number('denominator', figure.denominator), ')'],
      ];
    case 'attestation':
      return [[number('yes', figure.yes), '/', number('answered', figure.answered), ' đơn vị xác nhận']];
  }
}

/** The same as plain lines. */
export function figureWords(figure: Figure): [string, ...string[]] {
  const [first, ...rest] = figureSaid(figure);
  return [joined(first), ...rest.map(joined)];
}

/** Of units that say yes or no. */
export function confirmedBy(yes: number, answered: number): string {
  return joined(figureSaid({ kind: 'attestation', yes, answered })[0]);
}

/** Of a target that is set for each unit. */
export function reachedBy(reached: { units: number; of: number }): string {
  return joined(reachedSaid(reached));
}

function reachedSaid({ units, of }: { units: number; of: number }): FigureSaid[] {
  return [number('reached', units), '/', number('reached of', of), ' đơn vị đạt'];
}

function number(part: string, value: string | number): FigureSaid {
  return { part, printed: typeof value === 'number' ? String(value) : inVietnamese(value) };
}

function joined(said: readonly FigureSaid[]): string {
  return said.map((one) => (typeof one === 'string' ? one : one.printed)).join('');
}
