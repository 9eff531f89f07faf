import { openHolding } from '#device';
import { fillIn } from './filling-in.ts';
import { showHere } from './here.ts';
import { offerInstall } from './install.ts';
import { showList } from './list.ts';
import { memoryHolding } from './memory.ts';
import { setViews } from './views.ts';
import { wakeWorker, watchSignOut } from './worker.ts';

/**
 * All that a unit's pages do beyond being pages and forms: one file, for Chromium 96 and newer. It keeps what is typed
 * on the device, sends it when it can, shows one question a screen, and says how everything stands. The pages work
 * without it.
 */
setViews();
offerInstall();
void begin();

async function begin() {
  const holding = await openHolding().catch(memoryHolding);
  const form = document.forms.namedItem('report');
  const part = (name: string) => document.querySelector<HTMLElement>(`[data-part=${name}]`);
  const [list, here] = [part('list'), part('here')];
  if (form) await fillIn(form, holding);
  if (here) await showHere(here, holding);
  if (list) await showList(list, holding);
  watchSignOut(holding);
  await wakeWorker();
}
