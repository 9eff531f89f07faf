import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: Buffer;
}

/** As it goes over the wire: `fetch` would hide encodings and refuse a foreign Host. */
function send(path: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, server.url), { method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const post = (path: string, headers: Record<string, string>, body: Buffer) =>
  send(path, { method: 'POST', headers: { origin: server.url, accept: 'text/html', ...headers }, body });

describe('headers', () => {
  it('come with every answer', async () => {
    const { headers } = await page();
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': expect.stringContaining('no-store'),
      'content-security-policy': expect.stringContaining("default-src 'self'"),
    });
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it('let only scripts of a nonce run that is new each time', async () => {
    const nonces = await Promise.all([nonceOf('/nowhere'), nonceOf('/nowhere')]);
    expect(nonces[0]).toMatch(/^[\w+/=]{20,}$/);
    expect(nonces[0]).not.toBe(nonces[1]);
  });
});

describe('compression', () => {
  it.each(['br', 'gzip'])('sends pages as %s where the browser takes it', async (encoding) => {
    const { headers, body } = await page({ 'accept-encoding': encoding });
    expect(headers['content-encoding']).toBe(encoding);
    expect(body.length).toBeLessThan((await page()).body.length);
  });

  it('sends the built files as they were compressed, to keep for good', async () => {
    const file = /\/_app\/immutable\/[^"']+\.(js|css)/.exec((await page()).body.toString())?.[0] ?? '';
    const { headers } = await send(file, { headers: { 'accept-encoding': 'br, gzip' } });
    expect(headers['content-encoding']).toBe('br');
    expect(headers['cache-control']).toContain('immutable');
  });
});

describe('bodies', () => {
  const megabytes = (count: number) => Buffer.alloc(count * 1024 * 1024, 'a');
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const upload = { 'content-type': 'multipart/form-data; boundary=x' };

  it('over 1 MB that are no upload get a page with a sentence, whatever they call themselves', async () => {
    for (const headers of [form, upload]) {
      const { status, body } = await post('/', headers, megabytes(2));
      expect(status).toBe(413);
      expect(body.toString()).toContain('nặng 2,0 MB, quá mức 1 MB');
    }
  });

  it('of 60 MB are all taken where a page takes files, for that page to answer', async () => {
    const { status, body } = await post('/plans', upload, megabytes(60));
    expect(status).not.toBe(413);
    expect(body.toString()).not.toContain('quá mức');
  });

  it('over the ceiling are refused even there', async () => {
    const length = { 'content-length': String(300 * 1024 * 1024) };
    const { status, body } = await post('/plans', { ...upload, ...length }, Buffer.alloc(0));
    expect(status).toBe(413);
    expect(body.toString()).toContain('nặng 300,0 MB, quá mức 25 MB');
  });

  it('of no stated length that are no upload are asked for it', async () => {
    const { status } = await post('/', { ...form, 'transfer-encoding': 'chunked' }, megabytes(2));
    expect(status).toBe(411);
  });
});

describe('the caller', () => {
  it('under another name is turned away (DNS rebinding)', async () => {
    const { status } = await send('/', { headers: { host: 'ke-la.example' } });
    expect(status).toBe(421);
  });

  it('may not post a form from another site', async () => {
    const { status } = await post(
      '/',
      { origin: 'https://ke-la.example', 'content-type': 'application/x-www-form-urlencoded' },
      Buffer.from('a=1'),
    );
    expect(status).toBe(403);
  });
});

it('prints nothing secret', () => {
  const password = readFileSync(join(server.dataFolder, 'app-password'), 'utf8').trim();
  expect(password.length).toBeGreaterThan(10);
  expect(server.output()).not.toContain(password);
});

/** The first page that a stranger is shown. */
async function page(headers: Record<string, string> = {}): Promise<Answer> {
  const first = await send('/', { headers });
  const place = first.headers.location;
  return place ? send(String(place), { headers }) : first;
}

/** Of the page that says that there is no such page: it ships JavaScript. */
async function nonceOf(path: string): Promise<string | undefined> {
  const { headers } = await post(
    path,
    { 'content-type': 'application/x-www-form-urlencoded' },
    Buffer.from('a=1'),
  );
  const policy = String(headers['content-security-policy']);
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  return /script-src[^;]*'nonce-([^']+)'/.exec(policy)?.[1];
}
