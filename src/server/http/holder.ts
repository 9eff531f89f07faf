import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';

const LISTENING = '0A';

/** `node start.mjs (tiến trình 4123)`: who listens on the port, from /proc; null where the system does not say. */
export function holderOf(port: number): string | null {
  const sockets = new Set(['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) => socketsOn(table, port)));
  if (sockets.size === 0) return null;
  const pid = list('/proc').find((name) => /^\d+$/.test(name) && holdsAny(name, sockets));
  return pid === undefined ? null : `${commandOf(pid)} (tiến trình ${pid})`;
}

/** Links as they stand in /proc/PID/fd: `socket:[12345]`. */
function socketsOn(table: string, port: number): string[] {
  const tail = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const rows = read(table)
    .split('\n')
    .map((row) => row.trim().split(/\s+/));
  return rows
    .filter((row) => row[1]?.endsWith(tail) && row[3] === LISTENING)
    .map((row) => `socket:[${row[9]}]`);
}

function holdsAny(pid: string, sockets: ReadonlySet<string>): boolean {
  return list(`/proc/${pid}/fd`).some((fd) => sockets.has(link(`/proc/${pid}/fd/${fd}`)));
}

/** Program and first argument only: the rest of a command line may hold secrets. */
function commandOf(pid: string): string {
  const [program = '', first = ''] = read(`/proc/${pid}/cmdline`).split('\0');
  return [program, first]
    .filter((word) => word !== '' && !word.startsWith('-'))
    .map((word) => basename(word))
    .join(' ');
}

// A process may end, or belong to another user, while it is looked at: then it holds nothing that we can name.
function list(folder: string): string[] {
  return orElse(() => readdirSync(folder), []);
}

function read(file: string): string {
  return orElse(() => readFileSync(file, 'utf8'), '');
}

function link(file: string): string {
  return orElse(() => readlinkSync(file), '');
}

function orElse<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
