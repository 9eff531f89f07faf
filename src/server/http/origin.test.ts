import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { isForeignHost, stateOrigin, TOLD } from './origin.ts';
import type { Settings } from './settings.ts';

const own: Settings = { port: 4680, host: '127.0.0.1', origin: null, dataFolder: '/d', databaseUrl: null };
const proxied: Settings = { ...own, origin: new URL('https://thidua.example.vn') };

const asked = (headers: Record<string, string>) =>
  Object.assign(new IncomingMessage(new Socket()), { headers });

const told = (headers: Record<string, string>, settings: Settings) => {
  const request = asked(headers);
  stateOrigin(request, settings);
  return [TOLD.PROTOCOL_HEADER, TOLD.HOST_HEADER, TOLD.ADDRESS_HEADER].map((name) => request.headers[name]);
};

describe('what the application is told of a request', () => {
  it('is plain http and the Host itself on this machine, whatever the caller claims', () => {
    const lies = {
      'x-forwarded-for': '8.8.8.8',
      'x-forwarded-proto': 'https',
      [TOLD.ADDRESS_HEADER]: '127.0.0.1',
    };
    expect(told({ host: 'localhost:4680', ...lies }, own)).toEqual(['http', 'localhost:4680', '0.0.0.0']);
  });

  it("is ORIGIN's scheme and host behind a proxy, and the last address that the proxy wrote", () => {
    const forwarded = { host: 'evil.example', 'x-forwarded-for': '127.0.0.1, 203.0.113.7' };
    expect(told(forwarded, proxied)).toEqual(['https', 'thidua.example.vn', '203.0.113.7']);
  });

  it('never passes a caller off as this machine where the proxy does not name him', () => {
    expect(told({ host: 'thidua.example.vn' }, proxied)[2]).toBe('0.0.0.0');
  });
});

describe('a foreign host', () => {
  it.each(['evil.example', '127.0.0.1.evil.example', '', 'localhost.evil.example:4680'])('is %j', (host) => {
    expect(isForeignHost(asked({ host }), own)).toBe(true);
  });

  it.each(['127.0.0.1:4680', 'localhost', '[::1]:4680'])('is not %s', (host) => {
    expect(isForeignHost(asked({ host }), own)).toBe(false);
  });
});
