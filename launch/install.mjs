import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './root.mjs';

/**
 * Runs `npm ci` where `node_modules` is missing or is not what package-lock.json says; true where it did.
 * Plain JavaScript for Node 20: nothing here may need an installed package.
 */
export function install() {
  if (isInstalled()) return false;
  const { command, first, env } = npm();
  console.log('Cài các gói cần dùng: npm ci (lần đầu mất chừng một phút)');
  const done = spawnSync(command, [...first, 'ci', '--no-audit', '--no-fund'], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  if (done.status === 0) return true;
  console.error(
    `npm ci trong ${root} không xong. Hãy đọc dòng lỗi ở trên, kiểm tra mạng rồi chạy lại lệnh vừa rồi.`,
  );
  process.exit(1);
}

/** Every package of the lock stands in `node_modules` in that version; those for other systems may be absent. */
export function isInstalled() {
  const written = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  const wanted = packagesOf(join(root, 'package-lock.json'));
  if (!written || !wanted) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = written[path];
    return found ? found.version === version : optional === true;
  });
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }> | null} */
function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}

/** npm without `node_modules/.bin` before it: `npm ci` deletes the very Node that stands there. */
function npm() {
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.endsWith('node_modules/.bin'));
  const windows = process.platform === 'win32';
  return {
    command: windows ? 'npm.cmd' : 'npm',
    first: [],
    env: { ...process.env, PATH: path.join(delimiter) },
  };
}
