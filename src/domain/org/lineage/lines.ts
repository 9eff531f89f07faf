import type { CivilDate } from '#calendar';

/** A recorded change, as far as its lineage goes. */
export interface Step {
  id: string;
  on: CivilDate;
  /** From which old unit to which one after it; null where it ended without a successor. */
  ways: readonly { from: string; to: string | null }[];
}

/**
 * The changes through which a unit came to be and what became of it, oldest first. They are followed in the order of
 * their days: what split off and came back is told twice, and what a unit's origin did after they parted is not told.
 */
export function lineOf<S extends Step>(unit: string, steps: readonly S[]): S[] {
  const told = new Set([...back(unit, steps).steps, ...on(unit, steps).steps]);
  return inOrder(steps).filter((step) => told.has(step));
}

/** The units from which a unit came, all the way back; itself not among them. */
export function ancestorsOf(unit: string, steps: readonly Step[]): Set<string> {
  return others(unit, back(unit, steps).units);
}

/** The units that came from a unit, all the way on; itself not among them. */
export function descendantsOf(unit: string, steps: readonly Step[]): Set<string> {
  return others(unit, on(unit, steps).units);
}

interface Walk<S> {
  units: Set<string>;
  steps: S[];
}

function back<S extends Step>(unit: string, steps: readonly S[]): Walk<S> {
  return walk(unit, inOrder(steps).reverse(), ({ from, to }) => (to === null ? null : [to, from]));
}

function on<S extends Step>(unit: string, steps: readonly S[]): Walk<S> {
  return walk(unit, inOrder(steps), ({ from, to }) => [from, to ?? from]);
}

function inOrder<S extends Step>(steps: readonly S[]): S[] {
  return [...steps].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** All of a step is reached from what was reached before it: nothing leads on within one day. */
function walk<S extends Step>(
  start: string,
  steps: readonly S[],
  direction: (way: Step['ways'][number]) => [at: string, next: string] | null,
): Walk<S> {
  const units = new Set([start]);
  const through = steps.filter((step) => {
    const reached = step.ways.flatMap((way) => {
      const edge = direction(way);
      return edge && units.has(edge[0]) ? [edge[1]] : [];
    });
    for (const unit of reached) units.add(unit);
    return reached.length > 0;
  });
  return { units, steps: through };
}

function others(unit: string, units: Set<string>): Set<string> {
  units.delete(unit);
  return units;
}
