import { killed, VICTIMS } from '../test/faults/killing.ts';
import { inFolder } from './folder.ts';
import { type Line, median } from './line.ts';

const ROUNDS = Number(process.env.THIDUA_KILL_ROUNDS ?? 20);

/** Not a time: reports that were acknowledged and are not there, whole and once, after kill -9 in mid-burst. */
export async function benchLosses(): Promise<Line[]> {
  const lines: Line[] = [];
  for (const victim of VICTIMS) {
    const { acknowledged, starts, ...found } = await inFolder((folder) => killed(folder, victim, ROUNDS));
    const wrong = found.lost + found.foreign + found.torn;
    lines.push({
      what: `${victim} killed, ${ROUNDS} rounds: reports lost or torn`,
      figure: `${wrong} of ${acknowledged} acknowledged`,
      bare: `start again ${(median(starts) / 1000).toFixed(1)} s`,
      bar: '0',
      holds: wrong === 0,
    });
  }
  return lines;
}
