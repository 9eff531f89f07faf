import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { ReadRegister } from '#documents';
import { type Act, paperNumbers } from '#store';
import { readForm } from '../../../form.ts';
import { listedRows } from '../../../listed-rows.ts';
import { registerAsked } from '../asked.ts';
import type { Actions, PageServerLoad } from './$types.ts';

/** As many as a person reads at once. */
const SHOWN = 100;

const confirmed = v.object({
  name: v.string(),
  rows: v.pipe(v.string(), v.parseJson(), v.array(v.array(v.string()))),
});

export const load: PageServerLoad = ({ locals, url }) =>
  locals.as(async (act) => {
    const { issuer, year } = await registerAsked(act, url.searchParams);
    return { issuer: { id: issuer.id, name: issuer.name }, year };
  });

export const actions: Actions = {
  read: async ({ request, locals, url }) => {
    const list = await listedRows(request);
    if (!list.ok) return fail(422, { problem: list.problem ?? 'no file' });
    const read = await locals.as((act) => brought(act, url, { rows: list.rows, take: false }));
    if (!read.ok) return fail(422, refusal(list.name, read));
    const { added, same } = read;
    const preview = {
      name: list.name,
      count: added.length,
      same,
      added: added.slice(0, SHOWN),
      rows: JSON.stringify(list.rows),
    };
    return { preview };
  },
  confirm: async ({ request, locals, url }) => {
    const form = await readForm(request, confirmed);
    if (!form.ok) return fail(400, { problem: 'no file' });
    const read = await locals.as((act) => brought(act, url, { rows: form.value.rows, take: true }));
    if (!read.ok) return fail(422, refusal(form.value.name, read));
    const asked = await locals.as((act) => registerAsked(act, url.searchParams));
    redirect(303, `/papers/register?issuer=${asked.issuer.id}&year=${asked.year}&done=brought`);
  },
};

async function brought(
  act: Act,
  url: URL,
  { rows, take }: { rows: string[][]; take: boolean },
): Promise<ReadRegister> {
  const { issuer, year } = await registerAsked(act, url.searchParams);
  const read = await paperNumbers.bringIn(act, { issuer: issuer.id, year, rows, take });
  return read ?? { ok: false, problems: [] };
}

function refusal(name: string, { problems }: Extract<ReadRegister, { ok: false }>) {
  return { refused: { name, problems: problems.slice(0, SHOWN), count: problems.length } };
}
