import { recall, remember } from './views.ts';

/** What Chromium tells a page that may be put on the home screen; the DOM library has no word for it. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

const SENT = 'thi-dua.sent';
const NO = 'thi-dua.no-install';

/** A report was sent from this device: from now on the offer is shown, until it is taken or put away. */
export function rememberSent() {
  remember(SENT, 'yes');
}

/** Offers the home screen; where the browser has no such question, says how it is done by hand. */
export function offerInstall() {
  const panel = document.querySelector<HTMLElement>('[data-part=install]');
  const part = (name: string) => panel?.querySelector<HTMLElement>(`[data-part=${name}]`);
  const [how, yes, no] = [part('install-how'), part('install-do'), part('install-no')];
  if (!panel || !how || !yes || !no || !wanted()) return;
  panel.hidden = how.hidden = false;
  window.addEventListener('beforeinstallprompt', (offer) => {
    offer.preventDefault();
    how.hidden = true;
    yes.hidden = false;
    yes.onclick = () => {
      panel.hidden = true;
      if (isOffer(offer)) void offer.prompt();
    };
  });
  no.onclick = () => {
    remember(NO, 'yes');
    panel.hidden = true;
  };
}

function wanted(): boolean {
  const installed = window.matchMedia('(display-mode: standalone)').matches;
  return recall(SENT) !== null && recall(NO) === null && !installed;
}

function isOffer(event: Event): event is InstallOffer {
  return 'prompt' in event;
}
