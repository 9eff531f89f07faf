import { error } from '@sveltejs/kit';
import { paperKinds, seriesOf } from '#documents';
import { renderDocx, renderPdf } from '#render';
import { type Act, papers } from '#store';
import { paperAnswer, paperFormat } from '../../../paper-answer.ts';
import type { RequestHandler } from './$types.ts';

const render = { docx: renderDocx, pdf: renderPdf };

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const format = paperFormat(params.format);
  const asked = url.searchParams.get('version');
  const found = format && (await locals.as((act) => asOf(act, params.paper, asked)));
  if (!format || !found) error(404, 'Không tìm thấy văn bản này.');
  const { document, kind, held } = found;
  const title = `${paperKinds[kind].label} ${document.title}`.trim().slice(0, 120);
  const name = `van-ban-${seriesOf(document.type).toLowerCase()}`;
  return paperAnswer(format, await render[format](document, held), { name, title });
};

/** The paper as it stands, or an earlier state of it. */
async function asOf(act: Act, id: string, asked: string | null) {
  const paper = await papers.get(act, id);
  if (!paper) return null;
  const older = asked !== null && Number(asked) !== paper.version;
  const content = older ? await papers.before(act, id, Number(asked) || 0) : paper.content;
  const held = { paper: id, version: older ? Number(asked) : paper.version };
  return content && { document: content.document, kind: paper.kind, held };
}
