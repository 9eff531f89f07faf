import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './root.mjs';

const SOURCES = ['src', 'static', 'package.json', 'package-lock.json', 'vite.config.ts', 'tsconfig.json'];
const KEPT = 3;

/**
 * The folder of the built application, built now where these very sources were not built before.
 * Its name is the hash of the sources, so a second start has nothing to do and a running server keeps its files.
 * @returns {Promise<string>} absolute path
 */
export async function build() {
  const folder = join(root, 'build', hashOfSources());
  if (existsSync(folder)) return folder;
  await withLock(() => existsSync(folder) || buildInto(folder));
  return folder;
}

/** @param {string} folder */
function buildInto(folder) {
  const started = performance.now();
  console.log('Dựng ứng dụng từ mã nguồn (chỉ khi mã nguồn mới)…');
  const env = { ...process.env, THIDUA_BUILD: `${folder}.part`, NODE_ENV: 'production' };
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const done = spawnSync(process.execPath, [vite, 'build'], { cwd: root, env, encoding: 'utf8' });
  if (done.status !== 0) {
    console.error(
      `${done.stdout}${done.stderr}\nDựng không xong: hãy đọc dòng lỗi ở trên, sửa rồi chạy lại.`,
    );
    rmSync(join(root, 'build', 'lock'), { force: true });
    process.exit(1);
  }
  renameSync(`${folder}.part`, folder);
  dropOldBuilds();
  console.log(`Dựng xong sau ${((performance.now() - started) / 1000).toFixed(1)} giây.`);
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesUnder))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

/** Files that can change the build, in a fixed order; tests cannot. @param {string} path @returns {string[]} */
function filesUnder(path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return path.endsWith('.test.ts') ? [] : [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/** One build at a time: they share `.svelte-kit`. A lock whose process is gone is taken over. @param {() => unknown} work */
async function withLock(work) {
  const lock = join(root, 'build', 'lock');
  mkdirSync(join(root, 'build'), { recursive: true });
  while (!take(lock)) await wait(200);
  work();
  rmSync(lock, { force: true });
}

/** @param {string} lock */
function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
    if (holder > 0 && !isAlive(holder)) rmSync(lock, { force: true });
    return false;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function dropOldBuilds() {
  const folder = join(root, 'build');
  const builds = readdirSync(folder).filter((name) => name !== 'lock');
  const age = (/** @type {string} */ name) => statSync(join(folder, name)).mtimeMs;
  const old = builds.sort((a, b) => age(b) - age(a)).slice(KEPT);
  for (const name of old) rmSync(join(folder, name), { recursive: true });
}
