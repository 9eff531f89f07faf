import { readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guards } from '#access';
import { paperKinds } from '#documents';
import { root } from '../../launch/root.mjs';
import { type RunningServer, startServer } from '../server.ts';
import { slipsOf, Visitor } from './visitor.ts';

const ROLES = ['visitor', 'administrator', 'officer', 'leader', 'unit', 'trial', 'link'] as const;
type Role = (typeof ROLES)[number];

const everyone = [...ROLES];
const signedIn = everyone.filter((role) => role !== 'visitor' && role !== 'link');
const nobody: Role[] = [];
const administrators: Role[] = ['administrator'];
/** The trial is seen as its officer. */
const officers: Role[] = ['administrator', 'officer', 'trial'];
const staff: Role[] = [...officers, 'leader'];
const unit: Role[] = ['unit'];
/** The link is of a unit of the trial. */
const writers: Role[] = ['unit', 'link'];

/** Who may see a page and who may act on it, said a second time and apart from the code. */
const EXPECTED: Record<string, [see: Role[], act: Role[]]> = {
  '/': [everyone, nobody],
  '/start': [everyone, everyone],
  '/start/commune': [everyone, everyone],
  '/sign-in': [everyone, everyone],
  '/sign-out': [nobody, [...signedIn, 'link']],
  '/l/[token]': [everyone, everyone],
  '/ics/[token]': [everyone, nobody],
  '/language': [nobody, everyone],
  '/account': [signedIn, signedIn],
  '/trial': [['trial'], ['trial']],
  '/trial/start': [nobody, administrators],
  '/trial/wipe': [
    ['administrator', 'trial'],
    ['administrator', 'trial'],
  ],
  '/commune': [staff, administrators],
  '/calendar': [staff, officers],
  '/desk': [staff, officers],
  '/criteria': [staff, officers],
  '/criteria/import': [officers, officers],
  '/criteria/starters/[starter]': [staff, officers],
  '/criteria/[set]': [staff, officers],
  '/criteria/[set]/edit': [officers, officers],
  '/criteria/[set]/file': [staff, nobody],
  '/rules': [staff, officers],
  '/rules/values/[rule]': [staff, officers],
  '/rules/packs': [officers, officers],
  '/rules/packs/[pack]': [staff, nobody],
  '/commune/posts': [staff, administrators],
  '/people': [administrators, administrators],
  '/people/new': [administrators, administrators],
  '/people/[member]': [administrators, administrators],
  '/people/sheet': [nobody, administrators],
  '/people/sheet/xlsx': [nobody, administrators],
  '/units': [staff, nobody],
  '/units/new': [officers, officers],
  '/units/import': [officers, officers],
  '/units/changes': [staff, nobody],
  '/units/changes/new': [officers, officers],
  '/units/changes/[change]': [staff, officers],
  '/units/kinds': [staff, officers],
  '/units/template': [officers, nobody],
  '/units/[unit]': [staff, officers],
  '/plans': [staff, officers],
  '/plans/scans/[scan]': [staff, officers],
  '/plans/scans/[scan]/standing': [staff, nobody],
  '/plans/scans/[scan]/picture': [staff, nobody],
  '/plans/[plan]': [staff, officers],
  '/plans/[plan]/viewers': [staff, officers],
  '/plans/[plan]/file': [staff, nobody],
  '/plans/[plan]/points': [staff, officers],
  '/plans/[plan]/points/letter/[format]': [staff, nobody],
  '/plans/[plan]/tasks': [staff, nobody],
  '/plans/[plan]/tasks/[format]': [staff, nobody],
  '/plans/[plan]/changes': [staff, officers],
  '/plans/[plan]/open': [officers, officers],
  '/papers': [staff, nobody],
  '/papers/new': [officers, officers],
  '/papers/register': [staff, officers],
  '/papers/register/[number]': [staff, officers],
  '/papers/register/import': [officers, officers],
  '/papers/register/xlsx': [staff, nobody],
  '/papers/[paper]': [staff, officers],
  '/papers/[paper]/edit': [officers, officers],
  '/papers/[paper]/word': [officers, officers],
  '/papers/[paper]/[format]': [staff, nobody],
  '/papers/[paper]/xlsx': [staff, nobody],
  '/movements/[movement]/papers': [staff, nobody],
  '/certificates': [staff, officers],
  '/certificates/[form]': [staff, officers],
  '/certificates/[form]/background': [staff, nobody],
  '/certificates/[form]/test': [staff, nobody],
  '/certificates/[form]/print': [officers, officers],
  '/certificates/[form]/pdf': [nobody, officers],
  '/movements': [staff, nobody],
  '/movements/[movement]': [staff, officers],
  '/movements/[movement]/evaluations/[evaluation]/changes': [staff, officers],
  '/movements/[movement]/cuts': [staff, nobody],
  '/movements/[movement]/form': [staff, officers],
  '/movements/[movement]/form/[question]': [officers, officers],
  '/movements/[movement]/dates': [staff, officers],
  '/movements/[movement]/board': [staff, nobody],
  '/movements/[movement]/board/at': [staff, nobody],
  '/movements/[movement]/registrations': [staff, officers],
  '/movements/[movement]/registrations/[registration]': [staff, officers],
  '/movements/[movement]/registrations/[registration]/xlsx': [staff, nobody],
  '/movements/[movement]/own-plans': [staff, officers],
  '/movements/[movement]/own-plans/[handed]/file': [staff, nobody],
  '/movements/[movement]/difficulties': [staff, officers],
  '/movements/[movement]/evaluations': [staff, officers],
  '/movements/[movement]/evaluations/[evaluation]': [staff, officers],
  '/movements/[movement]/evaluations/[evaluation]/overview': [staff, nobody],
  '/movements/[movement]/evaluations/[evaluation]/whole': [staff, officers],
  '/movements/[movement]/evaluations/[evaluation]/overview/[format]': [staff, nobody],
  '/movements/[movement]/evaluations/[evaluation]/overview/xlsx': [staff, nobody],
  '/movements/[movement]/evaluations/[evaluation]/units/[unit]': [staff, officers],
  '/movements/[movement]/evaluations/[evaluation]/units/[unit]/grounds': [staff, nobody],
  '/movements/[movement]/evaluations/[evaluation]/units/[unit]/grounds.json': [staff, nobody],
  '/movements/[movement]/evaluations/[evaluation]/units/[unit]/grounds/[format]': [staff, nobody],
  '/movements/[movement]/reports': [staff, staff],
  '/movements/[movement]/reports/[report]': [staff, staff],
  '/movements/[movement]/approval': [staff, officers],
  '/movements/[movement]/closing': [staff, officers],
  '/movements/[movement]/closing/[period]': [staff, officers],
  '/movements/[movement]/receipts/[report]': [staff, nobody],
  '/movements/[movement]/urge': [staff, officers],
  '/movements/[movement]/urge/ladder': [staff, officers],
  '/movements/[movement]/urge/letter/[format]': [nobody, officers],
  '/movements/[movement]/links': [officers, officers],
  '/movements/[movement]/behalf/[period]/[unit]': [officers, officers],
  '/movements/[movement]/excel': [officers, officers],
  '/movements/[movement]/excel/forms': [officers, nobody],
  '/movements/[movement]/excel/drop': [nobody, officers],
  '/movements/[movement]/merged/[period]': [staff, staff],
  '/movements/[movement]/merged/[period]/drafts/[version]': [staff, staff],
  '/movements/[movement]/merged/[period]/drafts/[version]/[format]': [staff, nobody],
  '/movements/[movement]/merged/[period]/sources/[indicator]': [staff, nobody],
  '/movements/[movement]/merged/[period]/found': [staff, officers],
  '/movements/[movement]/merged/[period]/twice': [staff, officers],
  '/movements/[movement]/merged/[period]/[format]': [staff, nobody],
  '/unit/registrations/[registration]': [unit, unit],
  '/unit/own-plans/[call]': [unit, unit],
  '/unit/own-plans/[call]/[handed]': [unit, nobody],
  '/unit/evaluations/[evaluation]': [unit, unit],
  '/unit/evaluations/[evaluation]/reaffirm': [unit, unit],
  '/unit/evaluations/[evaluation]/grounds': [unit, nobody],
  '/unit/evaluations/[evaluation]/grounds.json': [unit, nobody],
  '/unit/evaluations/[evaluation]/grounds/[format]': [unit, nobody],
  '/unit/milestones': [unit, unit],
  '/unit/difficulties': [unit, unit],
  '/unit': [writers, writers],
  '/unit/pages': [writers, nobody],
  '/unit/[period]': [writers, writers],
  '/unit/[period]/receipt': [writers, nobody],
  '/unit/[period]/versions': [writers, nobody],
  '/unit/[period]/excel': [writers, writers],
  '/unit/[period]/evidence': [writers, writers],
  '/unit/[period]/evidence/[evidence]': [writers, writers],
  '/movements/[movement]/evidence/[evidence]': [staff, nobody],
  '/unit/[period]/excel/form': [writers, nobody],
  '/unit/[period]/draft': [nobody, writers],
  '/unit/[period]/send': [nobody, writers],
  '/exports': [staff, staff],
  '/exports/[job]/standing': [staff, nobody],
  '/exports/[job]/file': [staff, nobody],
  '/log': [administrators, nobody],
};

