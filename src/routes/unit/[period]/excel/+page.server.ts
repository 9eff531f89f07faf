import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { readOwn } from '#excel';
import { FORM_LIMIT, receiveForm } from '#files';
import { isOpen, mayAnswer } from '#reporting';
import { reports } from '#store';
import { revision } from '../revision.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params }) =>
  locals.as(async (act) => {
    const sheet = await reports.sheet(act, reports.own(act, params.period));
    if (!sheet) error(404, 'Không tìm thấy báo cáo này.');
    const { duty, returned } = sheet;
    return {
      period: duty.period,
      periodName: duty.periodName,
      sent: duty.report !== null && returned === null,
      open: returned ? mayAnswer(duty) : isOpen(duty, act.today),
    };
  });

const kept = v.object({
  revision: v.pipe(v.string(), v.transform(Number), revision),
  answers: v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.string())),
  /** The request for more that the form answers. */
  answering: v.pipe(
    v.optional(v.string(), ''),
    v.transform((id) => id || null),
  ),
});

export const actions: Actions = {
  read: async ({ request, locals, params }) => {
    const folder = await mkdtemp(join(tmpdir(), 'thidua-excel-'));
    try {
      const { file, problem } = await receiveForm(request, folder, FORM_LIMIT);
      if (problem) return fail(422, { problem: problem.message });
      if (!file) return fail(422, { problem: 'no file' });
      const own = await readOwn(locals.as, file, params.period);
      return own.ok ? { own } : fail(422, { refused: { said: own.said, problems: own.problems } });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  keep: async ({ request, locals, params }) => {
    const read = v.safeParse(kept, Object.fromEntries(await request.formData()));
    if (!read.success) return fail(400, { problem: 'no file' });
    const saved = await locals.as((act) =>
      reports.save({ ...act, source: 'excel' }, reports.own(act, params.period), read.output),
    );
    if (saved.ok) redirect(303, `/unit/${params.period}`);
    return fail(409, { conflict: saved.problem });
  },
};
