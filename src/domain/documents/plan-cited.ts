import { bodyInText } from './body-name.ts';
import type { PlanReference } from './merged-report-input.ts';
import { dateInWords } from './wording.ts';

/** `Kế hoạch số 12/KH-UBND ngày … của …`, with dots where there is no number yet (Phụ lục I, ô 6). */
export function planCited({ number, date, issuer }: PlanReference): string {
  const dated = date === null ? '' : ` ${dateInWords(date)}`;
  return `Kế hoạch số ${number ?? '\u2026\u2026'}${dated} của ${bodyInText(issuer)}`;
}
