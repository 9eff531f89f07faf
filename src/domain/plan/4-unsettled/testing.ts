import { readPlan } from '../read-plan.ts';
import type { Unsettled } from '../reading.ts';
import { planText } from '../testing.ts';
import type { PointCode } from './messages/points.ts';

/** The points of one kind that a text has. */
export function pointsIn(code: PointCode, text: string): Unsettled[] {
  return readPlan({ file: 'ke-hoach.txt', text }).unsettled.filter((point) => point.code === code);
}

/** The points of one kind that a made-up plan with these paragraphs has. */
export function pointsOf(code: PointCode, ...body: string[]): Unsettled[] {
  return pointsIn(code, planText(...body));
}

/** Every place a point quotes, the first in front. */
export function quotesOf(points: readonly Unsettled[]): string[] {
  return points.flatMap(({ quote, others }) => [quote, ...others.map((other) => other.quote)]);
}
