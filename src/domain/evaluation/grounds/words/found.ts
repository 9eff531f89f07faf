import { civilDateOf, clockTimeOf, inWords } from '#calendar';
import type { Fact, Piece, Source } from '../../facts.ts';
import { canonical } from '../canonical.ts';
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
      return fact.soFar ? said.soFar(factInWords(fact.soFar, classes, tongue)) : missing[fact.why];
  }
}

/** Month by month, beside what each of them asks: `tháng 03/2026: 2/4 lần`. Null where nothing is asked by month or quarter. */
export function turnsInWords(
  { fact, asked }: Pick<GroundsLine, 'fact' | 'asked'>,
  tongue: Tongue = 'vi',
): string[] | null {
  const told = fact.kind === 'missing' ? fact.soFar : fact;
  if (told?.kind !== 'turns' || !asked?.ok) return null;
  const { bar, amount } = asked.held;
  const { fact: said } = sentencesIn(tongue);
  const whole = bar === '>=' || bar === '=' ? figure(amount) : null;
  return told.turns.map(({ name, value }) =>
    said.turn(name, value === null ? said.untold : said.times(figure(value), whole)),
  );
}

/** Where a fact comes from, in words, with the evidence that stands behind it. */
export interface SourceSaid {
  words: string;
  evidence: readonly { id: string; words: string }[];
}

/** Reports, what a person entered and why, last year's letter, cases that do not count. */
function sourcesSaid(fact: Fact, tongue: Tongue = 'vi'): SourceSaid[] {
  if (fact.kind === 'missing') return fact.soFar ? sourcesSaid(fact.soFar, tongue) : [];
  const said = sentencesIn(tongue);
  const beside = besideInWords(fact, said).map((words) => ({ words, evidence: [] }));
  return [...fact.sources.map((source) => sourceSaid(source, said)), ...beside];
}

/** Of a criterion: what is judged comes from, then what the reports say otherwise. Each is said once. */
export function lineSourcesSaid(
  { fact, reported }: Pick<GroundsLine, 'fact' | 'reported'>,
  tongue: Tongue = 'vi',
): SourceSaid[] {
  const all = [fact, ...(reported ? [reported] : [])].flatMap((one) => sourcesSaid(one, tongue));
  return [...new Map(all.map((one) => [canonical(one), one])).values()];
}

/** The same, a line each. */
export function lineSourcesInWords(
  line: Pick<GroundsLine, 'fact' | 'reported'>,
  tongue: Tongue = 'vi',
): string[] {
  return inLines(lineSourcesSaid(line, tongue), tongue);
}

/** Where a fact comes from, a line each. */
export function sourcesInWords(fact: Fact, tongue: Tongue = 'vi'): string[] {
  return inLines(sourcesSaid(fact, tongue), tongue);
}

function inLines(sources: readonly SourceSaid[], tongue: Tongue): string[] {
  const { source: said } = sentencesIn(tongue);
  return sources.map(({ words, evidence }) =>
    evidence.length === 0 ? words : said.proved(words, evidence.map((one) => one.words).join('; ')),
  );
}

function sourceSaid(source: Source, said: Sentences): SourceSaid {
  const pieces = source.kind === 'report' ? (source.evidence ?? []) : [];
  return {
    words: sourceInWords(source, said),
    evidence: pieces.map((one) => ({ id: one.id, words: pieceInWords(one, said) })),
  };
}

/** `Ảnh 1, mã tệp 3fa94c1b20de, nhận lúc 10:31 ngày 05/4/2026`. */
function pieceInWords({ kind, number, hash, receivedAt }: Piece, { source: said }: Sentences): string {
  const at = new Date(receivedAt);
  const name = said.pieces[kind](String(number));
  return said.piece(name, hash.slice(0, SHORT_HASH), clockTimeOf(at), inWords(civilDateOf(at)));
}

/** As many signs of a hash as tell a commune's files apart. */
const SHORT_HASH = 12;

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
