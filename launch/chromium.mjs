import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Path of a Chromium: $CHROMIUM, else the first on PATH; null where there is none. */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) return isProgram(named) ? named : null;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram) ?? null;
}

/** Finds one or installs Debian's package as root or by `sudo -n`; stops with the exact command where it may not. */
export function provideChromium() {
  const found = findChromium();
  if (found) return found;
  if (!process.env.CHROMIUM && mayInstall() && installPackage()) {
    const installed = findChromium();
    if (installed) return installed;
  }
  console.error(
    process.env.CHROMIUM
      ? `CHROMIUM=${process.env.CHROMIUM} không phải chương trình chạy được. Hãy sửa hoặc bỏ biến này.`
      : 'Chưa có Chromium để chạy kiểm thử. Hãy chạy: sudo apt-get update && sudo apt-get install -y chromium',
  );
  process.exit(1);
}

function installPackage() {
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  console.log('Cài Chromium của Debian: apt-get update, apt-get install -y chromium');
  return [['update'], ['install', '-y', '--no-install-recommends', 'chromium']].every((args) => {
    const [command = '', ...rest] = [...prefix, 'apt-get', ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  });
}

function mayInstall() {
  if (spawnSync('apt-get', ['--version']).status !== 0) return false;
  return process.getuid?.() === 0 || spawnSync('sudo', ['-n', 'true']).status === 0;
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
