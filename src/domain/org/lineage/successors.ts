/** A stretch of a way from an old unit to one after it, however many changes lie between. */
export interface Succession {
  unit: string;
  successor: string;
}

/**
 * What a change adds to who succeeds whom: its own ways, and through them those of units that ended into its old ones
 * before. A unit does not succeed itself.
 */
export function successionOf(
  ways: readonly { from: string; to: string }[],
  known: readonly Succession[],
): (Succession & { direct: boolean })[] {
  const direct = ways.filter(({ from, to }) => from !== to);
  const further = direct.flatMap(({ from, to }) =>
    known
      .filter(({ successor, unit }) => successor === from && unit !== to)
      .map(({ unit }) => ({ from: unit, to })),
  );
  const seen = new Set<string>();
  return [
    ...direct.map((way) => ({ unit: way.from, successor: way.to, direct: true })),
    ...further.map((way) => ({ unit: way.from, successor: way.to, direct: false })),
  ].filter(({ unit, successor }) => !seen.has(`${unit} ${successor}`) && seen.add(`${unit} ${successor}`));
}
