import { randomUUID } from 'node:crypto';
import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { takesEvidence } from '#evidence';
import { isOpen, mayAnswer } from '#reporting';
import { evidence, reports } from '#store';
import { revision } from '../revision.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { takeIn, takeOff } from './taking.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const which = reports.own(act, params.period);
    const sheet = await reports.sheet(act, which);
    if (!sheet) error(404, 'Không tìm thấy báo cáo này.');
    const { duty, form, returned } = sheet;
    const open = returned ? mayAnswer(duty) : !duty.report && isOpen(duty, act.today);
    const places = form.questions.flatMap((question, index) => {
      const { id, text } = question;
      const mayChange = open && (!returned || returned.items.some(({ indicator }) => indicator === id));
      return takesEvidence(question) ? [{ id, text, number: index + 1, mayChange, key: randomUUID() }] : [];
    });
    const { files, bytes } = await evidence.used(act, which, '');
    return {
      period: { id: duty.period, name: duty.periodName, movement: duty.movementName },
      sent: duty.report !== null && !returned,
      open,
      places,
      evidence: await evidence.of(act, which),
      used: { files, bytes },
      at: url.searchParams.get('question'),
      done: url.searchParams.get('done'),
      name: url.searchParams.get('name'),
    };
  });

const Typed = v.object({ revision: v.pipe(v.string(), v.transform(Number), revision), question: v.string() });

export const actions: Actions = {
  add: async ({ locals, params, request, url }) => {
    const question = url.searchParams.get('question') ?? '';
    const taken = await takeIn(locals, params.period, { request, url });
    if (!taken.ok) return fail(422, { question, refused: taken.problem.message });
    redirect(303, `${url.pathname}?${told('kept', taken.evidence)}`);
  },
  remove: async ({ locals, params, request, url }) => {
    const form = await request.formData();
    const question = String(form.get('question') ?? '');
    const removed = await takeOff(locals, params.period, String(form.get('evidence') ?? ''));
    if (!removed.ok) return fail(422, { question, refused: removed.problem.message });
    redirect(303, `${url.pathname}?${told('removed', { question, name: removed.name })}`);
  },
  /** From the report's own form, without a script: what was typed is kept before its page is left. */
  open: async ({ locals, params, request, url }) => {
    const typed = Object.fromEntries(
      [...(await request.formData())].map(([name, value]) => [name, String(value)]),
    );
    const seen = v.safeParse(Typed, typed);
    if (!seen.success) redirect(303, url.pathname);
    const { revision: known, question } = seen.output;
    const answering = url.searchParams.get('return') || null;
    await locals.as((act) =>
      reports.save(act, reports.own(act, params.period), { answers: typed, revision: known, answering }),
    );
    redirect(
      303,
      `${url.pathname}?question=${encodeURIComponent(question)}#e-${encodeURIComponent(question)}`,
    );
  },
};

function told(done: 'kept' | 'removed', { question, name }: { question: string; name: string }): string {
  return `${new URLSearchParams({ done, question, name })}#e-${encodeURIComponent(question)}`;
}
