import type { DeadlineRule, Span } from '#plan';
import type { PlanItem, PlanItemOf } from './items.ts';
import { vietnameseRules } from './rule-speech.ts';
import { dueWords } from './rule-words.ts';

/** One task of a plan with everyone and everything that belongs to it, each as the plan says it. */
export interface TaskRow {
  /** The items the row is made of. */
  ids: string[];
  span: Span;
  content: string;
  lead: string[];
  /** Asked, not ordered: bodies that are not under the issuer. */
  asked: string[];
  partners: string[];
  due: string[];
  product: string | null;
  /** The clause, `III.2 Công an xã`. */
  clause: string;
}

/**
 * The table of tasks: one row for each passage that hands one out, in the order of the plan. A deadline belongs to the
 * task whose words it stands in, or of which it speaks. What is out of bounds is not in it.
 */
export function taskTable(items: readonly PlanItem[]): TaskRow[] {
  const deadlines = items.filter((item) => item.category === 'deadline');
  const rows = new Map<string, TaskRow>();
  for (const task of items) {
    if (task.category !== 'task' || task.bounds === 'out') continue;
    const key = task.span.join('–');
    const row = rows.get(key) ?? begun(task, dueOf(task, deadlines));
    rows.set(key, joined(row, task));
  }
  return [...rows.values()].sort((one, other) => one.span[0] - other.span[0]);
}

function begun({ quote, span, clause }: PlanItemOf<'task'>, due: string[]): TaskRow {
  return { ids: [], span, content: quote, lead: [], asked: [], partners: [], due, product: null, clause };
}

function joined(row: TaskRow, { id, content }: PlanItemOf<'task'>): TaskRow {
  const { agency, role, partners, product } = content;
  const along = role === 'coordinate' ? [agency, partners] : [partners];
  return {
    ...row,
    ids: [...row.ids, id],
    lead: role === 'lead' ? withName(row.lead, agency) : row.lead,
    asked: role === 'asked' ? withName(row.asked, agency) : row.asked,
    partners: along.reduce(withName, row.partners),
    product: row.product ?? product ?? null,
  };
}

function withName(names: string[], name: string | undefined): string[] {
  return name && !names.includes(name) ? [...names, name] : names;
}

function dueOf(task: PlanItemOf<'task'>, deadlines: readonly PlanItemOf<'deadline'>[]): string[] {
  const own = deadlines.filter(
    ({ span, content }) => isWithin(span, task.span) || content.what === task.quote,
  );
  return [...new Set(own.map(({ content }) => saidOf(content.rule)))];
}

function isWithin([start, end]: Span, [from, to]: Span): boolean {
  return start >= from && end <= to;
}

/** The rule's words, with the last day that "trước" leaves: `trước ngày 15/11 hằng năm (hết 14/11)`. */
function saidOf(rule: DeadlineRule): string {
  const { said, last } = dueWords(rule, vietnameseRules);
  const inclusive = 'inclusive' in rule && rule.inclusive === true;
  return last === null || inclusive ? said : `${said} (hết ${last.replace(/ \((.+)\)$/, ', $1')})`;
}
