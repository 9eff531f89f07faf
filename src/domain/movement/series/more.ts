import { isReportDeadline } from '../due.ts';
import type { Frame } from '../frame.ts';
import type { PlanItem } from '../items.ts';
import { kindProposed } from './propose.ts';
import type { SeriesRow } from './read.ts';

/** The series that a form offers to make: of the kind for which the plan wants reports without saying the day, else quarters. */
export function moreSeries(
  items: readonly PlanItem[],
  { today, taking }: Omit<Frame, 'calendar' | 'issued'>,
): SeriesRow {
  const said = items.flatMap((item) => {
    const kind = isReportDeadline(item) ? kindProposed(item) : null;
    return kind ? [{ kind, item }] : [];
  })[0];
  return {
    planItem: said?.item.id ?? '',
    kind: said?.kind ?? 'quarter',
    year: 'calendar',
    yearStarts: '',
    dueWay: 'after-working',
    due: '',
    accepted: '',
    from: today,
    to: `${today.slice(0, 4)}-12-31`,
    unitKinds: taking.map(({ key }) => key),
    reason: said ? `Theo Kế hoạch, ${said.item.clause}; ngày gửi do cán bộ đặt` : '',
  };
}
