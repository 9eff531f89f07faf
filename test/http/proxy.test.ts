import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../server.ts';

const ORIGIN = 'https://thidua.example.vn';
let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ env: { HOST: '0.0.0.0', ORIGIN } });
});
afterAll(() => server.stop());

it('prints the address that people type and a set-up code, and its own address last', () => {
  const lines = server.output().trimEnd().split('\n');
  expect(lines).toContain(`Người dùng mở: ${ORIGIN}`);
  expect(lines.join('\n')).toMatch(/Mã thiết lập .*: [A-Z0-9]{10}\n/);
  expect(lines.at(-1)).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

it('keeps browsers on https', async () => {
  const { headers } = await fetch(server.url, { redirect: 'manual' });
  expect(headers.get('strict-transport-security')).toContain('max-age=');
});

it('takes forms from its own address and from no other', async () => {
  const form = new URLSearchParams({ a: '1' });
  const post = (origin: string) =>
    fetch(`${server.url}/nowhere`, { method: 'POST', body: form, headers: { origin } });
  expect((await post(ORIGIN)).status).toBe(404);
  expect((await post(server.url)).status).toBe(403);
});
