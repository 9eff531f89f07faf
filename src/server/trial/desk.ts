import type { Person } from '#access';
import { addDays } from '#calendar';
import { type Act, exemptions, extensions, reports, reviews, versions } from '#store';
import type { Stage } from './stage.ts';

interface Looking {
  by: Person;
  on: { now: Date };
  period: string;
}

/** Accepts the reports of these units, or of all that wait. */
export async function acceptAll(
  { as }: Stage,
  { by, on, movement, units }: Omit<Looking, 'period'> & { movement: string; units?: readonly Person[] },
) {
  const only = units && new Set(units.map(({ unit }) => unit?.name));
  await as(by, on, async (act) => {
    for (const { report, unitName, mine } of await reviews.waiting(act, movement))
      if (mine && (!only || only.has(unitName))) held(await reviews.accept(act, report));
  });
}

/** Asks a unit for more of the one figure that these words ask for. */
export async function giveBack(
  { as }: Stage,
  { by, on, period, head, beside }: Looking & { head: Person; beside: RegExp },
) {
  await as(by, on, async (act) => {
    const which = { period, unit: head.unit?.id ?? '' };
    const question = await questionOf(act, which, beside);
    const [last] = await versions.of(act, which);
    const reason = 'Số này khác nhiều so với kỳ trước. Đề nghị kiểm tra lại và gửi kèm ảnh hoặc biên bản.';
    held(await reviews.giveBack(act, last?.id ?? '', [{ question, reason }]));
  });
}

/** Answers what was asked for again with another figure. */
export async function answerAgain(
  { as }: Stage,
  { by, on, period, beside, figure }: Looking & { beside: RegExp; figure: string },
) {
  await as(by, on, async (act) => {
    const which = reports.own(act, period);
    const sheet = await reports.sheet(act, which);
    const answers = { ...sheet?.answers, [await questionOf(act, which, beside)]: figure };
    const answering = sheet?.returned?.id ?? null;
    held(await reports.submit(act, which, { answers, key: `trial-again-${period}`, answering }));
  });
}

/** One unit has a week more, another nothing to report: both with the reason. */
export async function excuse(
  { as }: Stage,
  { by, on, period }: Looking,
  { later, exempt, until }: { later: Person; exempt: Person; until: number },
) {
  await as(by, on, async (act) => {
    const units = [later.unit?.id ?? ''];
    const reason = 'Khu phố đang kiện toàn ban điều hành';
    held(await extensions.extend(act, period, { units, until: addDays(act.today, until), reason }));
    const without = { period, unit: exempt.unit?.id ?? '' };
    held(await exemptions.exempt(act, without, 'Tạm ngừng hoạt động cả kỳ để sửa nhà xưởng'));
  });
}

async function questionOf(act: Act, which: { period: string; unit: string }, beside: RegExp) {
  const sheet = await reports.sheet(act, which);
  return sheet?.form.questions.find(({ text }) => beside.test(text))?.id ?? '';
}

function held(outcome: { ok: boolean; problem?: string }) {
  if (!outcome.ok) throw new Error(`the trial's desk: ${outcome.problem}`);
}
