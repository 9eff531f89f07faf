/** One row of the table: a bar, what was measured, and the bare operation beside it. */
export interface Line {
  what: string;
  /** With its unit. */
  figure: string;
  /** The bare operation beneath it, measured in the same run. */
  bare?: string;
  ratio?: string;
  bar?: string;
  /** Whether the bar holds; absent where there is none. */
  holds?: boolean;
}

const HEADS = ['what', 'measured', 'bare operation', 'ratio', 'bar', ''];

export function print(lines: readonly Line[]): void {
  const rows = [HEADS, ...lines.map(cells)];
  const widths = HEADS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

function cells({ what, figure, bare = '', ratio = '', bar = '', holds }: Line): string[] {
  return [what, figure, bare, ratio, bar, holds === undefined ? '' : holds ? 'holds' : 'OVER'];
}

/** The middle of what was measured; 0 of nothing. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Milliseconds that a piece of work took. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
