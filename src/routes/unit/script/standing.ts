import { type Held, isUnsaved, isWaiting, mayTakeBack } from '#reporting';
import { filled, onClock, partOf, type Words } from './parts.ts';

interface Told {
  words: Words;
  /** Whether the device keeps what was typed beyond this page. */
  lasts: boolean;
}

/** Says how a report on this device stands: kept where and since when, waiting for what, refused why. */
export function showStanding(form: HTMLFormElement, held: Held, { words, lasts }: Told) {
  const standing = partOf(form, 'standing');
  const said = sentenceOf(held, words);
  standing.hidden = said === '';
  if (standing.firstElementChild && standing.firstElementChild.textContent !== said)
    standing.firstElementChild.textContent = said;
  partOf(form, 'take-back').hidden = !mayTakeBack(held);
  partOf(form, 'send').hidden = isWaiting(held);
  form.classList.toggle('on-its-way', isWaiting(held));
  const kept = lasts ? keptWhere(held, words) : words.notKept;
  if (kept) partOf(form, 'kept').textContent = kept;
}

/** Of its sending; '' while it is only being filled in. */
export function sentenceOf({ sending, stopped }: Held, words: Words): string {
  if (!sending) return stopped?.said ?? (navigator.onLine ? '' : words.offline);
  const { outcome, hindrance, tries } = sending;
  if (outcome) return outcome.said;
  if (hindrance) return hindrance === 'signed out' ? words.signedOut : words.anotherPerson;
  if (!navigator.onLine) return words.waiting;
  return tries > 0 ? words.perhaps : words.sending;
}

/** On the device since when, and at the commune since when, each by its own clock. '' before anything was typed. */
export function keptWhere(held: Held, words: Words): string {
  if (!held.keptAt) return held.receipt ?? '';
  const here = filled(words.savedHere, { at: onClock(held.keptAt) });
  return `${here} ${isUnsaved(held) ? words.notSavedThere : (held.receipt ?? '')}`.trim();
}
