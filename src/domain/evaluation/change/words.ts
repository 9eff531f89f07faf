import { inWords } from '#calendar';
import type { WholeChange } from '../classing/whole-change.ts';
import type { Circumstances } from '../facts.ts';
import type { AskedShown } from '../grounds/grounds.ts';
import { heldInWords, plainly, ruleInWords, unsetInWords } from '../grounds/words/asked.ts';
import { factInWords, sourcesInWords } from '../grounds/words/found.ts';
import { resultInWords } from '../grounds/words/result.ts';
import { figure, sentencesIn, type Tongue } from '../grounds/words/said.ts';
import { capInWords } from '../grounds/words/shares.ts';
import { whyInWords } from '../grounds/words/why.ts';
import type { RuleOn } from '../rules/in-force.ts';
import { ruleValueInWords } from '../rules/rule-words.ts';
import type { Side } from './difference.ts';
import type { LineSide, Reason } from './reasons.ts';
import { changeWords } from './sentences.ts';

/** One reason of a difference: what it is about, and how it is said of before and of now. */
export interface ReasonSaid {
  what: string;
  was: string;
  now: string;
}

/** A result of one side in one line. */
export function sideInWords({ result, titles, ...side }: Side, tongue: Tongue = 'vi'): string {
  return resultInWords(
    result,
    { ...side, titles: new Map(Object.entries(titles)), rules: new Map() },
    tongue,
  );
}

/** A reason in words: of a criterion its state, points and why, with what told it; of a rule both values and both papers. */
export function reasonInWords(reason: Reason, tongue: Tongue = 'vi'): ReasonSaid {
  const said = changeWords(tongue);
  switch (reason.kind) {
    case 'line': {
      const of = (side: LineSide | null) => (side ? lineInWords(side, tongue) : said.noLine);
      return { what: reason.title, was: of(reason.was), now: of(reason.now) };
    }
    case 'rule': {
      const of = (rule: RuleOn | null) => (rule ? valueInWords(rule, tongue) : said.noRule);
      return { what: said.rule(reason.title), was: of(reason.was), now: of(reason.now) };
    }
    case 'class': {
      const of = (asked: AskedShown | null) => classInWords(asked, tongue);
      return { what: said.class(reason.name), was: of(reason.was), now: of(reason.now) };
    }
    case 'circumstances':
      return {
        what: said.circumstances,
        was: circumstancesInWords(reason.was, reason.now, tongue),
        now: circumstancesInWords(reason.now, reason.was, tongue),
      };
    case 'cap': {
      const { name, was, now } = reason;
      return {
        what: said.cap(name),
        was: was ? capInWords(was, name, tongue) : said.noCap,
        now: now ? capInWords(now, name, tongue) : said.noCap,
      };
    }
  }
}

function lineInWords(side: LineSide, tongue: Tongue): string {
  const { points: pointed } = changeWords(tongue);
  const state = sentencesIn(tongue).states[side.state];
  const points = side.points === null ? '' : `, ${pointed(figure(side.points))}`;
  const told = side.fact ? sourcesInWords(side.fact, tongue) : [];
  return [`${state}${points}.`, whyInWords(side, tongue), ...told.map((one) => `${one}.`)].join(' ');
}

/** A change asked of the whole: how it came out and why, last year's figure with its letter, and what is lacking. */
export function changeInWords(
  { criterion: { asks }, fact, state, why, lacking }: WholeChange,
  tongue: Tongue = 'vi',
): string {
  const said = changeWords(tongue);
  const line = { why, asks, state, most: null, classes: {}, counts: true } as const;
  const soFar = fact.kind === 'missing' && fact.soFar ? [factInWords(fact, {}, tongue)] : [];
  const told = [...soFar, ...sourcesInWords(fact, tongue), ...(lacking > 0 ? [said.lacking(lacking)] : [])];
  return [
    `${sentencesIn(tongue).states[state]}.`,
    whyInWords(line, tongue),
    ...told.map((one) => `${one}.`),
  ].join(' ');
}

function valueInWords(rule: RuleOn, tongue: Tongue): string {
  if (rule.state === 'unset') return unsetInWords(rule, tongue);
  return `${ruleValueInWords(rule, rule.value)} (${ruleInWords(rule, tongue)})`;
}

function classInWords(asked: AskedShown | null, tongue: Tongue): string {
  if (asked === null) return changeWords(tongue).noScore;
  return asked.ok ? heldInWords(asked.held, sentencesIn(tongue), plainly) : unsetInWords(asked.rule, tongue);
}

/** Only of what the other side says otherwise. */
function circumstancesInWords(one: Circumstances, other: Circumstances, tongue: Tongue): string {
  const said = changeWords(tongue);
  const all: Record<keyof Circumstances, () => string> = {
    begunOn: () => (one.begunOn ? said.begun(inWords(one.begunOn)) : said.begunBefore),
    leftOut: () => (one.leftOut === null ? said.notLeftOut : said.leftOut(one.leftOut)),
    underComplaint: () =>
      one.underComplaint === null ? said.noComplaint : said.complaint(one.underComplaint),
    registeredOn: () => registeredInWords(one.registeredOn, tongue),
    hasReports: () => (one.hasReports ? said.reports : said.noReports),
    assigned: () => (one.assigned.length > 0 ? said.assigned(one.assigned.length) : said.notAssigned),
  };
  const keys = ['begunOn', 'leftOut', 'underComplaint', 'registeredOn', 'hasReports', 'assigned'] as const;
  return keys
    .filter((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key]))
    .map((key) => all[key]())
    .join('; ');
}

function registeredInWords(on: Circumstances['registeredOn'], tongue: Tongue): string {
  const said = changeWords(tongue);
  if (on === 'not asked') return said.notAsked;
  return on === null ? said.notRegistered : said.registered(inWords(on));
}
