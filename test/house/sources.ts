import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../../launch/root.mjs';

export interface Source {
  /** From the root: `src/domain/org/index.ts`. */
  path: string;
  lines: string[];
}

const CODE = /\.(ts|mjs|svelte)$/;

/** The code under these folders, tests and test material too. */
export function sourcesIn(...folders: string[]): Source[] {
  return folders
    .flatMap((folder) => filesUnder(join(root, folder)))
    .map((path) => ({
      path: relative(root, path),
      lines: readFileSync(path, 'utf8').split('\n'),
    }));
}

/** Every folder below, from the root. */
export function foldersIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .flatMap((path) => [path, ...foldersIn(path)]);
}

/** `path:line  text` for every line that matches. */
export function linesLike(pattern: RegExp, sources: Source[]): string[] {
  return sources.flatMap(({ path, lines }) =>
    lines.flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}  ${line.trim()}`] : [])),
  );
}

export function isTest({ path }: Source): boolean {
  return /(\.test|\/testing[^/]*)\.ts$/.test(path);
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && CODE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
