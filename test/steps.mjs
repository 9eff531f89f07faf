import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from '../launch/root.mjs';

/**
 * @typedef {{ ok: boolean, output: string, passed?: number, failed?: number, skipped?: string[] }} Outcome
 * @typedef {readonly [name: string, work: () => Promise<Outcome>]} Step
 * @typedef {{ passed: number, failed: number }} Sum
 */

/**
 * Runs the lists one after the other, each to its first step that fails; ends with `N passed, N failed`. Lists that
 * stand together run side by side: each waits much of its time, for a browser or for a disk.
 * @param {...(readonly Step[] | { beside: readonly (readonly Step[])[] })} lists @returns {Promise<number>} exit code
 */
export async function runSteps(...lists) {
  const sum = { passed: 0, failed: 0 };
  for (const list of lists) {
    const beside = 'beside' in list ? list.beside : [list];
    if (beside.length > 1)
      console.log(`${beside.map((one) => one.map(([name]) => name).join(', ')).join(' | ')} …`);
    await Promise.all(beside.map((one) => runList(one, sum)));
    if (sum.failed > 0) break;
  }
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 ? 0 : 1;
}

/** @param {readonly Step[]} steps @param {Sum} sum */
async function runList(steps, sum) {
  for (const [name, work] of steps) {
    const outcome = await timed(name, work);
    sum.passed += outcome.passed ?? 0;
    sum.failed += outcome.ok ? 0 : outcome.failed || 1;
    sayAside(outcome);
    if (!outcome.ok) break;
  }
}

/** A program of `node_modules/.bin`. @param {string} program @param {string[]} args */
export function run(program, ...args) {
  return async () => {
    const { code, output } = await spawned(program, args);
    return { ok: code === 0, output };
  };
}

/** The tests of one project of vitest.config.ts. @param {string} project */
export function tests(project) {
  return async () => {
    const folder = mkdtempSync(join(tmpdir(), 'thidua-tests-'));
    const file = join(folder, 'results.json');
    const args = [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ];
    const { code, output } = await spawned('vitest', args);
    const counts = code === 0 || output.includes('Test Files') ? countsIn(file) : {};
    rmSync(folder, { recursive: true });
    return { ok: code === 0, output, ...counts };
  };
}

/** @param {string} name @param {() => Promise<Outcome>} work */
async function timed(name, work) {
  const started = performance.now();
  const outcome = await work();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const counted = outcome.passed === undefined ? '' : `, ${outcome.passed} tests`;
  console.log(`${name} … ${outcome.ok ? 'ok' : 'FAILED'} (${seconds} s${counted})`);
  return outcome;
}

/** What a reader of the list must not miss: the output of a failure, the tests that did not run. @param {Outcome} outcome */
function sayAside({ ok, output, skipped = [] }) {
  if (!ok) console.log(`\n${output.trimEnd()}`);
  if (skipped.length > 0) console.log(`  skipped ${skipped.length}: ${skipped.join(' · ')}`);
}

/** @param {string} file vitest's JSON report */
function countsIn(file) {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  /** @type {{ status: string, fullName: string }[]} */
  const all = report.testResults.flatMap(
    (/** @type {{ assertionResults: unknown[] }} */ one) => one.assertionResults,
  );
  const skipped = all.filter(
    ({ status }) => status === 'skipped' || status === 'pending' || status === 'todo',
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: skipped.map(({ fullName }) => fullName),
  };
}

/**
 * Gives way to whoever works on the machine, as the jobs of the servers in the tests do: beside others of more weight
 * those would not come to their turn.
 * @param {string} program @param {string[]} args @returns {Promise<{ code: number | null, output: string }>}
 */
function spawned(program, args) {
  const bin = join(root, 'node_modules', '.bin');
  const env = {
    ...process.env,
    PATH: `${bin}${delimiter}${process.env.PATH}`,
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
  };
  const child = spawn(join(bin, program), args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: null, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}
