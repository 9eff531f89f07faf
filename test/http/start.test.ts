import { createServer } from 'node:net';
import { expect, it } from 'vitest';
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

it('prints a set-up code only where others can reach the page', async () => {
  const own = await startServer();
  await own.stop();
  expect(own.output()).not.toContain('Mã thiết lập');
  const open = await startServer({ env: { HOST: '0.0.0.0', ORIGIN: 'https://thidua.example.vn' } });
  await open.stop();
  expect(open.output()).toMatch(/Mã thiết lập .*: [A-Z0-9]{10}\n/);
});

async function occupy() {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, close: () => server.close() };
}
