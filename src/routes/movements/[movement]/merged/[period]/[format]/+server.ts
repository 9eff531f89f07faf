import { error } from '@sveltejs/kit';
import { mergedReport } from '#documents';
import { renderDocx, renderPdf } from '#render';
import { merged } from '#store';
import type { RequestHandler } from './$types.ts';

const formats = {
  docx: {
    render: renderDocx,
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  pdf: { render: renderPdf, type: 'application/pdf' },
};

export const GET: RequestHandler = async ({ locals, params }) => {
  const format = params.format === 'docx' || params.format === 'pdf' ? formats[params.format] : null;
  const input = format && (await locals.as((act) => merged(act, params.movement, params.period)));
  if (!format || !input) error(404, 'Không tìm thấy kỳ báo cáo này.');
  const bytes = await format.render(mergedReport(input));
  const name = encodeURIComponent(`Báo cáo tổng hợp ${input.period.name}.${params.format}`);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': format.type,
      'content-disposition': `attachment; filename="bao-cao-tong-hop.${params.format}"; filename*=UTF-8''${name}`,
    },
  });
};
