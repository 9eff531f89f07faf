import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import { monthsAsked } from '#movement';
import {
  type Answers,
  type Beside,
  type Check,
  type Elsewhere,
  type Form,
  type Hints,
  hintsOf,
  type LastFigures,
  type Question,
  standingAnswers,
} from '#reporting';
import { type Act, communeOf } from './act.ts';
import { type Duty, duties } from './duties.ts';
import { openReturn, type ReturnedDuty } from './open-return.ts';

/** Whose report of which period. */
export interface Which {
  period: string;
  unit: string;
}

/** A duty with its form as it now stands and what was typed so far. */
export interface FormOfDuty {
  duty: Duty;
  form: Form;
  answers: Answers;
  /** 0 as long as nothing was saved. */
  revision: number;
  /** How many versions have come, those taken back too. */
  versions: number;
  /** What was asked for again: the form is the one under which it was sent, and only this part of it may be changed. */
  returned: ReturnedDuty | null;
}

/** A duty with what belongs on its page. */
export interface Sheet extends FormOfDuty {
  hints: Hints;
}

interface Asked extends Omit<Question, 'months'> {
  byMonth: boolean;
}

interface Row {
  questions: Asked[];
  checks: Check[];
  around: { label: string; from: CivilDate; to: CivilDate }[];
  answers: Answers | null;
  revision: number | null;
  /** The request for more that the draft answers. */
  draftFor: string | null;
  versions: number;
}

/** The form of one period for a unit, as it now stands, with what was said before and elsewhere. */
export async function sheet(act: Act, { period, unit }: Which): Promise<Sheet | null> {
  const { rows } = await sql<Duty & Row & { before: LastFigures | null; elsewhere: Elsewhere[] }>`
    /* prepared: sheet */ with owed as (${duties} where duty.commune_id = ${communeOf(act)} and duty.unit_id = ${unit}
      and duty.period_id::text = ${period})
    select owed.*, ${onTheForm}, (${before}) as before, (${elsewhere}) as elsewhere
    from owed left join draft on (draft.commune_id, draft.period_id, draft.unit_id) = (actor_commune(), owed.period, owed.unit)`.execute(
    act.tx,
  );
  const [row] = rows;
  if (!row) return null;
  const { before: last, elsewhere: given, ...rest } = row;
  const found = await formFrom(act, rest);
  return { ...found, hints: hintsOf(found.form, last, given) };
}

/** What the unit's other reports say of what a report was asked, on the same days or some of them; newest first. */
export async function saidElsewhere(act: Act, { period, unit }: Which): Promise<Elsewhere[]> {
  const { rows } = await sql<{ elsewhere: Elsewhere[] }>`
    with owed as (${duties} where duty.commune_id = ${communeOf(act)} and duty.unit_id = ${unit} and duty.period_id::text = ${period})
    select (${elsewhere}) as elsewhere from owed`.execute(act.tx);
  return rows[0]?.elsewhere ?? [];
}

/** What stands beside reports that are looked at: the unit's figures of the period before, and what it said elsewhere. */
export async function besideReports(act: Act, reports: readonly string[]): Promise<Map<string, Beside>> {
  const { rows } = await sql<{ report: string; last: LastFigures | null; elsewhere: Elsewhere[] }>`
    with owed as materialized (${duties} where duty.commune_id = ${communeOf(act)} and duty.report_id = any(${reports}))
    select report, (${before}) as last, (${elsewhere}) as elsewhere from owed`.execute(act.tx);
  return new Map(rows.map(({ report, last, elsewhere: given }) => [report, { last, elsewhere: given }]));
}

/** The same without hints: what saving and sending need. The books of the period stay as they are read until the end. */
export async function formOf(act: Act, { period, unit }: Which): Promise<FormOfDuty | null> {
  const { rows } = await sql<Duty & Row & { held: boolean }>`
    /* prepared: form */ with owed as (${duties} where duty.commune_id = ${communeOf(act)} and duty.unit_id = ${unit}
      and duty.period_id::text = ${period})
    select owed.*, hold_books(owed.period) as held, ${onTheForm}
    from owed left join draft on (draft.commune_id, draft.period_id, draft.unit_id) = (actor_commune(), owed.period, owed.unit)`.execute(
    act.tx,
  );
  const [row] = rows;
  if (!row) return null;
  const { held, ...rest } = row;
  return formFrom(act, { ...rest, lockedAt: held ? null : (rest.lockedAt ?? act.now) });
}

async function formFrom(act: Act, { answers, revision, draftFor, ...row }: Duty & Row): Promise<FormOfDuty> {
  const { questions, checks, around, versions, ...duty } = row;
  const returned = duty.review === 'returned' && duty.report ? await openReturn(act, duty.report) : null;
  const typed = draftFor === (returned?.id ?? null) ? answers : null;
  const common = { duty, revision: revision ?? 0, versions, returned };
  return returned
    ? { ...common, form: returned.form, answers: standingAnswers(returned, typed) }
    : { ...common, form: newForm(duty, { questions, checks, around }), answers: typed ?? {} };
}

/** The form as it now stands. */
function newForm(
  duty: Duty,
  { questions, checks, around }: Pick<Row, 'questions' | 'checks' | 'around'>,
): Form {
  const { periodName: name, coversFrom, coversTo } = duty;
  const asked = questions.map(({ byMonth, ...question }) => ({
    ...question,
    months: byMonth ? monthsIn({ label: name, from: coversFrom, to: coversTo }, around) : [],
  }));
  const ids = new Set(asked.map(({ id }) => id));
  return {
    movement: duty.movementName,
    unit: { code: duty.unitCode, name: duty.unitName },
    period: { name, coversFrom, coversTo },
    questions: asked,
    checks: checks.filter(({ left, right }) => [left, ...right].every((id) => ids.has(id))),
  };
}

