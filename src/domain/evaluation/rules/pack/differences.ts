import type { Rule, RulePack } from '../rule.ts';

/** What becomes of one rule where a pack takes the place of another. */
export interface RuleDifference {
  key: string;
  title: string;
  /** Null: it is new. */
  before: Rule | null;
  /** Null: it is gone. */
  after: Rule | null;
}

/** What a pack changes: rules that are new, other, or gone, in the order of the new one. `before` null: there was none. */
export function packDifferences(before: RulePack | null, after: RulePack): RuleDifference[] {
  const old = new Map(before?.rules.map((rule) => [rule.key, rule]));
  const kept = new Set(after.rules.map(({ key }) => key));
  return [
    ...after.rules.flatMap((rule) => {
      const was = old.get(rule.key) ?? null;
      return was && isSame(was, rule) ? [] : [{ key: rule.key, title: rule.title, before: was, after: rule }];
    }),
    ...[...old.values()].flatMap((rule) =>
      kept.has(rule.key) ? [] : [{ key: rule.key, title: rule.title, before: rule, after: null }],
    ),
  ];
}

function isSame(one: Rule, other: Rule): boolean {
  return bytesOf(one) === bytesOf(other);
}

function bytesOf({ title, unit, bar, values }: Rule): string {
  return JSON.stringify([
    ...[title, unit, bar],
    values.map(({ from, until, bar: held = null, value, source: { document, article, status }, note }) => [
      ...[from, until, held, value, document, article, status, note],
    ]),
  ]);
}
