import { registerColumns, registerRow } from '#documents';
import { writeFormTable } from '#files';
import { paperNumbers } from '#store';
import { xlsxAnswer } from '../../../xlsx-answer.ts';
import { registerAsked } from '../asked.ts';
import type { RequestHandler } from './$types.ts';

/** Characters, together as wide as A4 across holds in 12 points. */
const WIDTHS = [18, 12, 40, 18, 30, 16, 9, 12, 10, 22];

export const GET: RequestHandler = async ({ locals, url }) => {
  const { issuer, year, lines } = await locals.as(async (act) => {
    const asked = await registerAsked(act, url.searchParams);
    return {
      ...asked,
      lines: await paperNumbers.register(act, { issuer: asked.issuer.id, year: asked.year }),
    };
  });
  const isTrial = locals.actor.kind === 'person' && locals.actor.commune.trial;
  const bytes = await writeFormTable({
    sheet: isTrial ? 'DỮ LIỆU THỬ' : `Văn bản đi ${year}`,
    above: ['SỔ ĐĂNG KÝ VĂN BẢN ĐI', issuer.name.toLocaleUpperCase('vi'), `Năm ${year}`],
    columns: registerColumns.map((header, at) => ({ header, width: WIDTHS[at] ?? 12 })),
    rows: lines.map(registerRow),
  });
  return xlsxAnswer(`so-van-ban-di-${year}.xlsx`, bytes);
};
