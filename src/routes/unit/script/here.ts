import type { HeldEvidence, Holding } from '#device';
import { addressOf, type Held, isOnItsWay, isUnsaved } from '#reporting';
import { Courier } from './courier.ts';
import { rememberSent } from './install.ts';
import { partOf, wordsOf } from './parts.ts';
import { sentenceOf } from './standing.ts';

/**
 * The page of a report that was sent, or is taken no more: what this device still holds of it is delivered first, for
 * it may be the very one; what differs is shown beside until the person drops it.
 */
export async function showHere(panel: HTMLElement, holding: Holding): Promise<void> {
  const { who = '', page = '' } = panel.dataset;
  await new Courier(holding, who).now();
  if (panel.dataset.standing === 'sent') rememberSent();
  const held = await leftOf(holding, who, page);
  const files = await filesLeft(holding, panel);
  if (!held && files.length === 0) return;
  panel.hidden = false;
  // it is this draft, or an older state of it
  document.querySelector('[data-part=kept-there]')?.remove();
  const said = held?.sending ? sentenceOf(held, wordsOf(panel)) : '';
  if (said) partOf(panel, 'standing').textContent = said;
  const lines = files.map(({ name, refused }) => ({
    question: name,
    said: refused ?? wordsOf(panel).fileWaits,
  }));
  panel.querySelector('dl')?.replaceChildren(...(held ? linesIn(held) : []), ...linesIn({ lines }));
  partOf(panel, 'forget').onclick = async () => {
    if (held) await holding.drop(who, held.page);
    for (const { key } of files) await holding.evidence.drop(key);
    window.location.reload();
  };
}

/** Something typed for this report, or for an answer to a return of it, that was not sent; what was is dropped. */
async function leftOf(holding: Holding, who: string, page: string): Promise<Held | undefined> {
  const mine = (await holding.all()).filter((held) => held.who === who && addressOf(held.page) === page);
  const left = mine.filter(
    (held) => !held.sending?.outcome?.sent && (isOnItsWay(held) || held.sending || isUnsaved(held)),
  );
  for (const held of mine) if (!left.includes(held)) await holding.drop(who, held.page);
  return left[0];
}

/** Files of evidence that did not get into the report; what the commune has of them is dropped. */
async function filesLeft(holding: Holding, { dataset }: HTMLElement): Promise<HeldEvidence[]> {
  const { who, page } = dataset;
  const mine = (await holding.evidence.all()).filter((one) => one.who === who && one.report === page);
  for (const { id, key } of mine) if (id !== null) await holding.evidence.drop(key);
  return mine.filter(({ id }) => id === null);
}

/** What was typed, in words. */
export function linesIn({ lines }: Pick<Held, 'lines'>): HTMLElement[] {
  return lines
    .filter(({ said }) => said)
    .flatMap(({ question, said }) => {
      const [term, value] = [document.createElement('dt'), document.createElement('dd')];
      term.textContent = question;
      value.textContent = said;
      return [term, value];
    });
}
