import { civilDate } from '#calendar';
import { keyOfKind } from '#org';
import { readNumber } from '#reporting';
import { bars } from '../../rules/rule.ts';
import type {
  Amount,
  Asks,
  CriteriaSet,
  Criterion,
  CriterionNode,
  Scores,
  Threshold,
} from '../criteria-set.ts';
import type { Cap, ClassRule, NotRatedRule } from '../scale.ts';
import { ASKED, BOUNDS, DEEPEST, type DraftClass, type DraftRow, SCORED, type SetDraft } from './draft.ts';

export type DraftProblem = { field: string; problem: 'missing' | 'date' };
export type ReadDraft = { ok: true; set: CriteriaSet } | { ok: false; problems: readonly DraftProblem[] };

/** The set that a form says. What is no number stays as typed: the check says so, with its place. */
export function setOfDraft(typed: SetDraft, key: string): ReadDraft {
  const draft = withKeys(typed);
  const { head, audience, rows, classes } = draft;
  const from = civilDate(head.from);
  const until = head.until === '' ? null : civilDate(head.until);
  const problems = [...missingIn(draft), ...(head.until !== '' && !until ? [dateAt('head.until')] : [])];
  if (!from || problems.length > 0)
    return { ok: false, problems: [...problems, ...(from ? [] : [dateAt('head.from')])] };
  return {
    ok: true,
    set: {
      ...{ key, title: head.title.trim(), audience, from, until, nodes: treeOf(rows) },
      source: { document: head.document.trim(), article: orNull(head.article) },
      scale: {
        ...{ score: head.score === 'percent' ? 'percent' : 'points', below: head.below.trim() },
        ...{
          classes: classes.map(classOf),
          caps: classes.flatMap(capOf),
          notRated: notRatedOf(draft.notRated),
        },
      },
    },
  };
}

/** Rows and classes that are new get a key of their title, which no other has. */
export function withKeys(draft: SetDraft): SetDraft {
  const ids = draft.rows.flatMap(({ id }) => id || []);
  const keys = draft.classes.flatMap((one) => one.key || []);
  return {
    ...draft,
    rows: draft.rows.map((row) =>
      row.id || !row.title.trim() ? row : { ...row, id: keyFor(row.title, ids) },
    ),
    classes: draft.classes.map((one) =>
      one.key || !one.name.trim() ? one : { ...one, key: keyFor(one.name, keys) },
    ),
  };
}

function keyFor(title: string, taken: string[]): string {
  const key = keyOfKind(title.slice(0, 40), taken);
  taken.push(key);
  return key;
}

function missingIn({ head, rows, classes }: SetDraft): DraftProblem[] {
  const empty = (field: string, text: string) =>
    text.trim() === '' ? [{ field, problem: 'missing' } as const] : [];
  return [
    ...(['title', 'document', 'below'] as const).flatMap((name) => empty(`head.${name}`, head[name])),
    ...rows.flatMap(({ title }, index) => empty(`row.${index}.title`, title)),
    ...classes.flatMap(({ name }, index) => empty(`class.${index}.name`, name)),
  ];
}

function dateAt(field: string): DraftProblem {
  return { field, problem: 'date' };
}

function treeOf(rows: readonly DraftRow[]): CriterionNode[] {
  const roots: CriterionNode[] = [];
  const open: CriterionNode[][] = [roots];
  for (const row of rows) {
    open.length = Math.min(Number(row.depth) || 0, open.length - 1, DEEPEST) + 1;
    const inside = open.at(-1) ?? roots;
    if (row.kind !== 'group') inside.push(criterionOf(row));
    else {
      const nodes: CriterionNode[] = [];
      inside.push({ id: row.id, title: row.title.trim(), maximum: numberOrNull(row.maximum), nodes });
      open.push(nodes);
    }
  }
  return roots;
}

