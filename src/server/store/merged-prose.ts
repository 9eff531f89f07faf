import { sql } from 'kysely';
import { type ProsePart, partsOf } from '#compilation';
import { type Question, tableInWords } from '#reporting';
import { type Act, communeOf } from './act.ts';
import { type StandingReport, standingAs } from './counted.ts';
import { periodUnits, standingOf } from './merged-units.ts';

/** What a unit wrote under one question, or one of its headings. */
export interface Written extends ProsePart {
  indicator: string;
  report: string;
  unit: string;
  /** As on the day of sending. */
  unitName: string;
  /** Where it begins in the answer, in UTF-16 units. */
  start: number;
}

type Row = Omit<Written, 'part' | 'text' | 'start'> & {
  form: string;
  prose: string | null;
  rows: string[][] | null;
};

/** What the units wrote in a period, question by question, unit by unit: texts, and tables told in lines. */
export async function writtenIn(
  act: Act,
  period: string,
  standing?: readonly StandingReport[],
): Promise<Written[]> {
  const asked = await inWords(act, period);
  if (asked.length === 0) return [];
  const { rows } = await sql<Row>`
    with ${standingAs(standing ?? standingOf(await periodUnits(act, period)))}
    select figure.indicator_id as indicator, report.id as report, report.unit_id as unit, unit_name as "unitName",
      form_hash as form, prose, rows
    from standing
    join report on (report.commune_id, report.id) = (${communeOf(act)}::uuid, standing.id)
    join figure on (figure.commune_id, figure.report_id) = (${communeOf(act)}::uuid, standing.id)
      and figure.indicator_id = any (${asked}::uuid[]) and num_nonnulls(prose, rows) > 0
    join indicator on (indicator.commune_id, indicator.id) = (${communeOf(act)}::uuid, figure.indicator_id)
    join unit on (unit.commune_id, unit.id) = (${communeOf(act)}::uuid, report.unit_id)
    order by indicator.position, unit.kind, unit.name`.execute(act.tx);
  const forms = await questionsOf(act, [...new Set(rows.map(({ form }) => form))]);
  return rows.flatMap(({ form, prose, rows: cells, ...one }) => {
    const question = forms.get(form)?.find(({ id }) => id === one.indicator);
    const text = question?.table && cells ? tableInWords(question.table, cells) : (prose ?? '');
    return placed(text, partsOf(text, question?.headings ?? [])).map((part) => ({ ...one, ...part }));
  });
}

/** The questions of a period's movement that are answered in words. */
async function inWords(act: Act, period: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select indicator.id from indicator
    join period on (period.commune_id, period.movement_id) = (indicator.commune_id, indicator.movement_id)
    where indicator.commune_id = ${communeOf(act)} and period.id::text = ${period} and indicator.kind in ('prose', 'table')`.execute(
    act.tx,
  );
  return rows.map(({ id }) => id);
}

function placed(text: string, parts: ProsePart[]): (ProsePart & { start: number })[] {
  let from = 0;
  return parts.map((part) => {
    const start = text.indexOf(part.text, from);
    from = start + part.text.length;
    return { ...part, start };
  });
}

/** The questions under which reports were sent, by the hash of their form. */
async function questionsOf(act: Act, hashes: string[]): Promise<Map<string, Question[]>> {
  const { rows } = await sql<{ hash: string; questions: Question[] }>`
    select hash, content -> 'questions' as questions from form
    where commune_id = ${communeOf(act)} and hash = any (${hashes}::text[])`.execute(act.tx);
  return new Map(rows.map(({ hash, questions }) => [hash, questions]));
}
