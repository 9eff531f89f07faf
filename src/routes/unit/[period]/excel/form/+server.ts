import { error } from '@sveltejs/kit';
import { blankOf } from '#excel';
import { makeReportForm } from '#files';
import { reports } from '#store';
import { xlsxAnswer } from '../../../../xlsx-answer.ts';
import type { RequestHandler } from './$types.ts';

/** The unit's own form, with its draft. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const blank = await locals.as((act) => blankOf(act, reports.own(act, params.period), { withDraft: true }));
  if (!blank) error(404, 'Không tìm thấy báo cáo này.');
  return xlsxAnswer('bao-cao.xlsx', await makeReportForm(blank));
};
