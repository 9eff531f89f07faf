import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { writeTable } from '#files';
import { readForm } from '../../../form.ts';
import { xlsxAnswer } from '../../../xlsx-answer.ts';
import type { RequestHandler } from './$types.ts';

const slip = v.object({ unitName: v.string(), login: v.string(), password: v.string() });
const schema = v.object({ sheet: v.pipe(v.string(), v.parseJson(), v.array(slip)) });

/** The sheet comes back from the page that showed it: no password is kept for it. */
export const POST: RequestHandler = async ({ request, url }) => {
  const form = await readForm(request, schema);
  if (!form.ok)
    error(400, 'Trang phiếu tài khoản gửi lên không đọc được. Hãy đặt lại mật khẩu cho từng đơn vị.');
  const columns = [
    { header: 'Đơn vị', width: 44 },
    { header: 'Địa chỉ', width: 32 },
    { header: 'Tên đăng nhập', width: 20 },
    { header: 'Mật khẩu ban đầu', width: 20 },
  ];
  const rows = form.value.sheet.map(({ unitName, login, password }) => [
    unitName,
    url.origin,
    login,
    password,
  ]);
  return xlsxAnswer('tai-khoan-don-vi.xlsx', await writeTable({ sheet: 'Tài khoản', columns, rows }));
};
