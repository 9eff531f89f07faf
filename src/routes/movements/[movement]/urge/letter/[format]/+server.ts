import { error } from '@sveltejs/kit';
import { reminderLetter } from '#documents';
import { renderDocx, renderPdf } from '#render';
import { urging } from '#store';
import { paperAnswer, paperFormat } from '../../../../../paper-answer.ts';
import type { RequestHandler } from './$types.ts';

const render = { docx: renderDocx, pdf: renderPdf };

/** The letter to the units ticked; asked for by a form, because making it is written down as reminding them. */
export const POST: RequestHandler = async ({ request, locals, params }) => {
  const format = paperFormat(params.format);
  const form = await request.formData();
  const chosen = {
    movement: params.movement,
    period: String(form.get('period')),
    units: form.getAll('unit').map(String),
  };
  const letter = format && (await locals.as((act) => urging.reminderLetterOf(act, chosen)));
  if (!format || !letter)
    error(
      404,
      'Chưa đánh dấu đơn vị nào còn phải gửi báo cáo. Quay lại danh sách, đánh dấu đơn vị rồi bấm lại.',
    );
  return paperAnswer(format, await render[format](reminderLetter(letter)), { name: 'cong-van-don-doc' });
};
