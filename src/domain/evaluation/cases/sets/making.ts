import { civilDate } from '#calendar';
import type { Bar, CriteriaSet, Criterion, CriterionGroup, Scale, Threshold } from '../../index.ts';

/** A criterion that is met or not and brings no points, but for what is said otherwise. */
export function criterion(id: string, title: string, some: Partial<Criterion> = {}): Criterion {
  const usual = { article: null, bounds: 'in', gate: false, eitherOr: null, whereAssigned: false } as const;
  return { ...usual, id, title, asks: { kind: 'attestation' }, scores: { kind: 'none' }, ...some };
}

export function group(id: string, maximum: string | null, nodes: CriterionGroup['nodes']): CriterionGroup {
  return { id, title: id, maximum, nodes };
}

/** `from('>', '90')`, or by a rule: `from('>=', { rule: 'team.months' })`. */
export function from(bar: Bar, amount: string | { rule: string }): Threshold {
  return { bar, amount: typeof amount === 'string' ? { value: amount } : amount, high: null };
}

export function title(name: string, some: Partial<Scale> = {}): Scale {
  const classes = [{ key: 'recognised', name, from: null, needs: [] }];
  return { score: 'points', classes, below: 'Chưa đạt', caps: [], notRated: [], ...some };
}

export function set(key: string, document: string, nodes: CriteriaSet['nodes'], scale: Scale): CriteriaSet {
  const begins = civilDate('2022-02-10');
  if (!begins) throw new Error('no such day');
  const source = { document, article: null };
  return { key, title: key, source, audience: ['area'], from: begins, until: null, nodes, scale };
}
