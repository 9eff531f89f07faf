import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guards } from '#access';
import { type RunningServer, startServer } from '../server.ts';
import { opening, SERIES } from './opening-form.ts';
import { slipsOf, Visitor } from './visitor.ts';

const PASSWORD = 'mat-khau-thu';
const PLAN = `KẾ HOẠCH
Phát động phong trào thi đua “Khu phố bình yên” năm 2026
II. CHỈ TIÊU
1. 100% khu phố ra mắt mô hình tự quản về an ninh, trật tự.
2. 90% hộ gia đình ký cam kết không vi phạm pháp luật.
`;

let server: RunningServer;
let officer: Visitor;
/** Two units that sign in for themselves. */
let one: Visitor;
let other: Visitor;
let plan: string;
let movement: string;
let period: string;

beforeAll(async () => {
  server = await startServer();
  officer = new Visitor(server.url);
  await officer.post('/start/commune', {
    name: 'phường Mẫu',
    officialCode: '12345',
    province: 'tỉnh Mẫu',
    person: 'Người Quản Trị',
    login: 'administrator',
    password: PASSWORD,
    passwordAgain: PASSWORD,
  });
  await officer.post('/units/new', { kind: 'area', code: 'KP1', name: 'Khu phố 1' });
  await officer.post('/units/new', { kind: 'school', code: 'TH1', name: 'Trường 1' });
  const [first, second] = await slipsOf(await officer.post('/people/sheet'));
  [one, other] = [await signedIn(first), await signedIn(second)];
  plan = pathOf(await officer.upload('/plans', 'ke-hoach.txt', PLAN));
  await officer.post(`${plan}?/acceptAll`);
  const opened = await officer.post(`${plan}/open?/open`, await opening(officer, plan));
  movement = pathOf(opened);
  [, period = ''] =
    /href="\/movements\/[^"]+\/merged\/([^"]+)"/.exec(await (await officer.get(movement)).text()) ?? [];
});
afterAll(() => server.stop());

describe('an address', () => {
  // A link's token is no id: see links.test.ts of the store.
  const routes = Object.keys(guards).filter((route) => route.includes('[') && !route.includes('[token]'));
  const wrong = [
    'x',
    '1',
    '%00',
    "'%20or%201=1--",
    '..%2f..%2fetc',
    'NaN',
    '00000000-0000-0000-0000-00000000000g',
    'a'.repeat(3000),
  ];

  it.each(routes)('%s of no id is not found, and never a fault, for whoever asks', async (route) => {
    for (const id of wrong) {
      const path = route.replace('[format]', 'docx').replace(/\[\w+\]/g, id);
      for (const person of [officer, one]) {
        expect([path, (await person.get(path)).status]).toEqual([path, 404]);
        expect([path, (await person.post(path, { a: 'b' })).status]).toEqual([path, 404]);
      }
    }
  });

  it('of another’s thing is not found', async () => {
    expect((await one.get(`/unit/${period}`)).status).toBe(200);
    expect((await other.get(`/unit/${period}`)).status).toBe(404);
    expect((await other.get(movement)).status).toBe(404);
  });

  it('with odd words after it is answered all the same', async () => {
    for (const path of [
      '/log?page=1e300',
      '/log?page=-5',
      '/units?search=%25%5C_%F0%9F%8E%89&kind=x',
      `${plan}?edit=x&added=<b>`,
      '/units?done=__proto__&count=x',
      '/papers/register?page=1e300&year=9999&series=__proto__&done=__proto__',
    ])
      expect([path, (await officer.get(path)).status]).toEqual([path, 200]);
    expect((await officer.get('/units?search=%00')).status).toBe(400);
  });
});

describe('a post', () => {
  const fields = { kind: 'area', code: 'Z9', name: 'Không được có' };

  it.each([
    ['of another site', { origin: 'https://evil.example' }],
    ['of a sandboxed frame', { origin: 'null' }],
    ['of no site', {}],
    ['of another site as plain text', { origin: 'https://evil.example', 'content-type': 'text/plain' }],
  ])('%s is refused though the cookie comes along', async (_, headers) => {
    const refused = await officer.send('/units/new', new URLSearchParams(fields).toString(), headers);
    expect(refused.status).toBe(403);
    expect(await (await officer.get('/units')).text()).not.toContain(fields.name);
  });

  it.each([
    ['/units/new', { kind: 'area', code: '\0', name: 'x' }],
    ['/units/new', { kind: 'area', code: 'Z1', name: 'x', parent: 'not-an-id' }],
    ['/units/new', { kind: 'planet', code: 'Z1', name: 'x' }],
    ['/people/new', { role: 'god', name: 'x', login: 'kkkk', password: PASSWORD }],
    ['/people/new', { role: 'officer', name: 'a\0', login: 'kkkk', password: PASSWORD }],
    ['/sign-in', { login: 'a\0', password: 'x' }],
    ['/account?/place', { membership: 'x' }],
    ['/account?/password', { current_password: '', password: 'x' }],
    ['/commune?/change', { id: 'x', name: 'a', symbol: 'a', place: 'a' }],
    ['/units/import?/confirm', { name: 'x', rows: '{"a":1}' }],
    ['/units/import?/confirm', { name: 'x', rows: '[[["a"]]]' }],
    ['/people/sheet/xlsx', { sheet: '[1]' }],
    ['/papers/register?/reserve', { series: '__proto__', title: 'x' }],
    ['/papers/register?/reserve', { series: 'KH', title: 'a\0' }],
    ['/papers/register?/reserve', { series: 'KH', title: 'x', number: '99999999999' }],
    ['/papers/register/import?/confirm', { name: 'x', rows: '[1]' }],
    ['/no-such-action?/x', {}],
    ['/plans?/x', {}],
  ])('of nonsense to %s (%j) is the sender’s fault, not ours', async (path, sent) => {
    const answer = await officer.post(path, sent);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  it('of fields nobody asked for changes nothing more', async () => {
    const odd = {
      kind: 'area',
      code: 'KP9',
      name: 'Khu phố 9',
      commune_id: 'x',
      id: 'y',
      __proto__: 'z',
      hasAccount: 'true',
    };
    expect((await officer.post('/units/new', odd)).status).toBe(303);
  });

  it('that decides items of a plan with a wrong revision or item is refused', async () => {
    for (const accepted of ['x@0', 'x', '@1', 'item@999999999', 'target-1@99', `${'a'.repeat(500)}@1`]) {
      const { status } = await officer.post(`${plan}?/decide`, { accepted });
      expect([accepted, status >= 400 && status < 500]).toEqual([accepted, true]);
    }
    for (const sent of [
      { category: 'target', start: '5', end: '1' },
      { category: 'target', start: '0', end: '999999999' },
      { category: 'x', words: 'y' },
    ]) {
      const { status } = await officer.post(`${plan}?/add`, sent);
      expect([sent, status]).toEqual([sent, 422]);
    }
  });
});

describe('an opening that was tampered with', () => {
  it.each([
    ['an issuer', { issuer: 'x' }],
    ['a foreign issuer', { issuer: '00000000-0000-4000-8000-000000000000' }],
    ['a unit', { unit: 'x' }],
    ['a foreign unit', { unit: '00000000-0000-4000-8000-000000000000' }],
    ['a day', { 'period.0.from': '0000-01-01' }],
    ['another day', { 'period.0.due': '2026-02-30' }],
    ['an item of the period', { 'period.0.item': 'deadline-99' }],
    ['a kind of series', { ...SERIES, 'series.0.kind': 'x' }],
    ['an item of the series', { ...SERIES, 'series.0.item': 'deadline-99' }],
  ])('by %s is refused with its sentence, and opens nothing', async (_, change) => {
    const next = pathOf(await officer.upload('/plans', 'lai.txt', PLAN));
    await officer.post(`${next}?/acceptAll`);
    const answer = await officer.post(`${next}/open?/open`, { ...(await opening(officer, next)), ...change });
    expect(answer.status).toBe(422);
    expect((await officer.get(`${next}/open`)).status).toBe(200);
  });
});

describe('a unit’s report', () => {
  it('is neither seen, kept nor sent by another unit', async () => {
    for (const action of ['save', 'send'])
      expect((await other.post(`/unit/${period}?/${action}`, { key: 'x' })).status).toBeGreaterThanOrEqual(
        400,
      );
    const draft = JSON.stringify({ who: await whoIs(other), revision: 0, answers: { a: 'x' } });
    const refused = await keepDraft(other, draft);
    expect([refused.status, await refused.json()]).toMatchObject([409, { problem: 'not found' }]);
    expect(await (await officer.get(`${movement}/board`)).text()).not.toMatch(/Đúng hạn, đang chờ/);
  });

  it.each([
    '{"revision":1.5,"answers":{}}',
    '{"revision":1e20,"answers":{}}',
    '{"revision":-1,"answers":{}}',
    '{"revision":"0","answers":{}}',
    '{"revision":0,"answers":{"a":1}}',
    '[]',
    'null',
    '{',
    '',
  ])('of the draft %s is refused', async (draft) => {
    const answer = await keepDraft(one, draft.replace('{"', `{"who":"${await whoIs(one)}","`));
    expect(answer.status).toBe(400);
  });

  it('keeps what it can of letters that are none, and fields that are no question', async () => {
    const [question = ''] =
      /name="([0-9a-f-]{36})"/.exec(await (await one.get(`/unit/${period}`)).text())?.slice(1) ?? [];
    const answers = `{"${question}":"a\\u0000b\\ud83d","__proto__":"x","no-question":"y"}`;
    const draft = `{"who":"${await whoIs(one)}","revision":0,"answers":${answers}}`;
    const kept = await keepDraft(one, draft);
    expect(await kept.json()).toMatchObject({ ok: true, revision: 1 });
    const again = await keepDraft(one, draft);
    expect(again.status).toBe(409);
  });

  it('with a made-up key or revision is read like any other', async () => {
    for (const sent of [
      { key: 'a\0b'.repeat(9000), revision: '1e99' },
      { key: '', revision: 'NaN' },
      { key: '../..', revision: '-1' },
    ])
      for (const action of ['save', 'send']) {
        const { status } = await one.post(`/unit/${period}?/${action}`, sent);
        expect([action, status >= 400 && status < 500]).toEqual([action, true]);
      }
  });

  it('has a window that only an officer sets, on a day of the calendar', async () => {
    expect((await one.post(`${movement}?/window`, { period, until: '2031-01-01', reason: 'x' })).status).toBe(
      404,
    );
    for (const sent of [
      { period: 'x', until: '2031-01-01' },
      { period, until: '9999-99-99' },
      { period, until: '0000-01-01' },
      { period: '', until: '' },
    ])
      expect((await officer.post(`${movement}?/window`, { ...sent, reason: 'Thử' })).status).toBe(422);
  });
});

describe('signing in', () => {
  it('is closed for a quarter of an hour after ten wrong passwords, with a sentence', async () => {
    const thief = new Visitor(server.url);
    const tries = [];
    for (let count = 0; count < 11; count += 1)
      tries.push(await thief.post('/sign-in', { login: 'administrator', password: `doan-${count}` }));
    expect(tries.map(({ status }) => status)).toEqual([...Array(10).fill(400), 429]);
    expect(await tries[10]?.text()).toContain('Đã thử sai nhiều lần. Hãy đợi 15 phút rồi đăng nhập lại.');
    const right = await thief.post('/sign-in', { login: 'administrator', password: PASSWORD });
    expect(right.status).toBe(429);
    expect((await officer.get('/units')).status).toBe(200);
  });
});

it('nothing of all this was a fault in the server’s log', () => {
  expect(server.output()).not.toMatch(/Error|error/);
});

async function signedIn(slip: { login: string; password: string } | undefined): Promise<Visitor> {
  const visitor = new Visitor(server.url);
  expect(
    (await visitor.post('/sign-in', { login: slip?.login ?? '', password: slip?.password ?? '' })).status,
  ).toBe(303);
  return visitor;
}

/** Whose page the server says it gives: what a device sends back with a draft. */
async function whoIs(visitor: Visitor): Promise<string> {
  return (await visitor.get('/unit')).headers.get('x-thidua-who') ?? '';
}

/** As autosave sends it. */
function keepDraft(visitor: Visitor, draft: string): Promise<Response> {
  const headers = { origin: server.url, 'content-type': 'application/json' };
  return visitor.send(`/unit/${period}/draft`, draft, headers);
}

function pathOf(answer: Response): string {
  const { pathname } = new URL(answer.headers.get('location') ?? '/', server.url);
  expect(pathname).toMatch(/[0-9a-f-]{36}$/);
  return pathname;
}
