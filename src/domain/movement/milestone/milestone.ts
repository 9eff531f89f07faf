import type { UnitKind } from '#org';
import type { DeadlineRule } from '#plan';
import type { Bounds } from '../items.ts';

/** How "cứ 3 tháng một lần" goes on: once in each quarter of the calendar, or so long after the last time. */
export type Repeats = 'calendar' | 'interval';

export const repeatKinds = ['calendar', 'interval'] as const satisfies readonly Repeats[];

/** A thing that the plan wants done by a day ("mốc"), as proposed from one confirmed deadline. */
export interface Milestone {
  planItem: string;
  bounds: Exclude<Bounds, 'out'>;
  /** A short name, `Lễ ra mắt`. */
  name: string;
  clause: string;
  quote: string;
  rule: DeadlineRule;
  /** Only of a rule that says "every". */
  repeats: Repeats | null;
  /** What it waits for, in the words of the movement's event; null where it waits for nothing. */
  event: string | null;
  /** The kinds of unit that owe it; none where another body does. */
  unitKinds: UnitKind[];
  /** The body that owes it, as the plan names it; null where the plan names none, or units owe it. */
  body: string | null;
  /** The plan asks, it does not order: never overdue. */
  asked: boolean;
}
