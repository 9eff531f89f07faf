import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import { type Act, accountOf, communeOf } from './act.ts';
import * as communes from './communes.ts';
import { get } from './difficulty-list.ts';
import { unitOf } from './duties.ts';
import { record } from './events.ts';

export {
  type Difficulty,
  type DifficultyAnswer,
  list,
  type Published,
  published,
  raisedByOwn,
} from './difficulty-list.ts';

/** The movements in which the actor's unit takes part, each with the questions asked of it. */
export async function places(act: Act) {
  const { rows } = await sql<{
    id: string;
    name: string;
    questions: { id: string; clause: string; text: string }[];
  }>`
    select movement.id, movement.name, coalesce((select json_agg(json_build_object('id', indicator.id, 'clause', clause,
        'text', question) order by position) from indicator
        join indicator_unit_kind asked on (asked.commune_id, asked.indicator_id) = (indicator.commune_id, indicator.id)
        where indicator.commune_id = movement.commune_id and indicator.movement_id = movement.id
          and asked.unit_kind = unit.kind), '[]') as questions
    from participant
    join unit on (unit.commune_id, unit.id) = (participant.commune_id, participant.unit_id)
    join movement on (movement.commune_id, movement.id) = (participant.commune_id, participant.movement_id)
    where participant.commune_id = ${communeOf(act)} and participant.unit_id = ${unitOf(act)}
    order by movement.opened_at desc`.execute(act.tx);
  return rows;
}

export interface NewDifficulty {
  movement: string;
  /** The indicator that it is about. */
  question: string | null;
  words: string;
  /** From the sender: the same again changes nothing. */
  key: string;
}

export type Raised = { ok: true; again: boolean } | { ok: false; problem: 'not found' | 'words missing' };

/** The actor's unit says what hinders it; the issuer of the movement's plan answers. */
export async function raise(act: Act, wanted: NewDifficulty): Promise<Raised> {
  const words = wanted.words.normalize('NFC').trim();
  if (!words) return { ok: false, problem: 'words missing' };
  const place = (await places(act)).find(({ id }) => id === wanted.movement);
  const about = place?.questions.find(({ id }) => id === wanted.question);
  if (!place || (wanted.question !== null && !about)) return { ok: false, problem: 'not found' };
  const row = await act.tx
    .insertInto('difficulty')
    .columns([
      'commune_id',
      'movement_id',
      'unit_id',
      'indicator_id',
      'words',
      'issuer_id',
      'waits_since',
      'key',
      'raised_by',
      'raised_at',
    ])
    .expression(
      act.tx
        .selectFrom('movement')
        .where('commune_id', '=', communeOf(act))
        .where('id', '=', place.id)
        .select([
          'commune_id',
          'id',
          sql<string>`${unitOf(act)}::uuid`.as('unit_id'),
          sql<string | null>`${about?.id ?? null}::uuid`.as('indicator_id'),
          sql<string>`${words}`.as('words'),
          'issuer_id',
          sql<CivilDate>`${act.today}::date`.as('waits_since'),
          sql<string>`${wanted.key}::uuid`.as('key'),
          sql<string | null>`${accountOf(act)}::uuid`.as('raised_by'),
          sql<Date>`${act.now}::timestamptz`.as('raised_at'),
        ]),
    )
    .onConflict((conflict) => conflict.columns(['commune_id', 'key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) return { ok: true, again: true };
  await record(act, {
    noun: 'difficulty',
    id: row.id,
    verb: 'raised',
    after: { unit: unitOf(act), movement: place.id },
  });
  return { ok: true, again: false };
}

export interface NewAnswer {
  difficulty: string;
  /** The issuer that answers. */
  body: string;
  words: string;
  on: CivilDate;
  /** A later plan of the commune that settles it, with its name. */
  plan: { id: string; name: string } | null;
}

export type AnswerOutcome =
  | { ok: true }
  | { ok: false; problem: 'not found' | 'words missing' | 'in the future' | 'answered already' };

/** Answers a difficulty in the name of one of the commune's bodies. An answer stands; what is published may be reworded. */
export async function answer(act: Act, wanted: NewAnswer): Promise<AnswerOutcome> {
  const words = wanted.words.normalize('NFC').trim();
  if (!words) return { ok: false, problem: 'words missing' };
  if (wanted.on > act.today) return { ok: false, problem: 'in the future' };
  const before = await get(act, wanted.difficulty);
  const body = (await communes.issuers(act)).find(({ id }) => id === wanted.body);
  if (!before || !body) return { ok: false, problem: 'not found' };
  const row = await act.tx
    .insertInto('difficulty_answer')
    .values({
      commune_id: communeOf(act),
      difficulty_id: before.id,
      issuer_id: body.id,
      words,
      answered_on: wanted.on,
      plan_id: wanted.plan?.id ?? null,
      plan_name: wanted.plan?.name ?? null,
      answered_by: accountOf(act),
      answered_at: act.now,
    })
    .onConflict((conflict) => conflict.columns(['commune_id', 'difficulty_id']).doNothing())
    .returning('difficulty_id')
    .executeTakeFirst();
  if (!row) return { ok: false, problem: 'answered already' };
  const after = { unit: before.unit, body: body.name, on: wanted.on, plan: wanted.plan?.id ?? null };
  await record(act, { noun: 'difficulty', id: before.id, verb: 'answered', after });
  return { ok: true };
}

export interface Publication {
  difficulty: string;
  question: string;
  answer: string;
  showsUnit: boolean;
}

export type PublishOutcome =
  | { ok: true }
  | { ok: false; problem: 'not found' | 'not answered' | 'words missing' };

/** Shows question and answer to all who take part, in words without names; published anew, it takes the place of the last. */
export async function publish(act: Act, wanted: Publication): Promise<PublishOutcome> {
  const [question, words] = [wanted.question.normalize('NFC').trim(), wanted.answer.normalize('NFC').trim()];
  if (!question || !words) return { ok: false, problem: 'words missing' };
  const before = await get(act, wanted.difficulty);
  if (!before) return { ok: false, problem: 'not found' };
  if (!before.answer) return { ok: false, problem: 'not answered' };
  await unpublish(act, before.id);
  await act.tx
    .insertInto('difficulty_publication')
    .values({
      commune_id: communeOf(act),
      difficulty_id: before.id,
      movement_id: before.movement,
      clause: before.clause,
      question,
      answer: words,
      answered_by_body: before.answer.body,
      answered_on: before.answer.on,
      plan_name: before.answer.planName,
      unit_name: wanted.showsUnit ? before.unitName : null,
      published_by: accountOf(act),
      published_at: act.now,
    })
    .execute();
  const after = { unit: before.unit, question, answer: words, showsUnit: wanted.showsUnit };
  await record(act, { noun: 'difficulty', id: before.id, verb: 'published', after });
  return { ok: true };
}

/** Takes what was published from the others' pages again. */
export async function withdraw(act: Act, id: string): Promise<boolean> {
  const before = await get(act, id);
  if (!before?.published) return false;
  await unpublish(act, before.id);
  await record(act, { noun: 'difficulty', id: before.id, verb: 'withdrawn', before: before.published });
  return true;
}

async function unpublish(act: Act, id: string) {
  await act.tx
    .deleteFrom('difficulty_publication')
    .where('commune_id', '=', communeOf(act))
    .where('difficulty_id', '=', id)
    .execute();
}
