import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import { monthsAsked } from '#movement';
import type { Check, Form, Question } from '#reporting';
import { type Act, communeOf } from './act.ts';
import type { Duty } from './duties.ts';
import { type Definition, definitionOf } from './report-forms.ts';

interface Asked extends Omit<Question, 'months'> {
  byMonth: boolean;
}

/** What a duty is asked, as `askedColumns` gives it. */
export interface AskedRow {
  questions: Asked[];
  checks: Check[];
  around: { label: string; from: CivilDate; to: CivilDate }[];
}

/** Of whom what is asked, when. */
type Asking = Pick<
  Duty,
  | 'period'
  | 'periodName'
  | 'coversFrom'
  | 'coversTo'
  | 'movement'
  | 'movementName'
  | 'unit'
  | 'unitName'
  | 'unitCode'
  | 'unitKind'
>;

export function formHead(duty: Asking): Omit<Form, 'questions' | 'checks'> {
  const { periodName: name, coversFrom, coversTo } = duty;
  return {
    movement: duty.movementName,
    unit: { code: duty.unitCode, name: duty.unitName },
    period: { name, coversFrom, coversTo },
  };
}

/** The form as it now stands. */
export function newForm(duty: Asking, { questions, checks, around }: AskedRow): Form {
  const { periodName: name, coversFrom, coversTo } = duty;
  const asked = questions.map(({ byMonth, ...question }) => ({
    ...question,
    months: byMonth ? monthsIn({ label: name, from: coversFrom, to: coversTo }, around) : [],
  }));
  const ids = new Set(asked.map(({ id }) => id));
  return {
    ...formHead(duty),
    questions: asked,
    checks: checks.filter(({ left, right }) => [left, ...right].every((id) => ids.has(id))),
  };
}

interface AskedForm extends Pick<Form, 'questions' | 'checks'> {
  definition: Definition;
}

/** Forms that were put together, by what they were put together from. */
const known = new Map<string, AskedForm>();

/** Some ten thousand characters each. */
const MOST_KNOWN = 200;

/**
 * What a duty is asked. Put together once, for all duties alike, and again when the database tells another mark. Not where
 * months are asked: which of them depends on the unit's other periods.
 */
export async function askedOf(act: Act, duty: Asking, mark: string): Promise<AskedForm> {
  const alike = [
    communeOf(act),
    duty.movement,
    duty.movementName,
    duty.unitKind,
    duty.periodName,
    duty.coversFrom,
  ];
  const key = JSON.stringify([...alike, duty.coversTo, mark]);
  const before = known.get(key);
  if (before) return before;
  const { rows } = await sql<AskedRow & { mark: string }>`/* prepared: asked */
    select ${askedColumns}, ${markOfAsked} as mark
    from (select ${duty.movement}::uuid as movement, ${duty.unitKind}::text as "unitKind", ${duty.period}::uuid as period,
      ${duty.unit}::uuid as unit) owed`.execute(act.tx);
  const [row] = rows;
  if (!row) throw new Error('a row without a condition');
  const form = newForm(duty, row);
  const { questions, checks } = form;
  const found = { questions, checks, definition: definitionOf(form) };
  if (row.mark !== mark || row.questions.some(({ byMonth }) => byMonth)) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, found);
  return found;
}

/** A month that two periods share is asked in one of them. */
function monthsIn(period: AskedRow['around'][number], around: AskedRow['around']) {
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
export const askedColumns = sql`coalesce((
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

/** Another one as soon as anything is changed that `asked` reads, its periods aside. */
export const markOfAsked = sql`mark_of_asked(owed.movement, owed."unitKind")`;
