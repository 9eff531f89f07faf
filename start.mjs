// npm start: install, build once, serve. Plain JavaScript that a plain Node 20 can begin.
import { build } from './launch/build.mjs';
import { install } from './launch/install.mjs';
import { rerunOnPackagedNode, stopWithNpm } from './launch/node.mjs';

stopWithNpm();
const installed = install();
if (!(await rerunOnPackagedNode({ force: installed }))) {
  const folder = await build();
  const { serve } = await import('./server.mjs');
  await serve(folder);
}
