import { addDays, type CivilDate, daysBetween } from '#calendar';
import { dueOf } from '../due.ts';
import { type Indicator, proposeIndicators } from '../indicators.ts';
import type { PlanItem } from '../items.ts';
import { sameWordsKey } from './words.ts';

/**
 * Until when a running period is on time, once the deadline it rests on has changed: as many days later, or earlier, as
 * the deadline itself. Null where either deadline has no day of its own, or they are the same.
 */
export function movedDue(
  onTimeUntil: CivilDate,
  { earlier, later, today }: { earlier: PlanItem; later: PlanItem; today: CivilDate },
): CivilDate | null {
  if (earlier.category !== 'deadline' || later.category !== 'deadline') return null;
  const [was, now] = [dueOf(earlier.content.rule, today), dueOf(later.content.rule, today)];
  return was && now && was !== now ? addDays(onTimeUntil, daysBetween(was, now)) : null;
}

/** What a question is held against. */
export type HeldAgainst = Pick<Indicator, 'question' | 'comparator' | 'target' | 'targetHigh'>;

/**
 * What a running question would ask and be held against by the later item. Null where that is nothing new, where the
 * officer has put the question in words of his own, or where it would be another kind of question.
 */
export function movedTarget(
  asked: HeldAgainst & Pick<Indicator, 'kind' | 'planItem'>,
  { earlier, later }: { earlier: PlanItem; later: PlanItem },
): HeldAgainst | null {
  const [before] = proposeIndicators([{ ...earlier, id: asked.planItem }], []);
  const [now] = proposeIndicators([later], []);
  if (!before || !now || now.kind !== asked.kind || before.target !== asked.target) return null;
  if (now.target === null || sameWordsKey(asked.question) !== sameWordsKey(earlier.quote)) return null;
  const { question, comparator, target, targetHigh } = now;
  const same = target === asked.target && comparator === asked.comparator && targetHigh === asked.targetHigh;
  return same ? null : { question, comparator, target, targetHigh };
}