function criterionOf(row: DraftRow): Criterion {
  const bounds = BOUNDS.find((one) => one === row.bounds) ?? 'in';
  return {
    ...{ id: row.id, title: row.title.trim(), article: orNull(row.article), bounds, asks: asksOf(row) },
    ...{ scores: scoresOf(row), gate: row.gate !== '', eitherOr: orNull(row.eitherOr) },
    whereAssigned: row.whereAssigned !== '',
  };
}

function asksOf(row: DraftRow): Asks {
  const asked = ASKED.find((one) => one === row.asks) ?? 'attestation';
  switch (asked) {
    case 'count':
    case 'ratio':
      return { kind: asked, at: thresholdOf(row) };
    case 'month':
    case 'quarter':
      return { kind: 'frequency', each: asked, at: thresholdOf(row) };
    case 'fall':
    case 'rise':
      return {
        kind: 'change',
        way: asked,
        at: thresholdOf(row),
        smallest: amountOf(row.smallest, row.smallestRule),
      };
    case 'result': {
      const [set = '', least = ''] = row.result.split(':');
      return { kind: 'result', set, least };
    }
    default:
      return { kind: asked };
  }
}

function thresholdOf({ bar, amount, rule, high, highRule }: DraftRow): Threshold {
  const held = barOf(bar);
  return {
    bar: held,
    amount: amountOf(amount, rule, true),
    high: held === 'range' ? amountOf(high, highRule) : null,
  };
}

function barOf(bar: string): Threshold['bar'] {
  return [...bars, 'range' as const].find((one) => one === bar) ?? '>=';
}

function scoresOf({ scores, points, cap }: DraftRow): Scores {
  const scored = SCORED.find((one) => one === scores) ?? 'none';
  if (scored === 'none') return { kind: scored };
  const some = numberIn(points);
  return scored === 'bonus' || scored === 'minus'
    ? { kind: 'each', sign: scored, points: some, cap: numberOrNull(cap) }
    : { kind: scored, points: some };
}

function classOf({ key, name, bar, from, rule, needs }: DraftClass): ClassRule {
  const isAsked = from.trim() !== '' || rule !== '';
  const at = isAsked ? { bar: barOf(bar), amount: amountOf(from, rule, true), high: null } : null;
  return { key, name: name.trim(), from: at, needs };
}

function capOf({ key, cap, capRule, capOf: of }: DraftClass): Cap[] {
  if (of === '' || (cap.trim() === '' && capRule === '')) return [];
  const atMost = amountOf(cap, capRule, true);
  return [{ class: key, atMost, of: of.startsWith('=') ? { class: of.slice(1) } : 'rated' }];
}

function notRatedOf({
  short,
  months,
  monthsRule,
  late,
  until,
  untilRule,
  complaint,
  reports,
}: SetDraft['notRated']): NotRatedRule[] {
  return [
    ...(late
      ? [
          {
            kind: 'registered late',
            until: untilRule ? { rule: untilRule } : { value: dayIn(until) },
          } as const,
        ]
      : []),
    ...(short ? [{ kind: 'too short', months: amountOf(months, monthsRule, true) } as const] : []),
    ...(complaint ? [{ kind: 'under complaint' } as const] : []),
    ...(reports ? [{ kind: 'no reports' } as const] : []),
  ];
}

/** `31/3` → `03-31`. */
function dayIn(typed: string): string {
  const [, day, month] = /^(\d{1,2})[/-](\d{1,2})$/.exec(typed.trim()) ?? [];
  return day && month ? `${month.padStart(2, '0')}-${day.padStart(2, '0')}` : typed.trim();
}

/** A rule that a person chose stands for a number; one that nobody is shown gives way to what is typed. */
function amountOf(typed: string, rule: string, isChosen = false): Amount {
  return rule !== '' && (isChosen || typed.trim() === '') ? { rule } : { value: numberIn(typed) };
}

function numberOrNull(typed: string): string | null {
  return typed.trim() === '' ? null : numberIn(typed);
}

function numberIn(typed: string): string {
  const read = readNumber(typed, { decimals: 4, maximum: null });
  return read.ok ? read.value : typed.trim();
}

function orNull(text: string): string | null {
  return text.trim() || null;
}
