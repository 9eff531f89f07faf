import type { CivilDate } from '#calendar';
import { bodyInText } from '../../body-name.ts';
import type { Recipient } from '../../official-document.ts';
import type { PaperFrame } from '../frame.ts';
import { levelOf, territoryOf } from '../framed.ts';
import { culture } from './culture.ts';
import { festival } from './festival.ts';
import { security } from './security.ts';
import type { PlanStarter } from './starter.ts';

/** The plans a commune may begin with. */
export const planStarters: readonly PlanStarter[] = [security, culture, festival];

/** The year that a plan begun on a day is for: near its end the next. */
export function startedYear(today: CivilDate): number {
  const [year, month] = today.split('-').map(Number);
  return (year ?? 0) + ((month ?? 0) >= FOR_NEXT ? 1 : 0);
}

/** October. */
const FOR_NEXT = 10;

/** A starter for a commune and a year. */
export interface StartedPlan {
  title: string;
  /** Legal bases and body as the text of a plan, to be cut into its parts (`partsOf`). */
  text: string;
  recipients: Recipient[];
}

export function startedPlan(
  starter: PlanStarter,
  { issuer }: Pick<PaperFrame, 'issuer'>,
  year: number,
): StartedPlan {
  const named = (text: string) =>
    text
      .replaceAll('{xã}', territoryOf(issuer.nameInText))
      .replaceAll('{cấp}', levelOf(issuer.nameInText))
      .replaceAll('{ban hành}', bodyInText(issuer.nameInText))
      .replaceAll('{năm}', String(year));
  const title = named(starter.title);
  const bases = starter.bases.map((words) => `${words};`);
  return {
    title,
    text: ['KẾ HOẠCH', title, '', ...bases, ...starter.lines].map(named).join('\n'),
    recipients: starter.recipients.map(({ name, purpose }) => ({ name: named(name), purpose })),
  };
}
