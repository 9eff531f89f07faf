import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../server.ts';
import { Visitor } from './visitor.ts';

const ORIGIN = 'https://thidua.example.vn';
const commune = {
  name: 'phường Mẫu',
  officialCode: '12345',
  province: 'tỉnh Mẫu',
  person: 'Người Quản Trị',
  login: 'quan.tri',
  password: 'mat-khau-thu',
  passwordAgain: 'mat-khau-thu',
};
let server: RunningServer;
let code: string;

beforeAll(async () => {
  server = await startServer({ env: { ORIGIN } });
  code = /Mã thiết lập .*: ([A-Z0-9]{10})\n/.exec(server.output())?.[1] ?? '';
});
afterAll(() => server.stop());

const start = (fields: Record<string, string>) => new Visitor(server.url).post('/start', fields, ORIGIN);
const setUp = (fields: Record<string, string>) =>
  new Visitor(server.url).post('/start/commune', { ...commune, ...fields }, ORIGIN);

it('asks everyone for the printed code where others can reach the page', async () => {
  for (const path of ['/start', '/start/commune'])
    expect(await (await new Visitor(server.url).get(path)).text()).toContain('name="code"');
  for (const wrong of [{}, { code: '' }, { code: 'AAAAAAAAAA' }]) {
    expect((await start(wrong)).status).toBe(400);
    expect((await setUp(wrong)).status).toBe(400);
  }
});

it('takes the code once for set-up, and never again', async () => {
  const answer = await setUp({ code: ` ${code.toLowerCase()} ` });
  expect(answer.status).toBe(303);
  expect(answer.headers.getSetCookie()[0]).toMatch(/^session=.+HttpOnly; Secure; SameSite=Lax/i);
  expect((await setUp({ code, officialCode: '54321', login: 'khac' })).status).toBe(404);
  expect((await start({ code })).status).toBe(404);
});
