import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds in a tick of the kernel's clock: USER_HZ is 100 on every Linux that Node runs on. */
const TICK = 10;

/**
 * Processor time in milliseconds that a process and all below it have used, those that ended counted in. On a machine that
 * others use too, this says what a rate cannot.
 */
export function processorTime(pid: number): number {
  const every = processes();
  const below = (parent: number): number[] => [
    parent,
    ...every.filter((one) => one.parent === parent).flatMap((one) => below(one.pid)),
  ];
  const wanted = new Set(below(pid));
  return every.reduce((sum, one) => sum + (wanted.has(one.pid) ? one.ticks * TICK : 0), 0);
}

/** The nearest process of this name below another; null where none runs. */
export function namedBelow(pid: number, name: string): number | null {
  const every = processes();
  const direct = every.filter((one) => one.parent === pid);
  for (const one of direct) {
    const found = one.name === name ? one.pid : namedBelow(one.pid, name);
    if (found !== null) return found;
  }
  return null;
}

interface Process {
  pid: number;
  parent: number;
  name: string;
  /** Its own, and of its children that ended. */
  ticks: number;
}

function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => processOf(Number(pid)) ?? []);
}

function processOf(pid: number): Process | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [, , parent = '0', ...rest] = `x ${text.slice(text.lastIndexOf(')') + 2)}`.split(' ');
    const [user = 0, system = 0, pastUser = 0, pastSystem = 0] = rest.slice(9, 13).map(Number);
    const name = text.slice(text.indexOf('(') + 1, text.lastIndexOf(')'));
    return { pid, parent: Number(parent), name, ticks: user + system + pastUser + pastSystem };
  } catch {
    return null; // ended meanwhile
  }
}
