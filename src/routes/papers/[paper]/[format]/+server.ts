import { error } from '@sveltejs/kit';
import { documentOf, paperFileName, paperKinds } from '#documents';
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
  const names = { name: paperKinds[kind].label, title: paperFileName(kind, document.title) };
  return paperAnswer(format, await render[format](document, held), names);
};

/** The paper as it stands, or an earlier state of it. */
async function asOf(act: Act, id: string, asked: string | null) {
  const paper = await papers.get(act, id);
  if (!paper) return null;
  const older = asked !== null && Number(asked) !== paper.version;
  const content = older ? await papers.before(act, id, Number(asked) || 0) : paper.content;
  const document = content && documentOf({ ...paper, content });
  const held = { paper: id, version: older ? Number(asked) : paper.version };
  return document && { document, kind: paper.kind, held };
}
