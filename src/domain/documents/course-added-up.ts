import Big from 'big.js';
import type { CourseRow } from './course-pictures.ts';

/** Each figure with those before it; where nothing came it stays open. */
export function courseAddedUp(figures: CourseRow['figures']): CourseRow['figures'] {
  let sum = new Big(0);
  return figures.map((figure) => {
    if (figure === null) return null;
    sum = sum.plus(figure.value);
    return { ...figure, value: sum.toFixed() };
  });
}
