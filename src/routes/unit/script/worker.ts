import type { Holding } from '#device';
import { isWaiting } from '#reporting';
import { filled } from './parts.ts';

/** Registers the service worker and asks it to keep the pages of this unit for a time without a network. */
export async function wakeWorker() {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/service-worker.js');
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage('keep pages');
  } catch {
    return; // not over https, or forbidden: the pages work without it
  }
}

/** Asks the browser to wake the worker once there is a network, also when this page is closed by then. */
export async function sendLater() {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration && canSync(registration))
    await registration.sync.register('outbox').catch(() => undefined);
}

/** Background Sync is Chromium's own; the DOM library has no word for it. */
interface Syncing extends ServiceWorkerRegistration {
  sync: { register(tag: string): Promise<void> };
}

function canSync(registration: ServiceWorkerRegistration): registration is Syncing {
  return 'sync' in registration;
}

/** Before signing out with reports still here, a person is asked. */
export function watchSignOut(holding: Holding) {
  const question = document.querySelector<HTMLElement>('[data-leave]')?.dataset.leave ?? '';
  const form = document.querySelector<HTMLFormElement>('form[action="/sign-out"]');
  let asked = false;
  form?.addEventListener('submit', async (event) => {
    if (asked) return;
    event.preventDefault();
    const waiting = (await holding.all()).filter(isWaiting).length;
    asked = waiting === 0 || window.confirm(filled(question, { count: waiting }));
    if (asked) form.submit();
  });
}
