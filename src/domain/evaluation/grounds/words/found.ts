import { inWords } from '#calendar';
import type { Fact, Source } from '../../facts.ts';
import type { GroundsLine } from '../grounds.ts';
import { figure, type Sentences, sentencesIn, type Tongue } from './said.ts';
import { nameOf } from './why.ts';

/** What is known of a criterion, in few words: `280 trên 312`, `Có`, `chưa có số liệu` is never 0. */
export function factInWords(fact: Fact, classes: GroundsLine['classes'], tongue: Tongue = 'vi'): string {
  const { fact: said, missing } = sentencesIn(tongue);
  switch (fact.kind) {
    case 'amount':
      return figure(fact.value);
    case 'share':
      return said.share(figure(fact.part), figure(fact.whole));
    case 'said':
      return fact.yes ? said.yes : said.no;
    case 'cases':
      return said.cases(figure(fact.cases));
    case 'against':
      return said.against(figure(fact.now), figure(fact.baseline.value));
    case 'turns':
      return fact.turns
        .map(({ name, value }) => said.turn(name, value === null ? said.untold : figure(value)))
        .join('; ');
    case 'result':
      return nameOf(fact.class, classes) ?? said.noClass;
    case 'points':
      return said.points(figure(fact.points));
    case 'missing':
      return missing[fact.why];
  }
}

/** Where a fact comes from, a line each: reports, what a person entered and why, last year's letter, cases that do not count. */
export function sourcesInWords(fact: Fact, tongue: Tongue = 'vi'): string[] {
  if (fact.kind === 'missing') return [];
  const said = sentencesIn(tongue);
  return [...fact.sources.map((source) => sourceInWords(source, said)), ...besideInWords(fact, said)];
}

function sourceInWords(source: Source, { source: said }: Sentences): string {
  switch (source.kind) {
    case 'report': {
      const { period, version, number, receivedOn } = source;
      return said.report({ period, version: String(version), number, on: inWords(receivedOn) });
    }
    case 'entry': {
      const entered = said[source.by](inWords(source.on));
      return source.reason === null ? entered : said.because(entered, source.reason);
    }
    case 'evaluation':
      return said.evaluation(source.title);
  }
}

function besideInWords(fact: Exclude<Fact, { kind: 'missing' }>, { source: said }: Sentences): string[] {
  switch (fact.kind) {
    case 'cases':
      return fact.excepted.map(({ cases, reason }) => said.excepted(figure(cases), reason));
    case 'against': {
      const { value, from, to, letter } = fact.baseline;
      return [said.baseline(figure(value), inWords(from), inWords(to), letter)];
    }
    case 'share':
      return fact.wholeOn === null ? [] : [said.wholeOn(figure(fact.whole), inWords(fact.wholeOn))];
    default:
      return [];
  }
}
