import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Ids of the living processes that were started with this folder on their command line, or work in it. */
export function processesIn(folder: string): number[] {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return ids.filter((id) => commandLine(id).includes(folder) || worksIn(id, folder)).map(Number);
}

function commandLine(id: string): string {
  const file = join('/proc', id, 'cmdline');
  if (!existsSync(file)) return '';
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // ended meanwhile
  }
}

function worksIn(id: string, folder: string): boolean {
  try {
    return readlinkSync(join('/proc', id, 'cwd')).startsWith(folder);
  } catch {
    return false; // ended meanwhile
  }
}
