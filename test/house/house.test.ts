import { existsSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UPLOADS } from '#http';
import { root } from '../../launch/root.mjs';
import { ROOMS } from './import-table.ts';
import { LONG_FILES } from './long-files.ts';
import { foldersIn, isTest, linesLike, sourcesIn } from './sources.ts';

const all = sourcesIn('src', 'cli', 'launch', 'test', 'bench');
const rooms = Object.entries(ROOMS);

/** Where a request arrives, where processes are watched, and the page in the browser. */
const CLOCK_EDGES =
  /^src\/(hooks\.server\.ts|server\/(database\/keep|jobs\/job-process)\.ts|device\/clock\.ts|routes\/.*\.svelte(\.ts)?)$/;

describe('the import table', () => {
  it('names the fronts of package.json and nothing else', () => {
    const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(imports).toEqual(
      Object.fromEntries(rooms.map(([name, { folder }]) => [`#${name}`, `./${folder}/index.ts`])),
    );
  });

  it('has a row for every folder of the domain and the server, and each has its front', () => {
    const folders = [...foldersIn('src/domain'), ...foldersIn('src/server')].filter(
      (path) => path.split('/').length === 3,
    );
    expect(rooms.map(([, { folder }]) => folder)).toEqual(expect.arrayContaining(folders));
    expect(rooms.filter(([, { folder }]) => !existsSync(join(root, folder, 'index.ts')))).toEqual([]);
  });
});

describe('the house', () => {
  it('reads the clock only at its edges', () => {
    const inside = sourcesIn('src').filter((source) => !isTest(source) && !CLOCK_EDGES.test(source.path));
    expect(linesLike(/\bnew Date\(\)|\bDate\.now\(\)/, inside)).toEqual([]);
  });

  it('keeps chance, environment and the process out of the domain', () => {
    const domain = sourcesIn('src/domain').filter((source) => !isTest(source));
    expect(
      linesLike(/\bMath\.random\(|\bprocess\.|\bimport\.meta\.env\b|\bfetch\(|\bcrypto\./, domain),
    ).toEqual([]);
  });

  it('has no any, not even in a comment that types JavaScript', () => {
    expect(linesLike(/(:|\bas|<|\{)\s*any\b\s*[,;)>}\]=]/, all.filter(notThis))).toEqual([]);
  });

  it('names its folders by what they hold', () => {
    const drawers = ['src', 'cli', 'launch', 'test', 'bench'].flatMap(foldersIn);
    expect(
      drawers.filter((path) => /\/(utils?|helpers?|services?|types|common|lib|misc|shared)$/.test(path)),
    ).toEqual([]);
  });

  it('says why a file is longer than 300 lines', () => {
    const long = all.filter(({ lines }) => lines.length > 301).map(({ path }) => path);
    expect(long.sort()).toEqual(Object.keys(LONG_FILES).sort());
  });
});

describe('the HTTP front', () => {
  it('lets large bodies through to the pages that take files, and to no other', () => {
    const taking = linesLike(/multipart\/form-data/, sourcesIn('src/routes')).map((line) =>
      line.replace(/:.*/, ''),
    );
    const paths = taking.map((path) =>
      path.replace(/^src\/routes(.*)\/\+(?:page\.svelte|server\.ts)$/, '$1'),
    );
    expect(new Set(paths)).toEqual(UPLOADS);
  });
});

describe('the tests', () => {
  it('all belong to a project of vitest.config.ts', () => {
    const config = readFileSync(join(root, 'vitest.config.ts'), 'utf8');
    const patterns = [...config.matchAll(/'([^']+\.test\.ts)'/g)].map(([, pattern = '']) => pattern);
    const files = all.map(({ path }) => path).filter((path) => path.endsWith('.test.ts'));
    const homes = (path: string) => patterns.filter((pattern) => matchesGlob(path, pattern));
    expect(files.filter((path) => homes(path).length === 0)).toEqual([]);
  });
});

function notThis({ path }: { path: string }): boolean {
  return !path.endsWith('house.test.ts');
}
