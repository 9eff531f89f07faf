import { clock, type HeldEvidence, type Holding, waits } from '#device';
import { NOTHING_USED, overQuota, sizeInWords, type Used } from '#evidence';
import type { evidence } from '#ui';
import type { Courier } from './courier.ts';
import { filled, partOf } from './parts.ts';
import { shrunk } from './shrinking.ts';

type Words = (typeof evidence)['vi'];

/** A file that the commune has, as the page was told. */
type Known = Pick<HeldEvidence, 'question' | 'name' | 'size' | 'named'> & { id: string };

interface Told {
  known: Known[];
  /** Of the questions, by id. */
  numbers: Record<string, number>;
  words: Words;
}

/** Files beside the questions of a report: chosen, shrunk, kept on the device, sent before the report, taken off. */
export async function showEvidence(form: HTMLFormElement, holding: Holding, courier: Courier): Promise<void> {
  const check = form.querySelector<HTMLElement>('[data-part=evidence-check]');
  if (check) await new EvidenceHere(form, check, { holding, courier }).begin();
}

class EvidenceHere {
  #form: HTMLFormElement;
  #check: HTMLElement;
  #holding: Holding;
  #courier: Courier;
  #told: Told;
  #held: HeldEvidence[] = [];

  constructor(form: HTMLFormElement, check: HTMLElement, with_: { holding: Holding; courier: Courier }) {
    this.#form = form;
    this.#check = check;
    this.#holding = with_.holding;
    this.#courier = with_.courier;
    this.#told = JSON.parse(check.dataset.told ?? '');
  }

  async begin() {
    for (const place of this.#places()) this.#open(place);
    await this.#dropListed();
    await this.#look();
    if ('BroadcastChannel' in window)
      new BroadcastChannel('thi-dua').addEventListener('message', () => void this.#look());
    if (this.#held.some(waits)) this.#courier.soon(0);
  }

  #places(): HTMLElement[] {
    return [...this.#form.querySelectorAll<HTMLElement>('[data-part=evidence]')];
  }

  /** The file box stands in the place of the button that leads away. */
  #open(place: HTMLElement) {
    partOf(place, 'evidence-open').remove();
    const box = partOf(place, 'evidence-box');
    box.hidden = false;
    const input = box.querySelector('input');
    input?.addEventListener('change', async () => {
      const files = [...(input.files ?? [])];
      input.value = '';
      for (const file of files) await this.#add(place, file);
      if (files.length > 0) this.#courier.soon(0);
    });
    for (const item of place.querySelectorAll<HTMLElement>('[data-evidence]')) this.#mayRemove(place, item);
  }

  #mayRemove(place: HTMLElement, item: HTMLElement) {
    const [id, button] = [item.dataset.evidence ?? '', item.querySelector('button')];
    if (!button) return;
    button.hidden = false;
    button.onclick = async () => {
      if (!(await this.#takeOff(place, id))) return;
      this.#told.known = this.#told.known.filter((one) => one.id !== id);
      item.remove();
      await this.#look();
    };
  }

  async #add(place: HTMLElement, file: File) {
    const { words } = this.#told;
    const question = place.dataset.question ?? '';
    this.#say(place, words.shrinking);
    const full = overQuota(this.#used(question), 0, file.name);
    const taken = full ? ({ ok: false, problem: full } as const) : await shrunk(file);
    if (!taken.ok) return this.#say(place, taken.problem.message);
    const { name, blob, small } = taken;
    const heavy = overQuota(this.#used(question), blob.size, name);
    if (heavy) return this.#say(place, heavy.message);
    const { report = '', who = '' } = this.#check.dataset;
    const fresh = { at: clock(), tries: 0, id: null, named: 0, refused: null };
    await this.#holding.evidence.put({
      key: newKey(),
      who,
      report,
      question,
      name,
      blob,
      size: blob.size,
      small,
      ...fresh,
    });
    this.#say(place, '');
    await this.#look();
    this.#courier.announce();
  }

  #say(place: HTMLElement, words: string) {
    const said = partOf(place, 'evidence-said');
    said.hidden = words === '';
    said.textContent = words;
  }

  #all(): (Known | HeldEvidence)[] {
    return [...this.#told.known, ...this.#held.filter(({ refused }) => refused === null)];
  }

  #used(question: string): Used {
    const all = this.#all();
    const bytes = all.reduce((sum, { size }) => sum + size, 0);
    return {
      ...NOTHING_USED,
      question: all.filter((one) => one.question === question).length,
      files: all.length,
      bytes,
    };
  }

