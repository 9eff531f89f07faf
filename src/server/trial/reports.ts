import type { Person } from '#access';
import type { Answers, Question } from '#reporting';
import { type Act, reports } from '#store';
import type { Stage } from './stage.ts';

interface Reporting {
  by: Person;
  on: { now: Date };
  period: string;
  /** The unit's place among all: figures differ by it, the same in every trial. */
  place: number;
}

/** Fills in and sends a unit's report; a unit that is asked nothing sends none. */
export async function sendReport({ as }: Stage, { by, on, period, place }: Reporting) {
  await as(by, on, async (act) => {
    const answers = await answersOf(act, period, place);
    if (!answers) return;
    const sent = await reports.submit(act, reports.own(act, period), {
      answers,
      key: `trial-${place}-${period}`,
    });
    if (!sent.ok) throw new Error(`the trial's report: ${sent.problem} ${JSON.stringify(sent)}`);
  });
}

/** Leaves a report half filled in. */
export async function saveDraft({ as }: Stage, { by, on, period, place }: Reporting) {
  await as(by, on, async (act) => {
    const answers = await answersOf(act, period, place);
    if (!answers) return;
    const half = Object.fromEntries(Object.entries(answers).slice(0, 2));
    await reports.save(act, reports.own(act, period), { answers: half, revision: 0 });
  });
}

async function answersOf(act: Act, period: string, place: number): Promise<Answers | null> {
  const sheet = await reports.sheet(act, reports.own(act, period));
  if (!sheet || sheet.form.questions.length === 0) return null;
  return Object.assign({}, ...sheet.form.questions.map((question, index) => answer(question, place + index)));
}

function answer({ id, kind, months }: Question, turn: number): Answers {
  if (months.length > 0)
    return Object.fromEntries(months.map(({ month }, place) => [`${id}@${month}`, patrols(turn + place)]));
  if (kind === 'ratio') return { [id]: String(80 + ((turn * 7) % 19)), [`${id}.whole`]: '100' };
  if (kind === 'attestation') return { [id]: turn % 9 === 4 ? 'no' : 'yes' };
  if (kind === 'no-incident') return { [id]: turn % 10 === 3 ? '1' : '0' };
  if (kind === 'count') return { [id]: String(1 + ((turn * 3) % 5)) };
  return {
    [id]: 'Đã ra mắt mô hình “Ngõ sáng” với 14 hộ cùng góp đèn, họp dân 02 buổi và phân công người trông coi từng đoạn.',
  };
}

/** A month in five is one patrol short. */
function patrols(turn: number): string {
  return turn % 5 === 1 ? '3' : String(4 + (turn % 4));
}
