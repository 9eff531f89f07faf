import { deliver, openHolding } from '#device';
import { answerVisit, assetOr, keepPages, leave, whoseKept } from './pages.ts';

/**
 * Stands between a unit's pages and the network: keeps the list and every open form for a time without one, serves
 * them then, and sends the outbox when the browser says that there is a network again. It stands before the whole
 * site only to see a person sign out or in: whatever was kept of pages goes at once.
 */
declare const self: ServiceWorkerGlobalScope;

/** Background Sync is Chromium’s own; the library of types has no word for it. */
declare global {
  interface ServiceWorkerGlobalScopeEventMap {
    sync: ExtendableEvent;
  }
}

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  if (event.data === 'keep pages') event.waitUntil(keepPages());
});

self.addEventListener('sync', (event) => event.waitUntil(sendOutbox()));

self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (origin !== self.location.origin) return;
  if (event.request.method !== 'GET') {
    if (OTHER_PERSON.test(pathname)) event.waitUntil(leave());
  } else if (event.request.mode === 'navigate') visit(event, pathname);
  else if (pathname.startsWith('/_app/immutable/')) event.respondWith(assetOr(event.request));
});

/** Where one becomes another person, or nobody. */
const OTHER_PERSON = /^\/(sign-(in|out)|trial|account|l\/.*)(\/.*)?$/;

function visit(event: FetchEvent, pathname: string) {
  if (pathname === '/' || /^\/unit(\/|$)/.test(pathname)) event.respondWith(answerVisit(event.request));
}

/** Reports of the one person whose pages are kept. Rejects where some are left, so that the browser wakes it again. */
async function sendOutbox() {
  const who = await whoseKept();
  if (who === null) return;
  const tabs = new BroadcastChannel('thi-dua');
  const { left } = await deliver(await openHolding(), who, () => tabs.postMessage('changed'));
  tabs.close();
  if (left > 0) throw new Error(`${left} reports wait for another time`);
}
