import { type As, accounts, communes, plans, sessions } from '#store';
import { foundWard } from './found.ts';
import { ago, type Stage } from './stage.ts';
import { PLANS, tellStory } from './story.ts';
import { staff } from './ward.ts';

export type { Stage } from './stage.ts';

/**
 * Enters the one trial of this installation, made now where none stands, as the officer who runs it.
 * Returns the token of a new session. Half a trial is no trial: what fails on the way is wiped.
 */
export async function enter(stage: Stage): Promise<string> {
  const { as, now } = stage;
  making ??= standOrMake(stage).finally(() => {
    making = null;
  });
  const commune = await making;
  const [officer] = await personas(as, now, commune);
  const token = officer && (await become(as, now, { commune, membership: officer.id }));
  if (!token) throw new Error('the trial has no officer');
  return token;
}

/** Two who press the button together enter one trial. */
let making: Promise<string> | null = null;

async function standOrMake(stage: Stage): Promise<string> {
  const standing = await stage.as({ kind: 'setup' }, { now: stage.now }, communes.trial);
  if (standing && (await isWhole(stage, standing.id))) return standing.id;
  if (standing) await wipe(stage.as, stage.now, standing.id);
  return make(stage);
}

/** A trial whose making was cut short by the end of the program is made anew. */
async function isWhole({ as, now }: Stage, commune: string): Promise<boolean> {
  return (await as({ kind: 'setup', commune }, { now }, plans.list)).length >= PLANS;
}

async function make(stage: Stage): Promise<string> {
  const commune = await stage.as({ kind: 'setup' }, ago(stage, 120), foundWard);
  try {
    await tellStory(stage, commune);
    return commune;
  } catch (error) {
    await wipe(stage.as, stage.now, commune);
    throw error;
  }
}

/** The made-up people of a trial, staff first, each with the post or unit that he stands for. */
export async function personas(as: As, now: Date, commune: string) {
  const members = await as({ kind: 'setup', commune }, { now }, accounts.trialMembers);
  const postOf = (name: string) => staff.find((one) => one.name === name)?.post ?? '';
  return members.map(({ id, name, role, unitName }) => ({ id, name, role, post: unitName ?? postOf(name) }));
}

/** A new session as one of them; null for anybody else. */
export async function become(
  as: As,
  now: Date,
  { commune, membership }: { commune: string; membership: string },
): Promise<string | null> {
  return as({ kind: 'setup', commune }, { now }, async (act) => {
    const persona = (await accounts.trialMembers(act)).find(({ id }) => id === membership);
    return persona ? sessions.open(act, { account: persona.account, membership, commune }) : null;
  });
}

/** Wipes the trial and nothing else. Returns the hashes of files that no commune holds any more. */
export async function wipe(as: As, now: Date, commune: string): Promise<string[]> {
  const inside = { kind: 'setup', commune } as const;
  const hashes = await as(inside, { now }, async (act) => {
    const held = await communes.fileHashes(act);
    return (await communes.wipeTrial(act)) ? held : [];
  });
  const left = await Promise.all(
    hashes.map(async (hash) => {
      const isHeld = await as({ kind: 'visitor' }, { now }, (act) => communes.fileIsHeld(act, hash));
      return isHeld ? [] : [hash];
    }),
  );
  return left.flat();
}
