import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { type SetDays, workCalendar, YEARS } from '#calendar';
import { daysOff } from '#store';
import { readForm, refused } from '../form.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { daysForm, fieldOf, holidays, startingWith } from './days-form.ts';
import { yearShown } from './year-shown.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, url }) =>
  locals.as(async (act) => {
    const own = await daysOff.list(act);
    const calendar = workCalendar(own);
    const year = yearAsked(url.searchParams.get('year'), act.today);
    return {
      year,
      beside: [year - 1, year + 1].filter((one) => one >= YEARS.first && one <= YEARS.last),
      ...yearShown(calendar, year, act.today),
      papers: papersOf(year, calendar.papers, own),
      holidays,
      starting: startingWith(calendar, year, url.searchParams.get('for')),
      done: url.searchParams.get('done'),
    };
  });

export const actions: Actions = {
  set: async ({ request, locals }) => {
    const form = await readForm(request, daysForm);
    if (!form.ok) return fail(400, form.refusal);
    const set = await locals.as((act) => daysOff.add(act, form.value));
    if (!set.ok) return fail(400, refused(form.values, { [fieldOf(set.problem)]: set.problem }));
    redirect(303, `/calendar?year=${form.value.from.slice(0, 4)}&done=set`);
  },
  remove: async ({ request, locals, url }) => {
    const form = await readForm(request, v.object({ id: v.pipe(v.string(), v.uuid()) }));
    if (!form.ok || !(await locals.as((act) => daysOff.remove(act, form.value.id))))
      error(404, 'Không còn ngày này trong lịch. Hãy tải lại trang.');
    redirect(303, `/calendar?year=${yearAsked(url.searchParams.get('year'), '')}&done=removed`);
  },
};

/** The papers of a year in order; `id` for those that may be taken back. */
function papersOf(year: number, all: readonly SetDays[], own: readonly daysOff.OwnDays[]) {
  const known = all
    .filter((paper) => own.every((one) => one !== paper))
    .map((paper) => ({ ...paper, id: null }));
  return [...known, ...own]
    .filter(({ from, to }) => from <= `${year}-12-31` && to >= `${year}-01-01`)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The year in the address where it can be shown, else the one it is. */
function yearAsked(text: string | null, today: string): number {
  const year = Number(/^\d{4}$/.exec(text ?? '')?.[0] ?? today.slice(0, 4));
  return Math.min(Math.max(year, YEARS.first), YEARS.last);
}
