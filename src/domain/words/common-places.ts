/** Longer rows are compared from both ends only: the table below grows with the product. */
const MOST = 400 * 400;

/**
 * Places (in the one, in the other, rising) of a longest sequence that both rows have. Where what lies between the equal ends of both
 * is more than `most` pairs, it counts as wholly different.
 */
export function commonPlaces(
  one: readonly string[],
  other: readonly string[],
  most = MOST,
): [number, number][] {
  let start = 0;
  while (start < Math.min(one.length, other.length) && one[start] === other[start]) start++;
  let end = 0;
  const left = Math.min(one.length, other.length) - start;
  while (end < left && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  const middle = between(one.slice(start, one.length - end), other.slice(start, other.length - end), most);
  return [
    ...Array.from({ length: start }, (_, at): [number, number] => [at, at]),
    ...middle.map(([mine, theirs]): [number, number] => [mine + start, theirs + start]),
    ...Array.from({ length: end }, (_, at): [number, number] => [
      one.length - end + at,
      other.length - end + at,
    ]),
  ];
}

function between(one: readonly string[], other: readonly string[], most: number): [number, number][] {
  if (one.length * other.length === 0 || one.length * other.length > most) return [];
  const width = other.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        one[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const shared: [number, number][] = [];
  for (let i = 0, j = 0; i < one.length && j < other.length; )
    if (one[i] === other[j]) shared.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  return shared;
}
