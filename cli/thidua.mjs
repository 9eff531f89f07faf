#!/usr/bin/env node
// The `thidua` command. Plain JavaScript that a plain Node 20 can begin.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { rerunOnPackagedNode } from '../launch/node.mjs';
import { root } from '../launch/root.mjs';

if (!existsSync(join(root, 'node_modules'))) {
  console.error(`Chưa cài các gói cần dùng: chạy npm ci trước, trong thư mục ${root}.`);
  process.exit(1);
}
if (!(await rerunOnPackagedNode())) {
  const { main } = await import('./main.ts');
  process.exitCode = await main(process.argv.slice(2));
}
