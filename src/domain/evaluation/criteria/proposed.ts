import type { CivilDate } from '#calendar';
import type { Indicator } from '#movement';
import { type BaseKind, keyOfKind } from '#org';
import type { Asks, CriteriaSet, Criterion, Threshold } from './criteria-set.ts';

/** A movement's plan as far as a set can come of it. */
export interface PlanAsking {
  /** The movement's name. */
  title: string;
  /** The plan: type, number, body. */
  document: string;
  from: CivilDate;
  /** What units are asked, each with the base kinds that are; nothing out of bounds is among it. */
  asked: readonly AskedOfKinds[];
  /** What the plan says besides and BOUNDARY leaves out: listed, not judged. */
  left: readonly LeftOut[];
}

/** A criterion that BOUNDARY leaves out, and the base kinds that it is for. */
export interface LeftOut {
  words: string;
  clause: string;
  kinds: readonly BaseKind[];
}

export interface AskedOfKinds
  extends Pick<
    Indicator,
    | 'kind'
    | 'question'
    | 'clause'
    | 'bounds'
    | 'comparator'
    | 'target'
    | 'targetHigh'
    | 'per'
    | 'byMonth'
    | 'eitherOr'
  > {
  kinds: readonly BaseKind[];
}

/**
 * A set for each audience that is asked the same, so that nobody has an empty column. A target with a number is held against
 * it; whatever has none is yes or no. All of them are needed for the one class; a person edits them from there.
 */
export function proposeSets(
  plan: PlanAsking,
  nameOf: (kind: BaseKind) => string,
  taken: readonly string[],
): CriteriaSet[] {
  const keys = [...taken];
  return audiencesOf(plan).map(({ audience, asked, left }) => {
    const key = keyOfKind(`${plan.title.slice(0, 50)} ${audience.join(' ')}`, keys);
    keys.push(key);
    const criteria = asked.map((one, index) => criterionOf(one, `c-${index + 1}`));
    const out = left.map((one, index) => leftOut(one, `out-${index + 1}`));
    const name = 'Đạt các tiêu chí được đánh giá trên phần mềm';
    return {
      ...{
        key,
        title: `${plan.title}: ${audience.map(nameOf).join(', ')}`,
        audience,
        from: plan.from,
        until: null,
      },
      source: { document: plan.document, article: null },
      nodes: [...criteria, ...out],
      scale: {
        ...{ score: 'points', below: 'Chưa đạt', caps: [], notRated: [{ kind: 'no reports' }] },
        classes: [{ key: 'recognised', name, from: null, needs: criteria.map(({ id }) => id) }],
      },
    };
  });
}

interface Audience extends Pick<PlanAsking, 'asked' | 'left'> {
  audience: BaseKind[];
}

/** Kinds that are asked the same, and of whom the same is left out, make one audience: a unit is told what is left out of its own criteria. */
function audiencesOf({ asked, left }: PlanAsking): Audience[] {
  const kinds = [...new Set(asked.flatMap((one) => one.kinds))];
  const isFor = (kind: BaseKind) => (one: { kinds: readonly BaseKind[] }) => one.kinds.includes(kind);
  const byWords = Map.groupBy(kinds, (kind) => [asked, left].map((all) => all.map(isFor(kind))).join());
  return [...byWords.values()].flatMap((audience) => {
    const [first] = audience;
    return first ? [{ audience, asked: asked.filter(isFor(first)), left: left.filter(isFor(first)) }] : [];
  });
}

function criterionOf(one: AskedOfKinds, id: string): Criterion {
  return {
    ...{ id, title: short(one.question), article: short(one.clause, 200) || null },
    ...{ bounds: one.bounds, asks: asksOf(one), scores: { kind: 'none' }, gate: false },
    ...{ eitherOr: one.eitherOr && short(one.eitherOr), whereAssigned: false },
  };
}

function asksOf(one: AskedOfKinds): Asks {
  const at = thresholdOf(one);
  if (one.kind === 'no-incident') return { kind: 'no-incident' };
  if (at === null) return { kind: 'attestation' };
  if (one.kind === 'ratio') return { kind: 'ratio', at };
  if (one.kind !== 'count') return { kind: 'attestation' };
  const each = one.per === 'month' || one.per === 'quarter' ? one.per : null;
  return each && one.byMonth ? { kind: 'frequency', each, at } : { kind: 'count', at };
}

/** "Có 01 mô hình" and "80 % nguồn tin" are reached by more, too; none is none. */
function thresholdOf({ comparator, target, targetHigh }: AskedOfKinds): Threshold | null {
  if (target === null) return null;
  const amount = { value: target };
  if (comparator === 'range' || targetHigh !== null)
    return targetHigh === null ? null : { bar: 'range', amount, high: { value: targetHigh } };
  const isBare = comparator === null || (comparator === '=' && Number(target) !== 0);
  return { bar: isBare ? '>=' : comparator, amount, high: null };
}

function leftOut({ words, clause }: LeftOut, id: string): Criterion {
  return {
    ...{ id, title: short(words), article: short(clause, 200) || null, bounds: 'out' },
    ...{ asks: { kind: 'attestation' }, scores: { kind: 'none' } },
    ...{ gate: false, eitherOr: null, whereAssigned: false },
  };
}

function short(words: string, most = 480): string {
  const text = words.replace(/\s+/g, ' ').trim();
  return text.length > most ? `${text.slice(0, most - 1).trim()}…` : text;
}
