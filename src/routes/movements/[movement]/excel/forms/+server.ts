import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { blankOf } from '#excel';
import { makeReportForm } from '#files';
import { xlsxAnswer } from '../../../../xlsx-answer.ts';
import type { RequestHandler } from './$types.ts';

/** The form of one unit; those of all that have not sent theirs are made by a job. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const which = v.safeParse(duty, Object.fromEntries(url.searchParams));
  if (!which.success) redirect(303, `/movements/${params.movement}/excel`);
  const blank = await locals.as((act) => blankOf(act, which.output, { withDraft: false }));
  if (blank?.movement !== params.movement) error(404, 'Đơn vị này không có báo cáo phải gửi kỳ này.');
  return xlsxAnswer(nameOf(blank.form.unit.code), await makeReportForm(blank));
};

const duty = v.object({ period: v.pipe(v.string(), v.uuid()), unit: v.pipe(v.string(), v.uuid()) });

function nameOf(code: string): string {
  return `bao-cao-${code.replace(/[^\w-]+/g, '-')}.xlsx`;
}
