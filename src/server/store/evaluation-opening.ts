import { sql } from 'kysely';
import { addDays, type CivilDate, firstDayOf } from '#calendar';
import {
  askedOfReports,
  type CriteriaSet,
  criteriaOf,
  legalYear,
  likelySources,
  reportingYear,
  type UnsetRule,
  type WholeTarget,
} from '#evaluation';
import { type Act, accountOf, communeOf } from './act.ts';
import { livingOn, putOnList } from './evaluation-list.ts';
import { sourceProblem } from './evaluation-sources.ts';
import { type TitleRefused, targetProblem, titleProblem } from './evaluation-targets.ts';
import { type EvaluationDays, isTooEarly, type SetToChoose, setsToChoose } from './evaluations.ts';
import { record } from './events.ts';
import * as movements from './movements.ts';
import { askAgain } from './reaffirmations.ts';
import * as registrations from './registrations.ts';
import { rulebook } from './rules.ts';

/** What is set for an evaluation by itself, for a person to correct. */
export interface OpeningProposal {
  title: string;
  from: CivilDate;
  to: CivilDate;
  /** The day after the year's last, or today where that is past. */
  decidedOn: CivilDate;
  /** The rule of its year, where nobody has looked it up: the days are those of the calendar year. */
  yearUnset: UnsetRule | null;
  /** Criterion to question. */
  sources: ReadonlyMap<string, string>;
}

/** Proposes days by the year of the set's own rules, or else of the movement's reports; and questions by their words. */
export async function proposeFor(
  act: Act,
  movement: string,
  { set: { content }, year }: { set: SetToChoose; year: number },
): Promise<OpeningProposal> {
  const { type, unset: yearUnset, isSet } = legalYear(content, await rulebook(act), act.today);
  const whole = { from: firstDayOf(type, year), to: addDays(firstDayOf(type, year + 1), -1) };
  const { from, to } = isSet ? whole : await daysOfReports(act, movement, whole);
  const questions = (await movements.indicators(act, movement)).map(({ id, kind, question: text }) => ({
    ...{ id, kind, text },
  }));
  return {
    title: `${content.title} năm ${year}`,
    ...{ from, to, yearUnset },
    decidedOn: act.today > to ? act.today : addDays(to, 1),
    sources: likelySources(criteriaOf(askedOfReports(content).nodes), questions),
  };
}

async function daysOfReports(act: Act, movement: string, calendar: { from: CivilDate; to: CivilDate }) {
  const periods = await movements.periods(act, movement);
  return reportingYear(
    calendar,
    periods.map(({ coversFrom: from, coversTo: to }) => ({ from, to })),
  );
}

export interface NewEvaluation extends EvaluationDays {
  movement: string;
  set: string;
  title: string;
  year: number;
  from: CivilDate;
  to: CivilDate;
  decidedOn: CivilDate;
  /** Whose day of registration counts; null = nobody was asked to register. */
  registration: string | null;
  sources: readonly { criterion: string; indicator: string }[];
  /** Shares of units that the plan wants in a class. */
  targets: readonly Omit<WholeTarget, 'id'>[];
}

export type OpenedEvaluation =
  | { ok: true; evaluation: string; units: number; again: boolean }
  | {
      ok: false;
      problem:
        | 'not found'
        | 'no set'
        | 'days'
        | 'decided too early'
        | 'explained too early'
        | 'no units'
        | 'no question'
        | 'no class'
        | 'no registration';
    }
  | WordsRefused;

/** Its title, or that of a target, is too long, or names what nothing on the software may rest on. */
export type WordsRefused = TitleRefused & { field: 'title' | 'target.title' | 'target.clause' };

