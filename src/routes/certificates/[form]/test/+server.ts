import { error } from '@sveltejs/kit';
import { noOffset, testSheet } from '#documents';
import { renderCertificates } from '#render';
import { certificateForms, certificatePrinters } from '#store';
import { certificates } from '#ui';
import { paperAnswer } from '../../../paper-answer.ts';
import { backgroundOf } from '../../background-drawn.ts';
import type { RequestHandler } from './$types.ts';

/** `?printer=`: with its shift made good; `?stock`: over the picture of the stock. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { form, printer } = await locals.as(async (act) => ({
    form: await certificateForms.get(act, params.form),
    printer: (await certificatePrinters.list(act)).find(({ id }) => id === url.searchParams.get('printer')),
  }));
  if (!form) error(404, 'Không tìm thấy mẫu phôi này, có thể đã thôi dùng.');
  const title = `Tờ in thử: ${form.name} – ${printer?.name ?? 'không bù lệch'}. In ở 100 %.`;
  const offset = printer ?? noOffset;
  const sheet = testSheet(form, offset, { names: certificates.vi.fields, title });
  const background = url.searchParams.has('stock') ? await backgroundOf(form, offset) : null;
  const bytes = await renderCertificates({ ...sheet, background });
  return paperAnswer('pdf', bytes, { name: 'to-in-thu', title: `Tờ in thử – ${form.name}` });
};
