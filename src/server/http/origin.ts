import type { IncomingMessage } from 'node:http';
import type { Settings } from './settings.ts';

/** How the application learns scheme, host and caller; named in its environment by server.mjs. */
export const TOLD = {
  PROTOCOL_HEADER: 'x-thidua-protocol',
  HOST_HEADER: 'x-thidua-host',
  ADDRESS_HEADER: 'x-thidua-address',
} as const;

/** An address that is nobody's: the proxy did not say who called, and it must not pass for this machine. */
const UNKNOWN = '0.0.0.0';

/**
 * Overwrites what a caller may have claimed. Scheme and host are ORIGIN's own where it is set; only then is
 * the proxy's last `x-forwarded-for` believed, else the socket's own address is the caller's.
 */
export function stateOrigin(request: IncomingMessage, { origin }: Settings): void {
  request.headers[TOLD.PROTOCOL_HEADER] = origin ? origin.protocol.slice(0, -1) : 'http';
  request.headers[TOLD.HOST_HEADER] = origin ? origin.host : (request.headers.host ?? '');
  request.headers[TOLD.ADDRESS_HEADER] = origin
    ? forwardedFor(request)
    : (request.socket.remoteAddress ?? UNKNOWN);
}

/** True where a page of another name reached this machine's own port (DNS rebinding). */
export function isForeignHost(request: IncomingMessage, { origin }: Settings): boolean {
  if (origin !== null) return false;
  return !/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(request.headers.host ?? '');
}

function forwardedFor(request: IncomingMessage): string {
  const value = request.headers['x-forwarded-for'];
  const last = (Array.isArray(value) ? value.at(-1) : value)?.split(',').at(-1)?.trim();
  return last || UNKNOWN;
}
