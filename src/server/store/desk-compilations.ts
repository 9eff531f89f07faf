import { sql } from 'kysely';
import { civilDateOf } from '#calendar';
import type { Matter } from '#desk';
import { type Act, communeOf } from './act.ts';
import { list, standingOf } from './compilation-rows.ts';
import { PLAIN } from './desk-matter.ts';

/** Merged reports that wait for this person: to be written on, checked or signed. Few are on their way at once. */
export async function compilationMatters(act: Act): Promise<Matter[]> {
  const { rows } = await sql<{ period: string; name: string; movement: string; movementName: string }>`
    /* prepared: desk compilations */ select period.id as period, period.name, movement.id as movement, movement.name as "movementName"
    from period join movement on (movement.commune_id, movement.id) = (period.commune_id, period.movement_id)
    join (select distinct on (period_id) period_id, id from compilation where commune_id = ${communeOf(act)}
      order by period_id, version desc) newest on newest.period_id = period.id
    where period.commune_id = ${communeOf(act)} and not exists (select from compilation_act done
      where (done.commune_id, compilation_id) = (period.commune_id, newest.id) and act = 'signed')`.execute(
    act.tx,
  );
  const found: Matter[] = [];
  for (const { period: id, ...place } of rows) {
    const [newest] = await list(act, id);
    const waits = newest && (await waitingIn(act, newest));
    if (waits) found.push({ ...PLAIN, ...place, ...waits, id });
  }
  return found;
}

type Newest = Awaited<ReturnType<typeof list>>[number];

/** What the newest version wants of the actor; null where it waits for another. */
async function waitingIn(
  act: Act,
  newest: Newest,
): Promise<Pick<Matter, 'kind' | 'since' | 'waitsFor'> | null> {
  const { turn, mayDraft, mayAct } = await standingOf(act, newest);
  const may = turn.turn === 'draft' ? mayDraft : mayAct.ok;
  if (turn.turn === 'signed' || !may) return null;
  const since = civilDateOf(newest.done.at(-1)?.at ?? newest.draftedAt);
  return { kind: turn.turn, since, waitsFor: turn.step?.name ?? null };
}
