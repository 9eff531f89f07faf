// npm run bench [-- NAME…]: every bar of docs/performance.md, one after another. Plain JavaScript that a plain Node 20 can begin.
import { build } from './launch/build.mjs';
import { install } from './launch/install.mjs';
import { rerunOnPackagedNode } from './launch/node.mjs';

const installed = install();
if (!(await rerunOnPackagedNode({ force: installed }))) {
  await build();
  const { runBenches } = await import('./bench/run.ts');
  process.exitCode = await runBenches(process.argv.slice(2));
}
