import type { LegalSource } from './source.ts';
import type { RegularKind } from './stretches.ts';
import { MID_DECEMBER_YEAR, type YearType } from './year-types.ts';

/** How the State's own periodic reports are cut. Emulation reports are cut as their plan says. */
export interface StateReport {
  kind: RegularKind;
  /** The year whose parts these are. */
  year: YearType;
  source: LegalSource;
}

/** Month: the 15th of the month before to the 14th. Quarter: the 15th of the month before to the 14th of its last month. */
export const STATE_REPORTS: readonly StateReport[] = [
  cutAs('month', 'C'),
  cutAs('quarter', 'C'),
  cutAs('half', 'M'),
  cutAs('year', 'M'),
];

/** Working days that lie at least between the end of the days covered and the day a report is sent. */
export const SENT_AFTER: { workingDays: number; source: LegalSource } = {
  workingDays: 1,
  source: { document: 'Nghị định 09/2019/NĐ-CP', article: 'Điều 8 khoản 5', status: 'C' },
};

function cutAs(kind: RegularKind, status: LegalSource['status']): StateReport {
  return {
    kind,
    year: MID_DECEMBER_YEAR,
    source: { document: 'Nghị định 09/2019/NĐ-CP', article: 'Điều 12', status },
  };
}
