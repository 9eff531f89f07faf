import { plain } from '../../1-text/fold.ts';
import type { Reporting } from '../../reading.ts';
import { wordsAt } from '../places.ts';
import { type Examined, type Finder, point } from '../point.ts';
import { isDuty } from './duties.ts';

/** A duty to report on "agencies and units", where the plan names areas, schools or firms beside units elsewhere. */
export const reportersLeftOut: Finder = (plan) =>
  plan.reporting.flatMap((report) => {
    const who = plain(report.who ?? '');
    if (!isDuty(report) || !/^(?:các )?(?:cơ quan, )?đơn vị$|^các cơ quan, đơn vị/u.test(who)) return [];
    const left = besideUnits(plan).filter(
      ({ shape }) => !plan.reporting.some((other) => reports(other, shape)),
    );
    if (left.length === 0 || /có tên|nêu trên|liên quan/u.test(who)) return [];
    return [point('reporters-left-out', wordsAt(plan, report.span), left.map(({ name }) => name).join(', '))];
  });

/** Whether a kind of unit reports in its own name, here or in another place. */
function reports(report: Reporting, shape: RegExp): boolean {
  return isDuty(report) && shape.test(plain(report.who ?? ''));
}

const AREA = '(?:tổ dân phố|khu phố|khóm|thôn|xóm|buôn|ấp|khu dân cư)';
const KINDS = [
  { name: 'tổ dân phố, thôn', shape: new RegExp(AREA, 'u') },
  { name: 'trường học', shape: /trường học|nhà trường|cơ sở giáo dục/u },
  { name: 'doanh nghiệp', shape: /doanh nghiệp/u },
] as const;

/** What the plan lists next to units when it hands out tasks or criteria: they are not among "units" then. */
function besideUnits({ assignments, participants, clauses }: Examined) {
  const lists = [
    ...assignments.map(({ agency }) => plain(agency)),
    ...participants.map(({ quote }) => plain(quote)),
    ...clauses.flatMap(({ plain }) => (/^yêu cầu|vướng mắc/u.test(plain) ? [plain] : [])),
  ].filter((list) => /đơn vị, /u.test(list) || /, đơn vị/u.test(list));
  return KINDS.flatMap(({ name, shape }) => {
    const found = lists.map((list) => shape.exec(list)?.[0]).find(Boolean);
    return found ? [{ name: shape.source.startsWith('(?:tổ') ? found : name, shape }] : [];
  });
}
