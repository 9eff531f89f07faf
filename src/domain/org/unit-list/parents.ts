/** Codes are told apart without regard to capital letters. */
export function key(code: string): string {
  return code.toLowerCase();
}

/** Every loop in "stands under": each once, from its first member on. Work grows linearly. */
export function loopsIn(above: ReadonlyMap<string, string | null>): string[][] {
  const walkOf = new Map<string, number>();
  const loops: string[][] = [];
  let walk = 0;
  for (const start of above.keys()) {
    walk += 1;
    const path: string[] = [];
    let at: string | null = start;
    while (at !== null && above.has(at) && !walkOf.has(at)) {
      walkOf.set(at, walk);
      path.push(at);
      at = above.get(at) ?? null;
    }
    if (at !== null && walkOf.get(at) === walk) loops.push(path.slice(path.indexOf(at)));
  }
  return loops;
}
