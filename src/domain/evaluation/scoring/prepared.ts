import type { CriteriaSet, Criterion, CriterionNode } from '../criteria/criteria-set.ts';
import { criteriaOf, isGroup } from '../criteria/tree.ts';
import { type Decimal, decimal, textOf } from './decimal.ts';
import { type Asked, amountOn, heldOn, type RulesOn } from './threshold.ts';

/** A set with everything that the rules of one day say of it: read once, held against any number of units. */
export interface Prepared {
  /** In the order of the set; a place is an index in here. */
  criteria: readonly PreparedCriterion[];
  tree: readonly PreparedNode[];
  /** Places of the criteria of each choice. */
  choices: readonly (readonly number[])[];
}

export interface PreparedCriterion {
  criterion: Criterion;
  /** What a figure is held against; null where none is asked. */
  asked: Asked | null;
  /** Of a change: the smallest baseline that can be judged by percent. */
  smallest: Smallest | null;
  /** Of one occurrence, or all; null where it brings none. */
  points: Decimal | null;
  /** The most that occurrences bring or take; null = no end. */
  cap: Decimal | null;
  /** What is printed as the most it could bring; null for bonus, minus, and where it brings none. */
  most: string | null;
}

export type Smallest = { ok: true; value: Decimal } | (Asked & { ok: false });

/** A criterion's place, or a group with the most that it brings. */
export type PreparedNode = number | { maximum: Decimal | null; nodes: readonly PreparedNode[] };

/** Resolves every amount of a set on a day. */
export function prepare(set: CriteriaSet, rules: RulesOn): Prepared {
  const criteria = criteriaOf(set.nodes);
  const places = new Map(criteria.map(({ id }, place) => [id, place]));
  return {
    criteria: criteria.map((criterion) => preparedCriterion(criterion, rules)),
    tree: set.nodes.map((node) => inTree(node, places)),
    choices: choicesOf(criteria),
  };
}

/** The same of one criterion. */
export function preparedCriterion(criterion: Criterion, rules: RulesOn): PreparedCriterion {
  const { asks, scores } = criterion;
  const points = scores.kind === 'none' ? null : decimal(scores.points);
  return {
    criterion,
    asked: 'at' in asks ? heldOn(asks.at, rules) : null,
    smallest: asks.kind === 'change' ? smallestOf(asks.smallest, rules) : null,
    points,
    cap: scores.kind === 'each' && scores.cap !== null ? decimal(scores.cap) : null,
    most: points === null || scores.kind === 'each' ? null : textOf(points),
  };
}

function smallestOf(amount: Parameters<typeof amountOn>[0], rules: RulesOn): Smallest {
  const known = amountOn(amount, rules);
  return known.ok ? { ok: true, value: decimal(known.value) } : known;
}

function inTree(node: CriterionNode, places: ReadonlyMap<string, number>): PreparedNode {
  if (!isGroup(node)) return places.get(node.id) ?? 0;
  const maximum = node.maximum === null ? null : decimal(node.maximum);
  return { maximum, nodes: node.nodes.map((inner) => inTree(inner, places)) };
}

function choicesOf(criteria: readonly Criterion[]): number[][] {
  const choices = new Map<string, number[]>();
  for (const [place, { eitherOr }] of criteria.entries())
    if (eitherOr !== null) choices.set(eitherOr, [...(choices.get(eitherOr) ?? []), place]);
  return [...choices.values()];
}