/** Opens an evaluation. The same set for the same year of a movement is opened once: pressed again, that one is given. */
export async function open(act: Act, wanted: NewEvaluation): Promise<OpenedEvaluation> {
  await inListOf(act, wanted.movement);
  const set = (await setsToChoose(act)).find(({ id }) => id === wanted.set);
  if (!(await movements.get(act, wanted.movement))) return { ok: false, problem: 'not found' };
  if (!set) return { ok: false, problem: 'no set' };
  const already = await openedAlready(act, wanted, set.content.key);
  if (already) return { ok: true, ...already, again: true };
  const refused = wordsRefused(wanted);
  if (refused) return refused;
  const problem = await problemOf(act, wanted, set.content);
  if (problem) return { ok: false, problem };
  const units = await livingOn(act, set.content.audience, wanted.decidedOn);
  if (units.length === 0) return { ok: false, problem: 'no units' };
  const evaluation = await inserted(act, wanted);
  await putOnList(act, evaluation, units);
  await insertSources(act, evaluation, wanted);
  await insertTargets(act, evaluation, wanted);
  await askAgain(act, evaluation);
  const { title: name, year, from, to, decidedOn, selfUntil, objectionsUntil, sources, targets } = wanted;
  const days = { from, to, decidedOn, selfUntil, objectionsUntil };
  const after = { name, year, set: set.content.title, version: set.version, ...days, sources, targets };
  await record(act, {
    noun: 'evaluation',
    id: evaluation,
    verb: 'opened',
    after: { ...after, units: units.length },
  });
  return { ok: true, evaluation, units: units.length, again: false };
}

/** Only one opens or cancels an evaluation of a movement at a time. */
export async function inListOf(act: Act, movement: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('evaluations of ' || ${movement}::text, 0))`.execute(
    act.tx,
  );
}

async function openedAlready(act: Act, { movement, year }: NewEvaluation, key: string) {
  const { rows } = await sql<{ evaluation: string; units: number }>`
    select evaluation.id as evaluation, (select count(*)::int from evaluation_unit
      where (commune_id, evaluation_id) = (evaluation.commune_id, evaluation.id)) as units
    from evaluation join criteria_set on (criteria_set.commune_id, criteria_set.id) = (evaluation.commune_id, criteria_set_id)
    where evaluation.commune_id = ${communeOf(act)} and evaluation.movement_id::text = ${movement} and year = ${year} and key = ${key}
      and cancelled_at is null
    order by opened_at limit 1`.execute(act.tx);
  return rows[0] ?? null;
}

function wordsRefused(wanted: NewEvaluation): WordsRefused | null {
  const own = titleProblem(wanted.title, 'title');
  if (own) return { ...own, field: 'title' };
  return wanted.targets.map(targetProblem).find((one) => one !== null) ?? null;
}

async function problemOf(act: Act, wanted: NewEvaluation, set: CriteriaSet) {
  const { nodes, scale } = askedOfReports(set);
  if (wanted.to < wanted.from) return 'days';
  if (wanted.decidedOn < wanted.from) return 'decided too early';
  if (isTooEarly(wanted)) return 'explained too early';
  if (wanted.targets.some((one) => scale.classes.every(({ key }) => key !== one.class))) return 'no class';
  const ids = (await registrations.list(act, wanted.movement)).map(({ id }) => id);
  if (wanted.registration !== null && !ids.includes(wanted.registration)) return 'no registration';
  const questions = await movements.indicators(act, wanted.movement);
  const criteria = criteriaOf(nodes);
  return wanted.sources.every((one) => sourceProblem(criteria, questions, one) === null)
    ? null
    : 'no question';
}

async function inserted(act: Act, wanted: NewEvaluation): Promise<string> {
  const { id } = await act.tx
    .insertInto('evaluation')
    .values({
      commune_id: communeOf(act),
      movement_id: wanted.movement,
      criteria_set_id: wanted.set,
      title: wanted.title,
      year: wanted.year,
      covers_from: wanted.from,
      covers_to: wanted.to,
      decided_on: wanted.decidedOn,
      self_until: wanted.selfUntil,
      objections_until: wanted.objectionsUntil,
      registration_id: wanted.registration,
      opened_by: accountOf(act),
      opened_at: act.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function insertSources(act: Act, evaluation: string, { sources }: NewEvaluation) {
  if (sources.length === 0) return;
  const at = { commune_id: communeOf(act), evaluation_id: evaluation };
  await act.tx
    .insertInto('evaluation_source')
    .values(sources.map(({ criterion, indicator }) => ({ ...at, criterion, indicator_id: indicator })))
    .execute();
}

async function insertTargets(act: Act, evaluation: string, { targets }: NewEvaluation) {
  if (targets.length === 0) return;
  const at = { commune_id: communeOf(act), evaluation_id: evaluation };
  await act.tx
    .insertInto('evaluation_target')
    .values(targets.map((one) => ({ ...at, content: JSON.stringify(one) })))
    .execute();
}
