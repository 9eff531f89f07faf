/** The results of one set of criteria in one year, as they were frozen. */
export interface YearOf {
  year: number;
  /** Best first. */
  classes: readonly { key: string; name: string }[];
  below: string;
  units: readonly { unit: string; name: string; state: string; class: string | null }[];
  /** Units that became part of others, whenever. */
  succession: readonly { from: string; to: string }[];
}

/** A year held against the one before it. */
export interface YearsCompared {
  year: number;
  /** How many units in each class, best first; then below, which are gate and no class alike; not rated or open are apart. */
  classes: readonly { key: string; name: string; units: number }[];
  below: { name: string; units: number };
  open: number;
  units: number;
  /** Null in the first year. */
  since: Since | null;
}

/** What lies between two years. */
export interface Since {
  year: number;
  /** Of units on both lists, where both results are a class or below. */
  better: number;
  worse: number;
  same: number;
  /** Units of this list alone, of the other alone, and those of this one that others became part of: marks where a line breaks. */
  came: readonly string[];
  went: readonly string[];
  merged: readonly string[];
  /** Classes are other ones: years cannot be held against each other. */
  otherScale: boolean;
}

/** Years in their order, each against the one before. Units are named as their own year names them. Pure. */
export function overYears(years: readonly YearOf[]): YearsCompared[] {
  const ordered = [...years].sort((one, other) => one.year - other.year);
  return ordered.map((year, place) => {
    const before = ordered[place - 1];
    return { ...countedIn(year), since: before ? sinceOf(before, year) : null };
  });
}

function countedIn({ year, classes, below, units }: YearOf) {
  const ranks = units.map((unit) => rankOf(unit, classes));
  const inClass = (rank: number) => ranks.filter((one) => one === rank).length;
  return {
    year,
    classes: classes.map(({ key, name }, rank) => ({ key, name, units: inClass(rank) })),
    below: { name: below, units: inClass(classes.length) },
    open: ranks.filter((rank) => rank === null).length,
    units: units.length,
  };
}

/** 0 is the best; null where a unit is not rated, or its result was left open. */
function rankOf({ state, class: got }: YearOf['units'][number], classes: YearOf['classes']): number | null {
  if (state === 'not rated' || state === 'waiting' || state === 'tied') return null;
  const place = classes.findIndex(({ key }) => key === got);
  return place < 0 ? classes.length : place;
}

function sinceOf(before: YearOf, now: YearOf): Since {
  const otherScale = keysOf(before) !== keysOf(now);
  const old = new Map(before.units.map((unit) => [unit.unit, unit]));
  const ids = new Set(now.units.map(({ unit }) => unit));
  const moves = otherScale ? [] : now.units.flatMap((unit) => moveOf(old.get(unit.unit), unit, now.classes));
  const count = (way: number) => moves.filter((move) => move === way).length;
  const went = before.units.filter(({ unit }) => !ids.has(unit));
  const into = new Set(
    went.flatMap(({ unit }) => now.succession.filter(({ from }) => from === unit).map(({ to }) => to)),
  );
  return {
    ...{ year: before.year, otherScale, better: count(1), worse: count(-1), same: count(0) },
    came: now.units.filter(({ unit }) => !old.has(unit)).map(({ name }) => name),
    went: went.map(({ name }) => name),
    merged: now.units.filter(({ unit }) => into.has(unit)).map(({ name }) => name),
  };
}

function keysOf({ classes }: YearOf): string {
  return JSON.stringify(classes.map(({ key }) => key));
}

/** 1 better, -1 worse, 0 the same; nothing where one of both is neither. */
function moveOf(
  before: YearOf['units'][number] | undefined,
  now: YearOf['units'][number],
  classes: YearOf['classes'],
): number[] {
  const [old, fresh] = [before ? rankOf(before, classes) : null, rankOf(now, classes)];
  return old === null || fresh === null ? [] : [Math.sign(old - fresh)];
}
