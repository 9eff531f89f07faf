import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { reports } from '#store';
import { dayTime, languageOf, unit } from '#ui';
import type { Kept } from '../autosave.ts';
import { revision } from '../revision.ts';
import type { RequestHandler } from './$types.ts';

const Draft = v.object({ revision, answers: v.record(v.string(), v.string()) });

/** Autosave: keeps what was typed and answers with the draft's new revision. */
export const POST: RequestHandler = async ({ request, locals, params, cookies }) => {
  const draft = v.safeParse(Draft, await request.json().catch(() => null));
  if (!draft.success) return json({ ok: false, problem: 'not found' }, { status: 400 });
  const { answers, revision: seen } = draft.output;
  const saved = await locals.as((act) => reports.save(act, reports.own(act, params.period), answers, seen));
  if (!saved.ok) return json(saved satisfies Kept, { status: 409 });
  const language = languageOf(cookies.get('language'));
  const said = unit[language].savedAt(dayTime(saved.at.toISOString(), language));
  return json({ ok: true, revision: saved.revision, said } satisfies Kept);
};
