import type { CivilDate } from '#calendar';
import type { Indicator, YearlyChange } from '#movement';
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
  /** A fall or rise against another year that no question asks for; with the kinds that it is for. */
  unasked: readonly UnaskedChange[];
  /** What the plan says besides and BOUNDARY leaves out: listed, not judged. */
  left: readonly LeftOut[];
}

/** A fall or rise that a plan wants and nobody is asked about. */
export interface UnaskedChange extends LeftOut {
  bounds: Indicator['bounds'];
  change: YearlyChange;
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
  /** The fall or rise against another year that its target wants; null = none. */
  change: YearlyChange | null;
}

/**
 * A set for each audience that is asked the same, so that nobody has an empty column. A target with a number is held against
 * it; whatever has none is yes or no. All of them are needed for the one class, but a fall or rise that the plan wants of the whole: that
 * is compared beside, and decides no unit's result. A person edits them from there.
 */
export function proposeSets(
  plan: PlanAsking,
  nameOf: (kind: BaseKind) => string,
  taken: readonly string[],
): CriteriaSet[] {
  const keys = [...taken];
  const audiences = audiencesOf(plan);
  return audiences.map(({ audience, asked, left }, place) => {
    const key = keyOfKind(`${plan.title.slice(0, 50)} ${audience.join(' ')}`, keys);
    keys.push(key);
    const criteria = asked.map((one, index) => criterionOf(one, `c-${index + 1}`));
    const needs = criteria.filter((_, index) => !isOfWhole(asked[index])).map(({ id }) => id);
    const whole = plan.unasked
      .filter((one) => setFor(one, audiences) === place)
      .map((one, index) => unaskedChange(one, `change-${index + 1}`));
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
      nodes: [...criteria, ...whole, ...out],
      scale: {
        ...{ score: 'points', below: 'Chưa đạt', caps: [], notRated: [{ kind: 'no reports' }] },
        classes: [{ key: 'recognised', name, from: null, needs }],
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

/** Small numbers of units name people: of what only counts are kept the fall is of the whole, whatever the plan says. */
function isOfWhole(one: AskedOfKinds | undefined): boolean {
  return one !== undefined && asksOf(one).kind === 'change' && !(one.change?.eachUnit && one.bounds === 'in');
}

/** The one set that compares it: of areas where it is for them, else the first it is for. */
function setFor({ kinds }: UnaskedChange, audiences: readonly Audience[]): number {
  const isFor = ({ audience }: Audience) => audience.some((kind) => kinds.includes(kind));
  const areas = audiences.findIndex((one) => one.audience.includes('area') && kinds.includes('area'));
  return areas < 0 ? audiences.findIndex(isFor) : areas;
}

function unaskedChange({ words, clause, bounds, change }: UnaskedChange, id: string): Criterion {
  return {
    ...{ id, title: short(words), article: short(clause, 200) || null, bounds },
    ...{ asks: changeOf(change), scores: { kind: 'none' } },
    ...{ gate: false, eitherOr: null, whereAssigned: false },
  };
}

/** A percent of fewer says little: below it a person judges. */
const SMALLEST = '10';

function changeOf({ way, bar, percent }: YearlyChange): Asks {
  const at = { bar, amount: { value: percent }, high: null };
  return { kind: 'change', way, at, smallest: { value: SMALLEST } };
}

const NUMBERS: readonly AskedOfKinds['kind'][] = ['count', 'ratio', 'no-incident'];

function asksOf(one: AskedOfKinds): Asks {
  if (one.change && NUMBERS.includes(one.kind)) return changeOf(one.change);
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
