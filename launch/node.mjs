import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { root } from './root.mjs';

const LEAST = [22, 18];

/** The Node that comes with the packages (Linux x64), else null. */
export function packagedNode() {
  const path = join(root, 'node_modules', '.bin', 'node');
  return existsSync(path) ? realpathSync(path) : null;
}

/**
 * Runs the same command line again on the packaged Node and waits for its end, passing signals on.
 * False where this process is that Node already, or where none is packaged and this one is new enough.
 */
export async function rerunOnPackagedNode({ force = false } = {}) {
  const node = packagedNode();
  if (node === null) return refuseOldNode();
  if (!force && node === process.execPath) return false;
  process.exitCode = await run(node, [...process.execArgv, ...process.argv.slice(1)]);
  return true;
}

/**
 * Stops, as on Ctrl-C, when npm is gone: it passes a SIGTERM on to its shell alone, which would leave this
 * process behind. Without npm a server may well outlive its terminal.
 */
export function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}

/** @param {string} node @param {string[]} args @returns {Promise<number>} */
function run(node, args) {
  const child = spawn(node, args, { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

/** @returns {false} */
function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [least = 0, leastMinor = 0] = LEAST;
  if (major > least || (major === least && minor >= leastMinor)) return false;
  console.error(
    `Thi Đua cần Node.js ${LEAST.join('.')} trở lên; máy này có ${process.version}. ` +
      'Hãy cài bản LTS từ https://nodejs.org rồi chạy lại (Linux x64 thì npm ci tự mang Node theo).',
  );
  process.exit(1);
}
