import { error } from '@sveltejs/kit';
import { settlingLetter } from '#documents';
import { renderDocx, renderPdf } from '#render';
import { planPoints } from '#store';
import type { RequestHandler } from './$types.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const formats = {
  docx: { render: renderDocx, type: WORD },
  pdf: { render: renderPdf, type: 'application/pdf' },
};

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const format = params.format === 'docx' || params.format === 'pdf' ? formats[params.format] : null;
  const issuer = url.searchParams.get('issuer') ?? '';
  const letter = format && (await locals.as((act) => planPoints.settlingLetterOf(act, params.plan, issuer)));
  if (!format || !letter)
    error(404, 'Chưa có điểm nào được đưa vào công văn, hoặc không tìm thấy kế hoạch này.');
  const bytes = await format.render(settlingLetter(letter));
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': format.type,
      'content-disposition': `attachment; filename="cong-van-de-nghi-lam-ro.${params.format}"`,
    },
  });
};
