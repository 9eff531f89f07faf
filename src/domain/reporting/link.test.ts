import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDate } from '#calendar';
import { lastDayOfLink, lastDayProblem, linkState } from './link.ts';
import { receivedProblem } from './received.ts';

const day = (text: string): CivilDate => {
  const date = civilDate(text);
  if (!date) throw new Error(text);
  return date;
};
const today = day('2026-06-10');

describe('a personal link', () => {
  it('opens to the end of its last day, and never after it was revoked', () => {
    const link = { revokedAt: null, expiresOn: day('2026-06-10') };
    expect(linkState(link, day('2026-06-10'))).toBe('in force');
    expect(linkState(link, day('2026-06-11'))).toBe('expired');
    expect(linkState({ ...link, revokedAt: new Date() }, day('2026-06-10'))).toBe('revoked');
  });

  it('ends with the period where that is closed, else two weeks after the report is due', () => {
    const windows = { onTimeUntil: day('2026-06-15'), acceptedUntil: null };
    expect(lastDayOfLink(windows, today)).toBe('2026-06-29');
    expect(lastDayOfLink({ ...windows, acceptedUntil: day('2026-06-20') }, today)).toBe('2026-06-20');
    expect(lastDayOfLink(windows, day('2026-12-25'))).toBe('2027-01-08');
    expect(lastDayOfLink({ ...windows, acceptedUntil: day('2026-06-20') }, day('2026-12-25'))).toBe(
      '2026-12-25',
    );
    expect(lastDayOfLink({ ...windows, onTimeUntil: day('2030-12-31') }, today)).toBe('2027-06-11');
  });

  it('may end on no day that is past, nor more than a year ahead', () => {
    expect(lastDayProblem(today, today)).toBeNull();
    expect(lastDayProblem(day('2026-06-09'), today)).toBe('past');
    expect(lastDayProblem(day('2027-06-11'), today)).toBeNull();
    expect(lastDayProblem(day('2027-06-12'), today)).toBe('too far');
  });
});

describe('the day on which a report reached the commune', () => {
  it('lies in the period or after it, and not ahead', () => {
    const period = { coversFrom: day('2026-04-01') };
    expect(receivedProblem(day('2026-04-01'), period, today)).toBeNull();
    expect(receivedProblem(today, period, today)).toBeNull();
    expect(receivedProblem(day('2026-03-31'), period, today)).toBe('before the period');
    expect(receivedProblem(day('2026-06-11'), period, today)).toBe('in the future');
  });
});
