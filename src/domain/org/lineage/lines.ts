import type { CivilDate } from '#calendar';

/** A recorded change, as far as its lineage goes. */
export interface Step {
  id: string;
  on: CivilDate;
  /** From which old unit to which one after it; null where it ended without a successor. */
  ways: readonly { from: string; to: string | null }[];
}

/** The changes through which a unit came to be and what became of it, oldest first: its own and those of its line. */
export function lineOf<S extends Step>(unit: string, steps: readonly S[]): S[] {
  const [before, after] = [ancestorsOf(unit, steps), descendantsOf(unit, steps)];
  return steps
    .filter(({ ways }) =>
      ways.some(
        ({ from, to }) =>
          (to !== null && (to === unit || before.has(to))) || from === unit || after.has(from),
      ),
    )
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The units from which a unit came, all the way back; itself not among them. */
export function ancestorsOf(unit: string, steps: readonly Step[]): Set<string> {
  return reached(unit, steps, ({ from, to }) => (to === null ? null : [to, from]));
}

/** The units that came from a unit, all the way on; itself not among them. */
export function descendantsOf(unit: string, steps: readonly Step[]): Set<string> {
  return reached(unit, steps, ({ from, to }) => (to === null ? null : [from, to]));
}

/** Whether every unit comes only from others before it. */
export function isAcyclic(steps: readonly Step[]): boolean {
  const units = new Set(steps.flatMap(({ ways }) => ways.map(({ from }) => from)));
  return [...units].every((unit) => !descendantsOf(unit, steps).has(unit));
}

type Way = Step['ways'][number];

function reached(
  start: string,
  steps: readonly Step[],
  direction: (way: Way) => [at: string, next: string] | null,
): Set<string> {
  const edges = new Map<string, string[]>();
  for (const way of steps.flatMap(({ ways }) => ways)) {
    const edge = way.from === way.to ? null : direction(way);
    if (edge) edges.set(edge[0], [...(edges.get(edge[0]) ?? []), edge[1]]);
  }
  const found = new Set<string>();
  const open = [start];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const next of edges.get(at) ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      open.push(next);
    }
  return found;
}
