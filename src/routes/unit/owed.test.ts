import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { type CivilDate, civilDate } from '#calendar';
import type { reports } from '#store';
import Owed from './Owed.svelte';

const day = (text: string): CivilDate => {
  const date = civilDate(text);
  if (!date) throw new Error(text);
  return date;
};

/** A report that was due on 12/6/2026 and did not come. */
const duty: reports.Duty & { note: null } = {
  ...{ period: 'p', periodName: 'Năm nay', movement: 'm', movementName: 'Phong trào thử' },
  ...{
    unit: 'u',
    unitName: 'Mặt trận phường',
    unitCode: 'MT',
    unitKind: 'organisation',
    like: 'organisation',
  },
  ...{ coversFrom: day('2026-01-01'), coversTo: day('2026-06-10'), acceptedUntil: null, endedOn: null },
  ...{ onTimeUntil: day('2026-06-12'), dueForAll: day('2026-06-12'), lockedAt: null, exempt: null },
  ...{ carried: false, change: null, sentAt: null, report: null, returnId: null, byLink: false },
  ...{ review: null, reviewSince: null, reviewStep: null, stepName: null, reviewAsker: null },
  ...{ savedAt: null, draftRevision: 0, receivedWay: null, receivedOn: null, note: null },
};

const shown = (asked: boolean) =>
  render(Owed, {
    props: { duty: { ...duty, asked }, today: day('2026-06-20'), next: false, language: 'vi' },
  }).body;

it('a report that did not come is overdue of a unit that owes it, and of one that is asked it is asked for', () => {
  expect(shown(false)).toContain('Quá hạn');
  expect(shown(false)).toContain('Đã quá hạn 8 ngày');
  expect(shown(true)).toContain('Được đề nghị, chưa gửi');
  expect(shown(true).toLowerCase()).not.toContain('quá hạn');
});
