import { error } from '@sveltejs/kit';
import { writeTable } from '#files';
import { registrations, unitKinds } from '#store';
import { kindNames, registration as words } from '#ui';
import { xlsxAnswer } from '../../../../../xlsx-answer.ts';
import { rowsOf } from '../../list-words.ts';
import type { RequestHandler } from './$types.ts';

const t = words.vi;

/** The list of a registration, in Vietnamese whatever the screen speaks: it goes to papers. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { found, kinds } = await locals.as(async (act) => ({
    found: await registrations.get(act, params.registration),
    kinds: kindNames(await unitKinds.list(act), 'vi'),
  }));
  if (found?.registration.movement !== params.movement) error(404, 'Không tìm thấy đợt đăng ký này.');
  const columns = [
    { header: 'Mã', width: 12 },
    { header: t.columns.unit, width: 36 },
    { header: t.columns.kind, width: 22 },
    { header: t.columns.stands, width: 22 },
    { header: t.columns.day, width: 14 },
    { header: t.columns.households, width: 26 },
    { header: t.columns.reached, width: 26 },
    { header: t.columns.note, width: 44 },
  ];
  const rows = rowsOf(found.registration, found.lines, { t, kinds }).map((row) => [
    row.code,
    row.name,
    row.kind,
    row.stands,
    row.day,
    row.households,
    row.reached,
    row.note,
  ]);
  const sheet = `Đăng ký ${found.registration.year}`;
  return xlsxAnswer(`dang-ky-${found.registration.year}.xlsx`, await writeTable({ sheet, columns, rows }));
};
