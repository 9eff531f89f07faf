import { randomUUID } from 'node:crypto';
import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { reports } from '#store';
import type { Actions, PageServerLoad } from './$types.ts';
import { revision } from './revision.ts';

export const load: PageServerLoad = ({ locals, params }) =>
  locals.as(async (act) => {
    const sheet = await reports.sheet(act, reports.own(act, params.period));
    if (!sheet) error(404, 'Không tìm thấy báo cáo này.');
    const sent = sheet.duty.report ? await reports.get(act, sheet.duty.report) : null;
    return { ...sheet, sent, today: act.today, key: randomUUID() };
  });

/** What was typed, with what the page knew when it was typed. */
async function typed(request: Request) {
  const fields = Object.fromEntries(
    [...(await request.formData())].map(([name, value]) => [name, String(value)]),
  );
  const { key = '', revision: typed = '0', ...answers } = fields;
  const seen = v.safeParse(revision, Number(typed));
  return {
    key: v.is(v.pipe(v.string(), v.uuid()), key) ? key : randomUUID(),
    revision: seen.success ? seen.output : 0,
    answers,
  };
}

export const actions: Actions = {
  save: async ({ request, locals, params }) => {
    const { revision, answers, key } = await typed(request);
    const saved = await locals.as((act) =>
      reports.save(act, reports.own(act, params.period), answers, revision),
    );
    if (saved.ok) redirect(303, `/unit/${params.period}`);
    return fail(409, { answers, key, refused: saved });
  },
  send: async ({ request, locals, params }) => {
    const { key, answers } = await typed(request);
    const sent = await locals.as((act) =>
      reports.submit(act, reports.own(act, params.period), { answers, key }),
    );
    if (sent.ok) redirect(303, `/unit/${params.period}`);
    return fail(422, { answers, key, refused: sent });
  },
};
