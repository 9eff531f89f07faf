import type { DocumentFacts } from '#plan';
import { bodyInText } from './body-name.ts';
import type { PlanReference } from './merged-report-input.ts';
import { lowerFirst } from './text-parts.ts';
import { dateInWords } from './wording.ts';

/** `Kế hoạch số 12/KH-UBND ngày … của …`, with dots where there is no number yet (Phụ lục I, ô 6). */
export function planCited({ number, date, issuer }: PlanReference): string {
  const dated = date === null ? '' : ` ${dateInWords(date)}`;
  return `Kế hoạch số ${number ?? '\u2026\u2026'}${dated} của ${bodyInText(issuer)}`;
}

/** A first citation in full: type, number, date, body, title (Phụ lục I, ô 6). */
export function planCitedInFull(plan: PlanReference): string {
  return `${planCited(plan)}${about(plan.title)}`;
}

function about(title: string): string {
  if (title === '') return '';
  return /^(về|v\/v)\s/iu.test(title) ? ` ${lowerFirst(title)}` : ` về việc ${lowerFirst(title)}`;
}

/** A plan as read, to be cited. What its text leaves blank stays blank; `issuer` where it names none. */
export function planReference(
  { date, number, numberBlank, ...facts }: DocumentFacts,
  issuer: string,
): PlanReference {
  const { year, month, day } = date;
  return {
    number: numberBlank ? null : number,
    date: year === null ? null : { day, month, year },
    issuer: facts.issuer ?? issuer,
    title: facts.title ?? '',
  };
}

/** `II.3 Thi đua nâng cao …` as a paper cites it: `Mục II.3`; a clause without numbers by its heading. */
export function clauseCited(clause: string): string | null {
  const path = /^([IVXLC]+|\d+|[a-zđ])(\.([IVXLC]+|\d+|[a-zđ]))*(?= |$)/u.exec(clause)?.[0];
  return path ? `Mục ${path}` : clause || null;
}
