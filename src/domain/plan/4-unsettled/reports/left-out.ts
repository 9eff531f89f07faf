import { plain } from '../../1-text/fold.ts';
import { wordsAt } from '../places.ts';
import { type Examined, type Finder, point } from '../point.ts';
import { isDuty } from './duties.ts';

/** A duty to report on "agencies and units", where the plan names areas, schools or firms beside units elsewhere. */
export const reportersLeftOut: Finder = (plan) => {
  const vague = plan.reporting.filter(({ who, quote }) => isDuty({ quote }) && VAGUE.test(plain(who ?? '')));
  const [first] = vague;
  if (!first) return [];
  const named = plan.reporting.filter(isDuty).map(({ who }) => plain(who ?? ''));
  const left = besideUnits(plan).filter(({ shape }) => !named.some((who) => shape.test(who)));
  return left.length > 0
    ? [point('reporters-left-out', wordsAt(plan, first.span), left.map(({ name }) => name).join(', '))]
    : [];
};

const VAGUE = /^(?:(?:các )?(?:cơ quan, )?đơn vị$|các cơ quan, đơn vị)(?!.*(?:có tên|nêu trên|liên quan))/u;

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
