import { civilDate } from '#calendar';
import type { Bar } from '../../rules/rule.ts';
import type {
  Asks,
  CriteriaSet,
  Criterion,
  CriterionGroup,
  PaperCited,
  Scores,
  Threshold,
} from '../criteria-set.ts';
import type { ClassRule, Scale } from '../scale.ts';

/** A set that a commune may begin with: in our own words, to be held against the paper it cites. */
export interface Starter {
  set: CriteriaSet;
  /** What whoever takes it must know: what was not read in the paper, and what is left out. */
  note: string;
  /** It is issued by the commune's own plan, which whoever takes it names. */
  ofOwnPlan: boolean;
}

type Some = Partial<Omit<Criterion, 'id' | 'title' | 'article'>>;

/** Yes or no, without points, but for what is said otherwise. */
export function criterion(id: string, title: string, article: string | null, some: Some = {}): Criterion {
  const usual = { bounds: 'in', gate: false, eitherOr: null, whereAssigned: false } as const;
  return { id, title, article, ...usual, asks: { kind: 'attestation' }, scores: { kind: 'none' }, ...some };
}

/** Whoever fails it gets nothing. */
export function gate(id: string, title: string, article: string | null, some: Some = {}): Criterion {
  return criterion(id, title, article, { ...some, gate: true });
}

/** Listed as not included: no figure, no points, no test. */
export function out(id: string, title: string, article: string | null): Criterion {
  return criterion(id, title, article, { bounds: 'out' });
}

export function group(
  id: string,
  title: string,
  maximum: string | null,
  nodes: CriterionGroup['nodes'],
): CriterionGroup {
  return { id, title, maximum, nodes };
}

export function held(bar: Bar, amount: string | { rule: string }): Threshold {
  return { bar, amount: typeof amount === 'string' ? { value: amount } : amount, high: null };
}

export function ratio(bar: Bar, amount: string | { rule: string }): Asks {
  return { kind: 'ratio', at: held(bar, amount) };
}

export function count(bar: Bar, amount: string | { rule: string }): Asks {
  return { kind: 'count', at: held(bar, amount) };
}

/** Points that a person gives, up to so many. */
export function upTo(points: string): { asks: Asks; scores: Scores } {
  return { asks: { kind: 'judgement' }, scores: { kind: 'given', points } };
}

/** BOUNDARY: what is computed here is never the standard itself, which holds more; the chair decides. */
export const REACHED = 'Đạt các tiêu chí được đánh giá trên phần mềm';

/** A title: one class, or none. */
export function title(some: Partial<Scale> = {}): Scale {
  const classes: ClassRule[] = [{ key: 'recognised', name: REACHED, from: null, needs: [] }];
  return {
    score: 'points',
    classes,
    below: 'Chưa đạt',
    caps: [],
    notRated: [{ kind: 'no reports' }],
    ...some,
  };
}

interface Whole extends Pick<CriteriaSet, 'key' | 'title' | 'audience' | 'nodes' | 'scale'> {
  from: string;
  source: PaperCited;
}

export function starter(set: Whole, note: string, ofOwnPlan = false): Starter {
  const from = civilDate(set.from);
  if (!from) throw new Error(`${set.from} is no day`);
  return { set: { ...set, from, until: null }, note, ofOwnPlan };
}
