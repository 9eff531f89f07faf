import { error } from '@sveltejs/kit';
import { mergedReport } from '#documents';
import { renderDocx, renderPdf } from '#render';
import { merged } from '#store';
import { paperAnswer, paperFormat } from '../../../../../paper-answer.ts';
import type { RequestHandler } from './$types.ts';

const render = { docx: renderDocx, pdf: renderPdf };

export const GET: RequestHandler = async ({ locals, params }) => {
  const format = paperFormat(params.format);
  const input = format && (await locals.as((act) => merged(act, params.movement, params.period)));
  if (!format || !input) error(404, 'Không tìm thấy kỳ báo cáo này.');
  const title = `Báo cáo tổng hợp ${input.period.name}`;
  return paperAnswer(format, await render[format](mergedReport(input)), { name: 'bao-cao-tong-hop', title });
};
