import { error } from '@sveltejs/kit';
import { resultList } from '#documents';
import { paperWorkbook } from '#excel';
import { resultsToPrint } from '#store';
import { xlsxAnswer } from '../../../../../../xlsx-answer.ts';
import type { RequestHandler } from './$types.ts';

/** The tables of the report of results, a sheet each. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const input = await locals.as((act) => resultsToPrint(act, params.evaluation));
  const book = input && (await paperWorkbook(resultList(input)));
  if (!book) error(404, 'Không tìm thấy đợt đánh giá này, hoặc đợt này chưa có kết quả nào.');
  return xlsxAnswer('ket-qua-danh-gia.xlsx', book);
};
