import { civilDateOf, clockTimeOf, inWords } from '#calendar';
import { clock } from '#device';
import type { phone } from '#ui';

/** The sentences that the page was given in its language. */
export type Words = (typeof phone)['vi'];

/** A part of the page by the name its component gave it. That it is there is the component’s promise. */
export function partOf(root: ParentNode, name: string): HTMLElement {
  const part = root.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (!part) throw new Error(`The page has no part “${name}”`);
  return part;
}

export function wordsOf(root: HTMLElement): Words {
  return JSON.parse(root.dataset.words ?? '{}');
}

/** Puts values into the `{…}` of a sentence. */
export function filled(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** A copy of what stands in a template. */
export function copyOf(template: HTMLElement): HTMLElement {
  const copy =
    template instanceof HTMLTemplateElement ? template.content.firstElementChild?.cloneNode(true) : null;
  if (!(copy instanceof HTMLElement)) throw new Error('The template is empty');
  return copy;
}

/** Says something inside a copy, by the name the template gave its place. */
export function say(root: HTMLElement, place: string, words: string) {
  const node = root.querySelector<HTMLElement>(`[data-say="${place}"]`);
  if (!node) return;
  node.textContent = words;
  node.hidden = words === '';
}

/** `10:31`, with the day where it is another than today's by the device's clock: in the time of Việt Nam, as the server says it. */
export function onClock(at: number): string {
  const [then, now] = [new Date(at), new Date(clock())];
  const day = civilDateOf(then);
  return day === civilDateOf(now) ? clockTimeOf(then) : `${clockTimeOf(then)} ${inWords(day)}`;
}
