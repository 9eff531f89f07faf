import { json } from '@sveltejs/kit';
import type { SendAnswer } from '#reporting';
import { reports, sendings } from '#store';
import { dayTime, languageOf, unit } from '#ui';
import { answeringIn, Report, readFromDevice } from '../from-device.ts';
import type { RequestHandler } from './$types.ts';

/** Takes a report from the outbox of a device: once, however often it comes, and always with a sentence for its sender. */
export const POST: RequestHandler = async ({ request, locals, params, cookies, url }) => {
  const read = await readFromDevice(request, Report, locals.actor);
  if (!read.ok) return read.response;
  const answering = answeringIn(url);
  const sent = await locals.as((act) =>
    sendings.send(act, reports.own(act, params.period), { ...read.value, answering }),
  );
  const language = languageOf(cookies.get('language'));
  const t = unit[language];
  if (sent.ok)
    return json({
      ok: true,
      said: t.sentOnce(dayTime(sent.sentAt.toISOString(), language)),
    } satisfies SendAnswer);
  return json({ ...sent, said: t.refused[sent.problem] } satisfies SendAnswer, { status: 422 });
};
