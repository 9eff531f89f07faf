import { inWords } from '#calendar';
import type { Grounds } from '../grounds.ts';
import { sentencesIn, type Tongue } from './said.ts';

/** What a result is judged by, a line each: the criteria with their paper, the days of the figures, the day of the rules. */
export function basisInWords(
  { set, days, decidedOn }: Pick<Grounds, 'set' | 'days' | 'decidedOn'>,
  tongue: Tongue = 'vi',
): string[] {
  const { basis } = sentencesIn(tongue);
  const { document, article } = set.source;
  return [
    basis.set(set.title, String(set.version), article === null ? document : `${document}, ${article}`),
    basis.days(inWords(days.from), inWords(days.to)),
    basis.rules(inWords(decidedOn)),
  ];
}
