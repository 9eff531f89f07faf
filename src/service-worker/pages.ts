import { WHOSE } from '#device';

const ASSETS = 'assets';
const PAGES = 'pages of ';
/** Where the list of what is kept stands, in the cache of its person. */
const LIST = '/unit/pages';
/** Milliseconds after which a page that is kept is shown, where the network says nothing. */
const PATIENCE = 6000;
const AT_ONCE = 3;

/** How often whoever was here has left: what was asked before that is kept no more, however late its answer comes. */
let departures = 0;

interface KeptList {
  who: string;
  pages: { path: string; version: string }[];
}

/** Fetches the list of this person’s pages, and of those what is new or was changed; drops what is listed no more. */
export async function keepPages(): Promise<void> {
  const since = departures;
  const answer = await ask(new Request(LIST, { redirect: 'manual' }));
  if (!answer?.ok) return;
  const list: KeptList = await answer.clone().json();
  if (since !== departures) return;
  const cache = await cacheOf(list.who);
  const before = await listIn(cache);
  const versions = new Map(before?.pages.map(({ path, version }) => [path, version]));
  const wanted = [];
  for (const { path, version } of list.pages)
    if (versions.get(path) !== version || !(await cache.match(path))) wanted.push(path);
  for (let from = 0; from < wanted.length; from += AT_ONCE)
    await Promise.all(wanted.slice(from, from + AT_ONCE).map((path) => keep(new Request(path), since)));
  if (since !== departures) return;
  await dropOthers(cache, new Set([LIST, ...list.pages.map(({ path }) => path)]));
  // last: what broke off before is fetched again the next time
  await cache.put(LIST, answer);
}

/** The network first; what is kept, where there is none or it says nothing for long. */
export async function answerVisit(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname;
  const asked = visited(request);
  const kept = await keptOf(path === '/' ? '/unit' : path);
  if (!kept) return (await asked) ?? nothing();
  const patience = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE));
  return (await Promise.race([asked, patience])) ?? kept;
}

/** A script or a style: its name is the hash of what it holds. */
export async function assetOr(request: Request): Promise<Response> {
  return (await (await caches.open(ASSETS)).match(request)) ?? fetch(request);
}

/** Whoever comes next sees nothing of whoever was here. What was typed stays on the device, under its own name. */
export function leave(): Promise<void> {
  departures += 1;
  return forgetPages();
}

async function forgetPages(except?: string): Promise<void> {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(PAGES) && name !== except);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** Whose pages are kept; null where none are. */
export async function whoseKept(): Promise<string | null> {
  const name = (await caches.keys()).find((one) => one.startsWith(PAGES));
  return name === undefined ? null : name.slice(PAGES.length);
}

async function visited(request: Request): Promise<Response | null> {
  const since = departures;
  const answer = await ask(request);
  if (answer && since === departures && new URL(request.url).search === '')
    await put(request, answer.clone());
  return answer;
}

async function keep(request: Request, since: number): Promise<void> {
  if (since !== departures) return;
  const answer = await ask(request);
  if (answer && since === departures) await put(request, answer);
}

/** Only pages that say whose they are; and with a page what it is drawn with. */
async function put(request: Request, answer: Response): Promise<void> {
  const who = answer.headers.get(WHOSE);
  if (!who || !answer.ok || answer.redirected) return;
  const cache = await cacheOf(who);
  await keepAssets(await answer.clone().text(), request.url);
  await cache.put(request.url, answer);
}

async function cacheOf(who: string): Promise<Cache> {
  await forgetPages(PAGES + who);
  return caches.open(PAGES + who);
}

async function keepAssets(html: string, page: string): Promise<void> {
  const cache = await caches.open(ASSETS);
  for (const [, path = ''] of html.matchAll(/(?:href|src)="([^"]*\/_app\/immutable\/[^"]+)"/g)) {
    const url = new URL(path, page).href;
    if (!(await cache.match(url))) await cache.add(url);
  }
}

/** Pages of an older list, and assets that only they were drawn with, wait for the next list. */
async function dropOthers(cache: Cache, listed: Set<string>): Promise<void> {
  for (const { url } of await cache.keys()) if (!listed.has(new URL(url).pathname)) await cache.delete(url);
}

async function keptOf(path: string): Promise<Response | undefined> {
  const who = await whoseKept();
  return who === null ? undefined : (await caches.open(PAGES + who)).match(path);
}

async function listIn(cache: Cache): Promise<KeptList | null> {
  const kept = await cache.match(LIST);
  return kept ? kept.json() : null;
}

async function ask(request: Request): Promise<Response | null> {
  try {
    return await fetch(request);
  } catch {
    return null; // no network
  }
}

/** Nothing was kept of this page, and there is no network. */
function nothing(): Response {
  const page = `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Không có mạng</title><body style="font:18px/1.6 sans-serif;padding:1rem"><h1>Không có mạng</h1>
<p>Trang này chưa được lưu trên máy. Những gì đã nhập vẫn còn. Khi có mạng, xin mở lại trang.</p>
<p><a href="/unit">Việc cần xử lý</a></p></body></html>`;
  return new Response(page, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
}
