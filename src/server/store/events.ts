import { type Act, accountOf, communeOf } from './as.ts';

export interface Happening {
  noun:
    | 'commune'
    | 'issuer'
    | 'account'
    | 'membership'
    | 'unit'
    | 'plan'
    | 'plan item'
    | 'movement'
    | 'period'
    | 'draft'
    | 'report';
  id: string;
  verb: string;
  before?: object;
  after?: object;
  reason?: string;
  /** The unit or person for whom the actor acted, where it was not himself. */
  onBehalfOf?: string;
}

/** Written beside every change, in the same transaction; never changed afterwards. */
export async function record(act: Act, happening: Happening) {
  await act.tx
    .insertInto('event')
    .values({
      commune_id: communeOf(act),
      at: act.now,
      actor: act.actor.kind === 'person' ? act.actor.name : act.actor.kind,
      account_id: accountOf(act),
      on_behalf_of: happening.onBehalfOf ?? null,
      source: act.source,
      noun: happening.noun,
      noun_id: happening.id,
      verb: happening.verb,
      before: happening.before ? JSON.stringify(happening.before) : null,
      after: happening.after ? JSON.stringify(happening.after) : null,
      reason: happening.reason ?? null,
    })
    .execute();
}
