import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../launch/root.mjs';

/** With the Node that a newcomer has: the first on PATH that is not the packaged one. */
function thidua(folder: string, ...args: string[]) {
  const path = (process.env.PATH ?? '').split(delimiter).filter((entry) => !entry.includes('node_modules'));
  const env = { ...process.env, PATH: [...path, join(root, 'node_modules/.bin')].join(delimiter) };
  return spawnSync('node', [join(folder, 'cli/thidua.mjs'), ...args], { encoding: 'utf8', env });
}

it('says which commands there are, in Vietnamese', () => {
  const { status, stdout } = thidua(root, '--help');
  expect(status).toBe(0);
  for (const command of ['serve', 'read TỆP', 'backup TỆP', 'restore TỆP'])
    expect(stdout).toContain(`thidua ${command}`);
});

it('refuses a command that it does not have and names those it has', () => {
  const { status, stderr } = thidua(root, 'xoa-het');
  expect(status).toBe(2);
  expect(stderr).toContain('“xoa-het”');
  expect(stderr).toContain('backup');
});

it('says to run npm ci first where nothing is installed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-bare-'));
  for (const part of ['cli', 'launch', 'package.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  const { status, stderr } = thidua(folder, 'read', 'x.txt');
  rmSync(folder, { recursive: true });
  expect(status).toBe(1);
  expect(stderr).toContain('chạy npm ci trước');
});
