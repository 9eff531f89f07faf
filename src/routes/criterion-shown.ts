import {
  askedInWords,
  type Entered,
  type Fact,
  factInWords,
  type GroundsLine,
  lineSourcesInWords,
  scoresInWords,
  sourcesOf,
  stateInWords,
  turnsInWords,
  whyInWords,
} from '#evaluation';
import { inVietnamese } from '#reporting';

/** One criterion as a page reads it: what is asked, what each side says, what became of it and why. */
export interface CriterionShown {
  id: string;
  title: string;
  under: string;
  article: string | null;
  gate: boolean;
  bounds: GroundsLine['bounds'];
  kind: GroundsLine['asks']['kind'];
  state: GroundsLine['state'];
  stateWords: string;
  points: string | null;
  most: string | null;
  asked: string;
  scores: string;
  why: string;
  sources: string[];
  /** Null: no report feeds it, or says nothing of it. */
  reported: string | null;
  self: string | null;
  reviewer: string | null;
}

/** A line of grounds in words. */
export function criterionShown(line: GroundsLine, tongue: 'vi' | 'en'): CriterionShown {
  const said = (fact: Fact | null) => fact && factInWords(fact, line.classes, tongue);
  const { criterion: id, title, article, gate, bounds, state } = line;
  return {
    ...{ id, title, article, gate, bounds, state },
    under: line.under.join(' – '),
    kind: line.asks.kind,
    stateWords: stateInWords(line, tongue),
    points: line.points === null ? null : inVietnamese(line.points),
    most: line.most === null ? null : inVietnamese(line.most),
    asked: askedInWords(line, tongue),
    scores: scoresInWords(line.scores, tongue),
    why: whyInWords(line, tongue),
    sources: lineSourcesInWords(line, tongue),
    reported: turnsInWords(line, tongue)?.join('; ') ?? said(reportedIn(line)),
    self: said(line.self),
    reviewer: said(line.reviewer),
  };
}

/** What reports and records say; null = nothing, whoever entered what is judged. */
function reportedIn({ fact, reported }: GroundsLine): Fact | null {
  const told = reported ?? fact;
  if (told.kind === 'missing' && !told.soFar) return null;
  return sourcesOf(told).some(({ kind }) => kind === 'entry') ? null : told;
}

/** What somebody entered, in words. */
export function enteredInWords(entered: Entered, tongue: 'vi' | 'en'): string {
  switch (entered.kind) {
    case 'share':
      return factInWords({ ...entered, wholeOn: null, sources: [] }, {}, tongue);
    case 'cases':
      return factInWords({ ...entered, excepted: [], sources: [] }, {}, tongue);
    default:
      return factInWords({ ...entered, sources: [] }, {}, tongue);
  }
}
