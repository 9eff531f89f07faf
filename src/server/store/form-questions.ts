import { sql } from 'kysely';
import type { Bounds, IndicatorKind } from '#movement';
import type { UnitKind } from '#org';
import type { Check, Form, Question, SetQuestion } from '#reporting';
import { type Act, communeOf } from './act.ts';
import { questionJson } from './sheet.ts';

/** A question of a movement's form as officers edit it. */
export interface FormQuestion extends SetQuestion {
  id: string;
  planItem: string;
  bounds: Bounds;
  /** Reports that asked it, which keep it as it was. */
  sent: number;
  /** Reports that hold a figure of it: its kind stays. */
  figures: number;
  /** Drafts that will ask it as it now is. */
  drafts: number;
  stoppedAt: Date | null;
  /** What several movements measure, where this question is one of those. */
  shared: { id: string; name: string } | null;
}

export interface MovementForm {
  questions: FormQuestion[];
  checks: (Check & { id: string })[];
}

/** Every question of a movement in the order of its form, those asked no more at the end, and the relations between them. */
export async function formOfMovement(act: Act, movement: string): Promise<MovementForm> {
  return { questions: await questionsOf(act, movement), checks: await checksOf(act, movement) };
}

async function questionsOf(act: Act, movement: string): Promise<FormQuestion[]> {
  const { rows } = await sql<{ said: Question & { byMonth: boolean } } & Facts>`
    with told as (select question ->> 'id' as id, count(*)::int as sent
      from period
      join duty on (duty.commune_id, duty.period_id) = (period.commune_id, period.id)
      join report on (report.commune_id, report.id) = (duty.commune_id, duty.report_id)
      join form on (form.commune_id, form.hash) = (report.commune_id, form_hash)
      cross join jsonb_array_elements(content -> 'questions') question
      where period.commune_id = ${communeOf(act)} and period.movement_id::text = ${movement} group by 1)
    select ${questionJson} as said, indicator.plan_item_id as "planItem", bounds, stopped_at as "stoppedAt",
      coalesce((select json_agg(unit_kind order by unit_kind) from indicator_unit_kind asked
        where (asked.commune_id, asked.indicator_id) = (indicator.commune_id, indicator.id)), '[]') as "unitKinds",
      case when measure.id is not null then json_build_object('id', measure.id, 'name', measure.name) end as shared,
      coalesce(told.sent, 0) as sent,
      (select count(*)::int from figure
        where (figure.commune_id, figure.indicator_id) = (indicator.commune_id, indicator.id)) as figures,
      (select count(*)::int from period
        join draft on (draft.commune_id, draft.period_id) = (period.commune_id, period.id)
        join unit on (unit.commune_id, unit.id) = (draft.commune_id, draft.unit_id)
        join indicator_unit_kind asked on (asked.commune_id, asked.indicator_id, asked.unit_kind)
          = (indicator.commune_id, indicator.id, unit.kind)
        where (period.commune_id, period.movement_id) = (indicator.commune_id, indicator.movement_id)
          and not exists (select from duty where (duty.commune_id, duty.period_id, duty.unit_id)
            = (draft.commune_id, draft.period_id, draft.unit_id) and report_id is not null)) as drafts
    from indicator
    left join measure on (measure.commune_id, measure.id) = (indicator.commune_id, indicator.measure_id)
    left join told on told.id = indicator.id::text
    where indicator.commune_id = ${communeOf(act)} and movement_id::text = ${movement}
    order by stopped_at is not null, position`.execute(act.tx);
  return rows.map(({ said, ...facts }) => ({ ...withoutForm(said), ...facts }));
}

interface Facts {
  planItem: string;
  bounds: Bounds;
  stoppedAt: Date | null;
  unitKinds: UnitKind[];
  shared: FormQuestion['shared'];
  sent: number;
  figures: number;
  drafts: number;
}

function withoutForm({ months: _, countOnly: __, ...question }: Question & { byMonth: boolean }) {
  return question;
}

async function checksOf(act: Act, movement: string): Promise<MovementForm['checks']> {
  const { rows } = await sql<Check & { id: string }>`
    select id, kind, left_id as left, message, (select json_agg(indicator_id) from form_check_term term
      where (term.commune_id, term.check_id) = (form_check.commune_id, form_check.id)) as right
    from form_check where commune_id = ${communeOf(act)} and movement_id::text = ${movement} order by id`.execute(
    act.tx,
  );
  return rows;
}

/** A question of another running movement that measures the same as far as its words go. */
export interface Alike {
  id: string;
  text: string;
  kind: IndicatorKind;
  movement: string;
  shared: FormQuestion['shared'];
}

/** The questions of the commune's other movements, newest movement first. */
export async function askedElsewhere(act: Act, movement: string): Promise<Alike[]> {
  const { rows } = await sql<Alike>`
    select indicator.id, question as text, indicator.kind, movement.name as movement,
      case when measure.id is not null then json_build_object('id', measure.id, 'name', measure.name) end as shared
    from indicator
    join movement on (movement.commune_id, movement.id) = (indicator.commune_id, indicator.movement_id)
    left join measure on (measure.commune_id, measure.id) = (indicator.commune_id, indicator.measure_id)
    where indicator.commune_id = ${communeOf(act)} and movement.id::text <> ${movement} and stopped_at is null
    order by movement.opened_at desc, position`.execute(act.tx);
  return rows;
}

/** The question as it would be asked of a unit for one period: what the editor shows. */
export function previewOf({ checks, questions }: MovementForm): Pick<Form, 'questions' | 'checks'> {
  const asked = questions.filter(({ stoppedAt }) => stoppedAt === null);
  return {
    checks,
    questions: asked.map((question) => ({ ...question, months: [], countOnly: question.bounds === 'count' })),
  };
}
