import Big from 'big.js';
import type { Why } from '../../scoring/line.ts';
import type { GroundsLine } from '../grounds.ts';
import { heldInWords, plainly, thresholdInWords, unsetInWords } from './asked.ts';
import { figure, type Sentences, sentencesIn, type Tongue } from './said.ts';

export type Reasoned = Pick<GroundsLine, 'why' | 'asks' | 'most' | 'classes' | 'counts' | 'state'>;

/** Why a criterion came out so, as a sentence or two: `280 trên 312 là 89,74 %, yêu cầu trên 90 %.` */
export function whyInWords(line: Reasoned, tongue: Tongue): string {
  const { why } = sentencesIn(tongue);
  const isIdle = line.state === 'not assigned' || line.state === 'not included';
  const reason = reasonInWords(line, tongue);
  return line.counts || isIdle ? reason : `${reason} ${why.notCounted}`;
}

function reasonInWords({ why, asks, most, classes }: Reasoned, tongue: Tongue): string {
  const said = sentencesIn(tongue);
  const held = () => ('held' in why ? thresholdInWords(asks, why.held, tongue) : '');
  switch (why.kind) {
    case 'compared':
      return why.figure.kind === 'amount'
        ? said.why.compared(figure(why.figure.value), held())
        : said.why.share(shareInWords(why.figure, said.shareOfWhole), held());
    case 'said':
      return asks.kind === 'attestation' ? said.why.done(why.yes) : said.why.said(why.yes);
    case 'cases':
      return casesInWords(why, said);
    case 'change':
      return said.why.asked(changeInWords(why, said), held());
    case 'turns':
      return turnsInWords(why, asks, said);
    case 'result':
      return said.why.result(nameOf(why.class, classes), nameOf(why.least, classes) ?? why.least);
    case 'given':
      return said.why.given(figure(why.points), most === null ? null : figure(most));
    case 'missing':
      return missingInWords(why, said);
    case 'unset':
      return said.why.unset(unsetInWords(why.rule, tongue));
    case 'not assigned':
    case 'not included':
      return said.why[why.kind];
  }
}

/** A report that a unit before this one never sent is named: nobody looks for it there. */
export function missingInWords(
  { why, of = [] }: Extract<Why, { kind: 'missing' }>,
  { missing, why: said }: Sentences,
): string {
  if (of.length === 0) return missing[why];
  return `${missing[why]} ${said.oldReports(of.map(({ unit, period }) => said.oldReport(unit, period)).join('; '))}`;
}

export function nameOf(key: string | null, classes: GroundsLine['classes']): string | null {
  return key === null ? null : (classes[key] ?? key);
}

export function shareInWords(
  { part, whole, percent }: { part: string; whole: string; percent: string },
  put: Sentences['shareOfWhole'],
): string {
  return put(figure(part), figure(whole), figure(percent));
}

function casesInWords({ cases, excepted }: Extract<Why, { kind: 'cases' }>, { why }: Sentences): string {
  if (Number(cases) === 0) return why.noCases;
  if (Number(excepted) === 0) return why.cases(figure(cases));
  return why.casesLess(figure(cases), figure(excepted), figure(casesLeft({ cases, excepted })));
}

export function casesLeft({ cases, excepted }: { cases: string; excepted: string }): string {
  const left = new Big(cases).minus(excepted);
  return left.gt(0) ? left.toFixed() : '0';
}

/** A fall is said as a fall, whichever of both was asked. */
export function changeInWords(
  { was, now, way, percent }: Extract<Why, { kind: 'change' }>,
  { why }: Sentences,
): string {
  const moved = new Big(now).cmp(was);
  if (moved === 0) return why.same(figure(was));
  const isAsAsked = moved < 0 === (way === 'fall');
  const by = figure(isAsAsked ? percent : new Big(percent).abs().toFixed());
  return moved < 0 ? why.fell(by, figure(was), figure(now)) : why.rose(by, figure(was), figure(now));
}

function turnsInWords(
  { met, of, lacking, either = [], held }: Extract<Why, { kind: 'turns' }>,
  asks: GroundsLine['asks'],
  said: Sentences,
): string {
  const each = said.why.each[asks.kind === 'frequency' ? asks.each : 'month'];
  const sentence = said.why.turns(met, of, each, heldInWords(held, said, plainly));
  const named = [
    ...(either.length > 0 ? [said.why.turnsEither(either.join(', '))] : []),
    ...(lacking.length > 0 ? [said.why.turnsLacking(lacking.join(', '))] : []),
  ];
  return [sentence, ...named].join('');
}

/** `Đạt`, `Chưa đạt`. */
export function stateInWords({ state }: Pick<GroundsLine, 'state'>, tongue: Tongue = 'vi'): string {
  return sentencesIn(tongue).states[state];
}
