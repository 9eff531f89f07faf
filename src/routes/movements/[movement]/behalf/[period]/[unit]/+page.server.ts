import { randomUUID } from 'node:crypto';
import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { CivilDate } from '#calendar';
import { type Answers, isOpen, LONGEST_POST, type Received, receivedProblem, receivedWays } from '#reporting';
import { type Act, reports } from '#store';
import { civilDay, type FieldErrors, filled, maybe } from '../../../../../form.ts';
import type { Actions, PageServerLoad, RouteParams } from './$types.ts';

export const load: PageServerLoad = ({ locals, params }) =>
  locals.as(async (act) => {
    const sheet = await sheetOf(act, params);
    return { ...sheet, open: isOpen(sheet.duty, act.today), today: act.today, key: randomUUID() };
  });

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

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const { key, came, answers } = await typed(request);
    const read = v.safeParse(cameBy, came);
    const sent = await locals.as(async (act) => {
      const { duty } = await sheetOf(act, params);
      const errors = read.success ? daysWrong(read.output, duty, act.today) : errorsOf(read.issues);
      if (!read.success || Object.keys(errors).length > 0)
        return { ok: false, problem: 'not said how', errors } as const;
      const { way, on, from, reason } = read.output;
      return reports.submit(act, params, { answers, key, received: { way, on, from, reason } });
    });
    if (sent.ok) redirect(303, `/movements/${params.movement}/reports/${sent.report}`);
    return fail(422, { answers, came, key, refused: sent });
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
    ...answers
  }: Answers = Object.fromEntries(fields);
  const known = v.is(v.pipe(v.string(), v.uuid()), key);
  return { key: known ? key : randomUUID(), came: { way, on, from, reason }, answers };
}

/** The day may not lie ahead nor before the period; and where it was in time but is entered late, why is said. */
function daysWrong({ on, reason }: Received, duty: reports.Duty, today: CivilDate): FieldErrors {
  const problem = receivedProblem(on, duty, today);
  if (problem) return { on: problem };
  return on <= duty.onTimeUntil && today > duty.onTimeUntil && !reason
    ? { reason: 'late without reason' }
    : {};
}

function errorsOf(issues: readonly v.BaseIssue<unknown>[]): FieldErrors {
  return Object.fromEntries(issues.map((issue) => [v.getDotPath(issue) ?? '', issue.message]).reverse());
}
