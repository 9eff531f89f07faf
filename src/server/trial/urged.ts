import type { Person } from '#access';
import { contacts, reminders, urging } from '#store';
import type { Stage } from './stage.ts';

interface Urging {
  by: Person;
  on: { now: Date };
  movement: string;
  period: string;
}

/** Whom to reach, of the ward and of most units, and reminders that would leave by themselves: a trial sends none. */
export async function sayWhomToReach({ as }: Stage, officer: Person, heads: readonly Person[], of: Urging) {
  await as(officer, of.on, async (act) => {
    for (const [place, { name, unit }] of heads.entries()) {
      if (!unit || place % 6 === 5) continue;
      const post = place < 12 ? 'Trưởng khu phố' : 'Người được giao theo dõi';
      held(
        await contacts.set(
          act,
          { unit: unit.id },
          { name, post, phone: '', email: `don-vi-${place + 1}@hoasim.example` },
        ),
      );
    }
    const words = { hour: 8, officerEmail: 'can-bo@hoasim.example' };
    const { rungs } = await reminders.ladderOf(act, of.movement);
    held(await reminders.setLadder(act, of.movement, { ...words, rungs }));
    await reminders.turn(act, of.movement, true);
  });
}

/** A message to each unit that has not sent: the officer pastes it where he writes to them. */
export async function urgeByMessage({ as }: Stage, of: Urging) {
  await as(of.by, of.on, async (act) => held(await urging.messages(act, await everyone(act, of), null)));
}

/** One message for the group of all, which names nobody. */
export async function urgeTheGroup({ as }: Stage, of: Urging) {
  await as(of.by, of.on, async (act) => held(await urging.groupMessage(act, await everyone(act, of), false)));
}

/** The formal letter to those that have not sent. */
export async function urgeByLetter({ as }: Stage, of: Urging) {
  await as(of.by, of.on, async (act) => {
    const letter = await urging.reminderLetterOf(act, await everyone(act, of));
    if (!letter) throw new Error('the trial has nobody to write to');
  });
}

async function everyone(act: Parameters<typeof urging.notSent>[0], { movement, period }: Urging) {
  const list = await urging.notSent(act, movement, period);
  return { movement, period, units: list?.waiting.map(({ unit }) => unit) ?? [] };
}

function held(outcome: { ok: boolean; problem?: string }) {
  if (!outcome.ok) throw new Error(`the trial's reminders: ${outcome.problem}`);
}
