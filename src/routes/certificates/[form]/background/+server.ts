import { error } from '@sveltejs/kit';
import { certificateForms } from '#store';
import { evidenceAnswer } from '../../../evidence-answer.ts';
import type { RequestHandler } from './$types.ts';

/** The scan of the stock, as it is looked at while fields are placed. */
export const GET: RequestHandler = async ({ locals, params, request, url }) => {
  const form = await locals.as((act) => certificateForms.get(act, params.form));
  if (!form?.background) error(404, 'Mẫu phôi này không có ảnh quét.');
  const { hash, format } = form.background;
  return evidenceAnswer({ hash, format, name: form.name, small: null }, { request, url });
};
