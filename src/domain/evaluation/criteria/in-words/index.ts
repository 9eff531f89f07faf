import { inVietnamese } from '#reporting';
import { askedOn } from '../../grounds/asked.ts';
import { askedInWords, heldInWords, scoresInWords, unsetInWords } from '../../grounds/words/asked.ts';
import { sentencesIn, type Tongue } from '../../grounds/words/said.ts';
import { ruleValueInWords } from '../../rules/rule-words.ts';
import { textOf } from '../../scoring/decimal.ts';
import { amountOn } from '../../scoring/threshold.ts';
import type { KnownToSet } from '../check/index.ts';
import type { Amount, CriteriaSet, Criterion, CriterionNode } from '../criteria-set.ts';
import { mostPoints } from '../most-points.ts';
import type { Cap, ClassRule, NotRatedRule } from '../scale.ts';
import { criteriaOf, isGroup } from '../tree.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** A set as it is read on paper. */
export interface SetInWords {
  rows: RowInWords[];
  /** Best first, each with what it asks. */
  classes: { name: string; asks: string; cap: string | null }[];
  notRated: string[];
  /** The most points without a bonus, as printed. */
  most: string;
}

/** A group, or a criterion with what it asks and brings. */
export interface RowInWords {
  id: string;
  depth: number;
  title: string;
  article: string | null;
  asks: string | null;
  scores: string;
  criterion: Pick<Criterion, 'bounds' | 'gate' | 'eitherOr' | 'whereAssigned'> | null;
}

/** Puts a set into the words of a tongue, with its rules as they stand on the day. */
export function setInWords(set: CriteriaSet, known: KnownToSet, tongue: Tongue): SetInWords {
  const { scale, nodes } = set;
  const words = { known, tongue, said: tongue === 'en' ? en : vi };
  return {
    rows: rowsOf(nodes, 0, words),
    classes: scale.classes.map((rule) => classInWords(rule, set, words)),
    notRated: scale.notRated.map((rule) => notRatedInWords(rule, words)),
    most: inVietnamese(textOf(mostPoints(set))),
  };
}

/** One criterion as a row of a set, wherever it stands. */
export function nodeInWords(node: CriterionNode, known: KnownToSet, tongue: Tongue): RowInWords {
  const [row] = rowsOf([isGroup(node) ? { ...node, nodes: [] } : node], 0, {
    known,
    tongue,
    said: tongue === 'en' ? en : vi,
  });
  if (!row) throw new Error('a node is a row');
  return row;
}

interface Words {
  known: KnownToSet;
  tongue: Tongue;
  said: typeof vi;
}

function rowsOf(nodes: readonly CriterionNode[], depth: number, words: Words): RowInWords[] {
  return nodes.flatMap((node): RowInWords[] => {
    const { id, title } = node;
    if (!isGroup(node)) return [criterionInWords(node, depth, words)];
    const scores = node.maximum === null ? '' : words.said.group(inVietnamese(node.maximum));
    const group = { id, depth, title, article: null, asks: null, scores, criterion: null };
    return [group, ...rowsOf(node.nodes, depth + 1, words)];
  });
}

function criterionInWords(criterion: Criterion, depth: number, words: Words): RowInWords {
  const { id, title, article, bounds, gate, eitherOr, whereAssigned, scores } = criterion;
  return {
    ...{ id, depth, title, article, criterion: { bounds, gate, eitherOr, whereAssigned } },
    asks: bounds === 'out' ? null : askedOf(criterion, words),
    scores: scoresInWords(scores, words.tongue),
  };
}

function askedOf({ asks }: Criterion, { known, tongue, said }: Words): string {
  const asked = 'at' in asks ? askedOn(asks.at, known.rules) : null;
  if (asks.kind !== 'result') return askedInWords({ asks, asked, classes: {} }, tongue);
  const other = known.sets.find(({ key }) => key === asks.set);
  const classes = Object.fromEntries(other?.scale.classes.map(({ key, name }) => [key, name]) ?? []);
  return said.ofSet(other?.title ?? asks.set, askedInWords({ asks, asked, classes }, tongue));
}

function classInWords({ key, name, from, needs }: ClassRule, { scale, nodes }: CriteriaSet, words: Words) {
  const { said, tongue, known } = words;
  const titles = new Map(criteriaOf(nodes).map((one) => [one.id, one.title]));
  const asked = from && askedOn(from, known.rules);
  const of = scale.score === 'percent' ? said.percent : said.points;
  const score = asked?.ok
    ? heldInWords(asked.held, sentencesIn(tongue), of)
    : asked && unsetInWords(asked.rule, tongue);
  const parts = [
    ...(score ? [asked?.ok ? (scale.score === 'percent' ? said.fromShare : said.from)(score) : score] : []),
    ...(needs.length > 0 ? [said.needs(needs.map((id) => titles.get(id) ?? id).join(', '))] : []),
  ];
  const cap = scale.caps.find((one) => one.class === key);
  return {
    name,
    asks: parts.length > 0 ? parts.join(said.and) : said.nothingAsked,
    cap: cap ? capInWords(cap, scale.classes, words) : null,
  };
}

function capInWords({ atMost, of }: Cap, classes: readonly ClassRule[], words: Words): string {
  const { said } = words;
  const share = amountInWords(atMost, words, said.percent);
  const named = of === 'rated' ? null : (classes.find(({ key }) => key === of.class)?.name ?? of.class);
  return said.cap(share, named === null ? said.ofRated : said.ofClass(named));
}

function notRatedInWords(rule: NotRatedRule, words: Words): string {
  const { said } = words;
  switch (rule.kind) {
    case 'too short':
      return said.tooShort(amountInWords(rule.months, words, (number) => number));
    case 'registered late':
      return said.late(
        amountInWords(rule.until, words, (day) => ruleValueInWords({ unit: 'day', bar: '<=' }, day)),
      );
    case 'under complaint':
      return said.complaint;
    case 'no reports':
      return said.reports;
  }
}

/** A number as it stands on the day; a rule that nobody set with the paper to look in. */
function amountInWords(amount: Amount, { known, tongue }: Words, of: (value: string) => string): string {
  const value = amountOn(amount, known.rules);
  if (!value.ok) return unsetInWords(value.rule, tongue);
  return /^\d+(\.\d+)?$/.test(value.value) ? of(inVietnamese(value.value)) : of(value.value);
}
