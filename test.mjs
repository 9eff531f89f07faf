// npm test: everything that must hold, in order. Plain JavaScript that a plain Node 20 can begin.
import { build } from './launch/build.mjs';
import { provideChromium } from './launch/chromium.mjs';
import { install } from './launch/install.mjs';
import { rerunOnPackagedNode } from './launch/node.mjs';
import { run, runSteps, tests } from './test/steps.mjs';

/** @typedef {import('./test/steps.mjs').Step} Step */

/** @type {readonly Step[]} */
const CHECK = [
  ['Generated types', run('svelte-kit', 'sync')],
  ['Types and templates', run('svelte-check', '--tsconfig', 'tsconfig.json', '--fail-on-warnings')],
  ['Types of the service worker', run('tsc', '-p', 'src/service-worker')],
  ['Lint and format', run('biome', 'check', '--error-on-warnings')],
  [
    'Import table',
    run('depcruise', '--config', 'test/house/dependency-cruiser.mjs', 'src', 'cli', 'launch', 'server.mjs'),
  ],
  ['Unused code', run('knip')],
  ['Third-party licences', run('node', 'test/house/third-party.ts', '--check')],
  ['Published schemas', run('node', 'test/house/schemas.ts', '--check')],
  ['House rules', tests('house')],
  ['Keys of every table', tests('keys')],
];

/** @type {readonly Step[]} */
const INSIDE = [
  ['Unit tests', tests('unit*')],
  ['Store tests', tests('store*')],
];

/** @type {readonly Step[]} */
const OUTSIDE = [
  ['Build', async () => ({ ok: (await build()) !== '', output: '' })],
  ['Browser tests', tests('browser')],
];

const only = process.argv[2] === 'check';
const installed = install();
if (!(await rerunOnPackagedNode({ force: installed }))) {
  if (!only) provideChromium();
  process.exitCode = await (only ? runSteps(CHECK) : runSteps(CHECK, { beside: [INSIDE, OUTSIDE] }));
}
