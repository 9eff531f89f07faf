import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { root } from '../../launch/root.mjs';
import { startRefused, startServer } from '../server.ts';
import { processesIn } from './processes.ts';

it('prints its address as the last line, and stops all that it started on Ctrl-C', async () => {
  const server = await startServer();
  expect(server.output().trimEnd().split('\n').at(-1)).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(server.url)).status).toBeLessThan(500);
  expect(processesIn(server.dataFolder).length).toBeGreaterThan(0);
  expect(await server.stop()).toBe(0);
  expect(processesIn(server.dataFolder)).toEqual([]);
  await expect(fetch(server.url)).rejects.toThrow();
});

it('neither installs nor builds at a second start', async () => {
  const first = await startServer();
  await first.stop();
  const second = await startServer();
  await second.stop();
  expect(second.output()).not.toMatch(/npm ci|Dựng/);
});

it('names the holder of a busy port and takes the next', async () => {
  const { port, close } = await occupy();
  const server = await startServer({ env: { PORT: String(port) } });
  await server.stop();
  close();
  expect(server.output()).toContain(`Cổng ${port} đang bận: node`);
  expect(server.output()).toContain(`(tiến trình ${process.pid})`);
  expect(Number(new URL(server.url).port)).toBeGreaterThan(port);
});

it('refuses to open itself to others without an https address, and a port that is none', async () => {
  const open = await startRefused({ HOST: '0.0.0.0' });
  expect(open.code).toBe(1);
  expect(open.output).toContain('Hãy đặt ORIGIN=https://');
  const port = await startRefused({ PORT: 'abc' });
  expect(port.code).toBe(1);
  expect(port.output).toContain('PORT=abc không phải số cổng');
});

it('refuses a second start on one data folder and leaves the first alone', async () => {
  const first = await startServer();
  const second = await startRefused({ THIDUA_DATA: first.dataFolder });
  expect(second.code).toBe(1);
  expect(second.output).toContain(`tiến trình ${first.pid}`);
  expect((await fetch(first.url)).status).toBeLessThan(500);
  await first.stop();
});

it('finishes a running request before it stops', async () => {
  const server = await startServer();
  const { hostname, port } = new URL(server.url);
  const half = 'a'.repeat(1_200_000);
  const socket = connect(Number(port), hostname);
  const answered = text(socket);
  const headers = ['POST / HTTP/1.1', `Host: ${hostname}:${port}`, `Content-Length: ${2 * half.length}`];
  socket.write(`${headers.join('\r\n')}\r\n\r\n${half}`);
  await wait(200);
  const stopped = server.stop();
  await wait(200);
  socket.write(half);
  expect(await answered).toMatch(/^HTTP\/1\.1 413 /);
  expect(await stopped).toBe(0);
});

it('stops, with all it started, when npm is killed above it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-npm-'));
  const env = { ...process.env, PORT: '0', THIDUA_DATA: folder };
  const npm = spawn('npm', ['start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const chunk of npm.stdout) if (/^http:/m.test(String(chunk))) break;
  npm.kill('SIGTERM');
  await expect.poll(() => processesIn(folder), { timeout: 60_000 }).toEqual([]);
  rmSync(folder, { recursive: true });
});

async function occupy() {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, close: () => server.close() };
}
