import { randomBytes } from 'node:crypto';
import { createServer, request, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createFront } from './front.ts';
import type { Settings } from './settings.ts';

const settings: Settings = { port: 0, host: '127.0.0.1', origin: null, dataFolder: '/d', databaseUrl: null };
const PARTS = 60;
const part = Buffer.from(randomBytes(48 * 1024).toString('base64'));

/** Writes as the application does: the next part when the one before has drained. Most that ever waited at one time. */
async function inParts(response: ServerResponse): Promise<number> {
  let most = 0;
  response.setHeader('content-type', 'text/plain');
  for (let sent = 0; sent < PARTS; sent++)
    if (!response.write(part))
      await new Promise<void>((resolve) => {
        response.once('drain', resolve);
        const waits = response.on('drain', nothing);
        most = Math.max(most, waits.listenerCount('drain'));
        waits.removeListener('drain', nothing);
      });
  response.end();
  return most;
}
const nothing = () => undefined;

describe('an answer of many parts', () => {
  it('is compressed whole, and nobody stays waiting for a part that has gone', async () => {
    let waited = Number.NaN;
    const front = createFront({
      settings,
      files: new Set(),
      application: async (_, response) => {
        waited = await inParts(response);
      },
    });
    const server = createServer(front);
    const port = await listening(server);
    const body = await taken(port);
    server.close();
    expect(brotliDecompressSync(body).length).toBe(PARTS * part.length);
    expect(waited).toBeLessThan(5);
  });
});

function listening(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const at = server.address();
      resolve(at !== null && typeof at === 'object' ? at.port : 0);
    });
  });
}

function taken(port: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', headers: { 'accept-encoding': 'br' } }, (answer) => {
      buffer(answer).then(resolve, reject);
    });
    asked.on('error', reject).end();
  });
}
