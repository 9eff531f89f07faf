import { type As, accounts, communes, sessions } from '#store';
import { foundWard } from './found.ts';
import { tellStory } from './story.ts';
import { staff } from './ward.ts';

/**
 * Enters the one trial of this installation, made now where none stands, as the officer who runs it.
 * Returns the token of a new session. Half a trial is no trial: what fails on the way is wiped.
 */
export async function enter(as: As, now: Date): Promise<string> {
  const standing = await as({ kind: 'visitor' }, { now }, communes.trial);
  const commune = standing?.id ?? (await make(as, now));
  const [officer] = (await personas(as, now, commune)).filter(({ name }) => name === staff[0]?.name);
  const token = officer && (await become(as, now, { commune, membership: officer.id }));
  if (!token) throw new Error('the trial has no officer');
  return token;
}

async function make(as: As, now: Date): Promise<string> {
  const commune = await as({ kind: 'setup' }, { now }, foundWard);
  try {
    await tellStory(as, now, commune);
    return commune;
  } catch (error) {
    await as({ kind: 'setup', commune }, { now }, communes.wipeTrial);
    throw error;
  }
}

/** The made-up people of a trial, staff first. */
export function personas(as: As, now: Date, commune: string) {
  return as({ kind: 'setup', commune }, { now }, accounts.trialMembers);
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
