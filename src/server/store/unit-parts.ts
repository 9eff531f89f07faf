import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import { type Answers, isOpen, joinDrafts } from '#reporting';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';
import { type Saved, save } from './reports.ts';
import { formOf, type Which } from './sheet.ts';

/** What a unit before this one left in a period. */
export interface Part {
  unit: string;
  unitName: string;
  /** The first day on which the unit after it stands for it. */
  on: CivilDate;
  /** It is no more; else it goes on beside, with a part of what it was. */
  ended: boolean;
  sentAt: Date | null;
  report: string | null;
  /** What its report says, question by question, as a line of words each. */
  said: { question: string; words: string }[];
  savedAt: Date | null;
  /** When this unit, or another after the old one, took its draft over. */
  takenAt: Date | null;
}

/** What the units before this one left in a period: reports that count, drafts that may be taken over. */
export async function partsOf(act: Act, { period, unit }: Which): Promise<Part[]> {
  const { rows } = await sql<Part>`
    select old.id as unit, old.name as "unitName", max(effective_on) as on, old.ended_on is not null as ended,
      report.sent_at as "sentAt", report.id as report, draft.saved_at as "savedAt", taken_at as "takenAt",
      coalesce((select json_agg(json_build_object('question', question ->> 'text', 'words', coalesce(prose,
          trim_scale(value)::text || coalesce('/' || trim_scale(denominator)::text, ''), explanation)) order by place)
        from form, figure, jsonb_array_elements(form.content -> 'questions') with ordinality as asked (question, place)
        where (form.commune_id, form.hash) = (report.commune_id, report.form_hash)
          and (figure.commune_id, figure.report_id) = (report.commune_id, report.id)
          and question ->> 'id' = figure.indicator_id::text), '[]') as said
    from unit_succession line
    join unit_change on (unit_change.commune_id, unit_change.id) = (line.commune_id, line.change_id)
    join unit old on (old.commune_id, old.id) = (line.commune_id, line.unit_id)
    join duty on (duty.commune_id, duty.unit_id) = (line.commune_id, line.unit_id) and duty.period_id::text = ${period}
    left join report on (report.commune_id, report.id) = (duty.commune_id, duty.report_id)
    left join draft on (draft.commune_id, draft.period_id, draft.unit_id) = (duty.commune_id, duty.period_id, duty.unit_id)
    left join draft_taken on (draft_taken.commune_id, draft_taken.period_id, from_unit_id)
      = (duty.commune_id, duty.period_id, duty.unit_id)
    where line.commune_id = ${communeOf(act)} and line.successor_id::text = ${unit}
    group by old.id, old.name, old.ended_on, report.commune_id, report.id, draft.saved_at, taken_at
    order by old.name`.execute(act.tx);
  return rows;
}

export type TakenOver =
  | { ok: true; unlike: string[] }
  | {
      ok: false;
      problem: 'no draft' | 'taken already' | 'already sent' | 'closed' | 'not found' | 'changed meanwhile';
    };

/** Takes the draft of a unit that ended into its own, once: see `joinDrafts`. One that goes on reports its own. */
export async function takeOver(act: Act, which: Which, from: string): Promise<TakenOver> {
  const part = (await partsOf(act, which)).find(({ unit }) => unit === from);
  const found = await formOf(act, which);
  if (!part || !found) return { ok: false, problem: 'not found' };
  if (found.duty.report) return { ok: false, problem: 'already sent' };
  if (!isOpen(found.duty, act.today)) return { ok: false, problem: 'closed' };
  if (part.takenAt) return { ok: false, problem: 'taken already' };
  const theirs = await draftOf(act, { period: which.period, unit: from });
  if (part.report || !theirs || !part.ended) return { ok: false, problem: 'no draft' };
  const { answers, unlike } = joinDrafts(found.form, found.answers, theirs, part.unitName);
  const saved: Saved = await save(act, which, { answers, revision: found.revision });
  if (!saved.ok) return { ok: false, problem: saved.problem };
  const taken = await act.tx
    .insertInto('draft_taken')
    .values({
      commune_id: communeOf(act),
      period_id: found.duty.period,
      unit_id: found.duty.unit,
      from_unit_id: from,
      taken_by: accountOf(act),
      taken_at: act.now,
    })
    // Another unit after the old one may take it at the same moment.
    .onConflict((conflict) => conflict.doNothing())
    .returning('from_unit_id')
    .executeTakeFirst();
  if (!taken) return { ok: false, problem: 'taken already' };
  await record(act, {
    noun: 'draft',
    id: found.duty.period,
    verb: 'taken over',
    after: { unit: found.duty.unit, from, name: part.unitName },
  });
  return { ok: true, unlike };
}

async function draftOf(act: Act, { period, unit }: Which): Promise<Answers | null> {
  const row = await act.tx
    .selectFrom('draft')
    .select('answers')
    .where('commune_id', '=', communeOf(act))
    .where(sql`period_id::text`, '=', period)
    .where(sql`unit_id::text`, '=', unit)
    .executeTakeFirst();
  return row?.answers ?? null;
}
