import { sql } from 'kysely';
import type { ScoreSheetInput } from '#documents';
import type { Grounds } from '#evaluation';
import { type Act, communeOf, isUnit } from './act.ts';
import { unitOf } from './duties.ts';
import { groundsOfUnit } from './evaluation-grounds.ts';
import { frozenOf } from './evaluation-own.ts';
import { ofUnit as shownTo } from './evaluation-shown.ts';
import { get } from './evaluations.ts';

/** Why a unit came to its result, as far as who asks may see it. */
export interface ReadGrounds {
  movement: string;
  evaluation: string;
  grounds: Grounds;
  /** SHA-256 of the canonical bytes, hexadecimal. */
  hash: string;
  /** frozen: of the newest edition · shown: as it was shown to the unit · now: as everything stands. */
  standing: 'frozen' | 'shown' | 'now';
  /** Null where it is not frozen. */
  edition: number | null;
}

/** Null where it is not on the list, or where nothing was shown yet to the unit that asks. Without a unit: the actor's own. */
export async function groundsFor(
  act: Act,
  evaluation: string,
  unit = unitOf(act),
): Promise<ReadGrounds | null> {
  const found = await get(act, evaluation);
  if (!found || found.cancelledAt) return null;
  const read = (one: Omit<ReadGrounds, 'movement' | 'evaluation'>) => ({
    ...one,
    movement: found.movement,
    evaluation: found.id,
  });
  if (found.frozenAt) {
    const frozen = await frozenOf(act, found.id, unit);
    return frozen && read({ ...frozen, standing: 'frozen' });
  }
  const made = isUnit(act) ? await shownTo(act, found.id, unit) : await groundsOfUnit(act, found.id, unit);
  if (!made) return null;
  const { grounds, hash } = made;
  return read({ grounds, hash, standing: isUnit(act) ? 'shown' : 'now', edition: null });
}

/** The same as its score sheet, to be signed by the unit's head. */
export async function scoreSheetOf(
  act: Act,
  evaluation: string,
  unit?: string,
): Promise<ScoreSheetInput | null> {
  const found = await groundsFor(act, evaluation, unit);
  if (!found) return null;
  const { grounds, hash, edition } = found;
  return { ...(await sheetHead(act)), grounds, hash, edition };
}

/** What every score sheet of the commune says alike; dated by hand. */
export async function sheetHead(
  act: Act,
): Promise<Pick<ScoreSheetInput, 'trial' | 'commune' | 'place' | 'date'>> {
  const { rows } = await sql<{ commune: string; place: string | null; trial: boolean }>`
    select commune.name as commune, trial,
      (select place from issuer where commune_id = commune.id order by issuer.kind = 'committee' desc, issuer.id limit 1) as place
    from commune where id = ${communeOf(act)}`.execute(act.tx);
  const [at] = rows;
  if (!at) throw new Error('an actor without a commune');
  const date = { day: null, month: null, year: Number(act.today.slice(0, 4)) };
  return { trial: at.trial, commune: at.commune, place: at.place ?? '', date };
}
