import { type Kind, kindsNamed, type UnitKind } from '#org';
import { isReportDeadline } from '../due.ts';
import type { PlanItem, PlanItemOf } from '../items.ts';
import { eventOf, eventsAwaited, sameEvent } from './event.ts';
import type { Milestone, Repeats } from './milestone.ts';
import { milestoneName } from './name.ts';

/**
 * Milestones from confirmed deadlines. What units report and when is a period, not a milestone; what goes on all the time
 * has no day to wait for. One thing told in two clauses with one rule for the same units is one milestone.
 */
export function proposeMilestones(items: readonly PlanItem[], taking: readonly Kind[]): Milestone[] {
  const events = eventsAwaited(items);
  const found = items.flatMap((item) => {
    if (item.category !== 'deadline' || item.bounds === 'out' || item.content.rule.type === 'regular')
      return [];
    const owing = kindsNamed(item.content.who ?? beginning(item.quote), taking);
    if (isReportDeadline(item) && (owing.length > 0 || isAboutRound(item))) return [];
    return [fromDeadline(item, item.bounds, { owing, events, items })];
  });
  return found.reduce(joined, []);
}

/** Where a clause names nobody apart, it may begin with who does it: "Khu phố sinh hoạt chuyên đề mỗi quý". */
function beginning(quote: string): string {
  return quote.trim().split(/\s+/u).slice(0, 3).join(' ');
}

interface Around {
  owing: UnitKind[];
  events: string[];
  items: readonly PlanItem[];
}

function fromDeadline(
  item: PlanItemOf<'deadline'>,
  bounds: Milestone['bounds'],
  { owing, events, items }: Around,
): Milestone {
  const { rule, who } = item.content;
  const waits = eventOf(rule);
  return {
    planItem: item.id,
    bounds,
    name: milestoneName(item.quote),
    clause: item.clause,
    quote: item.quote,
    rule,
    repeats: rule.type === 'every' ? repeatsIn(item.quote) : null,
    event: waits && (sameEvent(waits, events) ?? waits),
    unitKinds: owing,
    body: owing.length > 0 ? null : who,
    asked: isAsked(item, items),
  };
}

/** "Hằng quý" means each quarter of the calendar; "3 tháng một lần" counts from the last time. */
function repeatsIn(quote: string): Repeats {
  const counts = /\d+\s*(năm|tháng|tuần|ngày)\s*(\/|một|01|1|tổ chức)?\s*\d*\s*lần|kể từ lần|từ lần/iu.test(
    quote,
  );
  return counts ? 'interval' : 'calendar';
}

function isAsked({ span, content, quote }: PlanItemOf<'deadline'>, items: readonly PlanItem[]): boolean {
  if (/^đề nghị/iu.test(content.who ?? '')) return true;
  const own = items.find(
    (item) =>
      item.category === 'task' &&
      ((span[0] >= item.span[0] && span[1] <= item.span[1]) || item.quote === (content.what ?? quote)),
  );
  return own?.category === 'task' && own.content.role === 'asked';
}

function isAboutRound({ content, quote }: PlanItemOf<'deadline'>): boolean {
  return /đợt\s+0?\d+/iu.test(`${content.what ?? ''} ${quote}`);
}

function joined(kept: Milestone[], next: Milestone): Milestone[] {
  const same = kept.find(
    (one) =>
      one.unitKinds.length > 0 &&
      one.name === next.name &&
      JSON.stringify([one.rule.type, one.event, one.repeats, one.unitKinds]) ===
        JSON.stringify([next.rule.type, next.event, next.repeats, next.unitKinds]) &&
      lengthOf(one) === lengthOf(next),
  );
  if (!same) return [...kept, next];
  const both = { ...same, clause: `${same.clause}; ${next.clause}` };
  return kept.map((one) => (one === same ? both : one));
}

function lengthOf({ rule }: Milestone): string | null {
  return 'period' in rule ? rule.period : JSON.stringify(rule);
}
