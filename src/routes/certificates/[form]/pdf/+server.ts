import { error } from '@sveltejs/kit';
import { hinders } from '#documents';
import { renderCertificates } from '#render';
import { certificateForms } from '#store';
import { readForm } from '../../../form.ts';
import { paperAnswer } from '../../../paper-answer.ts';
import { backgroundOf } from '../../background-drawn.ts';
import { asked } from '../print/asked.ts';
import { drawnFor } from '../print/whom.ts';
import type { RequestHandler } from './$types.ts';

/** All sheets as one file, asked for by the form that was checked; how many is written down, for whom is not. */
export const POST: RequestHandler = async ({ request, locals, params }) => {
  const form = await readForm(request, asked);
  if (!form.ok) error(400, CHECK_AGAIN);
  const typed = form.value;
  const drawn = await locals.as(async (act) => {
    const drawn = await drawnFor(act, params.form, typed);
    if (!drawn.ok || drawn.remarks.some(hinders)) return null;
    const { evaluation, decisionNumber: decision } = typed;
    const printed = { count: drawn.count, evaluation: evaluation || null, decision };
    await certificateForms.notePrinted(act, drawn.form, printed);
    return drawn;
  });
  if (!drawn) error(422, CHECK_AGAIN);
  const background = typed.stock === undefined ? null : await backgroundOf(drawn.form, drawn.offset);
  const bytes = await renderCertificates({ ...drawn.drawn, background });
  return paperAnswer('pdf', bytes, { name: 'giay-khen', title: drawn.form.name });
};

const CHECK_AGAIN =
  'Chưa in được giấy khen. Quay lại trang “In giấy khen”, bấm “Kiểm tra trước khi in” rồi tải lại.';
