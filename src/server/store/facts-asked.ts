import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import { fittingQuestions } from '#evaluation';
import type { IndicatorKind } from '#movement';
import { type Days, monthsCounted, type Sums } from '#reporting';
import { type Act, communeOf } from './act.ts';
import type { EvaluationRow } from './evaluation-rows.ts';

/** A question that feeds a criterion. */
export interface AskedFact {
  indicator: string;
  movement: string;
  sums: Sums;
  wholeOn: CivilDate | null;
  /** Its figures are needed one by one; else they are only added up. */
  apart: boolean;
  /** Of each report only the last of them counts. */
  last: boolean;
  /** Its months are read, and not what a report puts them together to. */
  monthly: boolean;
}

/** What is read of reports for an evaluation, the same for every unit. */
export interface Asking {
  year: Days;
  /** Figures of these months count; null where the year is too short to hold one. */
  months: { first: string; last: string } | null;
  /** Whose reports count: of the questions asked, and of the evaluation itself. */
  movements: readonly string[];
  questions: readonly AskedFact[];
  /** The place of its question, by the criterion's id. */
  places: ReadonlyMap<string, number>;
}

type Row = Omit<AskedFact, 'apart' | 'last' | 'monthly'> & {
  criterion: string;
  kind: IndicatorKind;
  overlaps: boolean;
  resummed: boolean;
};

/**
 * The questions of an evaluation. A report keeps what its months come to as its figure: the months themselves are read where periods
 * share days, where it is asked how often, and where the question sums otherwise now than in a form that was sent. Figures of periods that share days, and those that stand for themselves, are read one by one.
 */
export async function askingOf(act: Act, evaluation: EvaluationRow): Promise<Asking> {
  const rows = (await sourced(act, evaluation.id)).filter((row) => fits(row, evaluation));
  const questions = [...new Map(rows.map((row) => [row.indicator, row])).values()];
  const asks = new Map(evaluation.criteria.map(({ id, asks: { kind } }) => [id, kind]));
  const isEach = ({ indicator, overlaps }: Row) =>
    overlaps || rows.some((row) => row.indicator === indicator && asks.get(row.criterion) === 'frequency');
  const wayOf = (row: Row) => ({
    apart: row.sums === 'last' || row.sums === 'none' || isEach(row),
    last: row.sums === 'last' && !isEach(row),
    monthly: row.resummed || isEach(row),
  });
  const year = { from: evaluation.coversFrom, to: evaluation.coversTo };
  return {
    year,
    months: monthsOf(year),
    movements: [...new Set([evaluation.movement, ...questions.map(({ movement }) => movement)])],
    questions: questions.map((row) => ({ ...row, ...wayOf(row) })),
    places: new Map(
      rows.map(({ criterion, indicator }) => [
        criterion,
        questions.findIndex((question) => question.indicator === indicator),
      ]),
    ),
  };
}

/** A number of cases says no yes or no: it feeds nothing that units below a ward are asked, only what is reckoned of the whole. */
function fits(
  { criterion, kind, indicator: id }: Row,
  { criteria }: Pick<EvaluationRow, 'criteria'>,
): boolean {
  const of = criteria.find((one) => one.id === criterion);
  return of !== undefined && fittingQuestions(of, [{ id, kind, text: '' }]).length > 0;
}

function monthsOf(year: Days): Asking['months'] {
  const months = monthsCounted(year);
  const [first, last] = [months[0], months.at(-1)];
  return first && last ? { first: `${first}-01`, last: `${last}-01` } : null;
}

async function sourced(act: Act, evaluation: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    /* prepared: questions of an evaluation */ with sent as materialized (select distinct said ->> 'id' as id, said ->> 'sums' as sums
      from form, jsonb_array_elements(content -> 'questions') as said where commune_id = ${communeOf(act)})
    select criterion, indicator.id as indicator, movement_id as movement, indicator.kind, indicator.sums, whole_on as "wholeOn",
      exists (select from period one join period other on (other.commune_id, other.movement_id) = (one.commune_id, one.movement_id)
        and other.id <> one.id and other.covers_from <= one.covers_to and other.covers_to >= one.covers_from
        where (one.commune_id, one.movement_id) = (indicator.commune_id, indicator.movement_id)) as overlaps,
      exists (select from sent where sent.id = indicator.id::text and sent.sums <> indicator.sums) as resummed
    from evaluation_source source
    join indicator on (indicator.commune_id, indicator.id) = (source.commune_id, source.indicator_id)
    where source.commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation}
    order by indicator.id, criterion`.execute(act.tx);
  return rows;
}
