import type { Threshold } from '../criteria/criteria-set.ts';
import { heldOn, type RulesOn } from '../scoring/threshold.ts';
import type { AskedShown } from './grounds.ts';

/** What a threshold asks on the day, as it is shown. */
export function askedOn(at: Threshold, rules: RulesOn): AskedShown {
  const asked = heldOn(at, rules);
  return asked.ok ? { ok: true, held: asked.held } : { ok: false, rule: asked.rule };
}
