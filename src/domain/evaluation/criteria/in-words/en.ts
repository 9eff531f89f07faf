import type { vi } from './vi.ts';

export const en: typeof vi = {
  points: (number) => `${number} points`,
  percent: (number) => `${number} %`,
  ofSet: (set, asked) => `${set}: ${asked}`,
  group: (points) => `at most ${points} points`,
  from: (held) => `A score ${held}`,
  fromShare: (held) => `A share of the unit’s own maximum ${held}`,
  needs: (titles) => `met: ${titles}`,
  nothingAsked: 'All gate criteria met',
  cap: (share, of) => `No more than ${share} of ${of}`,
  ofRated: 'the units that are rated',
  ofClass: (name) => `the units in “${name}”`,
  tooShort: (months) => `In being for less than ${months} months of the year`,
  complaint: 'Under complaint or denunciation on the day of the decision',
  late: (day) => `Not registered, or after the last day: ${day}`,
  reports: 'No report of the year',
  and: '; ',
};
