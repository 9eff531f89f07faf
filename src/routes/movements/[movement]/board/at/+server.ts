import { error, redirect } from '@sveltejs/kit';
import { boards } from '#store';
import type { RequestHandler } from './$types.ts';

const CELL = /^\?(?:(\d{1,4})\.)?([0-9a-f-]{6,36})$/;

/** Where a cell of the board leads (`at?7.3f2a91bc`): the report; where none is, entering it; without a period, the unit. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const [, position, unit = ''] = CELL.exec(url.search) ?? [];
  const cell = await locals.as((act) =>
    boards.found(act, params.movement, { unit, position: position === undefined ? null : Number(position) }),
  );
  if (!cell) error(404, 'Không tìm thấy ô này của Bảng theo dõi. Hãy mở lại bảng rồi bấm lần nữa.');
  if (position === undefined) redirect(303, `/units/${cell.unit}`);
  const base = `/movements/${params.movement}`;
  redirect(
    303,
    cell.report ? `${base}/reports/${cell.report}` : `${base}/behalf/${cell.period}/${cell.unit}`,
  );
};