  /** What the page itself lists needs not be known here any more. */
  async #dropListed() {
    const listed = new Set(this.#told.known.map(({ id }) => id));
    for (const one of await this.#mine())
      if (one.id !== null && (listed.has(one.id) || navigator.onLine))
        await this.#holding.evidence.drop(one.key);
  }

  async #mine(): Promise<HeldEvidence[]> {
    const { report, who } = this.#check.dataset;
    return (await this.#holding.evidence.all()).filter((one) => one.report === report && one.who === who);
  }

  async #look() {
    this.#held = await this.#mine();
    for (const place of this.#places()) this.#list(place);
    this.#listAll();
    const waiting = partOf(this.#check, 'evidence-waiting');
    const count = this.#held.filter(waits).length;
    waiting.hidden = count === 0;
    waiting.textContent = count > 0 ? filled(this.#told.words.waitingAll, { count }) : '';
  }

  /** What this device knows beside what the page lists. */
  #list(place: HTMLElement) {
    const list = partOf(place, 'evidence-list');
    for (const old of list.querySelectorAll('[data-key]')) old.remove();
    const here = this.#held.filter(({ question }) => question === place.dataset.question);
    list.append(...here.map((one) => this.#item(place, one)));
  }

  #item(place: HTMLElement, one: HeldEvidence): HTMLElement {
    const { words } = this.#told;
    const item = document.createElement('li');
    item.dataset.key = one.key;
    if (one.small) item.append(picture(one.small, filled(words.photoOf, { name: one.name })));
    item.append(
      text('span', one.name),
      text('span', sizeInWords(one.size), 'quiet'),
      text('b', this.#standing(one)),
    );
    if (one.named > 0) item.append(text('span', filled(words.named, { count: one.named }), 'warn'));
    if (one.refused) item.append(text('span', one.refused, 'warn'));
    if (one.refused)
      item.append(
        button(words.again, filled(words.againNamed, { name: one.name }), async () => {
          await this.#holding.evidence.put({ ...one, refused: null, tries: 0 });
          await this.#look();
          this.#courier.soon(0);
        }),
      );
    const takeOff = button(words.remove, filled(words.removeNamed, { name: one.name }), async () => {
      if (one.id !== null && !(await this.#takeOff(place, one.id))) return;
      await this.#holding.evidence.drop(one.key);
      await this.#look();
      this.#courier.announce();
    });
    item.append(takeOff);
    return item;
  }

  #standing({ id, refused }: HeldEvidence): string {
    const { words } = this.#told;
    return refused !== null ? words.refused : id === null ? words.waiting : words.arrived;
  }

  #listAll() {
    const { words, numbers } = this.#told;
    const lines = this.#all().map((one) => {
      const where = filled(words.question, { number: numbers[one.question] ?? '' });
      const standing = 'key' in one ? ` – ${this.#standing(one)}` : '';
      const line = text('li', `${where}: ${one.name} (${sizeInWords(one.size)})${standing}`);
      if (one.named > 0) line.append(' ', text('b', filled(words.named, { count: one.named }), 'warn'));
      return line;
    });
    partOf(this.#check, 'evidence-all').replaceChildren(
      ...(lines.length > 0 ? lines : [text('li', words.none, 'quiet')]),
    );
  }

  /** At the commune; false where it could not be, which is said. */
  async #takeOff(place: HTMLElement, id: string): Promise<boolean> {
    const answer = await fetch(`${this.#check.dataset.report}/evidence/${id}`, {
      method: 'DELETE',
      headers: { accept: 'application/json' },
    }).catch(() => null);
    const said: { ok: boolean; said?: string } | null = answer && (await answer.json().catch(() => null));
    if (!said?.ok) this.#say(place, said?.said ?? this.#told.words.noNetwork);
    else this.#say(place, '');
    return said?.ok === true;
  }
}

function button(words: string, named: string, pressed: () => Promise<void>): HTMLElement {
  const element = text('button', words, 'button quiet');
  element.setAttribute('type', 'button');
  element.setAttribute('aria-label', named);
  element.onclick = () => void pressed();
  return element;
}

function text(name: 'li' | 'span' | 'b' | 'button', words: string, looks = ''): HTMLElement {
  const element = document.createElement(name);
  element.textContent = words;
  element.className = looks;
  return element;
}

function picture(address: string, alt: string): HTMLElement {
  const image = document.createElement('img');
  Object.assign(image, { src: address, alt, width: 64, height: 48 });
  return image;
}

/** `randomUUID` is there only where the page came safely; on a commune's own network it may not have. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
