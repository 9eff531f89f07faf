import type { DraftVerb } from './draft.ts';

/** A step of a movement's chain that concerns the merged report. */
export interface DraftStep {
  id: string;
  act: 'draft' | 'check' | 'sign';
  /** The body or person as it is shown: `Lãnh đạo phường`. */
  name: string;
}

/** Something done with a draft. */
export interface Done {
  act: DraftVerb;
  step: string | null;
  /** The account; null where it is no more. */
  by: string | null;
  reason: string | null;
}

/** Whose turn a draft is. `step` is null where the movement names none for it: any officer drafts, any leader signs. */
export type DraftTurn<D extends Done = Done> =
  | { turn: 'draft'; step: DraftStep | null; returned: D | null }
  | { turn: 'check' | 'sign'; step: DraftStep | null }
  | { turn: 'signed'; step: null };

/** `done` in the order in which it was done; steps in the order of the chain. A return begins the way anew. */
export function turnOf<D extends Done>(steps: readonly DraftStep[], done: readonly D[]): DraftTurn<D> {
  if (done.some(({ act }) => act === 'signed')) return { turn: 'signed', step: null };
  const at = done.findLastIndex(({ act }) => act === 'submitted' || act === 'returned');
  const last = done[at];
  if (last?.act !== 'submitted')
    return { turn: 'draft', step: stepOf(steps, 'draft'), returned: last ?? null };
  const checked = done.slice(at).flatMap(({ act, step }) => (act === 'checked' && step ? step : []));
  const next = steps.find(({ id, act }) => act === 'check' && !checked.includes(id));
  return next ? { turn: 'check', step: next } : { turn: 'sign', step: stepOf(steps, 'sign') };
}

function stepOf(steps: readonly DraftStep[], act: DraftStep['act']): DraftStep | null {
  return steps.find((step) => step.act === act) ?? null;
}
