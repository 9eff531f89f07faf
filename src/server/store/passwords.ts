import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** An argon2id hash; computed off the main thread. */
export function hashed(password: string): Promise<string> {
  return hash(password);
}

/** Takes as long for an unknown account as for a known one. */
export async function matches(password: string, stored: string | null): Promise<boolean> {
  decoy ??= hash('no account has this password');
  return (await verify(stored ?? (await decoy), password)) && stored !== null;
}

let decoy: Promise<string> | undefined;

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A first password to hand over on paper: no letter that is mistaken for another. */
export function firstPassword(length = 10): string {
  return Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
