import { error } from '@sveltejs/kit';
import { resultList } from '#documents';
import { renderDocx, renderPdf } from '#render';
import { resultsToPrint } from '#store';
import { paperAnswer, paperFormat } from '../../../../../../paper-answer.ts';
import type { RequestHandler } from './$types.ts';

const render = { docx: renderDocx, pdf: renderPdf };

export const GET: RequestHandler = async ({ locals, params }) => {
  const format = paperFormat(params.format);
  const input = format && (await locals.as((act) => resultsToPrint(act, params.evaluation)));
  if (!format || !input) error(404, 'Không tìm thấy đợt đánh giá này.');
  const title = `Kết quả ${input.title}`;
  return paperAnswer(format, await render[format](resultList(input)), { name: 'ket-qua-danh-gia', title });
};
