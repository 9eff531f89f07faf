import { error } from '@sveltejs/kit';
import { scoreSheet } from '#documents';
import { canonicalGrounds, evidenceOf } from '#evaluation';
import { renderDocx, renderPdf } from '#render';
import { type Act, evidence, groundsFor, isUnit, type ReadGrounds, scoreSheetOf } from '#store';
import { paperAnswer, paperFormat } from './paper-answer.ts';

const render = { docx: renderDocx, pdf: renderPdf };

/** Grounds as who asks may see them; of its own unit where none is named. */
export async function groundsOr404(act: Act, evaluation: string, unit?: string): Promise<ReadGrounds> {
  const found = await groundsFor(act, evaluation, unit);
  return found ?? error(404, 'Chưa có kết quả của đơn vị này trong đợt đánh giá để xem.');
}

/** Where the evidence that grounds name is opened, by its id: only what who asks may see. */
export async function evidenceIn(act: Act, { grounds }: ReadGrounds): Promise<Record<string, string>> {
  const places = await evidence.placesOf(act, evidenceOf(grounds));
  return Object.fromEntries(
    places.map(({ id, movement, period }) => [
      id,
      `${isUnit(act) ? `/unit/${period}` : `/movements/${movement}`}/evidence/${id}`,
    ]),
  );
}

/** The canonical bytes: their SHA-256 is the check code. */
export function jsonOf({ grounds }: ReadGrounds): Response {
  return new Response(canonicalGrounds(grounds), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="can-cu-danh-gia.json"',
    },
  });
}

/** The score sheet as a paper; of its own unit where none is named. */
export async function sheetOf(
  asked: string,
  as: <T>(work: (act: Act) => Promise<T>) => Promise<T>,
  { evaluation, unit }: { evaluation: string; unit?: string },
): Promise<Response> {
  const format = paperFormat(asked);
  const sheet = format && (await as((act) => scoreSheetOf(act, evaluation, unit)));
  if (!format || !sheet) error(404, 'Chưa có kết quả của đơn vị này trong đợt đánh giá để in.');
  const title = `Phiếu đánh giá ${sheet.grounds.unit.name}`;
  return paperAnswer(format, await render[format](scoreSheet(sheet)), { name: 'phieu-danh-gia', title });
}
