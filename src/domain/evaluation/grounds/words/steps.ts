import type { Nearest } from '../../classing/nearest.ts';
import type { Grounds, GroundsLine } from '../grounds.ts';
import { lackOf } from '../lacking.ts';
import { heldInWords, thresholdInWords, unsetInWords } from './asked.ts';
import { classNamed, namedByGrounds } from './result.ts';
import { figure, type Sentences, sentencesIn, type Tongue } from './said.ts';
import { casesLeft, changeInWords, nameOf, shareInWords, whyInWords } from './why.ts';

/** What is still to be done for a better result, one step a line. */
export interface Steps {
  heading: string;
  steps: readonly string[];
}

/** Null where nothing better is to be had, or a unit is not rated. */
export function stepsInWords(grounds: Grounds, tongue: Tongue = 'vi'): Steps | null {
  const { result, nearest } = grounds;
  const said = sentencesIn(tongue);
  if (result.kind === 'waiting') return { heading: said.nearest.open, steps: openSteps(grounds, tongue) };
  if (!nearest) return null;
  const name = classNamed(nearest.class, namedByGrounds(grounds));
  const heading = name === said.result.reached ? said.nearest.recognised : said.nearest.heading(name);
  const unmet = nearest.unmet.flatMap((id) => lineOf(grounds, id) ?? []);
  const ways = Map.groupBy(unmet, ({ eitherOr, criterion }) =>
    eitherOr === null ? criterion : `either ${eitherOr}`,
  );
  return {
    heading,
    steps: [
      ...[...ways.values()].map((lines) => waysInWords(lines, tongue)),
      ...pointSteps(grounds, nearest, tongue),
    ],
  };
}

function openSteps(grounds: Grounds, tongue: Tongue): string[] {
  const { result } = grounds;
  if (result.kind !== 'waiting') return [];
  const missing = result.missing.flatMap((id) => lineOf(grounds, id) ?? []);
  const rules = result.unset.map((rule) => sentencesIn(tongue).nearest.lookUp(unsetInWords(rule, tongue)));
  const open = missing.filter(({ why }) => why.kind !== 'unset');
  return [...open.map((line) => `${line.title}: ${whyInWords(line, tongue)}`), ...rules];
}

function lineOf({ lines }: Grounds, id: string): GroundsLine | undefined {
  return lines.find(({ criterion }) => criterion === id);
}

/** Of a choice one is enough. */
function waysInWords(lines: readonly GroundsLine[], tongue: Tongue): string {
  return lines.map((line) => lackInWords(line, tongue)).join(sentencesIn(tongue).nearest.or);
}

/** `Họp khu dân cư: còn thiếu 2: đã có 2, cần từ 4 trở lên (khoản 3)`. */
export function lackInWords(line: GroundsLine, tongue: Tongue = 'vi'): string {
  const cited = line.article === null ? '' : ` (${line.article})`;
  return `${line.title} – ${sentence(line, tongue)}${cited}`;
}

function sentence(line: GroundsLine, tongue: Tongue): string {
  const said = sentencesIn(tongue);
  const { why, asks, most, classes } = line;
  const held = 'held' in why ? thresholdInWords(asks, why.held, tongue) : '';
  switch (why.kind) {
    case 'compared':
      return compared(line, held, said);
    case 'said':
      return asks.kind === 'attestation' ? said.lack.undone : said.lack.said;
    case 'cases':
      return said.lack.cases(figure(casesLeft(why)));
    case 'change':
      return said.lack.change(lowerFirst(changeInWords(why, said)), held);
    case 'turns':
      return said.lack.turns(why.lacking.join(', '), held);
    case 'result':
      return said.lack.result(nameOf(why.class, classes), nameOf(why.least, classes) ?? why.least);
    case 'given':
      return said.lack.given(figure(why.points), most === null ? null : figure(most));
    default:
      return lowerFirst(whyInWords(line, tongue)).replace(/\.$/, '');
  }
}

function compared(line: GroundsLine, held: string, { lack, inBrackets }: Sentences): string {
  const { why } = line;
  if (why.kind !== 'compared') return '';
  const now = why.figure.kind === 'amount' ? figure(why.figure.value) : shareInWords(why.figure, inBrackets);
  const step = lackOf(line);
  return step ? lack[step.way](figure(step.count), now, held) : lack.neither(now, held);
}

function pointSteps(
  grounds: Grounds,
  { points, above, gains, class: key }: Nearest,
  tongue: Tongue,
): string[] {
  const { set } = grounds;
  const said = sentencesIn(tongue);
  const asked = set.classes.find((one) => one.key === key)?.asked;
  if (points === null || !asked?.ok) return [];
  const of = set.score === 'percent' ? said.percent : said.points;
  const held = heldInWords(asked.held, said, of);
  const list = gains.map((one) =>
    said.nearest.gain(lineOf(grounds, one.criterion)?.title ?? '', figure(one.points)),
  );
  return [
    lackingPoints({ points, above }, held, said),
    ...(list.length > 0 ? [said.nearest.gains(list.join('; '))] : []),
  ];
}

function lackingPoints(
  { points, above }: { points: string; above: boolean },
  held: string,
  { nearest }: Sentences,
): string {
  if (Number(points) === 0) return nearest.equal(held);
  return nearest[above ? 'above' : 'points'](figure(points), held);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
