import type { CivilDate } from '#calendar';
import type { DeadlineRule } from '#plan';
import type { PlanItem, PlanItemOf } from './items.ts';
import { endOf, lastDayFor } from './partial-date.ts';

/** The last day on which a rule is kept: "trước ngày X" ends with the day before X. */
export function dueOf(rule: DeadlineRule, today: CivilDate): CivilDate | null {
  if (rule.type === 'on') return endOf(rule.date);
  if (rule.type === 'before') return lastDayFor(rule.date, rule.inclusive ?? false);
  if (rule.type !== 'yearly') return null;
  const inclusive = rule.before === undefined || rule.inclusive === true;
  const days = [rule.before ?? rule.on ?? []].flat();
  const coming = [0, 1].flatMap((years) =>
    days.flatMap((day) => lastDayFor(`${Number(today.slice(0, 4)) + years}-${day}`, inclusive) ?? []),
  );
  return coming.filter((day) => day >= today).sort()[0] ?? null;
}

/** Whether a deadline is that of a report. */
export function isReportDeadline(item: PlanItem): item is PlanItemOf<'deadline'> {
  if (item.category !== 'deadline') return false;
  const words = `${item.content.what ?? ''} ${item.quote}`;
  return /báo cáo/iu.test(words) || (item.content.toWhom !== null && roundNumber(words) !== null);
}

/** The number of the round that words name. */
export function roundNumber(text: string): number | null {
  const found = /đợt\s+0?(\d+)/iu.exec(text);
  return found ? Number(found[1]) : null;
}
