import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { gapsIn, notation, outOfOrder, paperTypes } from '#documents';
import { paperNumbers } from '#store';
import { filled, readForm, refused } from '../../form.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { registerAsked } from './asked.ts';

export const csr = false;

const ON_A_PAGE = 100;

export const load: PageServerLoad = ({ locals, url }) =>
  locals.as(async (act) => {
    const { issuers, issuer, year } = await registerAsked(act, url.searchParams);
    const taken = await paperNumbers.numbers(act, { issuer: issuer.id, year });
    const series = [...new Set(taken.map((line) => line.series))];
    const chosen = series.find((one) => one === url.searchParams.get('series')) ?? null;
    const wanted = taken.filter((line) => chosen === null || line.series === chosen).reverse();
    const pages = Math.max(1, Math.ceil(wanted.length / ON_A_PAGE));
    const page = Math.min(pages, Math.max(1, Math.trunc(Number(url.searchParams.get('page'))) || 1));
    const ids = wanted.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE).map(({ id }) => id);
    return {
      ...{ issuers, issuer, year, series, chosen, page, pages },
      today: act.today,
      years: yearsShown(await paperNumbers.years(act, issuer.id), year, Number(act.today.slice(0, 4))),
      lines: (await paperNumbers.register(act, { issuer: issuer.id, year, ids })).reverse(),
      unsettled: series
        .filter((one) => chosen === null || one === chosen)
        .flatMap((one) => unsettledIn(taken, one)),
      done: url.searchParams.get('done'),
    };
  });

/** Those that have numbers, this one, the next and the one shown: the latest first. */
function yearsShown(taken: readonly number[], shown: number, now: number): number[] {
  return [...new Set([...taken, shown, now, now + 1])].sort((a, b) => b - a);
}

/** What a series lacks, and what in it is out of the order of days. */
function unsettledIn(lines: readonly paperNumbers.TakenNumber[], series: string) {
  const own = lines.filter((line) => line.series === series);
  const gaps = gapsIn(own).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  const issued = own.filter(({ state }) => state === 'issued');
  const crossing = [...outOfOrder(issued)].map(([line, below]) => ({ line, below }));
  return gaps.length + crossing.length > 0 ? [{ series, gaps, crossing }] : [];
}

const wanted = v.object({
  series: v.pipe(
    filled(),
    v.check((series) => Object.hasOwn(paperTypes, series), 'missing'),
  ),
  title: v.pipe(filled('no title'), v.maxLength(1000, 'too long')),
  number: v.pipe(
    v.optional(v.string(), ''),
    v.trim(),
    v.regex(/^(|[1-9]\d{0,5})$/, 'number'),
    v.transform((text) => (text === '' ? null : Number(text))),
  ),
});

export const actions: Actions = {
  reserve: async ({ request, locals, url }) => {
    const form = await readForm(request, wanted);
    if (!form.ok) return fail(400, { ...form.refusal, by: null });
    const { reserved, address } = await locals.as(async (act) => {
      const { issuer, year } = await registerAsked(act, url.searchParams);
      const asked = { ...form.value, issuer: issuer.id, year };
      return {
        reserved: await paperNumbers.reserve(act, asked),
        address: `issuer=${issuer.id}&year=${year}`,
      };
    });
    if (reserved.ok) redirect(303, `/papers/register?${address}&done=reserved`);
    if (reserved.problem !== 'taken')
      return fail(422, {
        ...refused(form.values, { [fieldOf(reserved.problem)]: reserved.problem }),
        by: null,
      });
    const { symbol, number, title, state } = reserved.by;
    const by = { number: notation({ number, symbol }), title, state };
    return fail(422, { ...refused(form.values, { number: 'taken' }), by });
  },
};

function fieldOf(problem: 'not found' | 'no title' | 'far ahead'): 'number' | 'title' {
  return problem === 'far ahead' ? 'number' : 'title';
}
