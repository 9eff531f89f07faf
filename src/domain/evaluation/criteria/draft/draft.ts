import type { BaseKind } from '#org';

/**
 * A set as it stands in a form: every field a text, as typed; the tree as rows, of which each stands in the nearest one above
 * it that is a group one step out.
 */
export interface SetDraft {
  head: Fields<(typeof HEAD)[number]>;
  audience: readonly BaseKind[];
  rows: readonly DraftRow[];
  /** Best first. */
  classes: readonly DraftClass[];
  notRated: Fields<(typeof NOT_RATED)[number]>;
}

export type DraftRow = Fields<(typeof ROW)[number]>;
export type DraftClass = Fields<(typeof CLASS)[number]> & { needs: readonly string[] };
type Fields<Name extends string> = Readonly<Record<Name, string>>;

export const HEAD = ['title', 'document', 'article', 'from', 'until', 'score', 'below'] as const;

/** `kind`: group or criterion; a tick is `on` or empty; `rule` stands for a number where it is chosen. */
export const ROW = [
  ...([
    'kind',
    'depth',
    'id',
    'title',
    'article',
    'maximum',
    'bounds',
    'asks',
    'bar',
    'amount',
    'rule',
  ] as const),
  ...(['high', 'highRule', 'smallest', 'smallestRule', 'result', 'scores', 'points', 'cap'] as const),
  ...(['gate', 'eitherOr', 'whereAssigned'] as const),
];

export const CLASS = ['key', 'name', 'bar', 'from', 'rule', 'cap', 'capRule', 'capOf'] as const;

export const NOT_RATED = [
  'short',
  'months',
  'monthsRule',
  'late',
  'until',
  'untilRule',
  'complaint',
  'reports',
] as const;

/** What a criterion asks, as a person chooses it. */
export const ASKED = [
  ...([
    'attestation',
    'no-incident',
    'ratio',
    'count',
    'month',
    'quarter',
    'fall',
    'rise',
    'result',
    'judgement',
  ] as const),
];
/** How it brings points, as a person chooses it. */
export const SCORED = ['none', 'full', 'scaled', 'given', 'bonus', 'minus'] as const;
export const BOUNDS = ['in', 'count', 'out'] as const;
export const DEEPEST = 3;

export function blank<Name extends string>(names: readonly Name[]): Record<Name, string> {
  const entries = names.map((name) => [name, '']);
  return Object.fromEntries(entries);
}
