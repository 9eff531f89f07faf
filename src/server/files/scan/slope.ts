/** The dark places of a page, seen small: `x` and `y` of each, and the size they lie in. */
export interface Specks {
  width: number;
  height: number;
  xs: Float32Array;
  ys: Float32Array;
}

/** Beyond this lean, in degrees, a page was not laid on a scanner but taken in passing. */
const STEEPEST = 12;

/** How many degrees the lines of a page fall to the right: found by trying which lean fits its lines best. */
export function slopeOf(specks: Specks): { degrees: number; fit: number } {
  let best = { degrees: 0, fit: fitOf(specks, 0) };
  for (const step of [0.5, 0.1, 0.02]) {
    const reach = step === 0.5 ? STEEPEST : step * 5;
    const { degrees: middle } = best;
    for (let lean = middle - reach; lean <= middle + reach + step / 2; lean += step) {
      const fit = fitOf(specks, lean);
      if (fit > best.fit) best = { degrees: lean, fit };
    }
  }
  return best;
}

/** How sharply rows of this lean part into lines and the white between them: 1 where they do not at all. */
function fitOf({ width, height, xs, ys }: Specks, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const above = Math.ceil(Math.abs(slope) * width);
  const rows = new Float32Array(height + 2 * above + 2);
  for (let at = 0; at < xs.length; at++) {
    const row = Math.round((ys[at] ?? 0) - slope * (xs[at] ?? 0)) + above;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let squares = 0;
  for (const count of rows) squares += count * count;
  return (squares * height) / Math.max(1, xs.length * xs.length);
}

/** The same places with the page turned a quarter to the right. */
export function turned({ width, height, xs, ys }: Specks): Specks {
  return { width: height, height: width, xs: ys.map((y) => height - 1 - y), ys: xs };
}
