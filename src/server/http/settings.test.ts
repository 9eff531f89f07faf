import { describe, expect, it } from 'vitest';
import { readSettings, type Settings, setupCode } from './settings.ts';

const read = (env: Record<string, string>) => readSettings(env, '/opt/thidua');
const settings = (env: Record<string, string>): Settings => {
  const result = read(env);
  if (!result.ok) throw new Error(result.problem);
  return result.settings;
};

describe('settings', () => {
  it('serve this machine alone where nothing is set', () => {
    expect(settings({})).toEqual({
      port: 4680,
      host: '127.0.0.1',
      origin: null,
      dataFolder: '/opt/thidua/data',
      databaseUrl: null,
    });
  });

  it('treat an empty variable as one that is not set', () => {
    expect(settings({ PORT: '', HOST: '', ORIGIN: '', THIDUA_DATA: '', DATABASE_URL: '' })).toEqual(
      settings({}),
    );
  });

  it.each(['0.0.0.0', '192.168.1.5', '::'])('open %s to others only behind an https address', (HOST) => {
    expect(read({ HOST })).toMatchObject({ ok: false, problem: expect.stringContaining(`HOST=${HOST}`) });
    expect(read({ HOST, ORIGIN: 'http://thidua.example.vn' }).ok).toBe(false);
    expect(read({ HOST, ORIGIN: 'https://thidua.example.vn' }).ok).toBe(true);
  });

  it.each(['thidua.example.vn', 'https://thidua.example.vn/app', 'ftp://x', 'https://ai@x'])(
    'refuse the address %s',
    (ORIGIN) => {
      expect(read({ ORIGIN })).toMatchObject({
        ok: false,
        problem: expect.stringContaining('ORIGIN=https://'),
      });
    },
  );

  it.each(['abc', '-1', '65536', '80.5'])('refuse the port %s', (PORT) => {
    expect(read({ PORT })).toMatchObject({ ok: false, problem: expect.stringContaining(`PORT=${PORT}`) });
  });
});

describe('the set-up code', () => {
  it('is asked for where others can reach the page, and never twice the same', () => {
    const open = settings({ HOST: '0.0.0.0', ORIGIN: 'https://thidua.example.vn' });
    expect(setupCode(settings({}))).toBeNull();
    expect(setupCode(open)).toMatch(/^[A-Z0-9]{10}$/);
    expect(setupCode(open)).not.toBe(setupCode(open));
    expect(setupCode(settings({ ORIGIN: 'https://thidua.example.vn' }))).not.toBeNull();
  });
});
