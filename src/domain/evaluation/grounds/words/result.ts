import { inWords } from '#calendar';
import type { Standing } from '../../classing/caps.ts';
import type { NotRated } from '../../classing/not-rated.ts';
import type { Amount, Asks, CriteriaSet, Criterion } from '../../criteria/criteria-set.ts';
import type { Scale } from '../../criteria/scale.ts';
import { criteriaOf } from '../../criteria/tree.ts';
import type { Grounds, GroundsLine } from '../grounds.ts';
import { figure, type Sentences, sentencesIn, type Tongue } from './said.ts';

/** What criteria and classes are called. */
export interface Named {
  /** By the criterion's id. */
  titles: ReadonlyMap<string, string>;
  /** The rules that set what each is held against; absent where they are not known. */
  rules?: ReadonlyMap<string, readonly string[]>;
  classes: readonly { key: string; name: string }[];
  below: string;
  /** What units are compared by; points where it is not said. */
  score?: Scale['score'];
}

export function namedBySet({ nodes, scale }: Pick<CriteriaSet, 'nodes' | 'scale'>): Named {
  const criteria = criteriaOf(nodes);
  return {
    titles: new Map(criteria.map(({ id, title }) => [id, title])),
    rules: new Map(criteria.map(({ id, asks }) => [id, rulesIn(asks)])),
    ...{ classes: scale.classes, below: scale.below, score: scale.score },
  };
}

export function namedByGrounds({ lines, set }: Pick<Grounds, 'lines' | 'set'>): Named {
  return {
    titles: new Map(lines.map(({ criterion, title }) => [criterion, title])),
    rules: new Map(lines.map(({ criterion, asks }) => [criterion, rulesIn(asks)])),
    classes: set.classes,
    below: set.below,
    score: set.score,
  };
}

function rulesIn(asks: Asks): string[] {
  const amounts: (Amount | null)[] = 'at' in asks ? [asks.at.amount, asks.at.high] : [];
  if ('smallest' in asks) amounts.push(asks.smallest);
  return amounts.flatMap((amount) => (amount && 'rule' in amount ? [amount.rule] : []));
}

/** A result in one line. */
export function resultInWords(result: Standing['result'], named: Named, tongue: Tongue = 'vi'): string {
  const said = sentencesIn(tongue).result;
  const titles = (ids: readonly string[]) => ids.map((id) => named.titles.get(id) ?? id).join('; ');
  switch (result.kind) {
    case 'class':
      return reached(classNamed(result.class, named), said);
    case 'below':
      return said.below(named.below);
    case 'gate':
      return said.gate(titles(result.gates));
    case 'waiting':
      return waitingInWords(result, named, said);
    case 'not rated':
      return said.notRated(result.reasons.map((reason) => notRatedInWords(reason, tongue)).join('; '));
    case 'capped':
      return cappedInWords(result, named, said);
    case 'tied':
      return said.tied(
        sentencesIn(tongue).compared[named.score ?? 'points'].short,
        classNamed(result.class, named),
      );
  }
}

/** What waits for a rule may have its figure: it is not said to lack one. */
function waitingInWords(
  { missing, unset }: Extract<Standing['result'], { kind: 'waiting' }>,
  { titles, rules }: Named,
  said: Sentences['result'],
): string {
  const keys = new Set(unset.map(({ key }) => key));
  const lacking = missing.filter((id) => !rules?.get(id)?.some((key) => keys.has(key)));
  return [
    said.waiting,
    ...(lacking.length > 0 ? [said.waitingFor(lacking.map((id) => titles.get(id) ?? id).join('; '))] : []),
    ...(unset.length > 0 ? [said.waitingRule(unset.map(({ title }) => title).join('; '))] : []),
  ].join('; ');
}

/** A class's name; what is said of whoever reaches none where there is no class. */
export function classNamed(key: string | null, { classes, below }: Named): string {
  return classes.find((one) => one.key === key)?.name ?? below;
}

/** A title that is called as BOUNDARY says it is not said twice. */
function reached(name: string, said: Sentences['result']): string {
  return name === said.reached ? name : `${said.reached}. ${said.class(name)}`;
}

function cappedInWords(
  { class: of, from }: Extract<Standing['result'], { kind: 'capped' }>,
  named: Named,
  said: Sentences['result'],
): string {
  const name = said.capped(classNamed(of, named), classNamed(from, named));
  return of === null ? said.below(name) : reached(name, said);
}

/** Why a unit is not rated, as a sentence goes on: `mới được 8 tháng …`. */
export function notRatedInWords(reason: NotRated, tongue: Tongue = 'vi'): string {
  const said = sentencesIn(tongue).notRated;
  switch (reason.kind) {
    case 'too short':
      return said['too short'](figure(reason.months), figure(reason.asked), inWords(reason.begunOn));
    case 'under complaint':
      return said['under complaint'](reason.reason);
    case 'registered late':
      return reason.on === null
        ? said.unregistered(inWords(reason.until))
        : said.late(inWords(reason.on), inWords(reason.until));
    case 'no reports':
      return said['no reports'];
    case 'left out':
      return said['left out'](reason.words);
  }
}

/** What BOUNDARY leaves out of a result, as one sentence without an empty box; null where nothing is left out. */
export function notIncludedInWords(
  lines: readonly Pick<GroundsLine, 'state' | 'title'>[],
  tongue: Tongue = 'vi',
): string | null {
  const titles = lines.filter(({ state }) => state === 'not included').map(({ title }) => title);
  return titles.length === 0 ? null : sentencesIn(tongue).notIncluded(titles.join('; '));
}

/** The same before there is a result; of criteria. */
export function leftOutInWords(
  criteria: readonly Pick<Criterion, 'bounds' | 'title'>[],
  tongue: Tongue = 'vi',
): string | null {
  const titles = criteria.filter(({ bounds }) => bounds === 'out').map(({ title }) => title);
  return titles.length === 0 ? null : sentencesIn(tongue).leftOut(titles.join('; '));
}

/** Whether a score says something: of who is not rated, or of whom something is not known yet, it would look like a bad one. */
export function isScored({ kind }: Pick<Standing['result'], 'kind'>): boolean {
  return kind !== 'not rated' && kind !== 'waiting';
}

/** Whether there are points to be told: of a set without points there are none. */
export function isScoreTold(
  result: Pick<Standing['result'], 'kind'>,
  { points, most, bonus, minus }: Pick<Grounds['score'], 'points' | 'most'> & Partial<Grounds['score']>,
): boolean {
  return isScored(result) && [points, most, bonus, minus].some((one) => Number(one ?? 0) !== 0);
}

/** That who is not rated has neither a bad result nor a score of 0; null of every other result. */
export function notRatedWhy(
  { kind }: Pick<Standing['result'], 'kind'>,
  tongue: Tongue = 'vi',
): string | null {
  return kind === 'not rated' ? sentencesIn(tongue).result.notRatedWhy : null;
}
