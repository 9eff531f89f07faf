import { fork } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../launch/root.mjs';
import type { Line } from './line.ts';

/** A thousand report forms made and read back, in a process that is begun as the server is: its memory is looked at. */
export function benchExcel(): Promise<Line[]> {
  const child = fork(join(root, 'bench/excel-forms.ts'), { execArgv: ['--max-semi-space-size=8'] });
  return new Promise((resolve, reject) => {
    child.once('message', (lines: Line[]) => resolve(lines));
    child.once('exit', (code) => reject(new Error(`The forms ended with ${code}`)));
  });
}
