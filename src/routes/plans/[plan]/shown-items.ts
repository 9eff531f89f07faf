import { changesBetween } from '#movement';
import type { Span, Unsettled } from '#plan';
import { type Act, planLineage, planPoints, plans, type scans } from '#store';
import { crossing } from './crossing.ts';

/**
 * Why an item wants a second look: the reading of a scan was not sure of a word in it; only a figure may be kept of it;
 * a point of the plan to settle lies in its words; the newest reading does not find it.
 */
export type Doubt = 'words' | 'count' | 'point' | 'vanished';

/** An item as the review shows it. */
export type ShownItem = plans.ReviewedItem & {
  /** Counted within its kind from 1, in the order of the text. */
  number: number;
  doubts: Doubt[];
  /** Against the plan that this one follows. */
  change: 'new' | 'changed' | null;
};

/** Every item of a plan with what the review says about it. */
export async function shownItems(
  act: Act,
  plan: plans.ReviewedPlan,
  scan: scans.ScannedPlan | null,
): Promise<ShownItem[]> {
  const hasWord = crossing(scan?.doubtful.map(({ start, end }): Span => [start, end]) ?? []);
  const hasPoint = crossing(await openPoints(act, plan));
  const changes = await changesSince(act, plan);
  const numbers = new Map<string, number>();
  return plan.items.map((item) => {
    const number = (numbers.get(item.category) ?? 0) + 1;
    numbers.set(item.category, number);
    const doubts: Doubt[] = [];
    if (hasWord(item.span)) doubts.push('words');
    if (item.bounds === 'count') doubts.push('count');
    if (hasPoint(item.span)) doubts.push('point');
    if (item.vanished) doubts.push('vanished');
    return { ...item, number, doubts, change: changes.get(item.id) ?? null };
  });
}

/** Where the plan is open: points that nobody has settled. */
async function openPoints(act: Act, { id, reading }: plans.ReviewedPlan): Promise<Span[]> {
  if (reading.unsettled.length === 0) return [];
  const settled = await planPoints.settledOf(act, id);
  const places = ({ span, others }: Unsettled) => [span, ...others.map((other) => other.span)];
  return reading.unsettled.filter((point) => !settled.has(point.id)).flatMap(places);
}

async function changesSince(act: Act, plan: plans.ReviewedPlan): Promise<Map<string, 'new' | 'changed'>> {
  const said = await planLineage.followed(act, plan.id);
  const earlier = said && (await plans.get(act, said.earlier));
  if (!said || !earlier) return new Map();
  return new Map(
    changesBetween(said.kind, earlier, plan).flatMap((change): [string, 'new' | 'changed'][] => {
      if (change.kind === 'added') return [[change.later.id, 'new']];
      return change.kind === 'changed' ? [[change.later.id, 'changed']] : [];
    }),
  );
}
