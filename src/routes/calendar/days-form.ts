import * as v from 'valibot';
import {
  type CivilDate,
  civilDate,
  HOLIDAYS,
  type HolidayId,
  openQuestions,
  type WorkCalendar,
} from '#calendar';
import type { daysOff } from '#store';
import { filled, maybe } from '../form.ts';

/** The form that sets days off, or a weekly day off that is worked. */
export const daysForm = v.pipe(
  v.object({
    kind: v.picklist(['off', 'working'], 'kind missing'),
    from: day('day missing'),
    to: v.pipe(
      maybe(),
      v.check((text) => text === null || civilDate(text) !== null, 'day missing'),
    ),
    holiday: maybe(),
    name: maybe(),
    paper: filled('paper missing'),
    paperDate: v.pipe(
      maybe(),
      v.check((text) => text === null || civilDate(text) !== null, 'day missing'),
    ),
  }),
  v.transform(wanted),
);

interface Typed {
  kind: 'off' | 'working';
  from: string;
  to: string | null;
  holiday: string | null;
  name: string | null;
  paper: string;
  paperDate: string | null;
}

/** The holidays that days can be said to be of. */
export const holidays = HOLIDAYS.filter(({ until }) => until === null).map(({ id, name }) => ({
  value: id,
  label: name,
}));

/** Where a problem of the store belongs on the form. */
export function fieldOf(problem: daysOff.DaysOffProblem): string {
  return FIELDS[problem];
}

/** What the form begins with where somebody comes to settle an open question of a year. */
export function startingWith(
  calendar: WorkCalendar,
  year: number,
  wanted: string | null,
): Record<string, string> {
  const open = openQuestions(calendar, year).find(({ holiday }) => holiday === wanted);
  const holiday = HOLIDAYS.find(({ id, until }) => id === open?.holiday && until === null);
  const days = holiday?.on(year) ?? [];
  if (!holiday) return { kind: 'off' };
  return { kind: 'off', holiday: holiday.id, name: holiday.name, from: days[0] ?? '', to: days.at(-1) ?? '' };
}

const FIELDS: Readonly<Record<daysOff.DaysOffProblem, string>> = {
  'days reversed': 'to',
  'too many days': 'to',
  'outside the years': 'from',
  'works anyway': 'from',
  'off anyway': 'from',
  'set already': 'from',
  'of another holiday': 'holiday',
  'name missing': 'name',
  'paper missing': 'paper',
};

function wanted({ kind, from, to, holiday, name, paper, paperDate }: Typed): daysOff.WantedDays {
  const first = from as CivilDate;
  const of = kind === 'off' ? holidays.find(({ value }) => value === holiday) : undefined;
  return {
    kind,
    from: first,
    to: (to && civilDate(to)) || first,
    holiday: of ? (of.value satisfies HolidayId) : null,
    name: name ?? of?.label ?? '',
    paper,
    paperDate: paperDate === null ? null : civilDate(paperDate),
  };
}

function day(problem: string) {
  return v.pipe(
    filled(problem),
    v.check((text) => civilDate(text) !== null, problem),
  );
}
