import type { Paper, PaperFrame, PlanLines } from '#documents';
import type { Act } from '../act.ts';
import * as movements from '../movements.ts';
import type { ReviewedPlan } from '../plans.ts';
import type { Filling } from './filling.ts';
import { linesOf, planOf } from './movement-plan.ts';

/** A movement's plan, with what papers repeat of it. */
export interface OfPlan {
  act: Act;
  frame: PaperFrame;
  movement: string;
  plan: ReviewedPlan;
  lines: PlanLines;
  about: Readonly<Record<string, string>>;
}

/** What a kind may be of in one movement: by a word kept with the paper, and as a list names it. */
type Choices = Readonly<Record<string, string>>;

/** Papers that are filled from a movement's plan: one, or one of each choice. */
export function ofMovement(fill: (of: OfPlan) => Paper | Promise<Paper>, choices?: Choices): Filling {
  return {
    async subjects(act, movement) {
      const of = movement === null ? undefined : await movements.get(act, movement);
      if (!of) return [];
      if (!choices) return [{ about: {}, label: of.name }];
      return Object.entries(choices).map(([choice, label]) => ({ about: { choice }, label }));
    },
    async fill(act, { movement, about, frame }) {
      const plan = await planOf(act, movement);
      if (!plan || movement === null || (choices && !Object.hasOwn(choices, about.choice ?? ''))) return null;
      return fill({ act, frame, movement, plan, lines: linesOf(plan), about });
    },
  };
}
