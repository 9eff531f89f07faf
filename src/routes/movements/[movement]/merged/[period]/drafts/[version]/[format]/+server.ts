import { error } from '@sveltejs/kit';
import { mergedReport } from '#documents';
import { renderDocx, renderPdf } from '#render';
import { compilations } from '#store';
import { paperAnswer, paperFormat } from '../../../../../../../paper-answer.ts';
import type { RequestHandler } from './$types.ts';

const render = { docx: renderDocx, pdf: renderPdf };

export const GET: RequestHandler = async ({ locals, params }) => {
  const format = paperFormat(params.format);
  const { movement, period, version } = params;
  const kept = format && (await locals.as((act) => compilations.get(act, period, Number(version))));
  if (!format || kept?.movement !== movement) error(404, 'Không tìm thấy bản dự thảo này.');
  const title = `Báo cáo tổng hợp ${kept.content.period.name} bản ${kept.version}`;
  const name = `bao-cao-tong-hop-ban-${kept.version}`;
  return paperAnswer(format, await render[format](mergedReport(kept.content)), { name, title });
};
