import { randomUUID } from 'node:crypto';
import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { WHOSE } from '#device';
import { LONGEST_REASON, openAnswers, openPart } from '#reporting';
import {
  type Act,
  evidence,
  extensions,
  recalls,
  reports,
  sendings,
  unitChanges,
  unitParts,
  versions,
} from '#store';
import { drawnFrom } from '../../drawn.ts';
import { whoseOf } from '../whose.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { revision } from './revision.ts';

export const load: PageServerLoad = async (event) => {
  const { locals, params, setHeaders, url } = event;
  const who = whoseOf(locals.actor);
  setHeaders({ [WHOSE]: who });
  const sheet = await locals.as(async (act) => {
    const found = await reports.sheet(act, reports.own(act, params.period));
    if (!found) error(404, 'Không tìm thấy báo cáo này.');
    const { change } = found.duty;
    return {
      ...found,
      ...(await sentOf(act, found)),
      evidence: await evidence.of(act, found.duty),
      extensions: await moreTime(act, found),
      open: openOf(found),
      change: change ? await unitChanges.get(act, change) : null,
      parts: change ? await unitParts.partsOf(act, reports.own(act, params.period)) : [],
      today: act.today,
    };
  });
  const taken = url.searchParams.get('taken');
  return drawnFrom(event, {
    ...sheet,
    recalled: url.searchParams.has('recalled'),
    taken: taken === null ? null : Math.trunc(Number(taken)) || 0,
    who,
    byLink: locals.actor.kind === 'link',
    key: randomUUID(),
  });
};

/** The days that the unit was given beyond everyone's. */
function moreTime(act: Act, { duty }: reports.Sheet): Promise<extensions.Extension[]> {
  return duty.onTimeUntil === duty.dueForAll ? Promise.resolve([]) : extensions.list(act, duty);
}

/** What stands already, and whether it may be taken back. */
async function sentOf(act: Act, { duty }: reports.Sheet) {
  const all = duty.report ? await versions.of(act, duty) : [];
  const sent = all.find(({ stands }) => stands) ?? null;
  return {
    sent,
    shown: sent ? await evidence.shown(act, sent.id) : [],
    hasVersions: all.length > 1,
    mayRecall: sent !== null && recalls.problemOf(act, { duty }, sent) === null,
  };
}

/** The part of the form that may be filled in: all of it, or what was asked for again. */
function openOf({ form, answers, returned }: reports.Sheet) {
  return returned
    ? { form: openPart(form, returned.items), answers: openAnswers(form, returned.items, answers) }
    : { form, answers };
}

/** What was typed, with what the page knew when it was typed. */
async function typed(request: Request) {
  const fields = Object.fromEntries(
    [...(await request.formData())].map(([name, value]) => [name, String(value)]),
  );
  const { key = '', revision: typed = '0', marks = '', return: answering = '', ...answers } = fields;
  const seen = v.safeParse(revision, Number(typed));
  return {
    key: v.is(v.pipe(v.string(), v.uuid()), key) ? key : randomUUID(),
    revision: seen.success ? seen.output : 0,
    marks,
    answering: answering || null,
    answers,
  };
}

export const actions: Actions = {
  save: async ({ request, locals, params }) => {
    const { key, marks: _, ...draft } = await typed(request);
    const { answers } = draft;
    const saved = await locals.as((act) => reports.save(act, reports.own(act, params.period), draft));
    if (saved.ok) redirect(303, `/unit/${params.period}`);
    return fail(409, { answers, key, refused: saved });
  },
  take: async ({ request, locals, params }) => {
    const from = String((await request.formData()).get('from') ?? '');
    const taken = await locals.as((act) => unitParts.takeOver(act, reports.own(act, params.period), from));
    if (!taken.ok) return fail(409, { notTaken: taken.problem });
    redirect(303, `/unit/${params.period}?taken=${taken.unlike.length}`);
  },
  recall: async ({ request, locals, params }) => {
    const fields = await request.formData();
    const [report, why] = ['report', 'why'].map((name) =>
      String(fields.get(name) ?? '')
        .normalize('NFC')
        .trim(),
    );
    const reason = why || null;
    if (reason && reason.length > LONGEST_REASON) return fail(422, { notRecalled: 'long' as const });
    const done = await locals.as((act) =>
      recalls.recall(act, reports.own(act, params.period), { report: report ?? '', reason }),
    );
    if (!done.ok) return fail(409, { notRecalled: done.problem });
    redirect(303, `/unit/${params.period}?recalled`);
  },
  send: async ({ request, locals, params }) => {
    const from = await typed(request);
    const sent = await locals.as((act) => sendings.send(act, reports.own(act, params.period), from));
    if (sent.ok) redirect(303, `/unit/${params.period}`);
    return fail(422, { answers: from.answers, key: from.key, refused: sent });
  },
};
