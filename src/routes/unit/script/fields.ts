import { type Answers, fieldsOfQuestion, inVietnamese, type Question, readNumber, typedOf } from '#reporting';
import type { PageSheet } from './sheet.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The fields of a report on its page, by the names that the domain gives them. */
export class Fields {
  readonly names: string[];
  #form: HTMLFormElement;
  #questions: Map<string, Question>;

  constructor(form: HTMLFormElement, { form: { questions } }: PageSheet) {
    this.#form = form;
    const named = questions.flatMap((question) =>
      fieldsOfQuestion(question).map(({ name }) => [name, question] as const),
    );
    this.#questions = new Map(named);
    this.names = named.map(([name]) => name);
  }

  question(name: string): Question | undefined {
    return this.#questions.get(name);
  }

  /** Every field as it now stands on the screen. */
  all(): Answers {
    return Object.fromEntries(this.names.map((name) => [name, this.value(name)]));
  }

  value(name: string): string {
    const found = this.#form.elements.namedItem(name);
    if (found instanceof RadioNodeList) return found.value;
    return isControl(found) ? found.value : '';
  }

  set(name: string, value: string) {
    for (const control of this.controls(name)) {
      if (control instanceof HTMLInputElement && control.type === 'radio')
        control.checked = control.value === value;
      else if (control.value !== value) control.value = value;
      openAround(control, value);
    }
    this.sayUnderstood(name);
  }

  controls(name: string): Control[] {
    return [...this.#form.querySelectorAll<Control>(`[name="${CSS.escape(name)}"]`)];
  }

  /** What was typed before the script came. */
  touched(): string[] {
    return this.names.filter((name) => this.controls(name).some(isTouched));
  }

  lock(locked: boolean) {
    for (const control of this.names.flatMap((name) => this.controls(name))) control.disabled = locked;
  }

  /** Said only where the notation leaves a doubt: `1.234` and `12,5`. */
  sayUnderstood(name: string) {
    const [control] = this.controls(name);
    const question = this.question(name);
    const output =
      control && this.#form.querySelector<HTMLOutputElement>(`output[for="${CSS.escape(control.id)}"]`);
    if (!control || !output || !question) return;
    const read = readNumber(control.value, { ...question, minimum: null, maximum: null });
    const said = /[.,]/.test(control.value) && read.ok ? inVietnamese(read.value) : '';
    output.hidden = !said;
    output.querySelector('b')?.replaceChildren(said);
  }

  /** Writes what is wrong beside a field, or takes it away: as a refused page does. */
  mark(name: string, message: string | null) {
    const [control] = this.controls(name);
    if (!control) return;
    const id = `${control.id}-error`;
    document.getElementById(id)?.remove();
    const others = (control.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .filter((one) => one && one !== id);
    control.setAttribute('aria-describedby', [...others, ...(message === null ? [] : [id])].join(' '));
    if (message === null) return control.removeAttribute('aria-invalid');
    control.setAttribute('aria-invalid', 'true');
    before(control, id, message);
    openAround(control, 'open');
    // where the reason may be told, which is often what is missing
    const why = control.closest('.question')?.querySelector<HTMLDetailsElement>('details.why');
    if (why) why.open = true;
  }

  focus(name: string) {
    this.controls(name)[0]?.focus();
  }
}

/** What stands in a field: what was typed; else what another report gave; else nothing. */
export function standsIn(
  name: string,
  answers: Answers,
  { hints, answers: base }: PageSheet,
  question: Question,
): string {
  if (answers[name] !== undefined) return answers[name] ?? '';
  const given = base[name] === undefined ? hints.given[name]?.value : undefined;
  return given === undefined ? '' : typedOf(question, given);
}

function before(control: Control, id: string, message: string) {
  const said = document.createElement('p');
  said.id = id;
  said.className = 'field-error';
  said.textContent = message;
  const cards = control.type === 'radio' ? control.closest('fieldset')?.querySelector('legend') : null;
  if (cards) cards.after(said);
  else (control.closest('.line') ?? control).before(said);
}

/** What holds something, or is wrong, is never folded away. */
function openAround(control: Control, value: string) {
  const around = control.closest('details');
  if (around && value) around.open = true;
}

function isTouched(control: Control): boolean {
  if (control instanceof HTMLSelectElement)
    return !control.selectedOptions[0]?.defaultSelected && control.value !== '';
  if (control instanceof HTMLInputElement && control.type === 'radio')
    return control.checked !== control.defaultChecked;
  return control.value !== control.defaultValue;
}

function isControl(node: unknown): node is Control {
  return (
    node instanceof HTMLInputElement ||
    node instanceof HTMLTextAreaElement ||
    node instanceof HTMLSelectElement
  );
}
