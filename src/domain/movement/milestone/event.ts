import type { DeadlineRule } from '#plan';
import type { PlanItem } from '../items.ts';

/** The plan's own day of issue, among the events of a movement. */
export const ISSUE = 'issue';

/**
 * What a rule waits for, in the plan's words; null where it waits for nothing that has one day: "ngay khi có vụ việc" and
 * "trong 3 ngày sau mỗi đợt" come as often as their cases do.
 */
export function eventOf(rule: DeadlineRule): string | null {
  switch (rule.type) {
    case 'within':
      return once(bare(rule.after));
    case 'beforeEvent':
    case 'onEvent':
      return once(bare(rule.event));
    case 'phaseEnd':
      return once(rule.phase) && `kết thúc ${rule.phase}`;
    case 'between':
      return rule.to.startsWith('event:') ? bare(rule.to) : null;
    default:
      return null;
  }
}

/**
 * The events that confirmed deadlines and stretches of a plan wait for. What is said shorter in one place and longer in
 * another, "hoàn thành việc sắp xếp" and "hoàn thành sắp xếp tổ dân phố", is one event, in the shorter words.
 */
export function eventsAwaited(items: readonly PlanItem[]): string[] {
  const said = items
    .filter(({ bounds }) => bounds !== 'out')
    .flatMap((item) => {
      if (item.category === 'deadline') return eventOf(item.content.rule) ?? [];
      if (item.category !== 'phase') return [];
      return [item.content.start, item.content.end].flatMap((bound) =>
        bound === ISSUE || bound?.startsWith('event:') ? bare(bound) : [],
      );
    });
  const kept: string[] = [];
  for (const words of [...new Set(said)].sort((one, other) => one.length - other.length))
    if (sameEvent(words, kept) === null) kept.push(words);
  return kept;
}

/** Which of these events is meant by the words; null where none is. */
export function sameEvent(words: string, events: readonly string[]): string | null {
  const wanted = folded(words);
  return (
    events.find((event) => {
      const known = folded(event);
      return wanted === known || wanted.startsWith(`${known} `) || known.startsWith(`${wanted} `);
    }) ?? null
  );
}

function once(event: string): string | null {
  return /^(mỗi|từng|hằng|hàng|các)(?!\p{L})/iu.test(event) ? null : event;
}

function bare(event: string): string {
  return event.replace(/^event:\s*/, '').trim();
}

/** "việc", "ngày", "khi" and case make no other event of it. */
function folded(words: string): string {
  return words
    .toLocaleLowerCase('vi')
    .replace(/(?<!\p{L})(việc|ngày|cuộc|khi|sau khi|công tác|có)(?!\p{L})/gu, ' ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
