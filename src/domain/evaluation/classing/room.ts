import type { CapFound, Standing } from './caps.ts';

/** How many of the equals at the edge of a cap there is room for. */
export function roomAt(cap: CapFound, standings: readonly Standing[]): number {
  const inside = standings.filter(
    ({ result }) => (result.kind === 'class' || result.kind === 'capped') && result.class === cap.class,
  );
  return cap.allowed - inside.length;
}
