import { createHash, randomUUID } from 'node:crypto';
import { type CivilDate, civilDateOf } from '#calendar';
import type { Opened, SentForm } from '#files';
import {
  type Answers,
  changesOf,
  type Figure,
  type ReturnedVersion,
  readAgain,
  readAnswers,
} from '#reporting';
import { type Act, reports } from '#store';
import type { Open } from './blanks.ts';
import { check, type Place } from './checking.ts';
import { cellLines, inDays, messages, refused, type Verdict } from './verdict.ts';

/** What an officer takes from a file: the place, and the day on which it reached the commune. */
export interface Taking {
  place: Place;
  on: CivilDate;
}

type Outcome = Verdict & { ok: boolean };

/** One file, one report or none: in one transaction, which leaves nothing where the file is refused. */
export async function take(open: Open, opened: Opened, name: string, taking: Taking): Promise<Verdict> {
  if (!opened.ok) return bare(refused(name, null, opened.problem.message));
  return bare(await open((act) => taken(act, opened.form, name, taking)));
}

function bare({ ok: _, ...verdict }: Outcome): Verdict {
  return verdict;
}

async function taken(act: Act, sent: SentForm, file: string, { place, on }: Taking): Promise<Outcome> {
  const checked = await check(act, sent, file, place);
  if (!checked.ok) return checked;
  const { sheet, read } = checked;
  const { duty, form, returned } = sheet;
  const no = (said: string, problems: string[] = []) => refused(file, duty.unitName, said, problems);
  if (read.problems.length > 0) return no(messages.cells(read.problems.length), cellLines(read.problems));
  if (returned && sameAgain(returned, read.answers)) return unchanged(file, sheet);
  if (duty.report && !returned) return standing(act, file, sheet, read.answers);
  const answering = returned?.id ?? null;
  const send = (key: string) =>
    reports.submit({ ...act, source: 'excel' }, duty, {
      ...{ answers: read.answers, answering, key, received: { way: 'excel', on, from: null } },
    });
  const first = await send(keyOf(duty, read.answers, answering));
  // what its unit has taken back and hands in again is a sending of its own
  const submitted = !first.ok && first.problem === 'taken back' ? await send(randomUUID()) : first;
  if (submitted.ok)
    return {
      ok: true,
      file,
      unit: duty.unitName,
      standing: 'taken',
      said: messages.taken(),
      problems: [],
      report: submitted.report,
    };
  if (submitted.problem === 'closed')
    return no(duty.acceptedUntil ? messages.closed(inDays(duty.acceptedUntil)) : messages.locked());
  if (submitted.problem === 'not filled in')
    return no(
      messages.cells(submitted.fields.length),
      submitted.fields.map(({ message }) => message),
    );
  const found = await reports.sheet(act, { period: duty.period, unit: duty.unit });
  return found?.duty.report
    ? standing(act, file, { ...sheet, duty: found.duty, form }, read.answers)
    : no(messages.notOwed(sent.identity));
}

/** The same answers of the same unit are the same sending, however often the file is dropped. */
function keyOf({ period, unit }: reports.Duty, answers: Answers, answering: string | null): string {
  const said = JSON.stringify([
    period,
    unit,
    Object.entries(answers).sort(),
    ...(answering ? [answering] : []),
  ]);
  return `excel-${createHash('sha256').update(said).digest('hex').slice(0, 32)}`;
}

/** The file says of what is asked for again just what was sent. */
function sameAgain(returned: ReturnedVersion, answers: Answers): boolean {
  const read = readAgain(returned, answers);
  return read.ok && changesOf(returned, { form: returned.form, figures: read.figures }).length === 0;
}

function unchanged(file: string, { duty }: reports.Sheet): Outcome {
  const common = { file, unit: duty.unitName, problems: [], report: duty.report };
  return { ok: true, ...common, standing: 'same', said: messages.unchanged() };
}

/** A report stands already: it says the same, or something else. Either way it stays. */
async function standing(
  act: Act,
  file: string,
  { duty, form }: reports.Sheet,
  answers: Answers,
): Promise<Outcome> {
  const sent = duty.report ? await reports.get(act, duty.report) : null;
  const read = readAnswers(form, answers);
  if (!sent || !read.ok) throw new Error(`report ${duty.report} stands, and is not there`);
  const day = inDays(civilDateOf(sent.sentAt));
  const before = new Map(sent.figures.map((figure) => [figure.indicator, said(figure)]));
  const now = new Map(read.figures.map((figure) => [figure.indicator, said(figure)]));
  const differing = form.questions.flatMap(({ id }, at) =>
    (before.get(id) ?? '') === (now.get(id) ?? '') ? [] : [`Câu ${at + 1}`],
  );
  const common = { file, unit: duty.unitName, problems: [], report: duty.report };
  return differing.length === 0
    ? { ok: true, ...common, standing: 'same', said: messages.same(day) }
    : { ok: false, ...common, standing: 'refused', said: messages.differs(day, differing.join(', ')) };
}

function said({ value, denominator, prose, explanation, attestedBy, months, rows }: Figure): string {
  return JSON.stringify([
    value,
    denominator,
    prose,
    explanation,
    attestedBy,
    months.map((month) => [month.month, month.value, month.denominator]),
    rows,
  ]);
}
