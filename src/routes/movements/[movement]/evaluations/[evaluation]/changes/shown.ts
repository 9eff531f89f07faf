import {
  type ChangeDifference,
  changeInWords,
  type Difference,
  reasonInWords,
  ruleValueInWords,
  sideInWords,
  type TargetDifference,
  wholeInWords,
} from '#evaluation';
import { inVietnamese } from '#reporting';
import type { evaluationDrafts, evaluationEditions } from '#store';

type Tongue = 'vi' | 'en';

/** A unit that would differ, in words. */
export function differenceShown({ unit, way, was, now, because }: Difference, tongue: Tongue) {
  const side = (one: Difference['was']) => ({
    result: sideInWords(one, tongue),
    points: inVietnamese(one.points),
    most: inVietnamese(one.most),
  });
  return {
    ...{ id: unit.id, name: unit.name, way, was: side(was), now: side(now) },
    because: because.map((reason) => reasonInWords(reason, tongue)),
  };
}

/** A target of the plan that would be found otherwise, in words; null = it is not among the results. */
function targetShown({ target, was, now }: TargetDifference, tongue: Tongue) {
  const { id, title } = target;
  return { id, title, was: was && wholeInWords(was, tongue), now: now && wholeInWords(now, tongue) };
}

/** A change asked of the whole that would be found otherwise, in words. */
function changeShown({ criterion, was, now }: ChangeDifference, tongue: Tongue) {
  return { ...criterion, was: was && changeInWords(was, tongue), now: now && changeInWords(now, tongue) };
}

/** A draft with who would differ, in words. */
export function draftShown(draft: evaluationDrafts.EvaluationDraft, tongue: Tongue) {
  const { differing, targets, changes, ...rest } = draft;
  return {
    ...rest,
    differing: differing.map((one) => differenceShown(one, tongue)),
    targets: targets.map((one) => targetShown(one, tongue)),
    changes: changes.map((one) => changeShown(one, tongue)),
  };
}

/** An edition with the rules that it rests on: each value with its paper. */
export function editionShown({ rules, ...edition }: evaluationEditions.EditionRow) {
  return {
    ...edition,
    rules: rules.map((rule) => ({
      title: rule.title,
      value: rule.state === 'set' ? ruleValueInWords(rule, rule.value) : null,
      paper: rule.state === 'set' ? rule.source.document : (rule.look?.document ?? null),
    })),
  };
}