const PASSWORD = 'mat-khau-thu';
let server: RunningServer;

beforeAll(async () => {
  server = await startServer();
  const founder = new Visitor(server.url);
  await founder.post('/start/commune', {
    name: 'phường Mẫu',
    officialCode: '12345',
    province: 'tỉnh Mẫu',
    person: 'Người Quản Trị',
    login: 'administrator',
    password: PASSWORD,
    passwordAgain: PASSWORD,
  });
  for (const role of ['officer', 'leader'])
    await founder.post('/people/new', { role, name: `Người ${role}`, login: role, password: PASSWORD });
  await founder.post('/units/new', { kind: 'area', code: 'KP1', name: 'Khu phố 1' });
  slips = await slipsOf(await founder.post('/people/sheet'));
});
afterAll(() => server.stop());

let slips: { login: string; password: string }[];

describe('the table of guards', () => {
  it('has a guard for every route, a route for every guard, and says of each what is expected', () => {
    const routes = routesUnder(join(root, 'src/routes')).sort();
    expect(Object.keys(guards).sort()).toEqual(routes);
    expect(Object.keys(EXPECTED).sort()).toEqual(routes);
  });

  it.each(ROLES)('lets the %s see just what is his', async (role) => {
    const visitor = await as(role);
    const seen = new Map<string, string>();
    for (const route of Object.keys(EXPECTED))
      seen.set(route, await verdict(await visitor.get(pathOf(route))));
    const wanted = Object.entries(EXPECTED).map(([route, [see]]) => [
      route,
      see.includes(role) ? 'let in' : turnedAway(role),
    ]);
    expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(wanted));
  });

  it.each(ROLES)('lets the %s act just where he may', async (role) => {
    let visitor = await as(role);
    const acted = new Map<string, string>();
    for (const route of Object.keys(EXPECTED)) {
      const answer = await visitor.post(pathOf(route), { some: 'words' });
      acted.set(route, await verdict(answer));
      if (answer.headers.getSetCookie().length > 0) visitor = await as(role);
    }
    const wanted = Object.entries(EXPECTED).map(([route, [, act]]) => [
      route,
      act.includes(role) ? 'let in' : 'not found',
    ]);
    expect(Object.fromEntries(acted)).toEqual(Object.fromEntries(wanted));
  });
});

