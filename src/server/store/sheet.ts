import { sql } from 'kysely';
import {
  type Answers,
  type Beside,
  type Elsewhere,
  type Form,
  type Hints,
  hintsOf,
  type LastFigures,
  standingAnswers,
} from '#reporting';
import { type Act, communeOf } from './act.ts';
import { type AskedRow, askedColumns, askedOf, formHead, markOfAsked, newForm } from './asked.ts';
import { type Duty, duties } from './duties.ts';
import { isNamed } from './duty-lock.ts';
import { openReturn, type ReturnedDuty } from './open-return.ts';
import type { Definition } from './report-forms.ts';

export { questionJson } from './asked.ts';

/** Whose report of which period. */
export interface Which {
  period: string;
  unit: string;
}

/** A duty with its form as it now stands and what was typed so far. */
export interface FormOfDuty<D extends Owed = Duty> {
  duty: D;
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

interface Row extends AskedRow {
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

/** What sending must know of a duty. */
export type Owed = Pick<
  Duty,
  | 'period'
  | 'periodName'
  | 'movement'
  | 'movementName'
  | 'unit'
  | 'unitName'
  | 'unitCode'
  | 'unitKind'
  | 'coversFrom'
  | 'coversTo'
  | 'onTimeUntil'
  | 'acceptedUntil'
  | 'lockedAt'
  | 'exempt'
  | 'report'
  | 'review'
>;

/** A duty with its form, and how that form is known. */
export interface KnownForm<D extends Owed = Owed> extends FormOfDuty<D> {
  asked: Definition;
}

/** The same without hints: what saving needs. The books of the period stay as they are read until the end. */
export async function formOf(act: Act, { period, unit }: Which): Promise<KnownForm<Duty> | null> {
  if (!isNamed({ period, unit })) return null;
  const { rows } = await sql<
    Duty & Held
  >`/* prepared: form */ with owed as (${duties} where duty.commune_id = ${communeOf(act)}
      and duty.unit_id = ${unit} and duty.period_id::text = ${period})
    select owed.*, hold_books(owed.period) as held, ${soFar}, ${markOfAsked} as mark
    from owed left join draft on (draft.commune_id, draft.period_id, draft.unit_id) = (actor_commune(), owed.period, owed.unit)`.execute(
    act.tx,
  );
  const [row] = rows;
  return row ? knownForm(act, row, row.held ? null : (row.lockedAt ?? act.now)) : null;
}

/** The same for sending: whoever saves its draft at this moment is waited for, and waits. */
export async function formToSend(act: Act, { period, unit }: Which): Promise<KnownForm | null> {
  if (!isNamed({ period, unit })) return null;
  const { rows } = await sql<Omit<Owed, 'lockedAt'> & Held>`/* prepared: form to send */
    select * from form_to_send(${period}, ${unit})`.execute(act.tx);
  const [row] = rows;
  return row ? knownForm(act, row, row.held ? null : act.now) : null;
}

interface Held extends Omit<Row, keyof AskedRow> {
  held: boolean;
  mark: string;
}

async function knownForm<D extends Omit<Owed, 'lockedAt'>>(act: Act, row: D & Held, lockedAt: Date | null) {
  const { held: _, mark, answers, revision, draftFor, versions, ...kept } = row;
  const duty = { ...kept, lockedAt };
  const { questions, checks, definition } = await askedOf(act, duty, mark);
  const found = await standingForm(act, duty, { answers, revision, draftFor, versions }, () => ({
    ...formHead(duty),
    questions,
    checks,
  }));
  return { ...found, asked: definition };
}

function formFrom(act: Act, row: Duty & Row): Promise<FormOfDuty> {
  const { questions, checks, around, answers, revision, draftFor, versions, ...duty } = row;
  return standingForm(act, duty, { answers, revision, draftFor, versions }, () =>
    newForm(duty, { questions, checks, around }),
  );
}

async function standingForm<D extends Owed>(
  act: Act,
  duty: D,
  { answers, revision, draftFor, versions }: Pick<Row, 'answers' | 'revision' | 'draftFor' | 'versions'>,
  asked: () => Form,
): Promise<FormOfDuty<D>> {
  const returned = duty.review === 'returned' && duty.report ? await openReturn(act, duty.report) : null;
  const typed = draftFor === (returned?.id ?? null) ? answers : null;
  const common = { duty, revision: revision ?? 0, versions, returned };
  return returned
    ? { ...common, form: returned.form, answers: standingAnswers(returned, typed) }
    : { ...common, form: asked(), answers: typed ?? {} };
}

/** What was typed, and how many versions have come. */
const soFar = sql`draft.answers, draft.revision, draft.return_id as "draftFor", coalesce((
    select max(version) from report
    where (report.commune_id, report.period_id, report.unit_id) = (actor_commune(), owed.period, owed.unit)), 0) as versions`;

const onTheForm = sql`${soFar}, ${askedColumns}`;

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
