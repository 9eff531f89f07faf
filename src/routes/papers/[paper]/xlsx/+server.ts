import { error } from '@sveltejs/kit';
import { documentOf, paperFileName } from '#documents';
import { paperWorkbook } from '#excel';
import { papers } from '#store';
import { xlsxAnswer } from '../../../xlsx-answer.ts';
import type { RequestHandler } from './$types.ts';

/** The tables of a paper and its annexes, a sheet each. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const paper = await locals.as((act) => papers.get(act, params.paper));
  const document = paper && documentOf(paper);
  const book = document && (await paperWorkbook(document));
  if (!paper || !book) error(404, 'Không tìm thấy văn bản này, hoặc văn bản không có bảng nào.');
  return xlsxAnswer(`${paperFileName(paper.kind, document.title)} - bảng.xlsx`, book);
};
