import { randomUUID } from 'node:crypto';
import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { CivilDate } from '#calendar';
import {
  type Answers,
  isOpen,
  LONGEST_POST,
  mayAnswer,
  openAnswers,
  openPart,
  type Received,
  receivedProblem,
  receivedWays,
} from '#reporting';
import { type Act, recalls, reports, versions } from '#store';
import { civilDay, type FieldErrors, filled, maybe } from '../../../../../form.ts';
import type { Actions, PageServerLoad, RouteParams } from './$types.ts';

export const load: PageServerLoad = ({ locals, params }) =>
  locals.as(async (act) => {
    const sheet = await sheetOf(act, params);
    return {
      ...sheet,
      ...partOf(sheet, act.today),
      sent: await sentOf(act, sheet),
      today: act.today,
      key: randomUUID(),
    };
  });

/** What may be filled in: all of it, or what was asked for again. */
function partOf({ duty, form, answers, returned }: reports.Sheet, today: CivilDate) {
  if (!returned) return { open: isOpen(duty, today), asked: { form, answers } };
  const { items } = returned;
  return {
    open: mayAnswer(duty),
    asked: { form: openPart(form, items), answers: openAnswers(form, items, answers) },
  };
}

/** The version that stands, and whether it may be taken back for the unit. */
async function sentOf(act: Act, { duty, returned }: reports.Sheet) {
  if (!duty.report || returned) return null;
  const sent = (await versions.of(act, duty)).find(({ stands }) => stands);
  if (!sent) return null;
  return {
    id: sent.id,
    isAnswer: sent.answers !== null,
    mayRecall: recalls.problemOf(act, { duty }, sent) === null,
  };
}

async function sheetOf(act: Act, { movement, period, unit }: RouteParams): Promise<reports.Sheet> {
  const sheet = await reports.sheet(act, { period, unit });
  if (!sheet || sheet.duty.movement !== movement) error(404, 'Không tìm thấy báo cáo phải gửi này.');
  return sheet;
}

const LONGEST_REASON = 500;

/** How it came: the form's own fields, apart from the answers. */
const cameBy = v.object({
  way: v.pipe(filled('way'), v.picklist(receivedWays, 'way')),
  on: civilDay(),
  from: v.pipe(
    maybe(),
    v.check((post) => (post?.length ?? 0) <= LONGEST_POST, 'from'),
  ),
  reason: v.pipe(
    maybe(),
    v.check((words) => (words?.length ?? 0) <= LONGEST_REASON, 'reason'),
  ),
});

const recalled = v.object({
  report: v.string(),
  why: v.pipe(
    maybe(),
    v.check((words) => (words?.length ?? 0) <= LONGEST_REASON, 'long'),
  ),
});

export const actions: Actions = {
  send: async ({ request, locals, params }) => {
    const { key, came, answers, answering } = await typed(request);
    const read = v.safeParse(cameBy, came);
    const sent = await locals.as(async (act) => {
      const { duty } = await sheetOf(act, params);
      const errors = read.success ? daysWrong(read.output, duty, act.today) : errorsOf(read.issues);
      if (!read.success || Object.keys(errors).length > 0)
        return { ok: false, problem: 'not said how', errors } as const;
      const { way, on, from, reason } = read.output;
      return reports.submit(act, params, { answers, key, answering, received: { way, on, from, reason } });
    });
    if (sent.ok) redirect(303, `/movements/${params.movement}/reports/${sent.report}`);
    return fail(422, { answers, came, key, refused: sent });
  },
  recall: async ({ request, locals, params }) => {
    const read = v.safeParse(recalled, Object.fromEntries(await request.formData()));
    if (!read.success) return fail(422, { notRecalled: 'long' as const });
    const { report, why: reason } = read.output;
    const done = await locals.as(async (act) => {
      await sheetOf(act, params);
      return recalls.recall(act, params, { report, reason, forUnit: true });
    });
    if (!done.ok) return fail(409, { notRecalled: done.problem });
    redirect(303, `/movements/${params.movement}/behalf/${params.period}/${params.unit}`);
  },
};

async function typed(request: Request) {
  const fields = [...(await request.formData())].map(([name, value]) => [
    name,
    String(value).normalize('NFC'),
  ]);
  const {
    key = '',
    way = '',
    on = '',
    from = '',
    reason = '',
    return: answering = '',
    ...answers
  }: Answers = Object.fromEntries(fields);
  const known = v.is(v.pipe(v.string(), v.uuid()), key);
  return {
    key: known ? key : randomUUID(),
    came: { way, on, from, reason },
    answers,
    answering: answering || null,
  };
}

/** The day may not lie ahead nor before the period; and where it was in time but is entered late, why is said. */
function daysWrong({ on, reason }: Received, duty: reports.Duty, today: CivilDate): FieldErrors {
  const problem = receivedProblem(on, duty, today);
  if (problem) return { on: problem };
  // what was asked for again is not late: its first version counts
  if (duty.review === 'returned') return {};
  return on <= duty.onTimeUntil && today > duty.onTimeUntil && !reason
    ? { reason: 'late without reason' }
    : {};
}

function errorsOf(issues: readonly v.BaseIssue<unknown>[]): FieldErrors {
  return Object.fromEntries(issues.map((issue) => [v.getDotPath(issue) ?? '', issue.message]).reverse());
}
