import type { Holding } from '#device';
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
  if (!held) return;
  panel.hidden = false;
  // it is this draft, or an older state of it
  document.querySelector('[data-part=kept-there]')?.remove();
  const said = sentenceOf(held, wordsOf(panel));
  if (held.sending && said) partOf(panel, 'standing').textContent = said;
  panel.querySelector('dl')?.replaceChildren(...linesIn(held));
  partOf(panel, 'forget').onclick = async () => {
    await holding.drop(who, held.page);
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

/** What was typed, in words. */
export function linesIn({ lines }: Held): HTMLElement[] {
  return lines
    .filter(({ said }) => said)
    .flatMap(({ question, said }) => {
      const [term, value] = [document.createElement('dt'), document.createElement('dd')];
      term.textContent = question;
      value.textContent = said;
      return [term, value];
    });
}