describe('a paper of every kind', () => {
  it('is drawn up for the trial’s movement and saved as Word, PDF and Excel', async () => {
    const officer = await as('trial');
    const [, movement = ''] =
      /"\/movements\/([0-9a-f-]{36})"/.exec(await (await officer.get('/movements')).text()) ?? [];
    const saved = new Map<string, string[]>();
    for (const kind of Object.keys(paperKinds)) saved.set(kind, await savedForms(officer, movement, kind));
    for (const [kind, forms] of saved) {
      const xlsx = forms[2] === 'xlsx 404' ? 404 : 200;
      expect([kind, forms]).toEqual([kind, ['docx 200', 'pdf 200', `xlsx ${xlsx}`]]);
    }
    expect([...saved.values()].filter((forms) => forms[2] === 'xlsx 200').length).toBeGreaterThan(5);
  });
});

describe('a form of another site', () => {
  it('is refused although the browser sends the cookie along', async () => {
    const visitor = await as('administrator');
    const foreign = await visitor.post(
      '/units/new',
      { kind: 'area', code: 'X', name: 'X' },
      'https://evil.example',
    );
    expect(foreign.status).toBe(403);
  });
});

describe('who loses his role in the middle of his work', () => {
  it('is told so at the press, and where to go; what he saw leads to the door', async () => {
    const administrator = await as('administrator');
    const member = { role: 'officer', name: 'Người Sắp Nghỉ', login: 'leaving', password: PASSWORD };
    await administrator.post('/people/new', member);
    const leaving = await as('leaving');
    const people = await (await administrator.get('/people')).text();
    const [, id = ''] = /href="\/people\/([0-9a-f-]{36})"[^>]*>\s*Người Sắp Nghỉ/.exec(people) ?? [];
    await administrator.post(`/people/${id}?/end`);
    const pressed = await leaving.post(`${pathOf('/movements/[movement]/reports/[report]')}?/accept`);
    expect(pressed.status).toBe(403);
    const words = await pressed.text();
    expect(words).toContain('Việc vừa bấm chưa được thực hiện');
    expect(words).toContain('<a href="/sign-in">Đăng nhập lại</a>');
    expect(words).toContain('data-status="403"');
    expect((await leaving.get('/desk')).headers.get('location')).toBe('/sign-in?next=%2Fdesk');
    expect((await leaving.post('/no-such-page')).status).toBe(404);
  });
});

