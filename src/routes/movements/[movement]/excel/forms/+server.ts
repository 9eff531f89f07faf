import { error } from '@sveltejs/kit';
import { blankOf, blanksNotSent } from '#excel';
import { makeReportForm, packed } from '#files';
import { streamed } from '../../../../streamed.ts';
import { xlsxAnswer } from '../../../../xlsx-answer.ts';
import type { RequestHandler } from './$types.ts';

/** The form of one unit, or of all that have not sent theirs: made while they are taken. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const period = url.searchParams.get('period') ?? '';
  const unit = url.searchParams.get('unit');
  if (unit === null) {
    const { count, files } = await blanksNotSent(locals.as, { movement: params.movement, period });
    if (count === 0) error(404, 'Không có đơn vị nào chưa gửi báo cáo kỳ này.');
    return streamed(packed(files), { name: 'mau-bao-cao.zip', type: 'application/zip' });
  }
  const blank = await locals.as((act) => blankOf(act, { period, unit }, { withDraft: false }));
  if (blank?.movement !== params.movement) error(404, 'Đơn vị này không có báo cáo phải gửi kỳ này.');
  return xlsxAnswer(nameOf(blank.form.unit.code), await makeReportForm(blank));
};

function nameOf(code: string): string {
  return `bao-cao-${code.replace(/[^\w-]+/g, '-')}.xlsx`;
}
