import { createHash, timingSafeEqual } from 'node:crypto';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/**
 * Set-up from this machine needs nothing more. From elsewhere, and wherever the front made a one-time code because others
 * can reach it, that code is asked for; without a code nobody from elsewhere can set up.
 */
export function needsCode(address: string): boolean {
  return Boolean(code()) || !LOOPBACK.test(address);
}

/** Compared in constant time. */
export function isCode(typed: string | null | undefined): boolean {
  const expected = code();
  return Boolean(expected) && timingSafeEqual(digest(typed?.trim().toUpperCase() ?? ''), digest(expected));
}

function code(): string {
  return process.env.THIDUA_SETUP_CODE ?? '';
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