/** Signed in anew. */
async function as(role: Role | 'leaving'): Promise<Visitor> {
  const visitor = new Visitor(server.url);
  if (role === 'visitor') return visitor;
  if (role === 'link') return holderOf(visitor);
  const { login = role, password = PASSWORD } = role === 'unit' ? (slips[0] ?? {}) : {};
  const signed = await visitor.post(
    '/sign-in',
    role === 'trial' ? { login: 'administrator', password } : { login, password },
  );
  expect([role, signed.status]).toEqual([role, 303]);
  if (role === 'trial') await visitor.post('/trial/start');
  return visitor;
}

/** Opens a link that an officer of the trial has made for the first unit that has not sent. */
async function holderOf(visitor: Visitor): Promise<Visitor> {
  const officer = await as('trial');
  const found = async (path: string, pattern: RegExp) =>
    pattern.exec(await (await officer.get(path)).text())?.[1] ?? '';
  const movement = await found('/movements', /"\/movements\/([0-9a-f-]{36})"/);
  const page = `/movements/${movement}/links`;
  const period = await found(page, /name="period" value="([0-9a-f-]{36})"/);
  const revoked = await officer.post(`${page}?/revoke`, { period });
  expect(revoked.status).toBe(200);
  const until = await found(
    page,
    /name="until"[^>]*value="([0-9-]{10})"|value="[0-9-]{10}"[^>]*name="until"/,
  );
  const made = await officer.post(`${page}?/make`, { period, until, which: 'rest' });
  const [, token = ''] = /\/l\/([0-9a-z]{26})/.exec(await made.text()) ?? [];
  const opened = await visitor.post(`/l/${token}`);
  expect(opened.headers.get('location')).toMatch(/^\/unit\//);
  return visitor;
}

/** Draws a paper of the kind up with the first thing that it can tell of: what becomes of its downloads. Excel only of one with tables. */
async function savedForms(officer: Visitor, movement: string, kind: string): Promise<string[]> {
  const page = `/papers/new?movement=${movement}&kind=${kind}`;
  const form = await (await officer.get(page)).text();
  const [, about = ''] = /value="(\{[^"]*\})"/.exec(form) ?? [];
  const [, issuer = ''] = /name="issuer"[^>]*value="([0-9a-f-]{36})"/.exec(form) ?? [];
  const drawn = await officer.post(page, { about: about.replaceAll('&quot;', '"'), issuer });
  const [paper = ''] = (drawn.headers.get('location') ?? '').split('?');
  const statusOf = async (format: string) => `${format} ${(await officer.get(`${paper}/${format}`)).status}`;
  return Promise.all(['docx', 'pdf', 'xlsx'].map(statusOf));
}

/** A guard's refusal is the page without the site's frame; what a page itself does not find stands inside it, or says what. */
async function verdict(response: Response): Promise<string> {
  const body = await response.text();
  if (response.status >= 500) return `${response.status} ${body.slice(0, 200)}`;
  if (response.headers.get('location')?.startsWith('/sign-in?next=')) return 'sent to sign-in';
  return response.status === 404 && body.includes('<h1>Không tìm thấy trang này.</h1>')
    ? 'not found'
    : 'let in';
}

function turnedAway(role: Role): string {
  return role === 'visitor' ? 'sent to sign-in' : 'not found';
}

function pathOf(route: string): string {
  return route
    .replace('[format]', 'docx')
    .replace('[version]', '1')
    .replace(/\[\w+\]/g, '00000000-0000-4000-8000-000000000000');
}

function routesUnder(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  const routes = files
    .filter(({ name }) => /^\+(page|server)\./.test(name))
    .map((file) => `/${relative(folder, dirname(join(file.parentPath, file.name))).replaceAll(sep, '/')}`);
  return [...new Set(routes)];
}
