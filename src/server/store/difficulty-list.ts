import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import { type Act, communeOf } from './act.ts';
import { unitOf } from './duties.ts';

/** What a unit cannot do or does not understand of a movement, and what became of it. */
export interface Difficulty {
  id: string;
  movement: string;
  movementName: string;
  unit: string;
  unitName: string;
  /** The clause and question that it is about; null where it is about the movement. */
  clause: string | null;
  question: string | null;
  words: string;
  /** The body that answers next, and since when it is waited for. */
  issuer: string;
  issuerName: string;
  waitsSince: CivilDate;
  raisedAt: Date;
  answer: DifficultyAnswer | null;
  published: { at: Date; question: string; answer: string; unitName: string | null } | null;
}

export interface DifficultyAnswer {
  body: string;
  words: string;
  on: CivilDate;
  /** The later plan that settles it, by the words a unit reads; the id leads staff to it. */
  plan: string | null;
  planName: string | null;
}

/** What everybody who takes part reads of a difficulty. */
export interface Published {
  id: string;
  movement: string;
  movementName: string;
  clause: string | null;
  question: string;
  answer: string;
  body: string;
  on: CivilDate;
  planName: string | null;
  /** Null where the officer does not show it. */
  unitName: string | null;
}

const difficulties = sql`
  select difficulty.id, movement.id as movement, movement.name as "movementName", unit.id as unit, unit.name as "unitName",
    indicator.clause, indicator.question, difficulty.words, issuer.id as issuer, issuer.name as "issuerName",
    waits_since as "waitsSince", raised_at as "raisedAt",
    case when answer.difficulty_id is not null then json_build_object('body', answering.name, 'words', answer.words,
      'on', answer.answered_on, 'plan', answer.plan_id, 'planName', answer.plan_name) end as answer,
    publication.published_at as "publishedAt", publication.question as "publishedQuestion",
    publication.answer as "publishedAnswer", publication.unit_name as "publishedUnit"
  from difficulty
  join movement on (movement.commune_id, movement.id) = (difficulty.commune_id, difficulty.movement_id)
  join unit on (unit.commune_id, unit.id) = (difficulty.commune_id, difficulty.unit_id)
  join issuer on (issuer.commune_id, issuer.id) = (difficulty.commune_id, difficulty.issuer_id)
  left join indicator on (indicator.commune_id, indicator.id) = (difficulty.commune_id, difficulty.indicator_id)
  left join difficulty_answer answer on (answer.commune_id, answer.difficulty_id) = (difficulty.commune_id, difficulty.id)
  left join issuer answering on (answering.commune_id, answering.id) = (answer.commune_id, answer.issuer_id)
  left join difficulty_publication publication
    on (publication.commune_id, publication.difficulty_id) = (difficulty.commune_id, difficulty.id)`;

type Row = Omit<Difficulty, 'published'> & {
  publishedAt: Date | null;
  publishedQuestion: string | null;
  publishedAnswer: string | null;
  publishedUnit: string | null;
};

function difficultyOf(row: Row): Difficulty {
  const { publishedAt, publishedQuestion, publishedAnswer, publishedUnit, ...rest } = row;
  const published = publishedAt && {
    at: publishedAt,
    question: publishedQuestion ?? '',
    answer: publishedAnswer ?? '',
    unitName: publishedUnit,
  };
  return { ...rest, published };
}

/** The difficulties of a movement that the actor may see whole: who waits longest first, then what was answered. */
export async function list(act: Act, movement: string): Promise<Difficulty[]> {
  const { rows } = await sql<Row>`${difficulties}
    where difficulty.commune_id = ${communeOf(act)} and movement.id::text = ${movement}
    order by (answer.difficulty_id is not null), case when answer.difficulty_id is null then raised_at end, raised_at desc
    `.execute(act.tx);
  return rows.map(difficultyOf);
}

/** What the actor's unit raised, newest first. */
export async function raisedByOwn(act: Act): Promise<Difficulty[]> {
  const { rows } = await sql<Row>`${difficulties}
    where difficulty.commune_id = ${communeOf(act)} and unit.id = ${unitOf(act)} order by raised_at desc`.execute(
    act.tx,
  );
  return rows.map(difficultyOf);
}

/** What was published to those who take part; of all movements where none is named. */
export async function published(act: Act, movement: string | null = null): Promise<Published[]> {
  const { rows } = await sql<Published>`
    select difficulty_id as id, movement.id as movement, movement.name as "movementName", clause, question, answer,
      answered_by_body as body, answered_on as "on", plan_name as "planName", unit_name as "unitName"
    from difficulty_publication publication
    join movement on (movement.commune_id, movement.id) = (publication.commune_id, publication.movement_id)
    where publication.commune_id = ${communeOf(act)} and (${movement}::text is null or movement.id::text = ${movement})
    order by published_at desc`.execute(act.tx);
  return rows;
}

/** One difficulty; null where the actor may not see it. */
export async function get(act: Act, id: string): Promise<Difficulty | null> {
  const { rows } = await sql<Row>`${difficulties}
    where difficulty.commune_id = ${communeOf(act)} and difficulty.id::text = ${id}`.execute(act.tx);
  return rows[0] ? difficultyOf(rows[0]) : null;
}
