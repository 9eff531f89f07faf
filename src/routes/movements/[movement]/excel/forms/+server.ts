import { error } from '@sveltejs/kit';
import { blankOf } from '#excel';
import { makeReportForm } from '#files';
import { xlsxAnswer } from '../../../../xlsx-answer.ts';
import type { RequestHandler } from './$types.ts';

/** The form of one unit; those of all that have not sent theirs are made by a job. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const period = url.searchParams.get('period') ?? '';
  const unit = url.searchParams.get('unit') ?? '';
  const blank = await locals.as((act) => blankOf(act, { period, unit }, { withDraft: false }));
  if (blank?.movement !== params.movement) error(404, 'Đơn vị này không có báo cáo phải gửi kỳ này.');
  return xlsxAnswer(nameOf(blank.form.unit.code), await makeReportForm(blank));
};

function nameOf(code: string): string {
  return `bao-cao-${code.replace(/[^\w-]+/g, '-')}.xlsx`;
}
