import type { Person } from '#access';
import { approval, compilations } from '#store';
import type { Stage } from './stage.ts';

interface Drafting {
  by: Person;
  on: { now: Date };
  movement: string;
  period: string;
}

/** Who looks at reports, drafts, checks and signs, as the plan has it. */
export async function nameSteps(
  { as }: Stage,
  { by, on, movement }: Omit<Drafting, 'period'>,
  { office, leader }: Record<'office' | 'leader', Person>,
) {
  const steps = [
    { act: 'review', name: 'Công an phường', holders: [by.membership] },
    { act: 'draft', name: 'Công an phường', holders: [by.membership] },
    { act: 'check', name: 'Văn phòng HĐND và UBND phường', holders: [office.membership] },
    { act: 'sign', name: 'Chủ tịch UBND phường', holders: [leader.membership] },
  ] as const;
  await as(by, on, async (act) => held(await approval.setChain(act, movement, steps)));
}

/** Keeps the merged report as it stands as its next version, in the officer's words where he adds some. */
export async function draftMerged({ as }: Stage, { by, on, movement, period }: Drafting, assessment = '') {
  await as(by, on, async (act) => {
    const drafted = held(await compilations.draft(act, { movement, period }));
    const kept = await compilations.newest(act, period);
    if (!kept || assessment === '') return;
    const seen = { texts: { assessment }, hash: kept.hash };
    held(await compilations.write(act, { period, version: drafted.version }, seen));
  });
}

/** Passes the draft on; the office finds it in order: now it waits for the signature. */
export async function passOn({ as }: Stage, { by, on, period }: Omit<Drafting, 'movement'>, office: Person) {
  for (const [person, doing] of [
    [by, compilations.submit],
    [office, compilations.check],
  ] as const)
    await as(person, on, async (act) => {
      const kept = await compilations.newest(act, period);
      held(await doing(act, { period, version: kept?.version ?? 0, hash: kept?.hash ?? '' }));
    });
}

function held<Outcome extends { ok: boolean; problem?: string }>(
  outcome: Outcome,
): Extract<Outcome, { ok: true }> {
  if (!isHeld(outcome)) throw new Error(`the trial's merged report: ${outcome.problem}`);
  return outcome;
}

function isHeld<Outcome extends { ok: boolean }>(
  outcome: Outcome,
): outcome is Extract<Outcome, { ok: true }> {
  return outcome.ok;
}
