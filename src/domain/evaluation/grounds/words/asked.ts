import { inWords, sourceInWords } from '#calendar';
import type { Asks } from '../../criteria/criteria-set.ts';
import type { SetRule, UnsetRule } from '../../rules/in-force.ts';
import type { Held } from '../../scoring/line.ts';
import type { GroundsLine } from '../grounds.ts';
import { figure, type Sentences, sentencesIn, type Tongue } from './said.ts';

/** What a criterion asks: `trên 90 %`, `mỗi tháng từ 1 trở lên`, `không để xảy ra vụ việc nào`. */
export function askedInWords(
  { asks, asked, classes }: Pick<GroundsLine, 'asks' | 'asked' | 'classes'>,
  tongue: Tongue,
): string {
  const said = sentencesIn(tongue);
  if (asked && !asked.ok) return unsetInWords(asked.rule, tongue);
  if (asked?.ok) return thresholdInWords(asks, asked.held, tongue);
  switch (asks.kind) {
    case 'attestation':
    case 'no-incident':
    case 'judgement':
      return said.asks[asks.kind];
    case 'result':
      return said.asks.result(classes[asks.least] ?? asks.least);
    default:
      return '';
  }
}

/** What a figure was held against, with what it is of: `giảm từ 5 % đến 10 % so với năm trước`. */
export function thresholdInWords(asks: Asks, held: Held, tongue: Tongue): string {
  const said = sentencesIn(tongue);
  const isPercent = asks.kind === 'ratio' || asks.kind === 'change';
  const amount = heldInWords(held, said, isPercent ? said.percent : plainly);
  if (asks.kind === 'change') return said.asks[asks.way](amount);
  return asks.kind === 'frequency' ? said.asks[asks.each](amount) : amount;
}

/** `từ 4 trở lên`; `of` puts the unit behind a figure. */
export function heldInWords(
  { bar, amount, high }: Held,
  { bars }: Sentences,
  of: (figure: string) => string,
): string {
  return bar === 'range'
    ? bars.range(of(figure(amount)), of(figure(high ?? amount)))
    : bars[bar](of(figure(amount)));
}

export function plainly(text: string): string {
  return text;
}

/** `Thông tư …, Điều 4 khoản 1, có hiệu lực từ ngày 10/02/2022`. */
export function ruleInWords({ source, from, until }: SetRule, tongue: Tongue): string {
  const { rule } = sentencesIn(tongue);
  const cited = sourceInWords(source);
  return until === null
    ? rule.inForce(cited, inWords(from))
    : rule.until(cited, inWords(from), inWords(until));
}

/** A rule that nobody has set, with the paper to look in. */
export function unsetInWords({ title, look, note }: UnsetRule, tongue: Tongue): string {
  const { rule } = sentencesIn(tongue);
  const named = look ? rule.look(title, sourceInWords(look)) : rule.unset(title);
  return note === null ? named : rule.note(named, note.replace(/\.$/, ''));
}

/** What a criterion brings: `tối đa 60 điểm, theo tỷ lệ đạt`; empty where it brings no points. */
export function scoresInWords(scores: GroundsLine['scores'], tongue: Tongue): string {
  const said = sentencesIn(tongue).scores;
  switch (scores.kind) {
    case 'none':
      return '';
    case 'each':
      return said[scores.sign](figure(scores.points), scores.cap === null ? null : figure(scores.cap));
    default:
      return said[scores.kind](figure(scores.points));
  }
}
