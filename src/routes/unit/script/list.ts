import { type Holding, waits } from '#device';
import { addressOf, type Held, isUnsaved, isWaiting, wasTakenBack } from '#reporting';
import { Courier } from './courier.ts';
import { linesIn } from './here.ts';
import { copyOf, filled, partOf, type Words, wordsOf } from './parts.ts';
import { keptWhere, sentenceOf } from './standing.ts';

/** The first page of a unit: what this device holds is said beside each report, and delivered. */
export async function showList(list: HTMLElement, holding: Holding): Promise<void> {
  const who = list.dataset.who ?? '';
  const words = wordsOf(list);
  list.hidden = false;
  const show = async () => {
    const all = await holding.all();
    sayNetwork(list, words);
    sayOthers(list, all.filter((held) => held.who !== who && isWaiting(held)).length, words);
    const left: Held[] = [];
    for (const held of all.filter((one) => one.who === who))
      if (!(await besideItsCard(held, holding, words))) left.push(held);
    showLeft(list, left, words);
    await sayFiles(holding, who, words);
  };
  const courier = new Courier(holding, who);
  const known = new Set((await holding.all()).filter(hasArrived).map(({ page }) => page));
  let soon: ReturnType<typeof setTimeout> | undefined;
  let arrived = false;
  // what has arrived since is listed as sent by the commune itself, once the rest is on its way too
  const settle = () => {
    if (!arrived || !courier.isBusy) void show();
    if (arrived && !courier.isBusy) window.location.reload();
    else if (arrived) later();
  };
  const later = () => {
    clearTimeout(soon);
    soon = setTimeout(settle, 300);
  };
  courier.onChange((held) => {
    arrived ||= hasArrived(held) && !known.has(held.page);
    later();
  });
  for (const change of ['online', 'offline']) window.addEventListener(change, () => void show());
  await show();
  await courier.now();
  await show();
}

function hasArrived({ sending }: Held): boolean {
  return sending?.outcome?.sent === true;
}

/** True where the list has its card, or nothing is left to say. What was sent and is listed as sent is dropped. */
async function besideItsCard(held: Held, holding: Holding, words: Words): Promise<boolean> {
  const card = document.querySelector(`[data-page="${CSS.escape(held.page)}"] .here`);
  const listed = document.querySelector(`main a[href="${CSS.escape(addressOf(held.page))}"]`);
  const quiet = !held.sending && !isUnsaved(held);
  const { revision = '0' } = card?.closest<HTMLElement>('[data-revision]')?.dataset ?? {};
  if (wasTakenBack(held, Number(revision))) {
    await holding.drop(held.who, held.page);
    return true;
  }
  if (!card && (quiet || (listed && held.sending?.outcome?.sent))) {
    await holding.drop(held.who, held.page);
    return true;
  }
  if (card instanceof HTMLElement) say(card, sentence(held, words));
  return card !== null;
}

function sentence(held: Held, words: Words): string {
  if (held.sending) return sentenceOf(held, words);
  return isUnsaved(held) ? keptWhere(held, words) : '';
}

function say(node: HTMLElement, words: string) {
  node.hidden = words === '';
  if (node.textContent !== words) node.textContent = words;
}

/** Files of evidence that wait, beside the card of their report. */
async function sayFiles(holding: Holding, who: string, words: Words) {
  const counts = new Map<string, number>();
  for (const one of await holding.evidence.all())
    if (one.who === who && waits(one)) counts.set(one.report, (counts.get(one.report) ?? 0) + 1);
  for (const card of document.querySelectorAll<HTMLElement>('[data-page] .files')) {
    const page = card.closest<HTMLElement>('[data-page]')?.dataset.page ?? '';
    const count = counts.get(page) ?? 0;
    say(card, count > 0 ? filled(words.filesWait, { count }) : '');
  }
}

function sayNetwork(list: HTMLElement, words: Words) {
  const place = partOf(list, 'offline');
  place.hidden = navigator.onLine;
  place.querySelector('b')?.replaceChildren(words.offline);
}

function sayOthers(list: HTMLElement, count: number, words: Words) {
  say(partOf(list, 'others'), count > 0 ? filled(words.others, { count }) : '');
}

/** Reports that the list has no more: merged away, closed, sent by another phone. Their answers stay to be read. */
function showLeft(list: HTMLElement, all: Held[], words: Words) {
  const place = partOf(list, 'left');
  const template = place.querySelector('template');
  place.hidden = all.length === 0;
  if (!template) return;
  for (const old of place.querySelectorAll('.panel')) old.remove();
  for (const held of all) {
    const copy = copyOf(template);
    copy.querySelector('b')?.replaceChildren(held.title);
    copy.querySelector('[role=status]')?.replaceChildren(sentence(held, words));
    copy.querySelector('dl')?.replaceChildren(...linesIn(held));
    place.append(copy);
  }
}
