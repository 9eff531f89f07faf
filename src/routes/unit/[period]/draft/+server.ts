import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { reports } from '#store';
import { revision } from '../revision.ts';
import type { RequestHandler } from './$types.ts';

const Draft = v.object({ revision, answers: v.record(v.string(), v.string()) });

/** Autosave: keeps what was typed and answers with the draft's new revision. */
export const POST: RequestHandler = async ({ request, locals, params }) => {
  const draft = v.safeParse(Draft, await request.json().catch(() => null));
  if (!draft.success) return json({ ok: false, problem: 'not found' }, { status: 400 });
  const { answers, revision: seen } = draft.output;
  const saved = await locals.as((act) => reports.save(act, params.period, answers, seen));
  return json(saved, { status: saved.ok ? 200 : 409 });
};
