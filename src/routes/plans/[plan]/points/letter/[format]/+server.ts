import { error } from '@sveltejs/kit';
import { settlingLetter } from '#documents';
import { renderDocx, renderPdf } from '#render';
import { planPoints } from '#store';
import { paperAnswer, paperFormat } from '../../../../../paper-answer.ts';
import type { RequestHandler } from './$types.ts';

const render = { docx: renderDocx, pdf: renderPdf };

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const format = paperFormat(params.format);
  const issuer = url.searchParams.get('issuer') ?? '';
  const letter = format && (await locals.as((act) => planPoints.settlingLetterOf(act, params.plan, issuer)));
  if (!format || !letter)
    error(404, 'Chưa có điểm nào được đưa vào công văn, hoặc không tìm thấy kế hoạch này.');
  return paperAnswer(format, await render[format](settlingLetter(letter)), {
    name: 'cong-van-de-nghi-lam-ro',
  });
};
