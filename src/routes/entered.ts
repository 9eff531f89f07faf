import type { Entered } from '#evaluation';
import { readNumber } from '#reporting';

/** What a form's fields of one criterion hold: one answer, nothing, or a problem of one of the fields. */
export type ReadEntered =
  | { ok: true; entered: Entered | null }
  | { ok: false; field: string; problem: string };

/** Reads the fields `ID.yes`, `ID.value`, `ID.part`, `ID.whole`, `ID.cases` and `ID.points`, of which one way may be filled. */
export function readEntered(
  values: Readonly<Record<string, string>>,
  criterion: string,
  ways: readonly Entered['kind'][],
): ReadEntered {
  const at = (name: string) => (values[`${criterion}.${name}`] ?? '').trim();
  const filled = ways.filter((way) => FIELDS[way].some((name) => at(name) !== ''));
  const [way] = filled;
  if (!way) return { ok: true, entered: null };
  if (filled.length > 1) return { ok: false, field: `${criterion}.${FIELDS[way][0]}`, problem: 'several' };
  if (way === 'said') return { ok: true, entered: { kind: 'said', yes: at('yes') === 'yes' } };
  const numbers: string[] = [];
  for (const name of FIELDS[way]) {
    const read = readNumber(at(name), { decimals: way === 'cases' ? 0 : 2, maximum: null });
    if (!read.ok) return { ok: false, field: `${criterion}.${name}`, problem: read.message };
    numbers.push(read.value);
  }
  const [first = '', second = ''] = numbers;
  return { ok: true, entered: enteredAs(way, first, second) };
}

/** What a unit said of a criterion before, and how it may say it. */
export interface SaidBefore {
  criterion: string;
  ways: readonly Entered['kind'][];
  entered: Entered | null;
  words: string | null;
}

export type ReadAssessed =
  | { ok: true; given: { criterion: string; entered: Entered | null; reason: string | null }[] }
  | { ok: false; field: string; problem: string };

/**
 * Reads all criteria of a unit's form. A field that is left empty leaves the answer as it stands; words beside it (`ID.words`)
 * are kept without an answer too.
 */
export function readAssessed(
  values: Readonly<Record<string, string>>,
  before: readonly SaidBefore[],
): ReadAssessed {
  const given: (ReadAssessed & { ok: true })['given'] = [];
  for (const { criterion, ways, entered, words } of before) {
    const read = readEntered(values, criterion, ways);
    if (!read.ok) return read;
    const typed = values[`${criterion}.words`];
    const reason = typed === undefined ? words : typed.trim() || null;
    if (read.entered || reason !== words) given.push({ criterion, entered: read.entered ?? entered, reason });
  }
  return { ok: true, given };
}

/** Where a problem of what was entered is said: its words where these are too long, else its first field. */
export function fieldOfEntered(criterion: string, entered: Entered | null, problem: string): string {
  const isOfWords = entered === null || problem.startsWith('over ');
  return `${criterion}.${isOfWords ? 'words' : FIELDS[entered.kind][0]}`;
}

const FIELDS: Readonly<Record<Entered['kind'], readonly string[]>> = {
  said: ['yes'],
  amount: ['value'],
  share: ['part', 'whole'],
  cases: ['cases'],
  points: ['points'],
};

function enteredAs(way: Exclude<Entered['kind'], 'said'>, first: string, second: string): Entered {
  switch (way) {
    case 'amount':
      return { kind: way, value: first };
    case 'share':
      return { kind: way, part: first, whole: second };
    case 'cases':
      return { kind: way, cases: first };
    case 'points':
      return { kind: way, points: first };
  }
}

/** What was entered before, as its fields show it. */
export function enteredFields(entered: Entered | null): Record<string, string> {
  switch (entered?.kind) {
    case 'said':
      return { yes: entered.yes ? 'yes' : 'no' };
    case 'amount':
      return { value: comma(entered.value) };
    case 'share':
      return { part: comma(entered.part), whole: comma(entered.whole) };
    case 'cases':
      return { cases: entered.cases };
    case 'points':
      return { points: comma(entered.points) };
    default:
      return {};
  }
}

const comma = (decimal: string) => decimal.replace('.', ',');
