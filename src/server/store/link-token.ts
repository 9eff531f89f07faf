import { createHash, randomBytes } from 'node:crypto';

/** Crockford's 32: none is misread on paper, and no sign ends a link in the middle where a message makes it one. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
/** 5 bits each: 130. */
const LENGTH = 26;

/** A new token, in letters that can be read aloud and typed. */
export function newToken(): string {
  return Array.from(randomBytes(LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join('');
}

/** What is kept of a token. Capitals and the letters that are left out for being misread are taken as meant. */
export function hashOfToken(typed: string): Buffer {
  const token = typed.toLowerCase().replaceAll('o', '0').replace(/[il]/g, '1').replace(/[\s-]/g, '');
  return createHash('sha256').update(token).digest();
}
