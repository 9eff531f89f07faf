import type { Span } from '#plan';

/** Tells of a span whether it crosses one of many places, in time that grows with the logarithm of their number. */
export function crossing(places: readonly Span[]): (span: Span) => boolean {
  const apart = joined(places);
  return ([start, end]) => {
    let [low, high] = [0, apart.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((apart[middle]?.[1] ?? 0) > start) high = middle;
      else low = middle + 1;
    }
    const first = apart[low];
    return first !== undefined && first[0] < end;
  };
}

/** The places in order, those that touch made one; empty ones are none. */
function joined(places: readonly Span[]): Span[] {
  const apart: [number, number][] = [];
  for (const [start, end] of places.filter(([from, to]) => to > from).sort((a, b) => a[0] - b[0])) {
    const last = apart.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else apart.push([start, end]);
  }
  return apart;
}
