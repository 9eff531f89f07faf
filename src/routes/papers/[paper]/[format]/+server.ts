import { error } from '@sveltejs/kit';
import { paperKinds, seriesOf } from '#documents';
import { renderDocx, renderPdf } from '#render';
import { papers } from '#store';
import { paperAnswer, paperFormat } from '../../../paper-answer.ts';
import type { RequestHandler } from './$types.ts';

const render = { docx: renderDocx, pdf: renderPdf };

export const GET: RequestHandler = async ({ locals, params }) => {
  const format = paperFormat(params.format);
  const paper = format && (await locals.as((act) => papers.get(act, params.paper)));
  if (!format || !paper) error(404, 'Không tìm thấy văn bản này.');
  const { document } = paper.content;
  const title = `${paperKinds[paper.kind].label} ${paper.title}`.trim();
  return paperAnswer(format, await render[format](document), {
    name: `van-ban-${seriesOf(document.type)}`,
    title,
  });
};
