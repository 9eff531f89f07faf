import { type Dropped, openReportForm } from '#files';
import type { Answers } from '#reporting';
import { reports } from '#store';
import type { Open } from './blanks.ts';
import { check, type Place } from './checking.ts';
import { cellLines } from './verdict.ts';

/** What a unit's own file says, to be looked at before it becomes the draft. */
export type OwnForm =
  | {
      ok: true;
      answers: Answers;
      /** How many cells of the file hold an answer. */
      count: number;
      /** What is still to be mended before it can be sent. */
      problems: string[];
      /** What the draft says otherwise, by question: it gives way. */
      differing: { question: string; now: string; given: string }[];
      revision: number;
      /** The request for more that it answers; null of the report itself. */
      answering: string | null;
    }
  | { ok: false; said: string; problems: string[] };

/** Reads the form that a unit filled in. Nothing is kept. */
export async function readOwn(open: Open, { path, name }: Dropped, period: string): Promise<OwnForm> {
  const opened = await openReportForm(path, name);
  if (!opened.ok) return { ok: false, said: opened.problem.message, problems: [] };
  return open(async (act): Promise<OwnForm> => {
    const mine = await reports.sheet(act, reports.own(act, period));
    if (!mine) return { ok: false, said: 'Không tìm thấy báo cáo này.', problems: [] };
    const { duty } = mine;
    const place: Place = {
      movement: duty.movement,
      period: { id: duty.period, name: duty.periodName },
      unit: { id: duty.unit, name: duty.unitName },
    };
    const checked = await check(act, opened.form, name, place);
    if (!checked.ok) return checked;
    const { answers, problems } = checked.read;
    return {
      ok: true,
      answers: { ...mine.answers, ...answers },
      count: Object.keys(answers).length,
      problems: cellLines(problems),
      differing: differing(mine, answers),
      revision: mine.revision,
      answering: mine.returned?.id ?? null,
    };
  });
}

function differing({ form, answers: now }: reports.Sheet, given: Answers) {
  const questionAt = (field: string) => form.questions.findIndex(({ id }) => field.startsWith(id));
  return Object.entries(given)
    .filter(([field, text]) => (now[field] ?? '') !== '' && now[field] !== text)
    .map(([field, text]) => ({
      question: `Câu ${questionAt(field) + 1}`,
      now: now[field] ?? '',
      given: text,
    }));
}
