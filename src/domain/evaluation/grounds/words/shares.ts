import Big from 'big.js';
import type { WholeFound } from '../../classing/whole-target.ts';
import type { Held } from '../../scoring/line.ts';
import type { CapShown, Grounds } from '../grounds.ts';
import { heldInWords, unsetInWords } from './asked.ts';
import { classNamed, namedByGrounds } from './result.ts';
import { figure, sentencesIn, type Tongue } from './said.ts';

/** `Xuất sắc: 3 trên 14 là 21,42 %; tối đa 20 %: được 2, lấy theo điểm, từ cao xuống.` `name`: of the class. */
export function capInWords(
  { percent, base, reached, allowed, tied, chosenAmong = 0, by }: CapShown,
  name: string,
  tongue: Tongue = 'vi',
): string {
  const { cap, compared } = sentencesIn(tongue);
  const { short, whole } = compared[by ?? 'points'];
  const chosen = chosenAmong > 0 ? cap.chosen(figure(chosenAmong), short) : '';
  const ties = tied > 0 ? cap.tied(figure(tied), short) : chosen;
  if (base === 0) return cap.nobody(name, figure(percent)) + ties;
  const said = {
    ...{ name, reached: figure(reached), base: figure(base), share: shareOf({ reached, base }) },
    ...{ percent: figure(percent), allowed: figure(allowed), ranked: whole },
  };
  return (reached > allowed ? cap.over(said) : cap.within(said)) + ties;
}

/** The numbers in `capInWords` that were counted, in its order; its percent is the rule's own. */
export function capCounts({ base, reached, allowed, tied, chosenAmong = 0 }: CapShown): string[] {
  const edge = tied > 0 ? tied : chosenAmong;
  const found =
    base === 0
      ? [figure(base), figure(allowed)]
      : [figure(reached), figure(base), `${shareOf({ reached, base })} %`];
  return [
    ...found,
    ...(base > 0 && reached > allowed ? [figure(allowed)] : []),
    ...(edge > 0 ? [figure(edge)] : []),
  ];
}

function shareOf({ reached, base }: Pick<CapShown, 'reached' | 'base'>): string {
  return figure(new Big(reached).times(100).div(base).round(2, Big.roundDown).toFixed());
}

/** A cap as a page says it, with the paper that sets it; null where the set itself does. */
export interface CapSaid {
  class: string;
  words: string;
  source: string | null;
}

/** The caps that touched a unit's result. */
export function capsInWords(
  { caps, lines, set }: Pick<Grounds, 'caps' | 'lines' | 'set'>,
  tongue: Tongue = 'vi',
): CapSaid[] {
  const named = namedByGrounds({ lines, set });
  return caps.map((cap) => ({
    class: cap.class,
    words: capInWords(cap, classNamed(cap.class, named), tongue),
    source: cap.rule?.source.document ?? null,
  }));
}

/** What a share is held against: `trên 90 %`. */
export function wholeAskedInWords(held: Held, tongue: Tongue = 'vi'): string {
  const said = sentencesIn(tongue);
  return heldInWords(held, said, said.percent);
}

/** `13 trên 14 là 92,85 %, chỉ tiêu trên 90 %: đạt.` */
export function wholeInWords(found: WholeFound, tongue: Tongue = 'vi'): string {
  const said = sentencesIn(tongue);
  if (found.state === 'nobody') return said.whole.nobody;
  if (found.state === 'no class') return said.whole.noClass;
  if (found.state === 'unset') return said.why.unset(unsetInWords(found.rule, tongue));
  const { part, whole, percent, lacking, open } = found;
  const held = wholeAskedInWords(found.held, tongue);
  const sentence = said.whole.found({
    ...{ part: figure(part), whole: figure(whole), percent: figure(percent), held },
  });
  const more = [
    said.whole[found.state],
    ...(lacking > 0 ? [said.whole.lacking(figure(lacking))] : []),
    ...(open > 0 ? [said.whole.open(figure(open))] : []),
  ];
  return `${sentence}: ${more.join('; ')}.`;
}

/** The numbers in `wholeInWords` that were counted, in its order; what they are held against is the plan's. */
export function wholeCounts(found: WholeFound): string[] {
  if (found.state !== 'met' && found.state !== 'not met') return [];
  const { part, whole, percent, lacking, open } = found;
  const more = [lacking, open].filter((units) => units > 0);
  return [figure(part), figure(whole), `${figure(percent)} %`, ...more.map(figure)];
}