/** A month that two periods share is asked in one of them. */
function monthsIn(period: Row['around'][number], around: Row['around']) {
  const covered = ({ label, from, to }: typeof period) => ({ name: label, coversFrom: from, coversTo: to });
  return monthsAsked(covered(period), around.map(covered)).map(({ month, from, to, said }) => ({
    month,
    from,
    to,
    said,
  }));
}

/** A question as `Question` says, with `byMonth` in place of its months. `measure` may be joined or not there. */
export const questionJson = sql`json_build_object('id', indicator.id, 'kind', indicator.kind, 'clause', clause,
    'text', question, 'definition', case
      when num_nonnulls(coalesce(indicator.counts, measure.counts), coalesce(indicator.counts_not, measure.counts_not),
        coalesce(indicator.source, measure.source)) > 0
      then json_build_object('counts', coalesce(indicator.counts, measure.counts),
        'countsNot', coalesce(indicator.counts_not, measure.counts_not), 'source', coalesce(indicator.source, measure.source)) end,
    'measure', coalesce(indicator.measure, measure.noun), 'decimals', decimals, 'minimum', trim_scale(minimum)::text,
    'maximum', trim_scale(maximum)::text, 'partMayExceedWhole', part_may_exceed_whole, 'explainZero', explain_zero,
    'countOnly', bounds = 'count', 'attestedBy', attested_by, 'sums', sums, 'byMonth', by_month, 'wholeOn', whole_on,
    'headings', headings, 'table', shape, 'eitherOr', either_or)`;

/** What the kind of a unit that owes is asked, the relations between it, and the other periods of the movement. */
const onTheForm = sql`draft.answers, draft.revision, draft.return_id as "draftFor", coalesce((
    select max(version) from report
    where (report.commune_id, report.period_id, report.unit_id) = (actor_commune(), owed.period, owed.unit)), 0) as versions, coalesce((
    select json_agg(${questionJson} order by position)
    from indicator
    join indicator_unit_kind asked on (asked.commune_id, asked.indicator_id) = (indicator.commune_id, indicator.id)
    left join measure on (measure.commune_id, measure.id) = (indicator.commune_id, indicator.measure_id)
    where indicator.commune_id = actor_commune() and movement_id = owed.movement and unit_kind = owed."unitKind"
      and stopped_at is null), '[]') as questions,
  coalesce((
    select json_agg(json_build_object('kind', kind, 'left', left_id, 'message', message, 'right',
      (select json_agg(indicator_id) from form_check_term term
        where (term.commune_id, term.check_id) = (form_check.commune_id, form_check.id))))
    from form_check where commune_id = actor_commune() and movement_id = owed.movement), '[]') as checks,
  periods_around(owed.period, owed.unit) as around`;

/** The figures of the unit's report before this one in the same movement. */
const before = sql`
  select json_build_object('period', period.name, 'figures', (
    select json_agg(json_build_object('indicator', indicator_id, 'value', trim_scale(value)::text,
      'denominator', trim_scale(denominator)::text, 'month', (
        select json_build_object('month', to_char(month, 'YYYY-MM'), 'value', trim_scale(said.value)::text,
          'denominator', trim_scale(said.denominator)::text)
        from month_figure said where (said.commune_id, said.report_id, said.indicator_id)
          = (figure.commune_id, figure.report_id, figure.indicator_id) order by month desc limit 1)))
    from figure where (figure.commune_id, figure.report_id) = (report.commune_id, report.id) and value is not null))
  from duty told
  join report on (report.commune_id, report.id) = (told.commune_id, told.report_id)
  join period on (period.commune_id, period.id) = (told.commune_id, told.period_id)
  where told.commune_id = actor_commune() and told.unit_id = owed.unit and period.movement_id = owed.movement
    and period.covers_to < owed."coversFrom"
  order by period.covers_to desc limit 1`;

/** What the unit's other reports say of the same indicator or measure within these days, newest first. */
const elsewhere = sql`
  select coalesce(json_agg(json_build_object('indicator', mine.id, 'month', said.month, 'from', said.covers_from,
    'to', said.covers_to, 'value', trim_scale(said.value)::text, 'denominator', trim_scale(said.denominator)::text,
    'movement', movement.name, 'period', period.name, 'sentOn', (report.sent_at at time zone 'Asia/Ho_Chi_Minh')::date)
    order by report.sent_at desc), '[]')
  from duty told
  join report on (report.commune_id, report.id) = (told.commune_id, told.report_id)
  join period on (period.commune_id, period.id) = (told.commune_id, told.period_id)
  join movement on (movement.commune_id, movement.id) = (period.commune_id, period.movement_id)
  join figure on (figure.commune_id, figure.report_id) = (report.commune_id, report.id) and figure.value is not null
  join indicator other on (other.commune_id, other.id) = (figure.commune_id, figure.indicator_id)
  join indicator mine on mine.commune_id = other.commune_id and mine.movement_id = owed.movement and mine.kind = other.kind
    and mine.stopped_at is null and (mine.id = other.id or mine.measure_id = other.measure_id)
  cross join lateral (
    select null as month, coalesce(told.covers_from, period.covers_from) as covers_from,
      coalesce(told.covers_to, period.covers_to) as covers_to, figure.value, figure.denominator
    union all
    select to_char(month, 'YYYY-MM'), covers_from, covers_to, value, denominator from month_figure
    where (month_figure.commune_id, month_figure.report_id, month_figure.indicator_id)
      = (figure.commune_id, figure.report_id, figure.indicator_id)) said
  where told.commune_id = actor_commune() and told.unit_id = owed.unit and told.period_id <> owed.period
    and period.covers_from <= owed."coversTo" and period.covers_to >= owed."coversFrom"`;
