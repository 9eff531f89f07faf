import type { Entered } from '#evaluation';

/** What a unit says of itself, by criterion. */
type Said = Readonly<Record<string, Entered>>;

/** The place among the areas of the one that explains last year's result. */
export const EXPLAINS = 4;

/** Of last year: nobody reported, every figure is the unit's own. */
export function before(place: number): Said {
  return {
    'chay-no': cases(place === 8 ? 1 : 0),
    'diem-chua-chay': amount(1 + (place % 3)),
    'sinh-hoat': amount(place % 4 === 1 ? 3 : 4),
    'ke-hoach': yesNo(place !== 2),
    'phat-thanh': yesNo(place !== EXPLAINS),
  };
}

/** This year fire points and meetings are told by the reports. */
export function ofNow(place: number): Said {
  const fires = cases(place === 2 ? 1 : 0);
  return { 'chay-no': fires, 'ke-hoach': yesNo(true), 'phat-thanh': yesNo(place !== 5) };
}

export function ofTitle(place: number): Said {
  const isMet = (other: number) => yesNo(place !== other);
  return {
    ...{ economy: yesNo(true), culture: yesNo(true), environment: isMet(9), others: yesNo(true) },
    public: amount(place === 3 ? 9 : 10),
  };
}

/** The share of its tasks that a team has done decides its class: of the better ones only the highest bar is known. */
export function ofTeam(place: number): Said {
  const tasks: Entered = { kind: 'share', part: ['98', '91', '84'][place] ?? '0', whole: '100' };
  const yes = yesNo(true);
  return {
    ...{ assigned: yes, meetings: yes, together: yes, area: yes, discipline: yes },
    ...{ 'tasks-excellent': tasks, 'tasks-good': tasks, 'tasks-completed': tasks },
  };
}

const yesNo = (yes: boolean): Entered => ({ kind: 'said', yes });
const amount = (value: number): Entered => ({ kind: 'amount', value: String(value) });
const cases = (happened: number): Entered => ({ kind: 'cases', cases: String(happened) });
