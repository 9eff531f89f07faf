import type { Unsettled } from '../../reading.ts';
import { BODIES } from './bodies.ts';
import { DOCUMENTS } from './documents.ts';
import { FIGURES } from './figures.ts';
import { FORM } from './form.ts';
import { NAMES } from './names.ts';
import { REPORTS } from './reports.ts';
import { TIMES } from './times.ts';

/** Every point a plan can have to settle. */
export const POINTS = {
  ...FORM,
  ...NAMES,
  ...DOCUMENTS,
  ...TIMES,
  ...REPORTS,
  ...BODIES,
  ...FIGURES,
} as const;

export type PointCode = keyof typeof POINTS;

/** Whether a point leaves open who does what, how much or by when; the others are about form. */
export function weightOf(code: PointCode): Unsettled['weight'] {
  return WORK.has(code) ? 'work' : 'form';
}

const WORK: ReadonlySet<string> = new Set([
  ...Object.keys({ ...TIMES, ...REPORTS, ...BODIES, ...FIGURES }).filter(
    (code) => code !== 'not-a-recipient',
  ),
  'beyond-its-year',
  'former-body',
]);
