import type { CivilDate } from '#calendar';
import type { Review } from './review.ts';
import { type Closing, isOpen, type Windows } from './standing.ts';

/** Whether a unit may take back what it sent last: as long as the period is open and it has not been accepted. */
export function mayRecall(duty: Windows & Closing & { review: Review | null }, today: CivilDate): boolean {
  return isOpen(duty, today) && (duty.review === 'waiting' || duty.review === 'answered');
}

/** Whether what is taken back can only be sent late: its unit is told before it does. */
export function wouldBeLate({ onTimeUntil }: Windows, today: CivilDate): boolean {
  return today > onTimeUntil;
}
