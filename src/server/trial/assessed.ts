import type { Person } from '#access';
import { addDays } from '#calendar';
import type { Entered, WholeTarget } from '#evaluation';
import {
  type Act,
  criteriaSets,
  evaluationEntries,
  evaluationOpening,
  evaluations,
  proposedTargets,
} from '#store';
import { ago, type Stage } from './stage.ts';

interface Opening {
  stage: Stage;
  by: Person;
  /** Days ago. */
  on: number;
  movement: string;
  set: string;
  year: number;
  /** Shares of units wanted in a class; absent: those of the plan. */
  targets?: readonly Omit<WholeTarget, 'id'>[];
}

/** Opens an evaluation as proposed: days, questions that feed it, the plan's shares; a week to assess oneself, two to explain. */
export function openEvaluation({ stage, by, on, movement, set, year, targets }: Opening): Promise<string> {
  return stage.as(by, ago(stage, on), async (act) => {
    const chosen = (await evaluations.setsToChoose(act)).find(({ id }) => id === set);
    if (!chosen) throw new Error('the trial has no such criteria');
    const { sources, ...days } = await evaluationOpening.proposeFor(act, movement, { set: chosen, year });
    const opened = await evaluationOpening.open(act, {
      ...{ ...days, movement, set, year, registration: null },
      ...{ selfUntil: addDays(act.today, 12), objectionsUntil: addDays(act.today, 20) },
      sources: [...sources].map(([criterion, indicator]) => ({ criterion, indicator })),
      targets: targets ?? (await proposedTargets(act, movement, chosen.content)),
    });
    if (!opened.ok) throw new Error(`the trial's evaluation: ${opened.problem}`);
    return opened.evaluation;
  });
}

/** A unit says what it has to say of itself, by criterion, and hands in. */
export async function handIn(
  { stage, by, on }: Pick<Opening, 'stage' | 'by' | 'on'>,
  evaluation: string,
  said: Readonly<Record<string, Entered>>,
) {
  const unit = by.unit?.id ?? '';
  const given = Object.entries(said).map(([criterion, entered]) => ({ criterion, entered, reason: null }));
  await stage.as(by, ago(stage, on), async (act) => {
    held(await evaluationEntries.assess(act, evaluation, { unit, given }));
    held(await evaluationEntries.handIn(act, evaluation, unit));
  });
}

/** Takes one of the software's sets for areas or teams; what it asks about was looked at. */
export async function takeStarter(
  { stage, by, on }: Pick<Opening, 'stage' | 'by' | 'on'>,
  starter: string,
  audience: 'area' | 'team',
): Promise<string> {
  const wanted = { starter, document: null, article: null, audience: [audience], sure: true };
  const saved = await stage.as(by, ago(stage, on), (act) => criteriaSets.take(act, wanted));
  if (!saved.ok) throw new Error(`the trial's criteria: ${saved.problems[0]?.message}`);
  return saved.id;
}

/** A reviewer's yes or no, with the reason. */
export async function say(
  act: Act,
  evaluation: string,
  { yes, ...given }: { unit: string; criterion: string; yes: boolean; reason: string },
) {
  held(await evaluationEntries.review(act, evaluation, { ...given, entered: { kind: 'said', yes } }));
}

export function held(outcome: { ok: boolean; problem?: string }) {
  if (!outcome.ok) throw new Error(`the trial's evaluation: ${outcome.problem}`);
}
