import { inVietnamese } from '#reporting';
import type { Amount, CriteriaSet, Criterion, CriterionNode, Threshold } from '../criteria-set.ts';
import type { ClassRule, Scale } from '../scale.ts';
import { isGroup } from '../tree.ts';
import { blank, CLASS, type DraftClass, type DraftRow, NOT_RATED, ROW, type SetDraft } from './draft.ts';

/** A set as its form shows it: figures in Vietnamese notation. */
export function draftOf({ title, source, audience, from, until, nodes, scale }: CriteriaSet): SetDraft {
  return {
    head: {
      ...{ title, document: source.document, article: source.article ?? '', from, until: until ?? '' },
      ...{ score: scale.score, below: scale.below },
    },
    audience,
    rows: rowsOf(nodes, 0),
    classes: scale.classes.map((rule) => classOf(rule, scale)),
    notRated: notRatedOf(scale),
  };
}

function rowsOf(nodes: readonly CriterionNode[], depth: number): DraftRow[] {
  return nodes.flatMap((node) => {
    const place = { ...blank(ROW), id: node.id, title: node.title, depth: String(depth) };
    if (!isGroup(node)) return [{ ...place, kind: 'criterion', ...criterionOf(node) }];
    const maximum = node.maximum === null ? '' : numberIn(node.maximum);
    return [{ ...place, kind: 'group', maximum }, ...rowsOf(node.nodes, depth + 1)];
  });
}

function criterionOf({
  article,
  bounds,
  asks,
  scores,
  gate,
  eitherOr,
  whereAssigned,
}: Criterion): Partial<DraftRow> {
  const sign = scores.kind === 'each' ? scores.sign : scores.kind;
  return {
    ...{
      article: article ?? '',
      bounds,
      gate: tick(gate),
      whereAssigned: tick(whereAssigned),
      eitherOr: eitherOr ?? '',
    },
    ...('at' in asks ? thresholdOf(asks.at) : {}),
    ...askedOf(asks),
    scores: sign,
    points: scores.kind === 'none' ? '' : numberIn(scores.points),
    cap: scores.kind === 'each' && scores.cap !== null ? numberIn(scores.cap) : '',
  };
}

function askedOf(asks: Criterion['asks']): Partial<DraftRow> {
  if (asks.kind === 'frequency') return { asks: asks.each };
  if (asks.kind === 'result') return { asks: 'result', result: `${asks.set}:${asks.least}` };
  if (asks.kind !== 'change') return { asks: asks.kind };
  const { number, rule } = amountOf(asks.smallest);
  return { asks: asks.way, smallest: number, smallestRule: rule };
}

function thresholdOf({ bar, amount, high }: Threshold): Partial<DraftRow> {
  const [low, top] = [amountOf(amount), high ? amountOf(high) : { number: '', rule: '' }];
  return { bar, amount: low.number, rule: low.rule, high: top.number, highRule: top.rule };
}

function classOf({ key, name, from, needs }: ClassRule, { caps }: Scale): DraftClass {
  const cap = caps.find((one) => one.class === key);
  const score = from ? amountOf(from.amount) : { number: '', rule: '' };
  const share = cap ? amountOf(cap.atMost) : { number: '', rule: '' };
  return {
    ...blank(CLASS),
    ...{ key, name, needs, bar: from?.bar ?? '', from: score.number, rule: score.rule },
    ...{
      cap: share.number,
      capRule: share.rule,
      capOf: cap ? (cap.of === 'rated' ? 'rated' : `=${cap.of.class}`) : '',
    },
  };
}

function notRatedOf({ notRated }: Scale): SetDraft['notRated'] {
  const found = { ...blank(NOT_RATED) };
  for (const rule of notRated) {
    if (rule.kind === 'too short') {
      const { number, rule: key } = amountOf(rule.months);
      Object.assign(found, { short: 'on', months: number, monthsRule: key });
    } else if (rule.kind === 'registered late') {
      const isRule = 'rule' in rule.until;
      Object.assign(found, { late: 'on', untilRule: 'rule' in rule.until ? rule.until.rule : '' });
      if (!isRule && 'value' in rule.until) found.until = rule.until.value.split('-').reverse().join('/');
    } else found[rule.kind === 'no reports' ? 'reports' : 'complaint'] = 'on';
  }
  return found;
}

function amountOf(amount: Amount): { number: string; rule: string } {
  return 'rule' in amount ? { number: '', rule: amount.rule } : { number: numberIn(amount.value), rule: '' };
}

/** As it is read again; what is no number stays as it was typed. */
function numberIn(value: string): string {
  return /^\d+(\.\d+)?$/.test(value) ? inVietnamese(value) : value;
}

function tick(is: boolean): string {
  return is ? 'on' : '';
}
