import { json } from '@sveltejs/kit';
import type { DraftAnswer } from '#reporting';
import { reports } from '#store';
import { dayTime, languageOf, unit } from '#ui';
import { answeringIn, Draft, readFromDevice } from '../from-device.ts';
import type { RequestHandler } from './$types.ts';

/** Autosave: keeps what was typed and answers with the draft's new revision. */
export const POST: RequestHandler = async ({ request, locals, params, cookies, url }) => {
  const read = await readFromDevice(request, Draft, locals.actor);
  if (!read.ok) return read.response;
  const { answers, revision } = read.value;
  const saved = await locals.as((act) =>
    reports.save(act, reports.own(act, params.period), { answers, revision, answering: answeringIn(url) }),
  );
  const language = languageOf(cookies.get('language'));
  const t = unit[language];
  if (!saved.ok)
    return json({ ...saved, said: t.refused[saved.problem] } satisfies DraftAnswer, { status: 409 });
  const said = t.savedThere(dayTime(saved.at.toISOString(), language));
  return json({ ok: true, revision: saved.revision, said } satisfies DraftAnswer);
};
