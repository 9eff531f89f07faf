import Big from 'big.js';
import type { Figure, Held, Line } from '../scoring/line.ts';

/** How many more, or how many fewer, would meet a criterion: of what is counted, or of the part of its whole as it is now. */
export interface Lack {
  way: 'more' | 'fewer';
  count: string;
}

/** Null where no number would do it, or it is met. */
export function lackOf({ state, why }: Pick<Line, 'state' | 'why'>): Lack | null {
  if (why.kind !== 'compared' || (state !== 'not met' && state !== 'partly')) return null;
  const { figure, held } = why;
  const value = new Big(figure.kind === 'amount' ? figure.value : figure.part);
  const goal = goalOf(figure, held, value);
  if (figure.kind === 'share' && goal.gt(figure.whole)) return null;
  const count = goal.minus(value);
  return goal.lt(0) || count.eq(0)
    ? null
    : { way: count.gt(0) ? 'more' : 'fewer', count: count.abs().toFixed() };
}

/** The nearest figure that meets it. Of a part of a whole a whole number: there is no half household. */
function goalOf(figure: Figure, { bar, amount, high }: Held, value: Big): Big {
  const low = boundOf(figure, amount);
  const isShare = figure.kind === 'share';
  switch (bar) {
    case '>':
      return low.round(0, Big.roundDown).plus(1);
    case '<':
      return low.round(0, Big.roundUp).minus(1);
    case '<=':
      return isShare ? low.round(0, Big.roundDown) : low;
    case 'range':
      if (value.gt(low))
        return isShare
          ? boundOf(figure, high ?? amount).round(0, Big.roundDown)
          : boundOf(figure, high ?? amount);
      return isShare ? low.round(0, Big.roundUp) : low;
    default:
      return isShare ? low.round(0, Big.roundUp) : low;
  }
}

function boundOf(figure: Figure, amount: string): Big {
  return figure.kind === 'amount' ? new Big(amount) : new Big(amount).times(figure.whole).div(100);
}
