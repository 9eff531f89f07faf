import type { Criterion, CriterionNode } from '../criteria/criteria-set.ts';
import { isGroup } from '../criteria/tree.ts';
import type { Fact, KnownFact, Source } from '../facts.ts';
import type { Line } from '../scoring/line.ts';
import type { StandingFact } from '../standing-fact.ts';
import { askedOn } from './asked.ts';
import { canonical, inOneOrder } from './canonical.ts';
import type { GroundsLine } from './grounds.ts';
import type { Grounded } from './made.ts';

/** Every criterion of the set with what became of it. */
export function linesOf(given: Grounded): GroundsLine[] {
  return headed(given.set.nodes, []).flatMap(({ criterion, under }, place) => {
    const line = given.outcome.lines[place];
    return line ? [lineOf({ criterion, under }, line, given)] : [];
  });
}

interface Headed {
  criterion: Criterion;
  under: readonly string[];
}

function headed(nodes: readonly CriterionNode[], under: readonly string[]): Headed[] {
  return nodes.flatMap((node) =>
    isGroup(node) ? headed(node.nodes, [...under, node.title]) : [{ criterion: node, under }],
  );
}

function lineOf({ criterion, under }: Headed, { sources: _, ...line }: Line, given: Grounded): GroundsLine {
  const { title, article, bounds, gate, eitherOr, asks, scores } = criterion;
  const said = bounds === 'out' ? NOTHING : (given.standing.get(criterion.id) ?? NOTHING);
  return {
    ...line,
    ...{ title, under, article, bounds, gate, eitherOr, asks, scores },
    asked: 'at' in asks ? askedOn(asks.at, given.judging) : null,
    classes: asks.kind === 'result' ? classesOf(asks, said.fact, given) : {},
    fact: ordered(said.fact),
    reported: toldApart(said),
    self: said.self && ordered(said.self),
    reviewer: said.reviewer && ordered(said.reviewer),
  };
}

/** What BOUNDARY leaves out is said nothing of, whatever came in. */
const MISSING: Fact = { kind: 'missing', why: 'not entered' };
const NOTHING: StandingFact = { fact: MISSING, reported: MISSING, self: null, reviewer: null };

function classesOf(
  { set, least }: Extract<Criterion['asks'], { kind: 'result' }>,
  fact: Fact,
  { classNameOf }: Grounded,
): Record<string, string> {
  const { class: got, version } = fact.kind === 'result' ? fact : { class: null, version: undefined };
  const keys = got === null ? [least] : [least, got];
  return Object.fromEntries(keys.map((key) => [key, classNameOf(set, key, version) ?? key]));
}

/** What reports say beside what is judged; null where it is the same, or where nobody asks reports for it. */
function toldApart({ fact, reported }: StandingFact): Fact | null {
  if (reported.kind === 'missing' && reported.why === 'not entered') return null;
  return canonical(reported) === canonical(fact) ? null : ordered(reported);
}

/** Sources, their evidence and excepted cases stand in one order, whichever came first. */
function ordered(fact: Fact): Fact {
  if (fact.kind !== 'missing') return orderedKnown(fact);
  return fact.soFar ? { ...fact, soFar: orderedKnown(fact.soFar) } : fact;
}

function orderedKnown(fact: KnownFact): KnownFact {
  const sources = inOneOrder(fact.sources.map(numbered));
  return fact.kind === 'cases'
    ? { ...fact, excepted: inOneOrder(fact.excepted), sources }
    : { ...fact, sources };
}

function numbered(source: Source): Source {
  if (source.kind !== 'report' || !source.evidence) return source;
  return { ...source, evidence: [...source.evidence].sort((one, other) => one.number - other.number) };
}
