import type { Circumstances, Fact } from '../facts.ts';
import { canonical } from '../grounds/canonical.ts';
import type { AskedShown, CapShown, Grounds, GroundsLine } from '../grounds/grounds.ts';
import type { RuleOn } from '../rules/in-force.ts';

/** Why a unit's result would differ. Null: it was not there before, or is there no more. */
export type Reason =
  | { kind: 'line'; criterion: string; title: string; was: LineSide | null; now: LineSide | null }
  | { kind: 'rule'; key: string; title: string; was: RuleOn | null; now: RuleOn | null }
  | { kind: 'class'; class: string; name: string; was: AskedShown | null; now: AskedShown | null }
  | { kind: 'circumstances'; was: Circumstances; now: Circumstances }
  | { kind: 'cap'; class: string; name: string; was: CapShown | null; now: CapShown | null };

/** A criterion with all that words about it are made of. */
export type LineSide = Pick<
  GroundsLine,
  'state' | 'points' | 'most' | 'counts' | 'why' | 'asks' | 'asked' | 'classes'
> & {
  /** What was known of it; null where both sides know the same. */
  fact: Fact | null;
};

/** What differs between the grounds of one unit, what it says first: its criteria, then the rules and the classes, then the rest. */
export function reasonsOf(was: Grounds, now: Grounds): Reason[] {
  const lines = linesIn(was, now);
  return [...lines, ...rulesIn(was, now), ...classesIn(was, now), ...around(was, now), ...capsIn(was, now)];
}

function linesIn(was: Grounds, now: Grounds): Reason[] {
  const old = new Map(was.lines.map((line) => [line.criterion, line]));
  const fresh = new Set(now.lines.map(({ criterion }) => criterion));
  const gone = was.lines.filter(({ criterion }) => !fresh.has(criterion));
  return [
    ...now.lines.flatMap((line) => lineOf(old.get(line.criterion) ?? null, line)),
    ...gone.flatMap((line) => lineOf(line, null)),
  ];
}

function lineOf(was: GroundsLine | null, now: GroundsLine | null): Reason[] {
  const line = now ?? was;
  if (!line || (was && now && isSame(foundIn(was), foundIn(now)))) return [];
  const told = isSame(was?.fact ?? null, now?.fact ?? null);
  const { criterion, title } = line;
  return [{ kind: 'line', criterion, title, was: was && sideOf(was, told), now: now && sideOf(now, told) }];
}

/** What was found of a criterion; from which version of a report tells the fact. */
function foundIn({ state, points, most, counts, why, fact }: GroundsLine): object {
  const figures =
    'held' in why ? { ...why, held: null } : why.kind === 'unset' ? { ...why, rule: null } : why;
  return [state, points, most, counts, figures, fact];
}

function sideOf(line: GroundsLine, isFactSame: boolean): LineSide {
  const { state, points, most, counts, why, asks, asked, classes, fact } = line;
  return { state, points, most, counts, why, asks, asked, classes, fact: isFactSame ? null : fact };
}

/** The rules of both, by key: of one that no unit's grounds rest on any more, or did not yet, one side is null. */
function rulesIn(was: Grounds, now: Grounds): Reason[] {
  const [old, fresh] = [rulesOf(was), rulesOf(now)];
  const keys = [...new Set([...old.keys(), ...fresh.keys()])].sort();
  return keys.flatMap((key) => {
    const [before, after] = [old.get(key) ?? null, fresh.get(key) ?? null];
    if (isSame(before, after)) return [];
    return [{ kind: 'rule', key, title: (after ?? before)?.title ?? key, was: before, now: after } as const];
  });
}

/** Those that lines, classes and caps rest on. */
function rulesOf({ lines, set, caps }: Grounds): Map<string, RuleOn> {
  const asked = [...lines.map((line) => line.asked), ...set.classes.map((one) => one.asked)];
  const rules = [...asked.flatMap(rulesBehind), ...caps.flatMap(({ rule }) => rule ?? [])];
  const unset = lines.flatMap(({ why }) => (why.kind === 'unset' ? [why.rule] : []));
  return new Map([...unset, ...rules].map((rule) => [rule.key, rule]));
}

function rulesBehind(asked: AskedShown | null): readonly RuleOn[] {
  if (asked === null) return [];
  return asked.ok ? asked.held.rules : [asked.rule];
}

function classesIn({ set: was }: Grounds, { set: now }: Grounds): Reason[] {
  const keys = new Set([...now.classes, ...was.classes].map(({ key }) => key));
  return [...keys].flatMap((key) => {
    const [old, fresh] = [was, now].map(({ classes }) => classes.find((one) => one.key === key));
    if (isSame(amountsOf(old), amountsOf(fresh))) return [];
    const name = (fresh ?? old)?.name ?? key;
    return [{ kind: 'class', class: key, name, was: old?.asked ?? null, now: fresh?.asked ?? null } as const];
  });
}

/** The figures alone: which paper says them is the rule's to tell. */
function amountsOf(one: { asked: AskedShown | null } | undefined): unknown {
  if (!one) return 'none';
  return one.asked?.ok ? { ...one.asked.held, rules: null } : (one.asked?.rule.key ?? null);
}

function around({ circumstances: was }: Grounds, { circumstances: now }: Grounds): Reason[] {
  return isSame(was, now) ? [] : [{ kind: 'circumstances', was, now }];
}

/** Only where a cap took it down, left it open, or does no more. */
function capsIn(was: Grounds, now: Grounds): Reason[] {
  const touched = [was, now].some(({ result }) => result.kind === 'capped' || result.kind === 'tied');
  if (!touched) return [];
  const keys = new Set([...now.caps, ...was.caps].map((cap) => cap.class));
  return [...keys].flatMap((key) => {
    const [old = null, fresh = null] = [was, now].map(({ caps }) => caps.find((cap) => cap.class === key));
    if (isSame(old && { ...old, rule: null }, fresh && { ...fresh, rule: null })) return [];
    const classes = [...now.set.classes, ...was.set.classes];
    const name = classes.find((one) => one.key === key)?.name ?? key;
    return [{ kind: 'cap', class: key, name, was: old, now: fresh } as const];
  });
}

function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}
