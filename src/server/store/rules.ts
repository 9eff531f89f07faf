import { type OwnRule, type Rulebook, type RulePack, shippedPacks } from '#evaluation';
import { type Act, communeOf } from './act.ts';

/** The rules that the commune goes by: packs it took, those shipped that none of them takes the place of, its own values. */
export async function rulebook(act: Act): Promise<Rulebook> {
  return { shipped: packsBeside(await packsTaken(act)), own: await ownValues(act) };
}

/** A pack that was taken stands for the shipped one of its key, and before those it has nothing to do with. */
export function packsBeside(taken: readonly RulePack[]): RulePack[] {
  return [...taken, ...shippedPacks.filter(({ key }) => taken.every((pack) => pack.key !== key))];
}

async function packsTaken(act: Act): Promise<RulePack[]> {
  const rows = await act.tx
    .selectFrom('rule_pack')
    .select('content')
    .where('commune_id', '=', communeOf(act))
    .where('withdrawn_at', 'is', null)
    .orderBy('key')
    .execute();
  return rows.map(({ content }) => content);
}

async function ownValues(act: Act): Promise<OwnRule[]> {
  const rows = await act.tx
    .selectFrom('own_rule')
    .select(['key', 'valid_from', 'valid_until', 'value', 'bar', 'document', 'article'])
    .where('commune_id', '=', communeOf(act))
    .where('withdrawn_at', 'is', null)
    .orderBy('ordinal')
    .execute();
  return rows.map(({ key, valid_from, valid_until, value, bar, document, article }) => ({
    ...{ key, value, from: valid_from, until: valid_until },
    ...(bar && { bar }),
    source: { document, article },
  }));
}
