import { hash } from 'node:crypto';
import { sql } from 'kysely';
import {
  type Criterion,
  changed,
  type Difference,
  editionFound,
  type Grounds,
  type TooLong,
  tooLong,
} from '#evaluation';
import { type Act, communeOf } from './act.ts';
import { keep as keepAmendment } from './evaluation-amendments.ts';
import { choicesOf } from './evaluation-caps.ts';
import { listedUnits } from './evaluation-listed.ts';
import { aloneWith, type ClosedStage, isClosed } from './evaluation-lock.ts';
import { asItStands } from './evaluation-reading.ts';
import { type EvaluationRow, evaluationOf, rowBySet } from './evaluation-rows.ts';
import { criteriaFed, sourceProblem, sourcesOf } from './evaluation-sources.ts';
import { type Evaluation, get, setsToChoose } from './evaluations.ts';
import * as movements from './movements.ts';
import { askAgain } from './reaffirmations.ts';

/** A newer version of the criteria that an open evaluation goes by, and what it would change. Nothing is written. */
export interface NewerVersion {
  set: string;
  version: number;
  /** Units whose result would be another, those of which only the grounds would read otherwise, and the others. */
  differing: readonly Difference[];
  reworded: number;
  same: number;
  /** Criteria that are not in the version in use, and those that are only there, by title. */
  added: readonly string[];
  gone: readonly string[];
  /** Whole targets whose class the newer version does not have, by title: they are taken off first. */
  targets: readonly string[];
  /** Of just this: whoever takes the version has seen it. */
  code: string;
}

/** The number of the newer version that an open evaluation could take; null where it goes by the newest, or is closed. */
export async function newestVersion(act: Act, evaluation: string): Promise<number | null> {
  return (await newestSet(act, evaluation))?.newest.version ?? null;
}

async function newestSet(act: Act, evaluation: string) {
  const row = await evaluationOf(act, evaluation);
  const found = await get(act, evaluation);
  if (!row || !found || row.frozenAt || row.cancelledAt) return null;
  const newest = (await setsToChoose(act)).find(({ content }) => content.key === row.content.key);
  return newest && newest.version > found.setVersion ? { row, found, newest } : null;
}

/** Null where it goes by the newest, or is closed. */
export async function newerVersion(act: Act, evaluation: string): Promise<NewerVersion | null> {
  const known = await newestSet(act, evaluation);
  const next = known && (await rowBySet(act, known.row, known.newest.id));
  if (!next) return null;
  const { row, found, newest } = known;
  const names = await listedUnits(act, row.id);
  const choices = await choicesOf(act, row.id);
  const grounds = async (by: EvaluationRow): Promise<readonly Grounds[]> =>
    editionFound(await asItStands(act, by, { found, names, choices })).grounds;
  const { differing, reworded, same } = changed(await grounds(row), await grounds(next));
  const seen = { set: newest.id, differing, reworded, same };
  return {
    ...{ ...seen, version: newest.version },
    added: titlesNotIn(next.criteria, row.criteria),
    gone: titlesNotIn(row.criteria, next.criteria),
    targets: await targetsWithout(act, next),
    code: hash('sha256', JSON.stringify(seen)),
  };
}

function titlesNotIn(some: readonly Criterion[], others: readonly Criterion[]): string[] {
  const ids = new Set(others.map(({ id }) => id));
  return some.filter(({ id }) => !ids.has(id)).map(({ title }) => title);
}

async function targetsWithout(act: Act, { id, content }: EvaluationRow): Promise<string[]> {
  const { rows } = await sql<{ title: string }>`
    select content ->> 'title' as title from evaluation_target
    where commune_id = ${communeOf(act)} and evaluation_id = ${id}
      and content ->> 'class' <> all (${content.scale.classes.map(({ key }) => key)}::text[])
    order by 1`.execute(act.tx);
  return rows.map(({ title }) => title);
}

export type VersionTaken =
  | { ok: true }
  | {
      ok: false;
      /** What would differ is not what was looked at · it goes by the newest already · a target hangs on a class that is gone. */
      problem:
        | 'not found'
        | ClosedStage
        | TooLong
        | 'reason missing'
        | 'differs now'
        | 'newest already'
        | 'class gone';
    };

/** Lets an open evaluation go by the newest version of its criteria, whose consequences were looked at: `code`. */
export async function takeVersion(
  act: Act,
  evaluation: string,
  { code, reason }: { code: string; reason: string },
): Promise<VersionTaken> {
  const stage = await aloneWith(act, evaluation);
  const found = await get(act, evaluation);
  if (!found) return { ok: false, problem: 'not found' };
  if (isClosed(stage)) return { ok: false, problem: stage };
  const newer = await newerVersion(act, evaluation);
  if (!newer) return { ok: false, problem: 'newest already' };
  if (newer.targets.length > 0) return { ok: false, problem: 'class gone' };
  if (newer.code !== code) return { ok: false, problem: 'differs now' };
  const long = tooLong(reason, 'reason');
  if (!reason || long) return { ok: false, problem: long ?? 'reason missing' };
  await putInForce(act, found, newer);
  if (stage === 'open') await askAgain(act, found.id);
  const versions = { version: [String(found.setVersion), String(newer.version)] } as const;
  await keepAmendment(act, found, { verb: 'version taken', changed: versions, reason });
  return { ok: true };
}

/** What was chosen for criteria that are gone, or ask otherwise now, is chosen no more. */
async function putInForce(act: Act, { id, movement }: Evaluation, { set }: NewerVersion): Promise<void> {
  await act.tx
    .updateTable('evaluation')
    .set({ criteria_set_id: set })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', id)
    .execute();
  const row = await evaluationOf(act, id);
  const criteria = row ? criteriaFed(row) : [];
  const questions = await movements.indicators(act, movement);
  const unfit = [...(await sourcesOf(act, id))].filter(
    ([criterion, indicator]) => sourceProblem(criteria, questions, { criterion, indicator }) !== null,
  );
  await sql`delete from evaluation_source where commune_id = ${communeOf(act)} and evaluation_id = ${id}
    and criterion = any (${unfit.map(([criterion]) => criterion)}::text[])`.execute(act.tx);
}
