import type { PlanLine, PlanLines } from '#documents';
import { bindsUnit, leftOut } from '#movement';
import type { Act } from '../act.ts';
import * as movements from '../movements.ts';
import * as plans from '../plans.ts';

/** The plan that a movement was opened from; null where there is no such movement. */
export async function planOf(act: Act, movement: string | null): Promise<plans.ReviewedPlan | null> {
  const of = movement === null ? undefined : await movements.get(act, movement);
  return of ? plans.get(act, of.plan) : null;
}

/** What stands in a plan, without what was dropped or is out of bounds; of its days those of reporting. */
export function linesOf({ id, items }: plans.ReviewedPlan): PlanLines {
  const standing = items.filter(({ decision }) => decision !== 'dropped');
  const inside = standing.filter(({ bounds }) => bounds !== 'out');
  return {
    plan: id,
    targets: inside.flatMap((item) =>
      item.category === 'target' ? [{ ...lineOf(item), value: item.content.value }] : [],
    ),
    criteria: inside
      .filter((item) => item.category === 'criterion' && !inside.some((one) => isSaidBy(one, item)))
      .map(lineOf),
    deadlines: inside
      .filter(({ category, quote }) => category === 'deadline' && REPORTS.test(quote))
      .map(lineOf),
    leftOut: leftOut(standing),
  };
}

/** A plan's own legal bases, in its words. */
export function basesOf({ items }: plans.ReviewedPlan): string[] {
  return items.flatMap((item) =>
    item.category === 'legal basis' && item.content.role === 'basis' && item.decision !== 'dropped'
      ? [item.quote]
      : [],
  );
}

/** A criterion with a number in it is a target too: it is said once. */
function isSaidBy(one: plans.ReviewedItem, { span: [from, to] }: plans.ReviewedItem): boolean {
  return one.category === 'target' && one.span[0] < to && one.span[1] > from;
}

const REPORTS = /báo cáo|gửi kết quả|tổng hợp/iu;

function lineOf(item: plans.ReviewedItem): PlanLine {
  const { id, quote, clause } = item;
  return { item: id, words: quote, clause, value: null, ofAll: !bindsUnit(item) };
}
