import { error } from '@sveltejs/kit';
import { writeTable } from '#files';
import { registrations, renewals, unitKinds } from '#store';
import { kindNames } from '#ui';
import { xlsxAnswer } from '../../../../../xlsx-answer.ts';
import { listTable } from '../../list-table.ts';
import type { RequestHandler } from './$types.ts';

/** The list of a registration, with last year's results where it was filled from them. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { found, renewal, kinds } = await locals.as(async (act) => ({
    found: await registrations.get(act, params.registration),
    renewal: await renewals.of(act, params.registration),
    kinds: kindNames(await unitKinds.list(act), 'vi'),
  }));
  if (found?.registration.movement !== params.movement) error(404, 'Không tìm thấy đợt đăng ký này.');
  const book = await writeTable(listTable(found, renewal, kinds));
  return xlsxAnswer(`dang-ky-${found.registration.year}.xlsx`, book);
};
