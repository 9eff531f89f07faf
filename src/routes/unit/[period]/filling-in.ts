import { type Answers, inVietnamese, readNumber } from '#reporting';
import { Autosave } from './autosave.ts';

/**
 * What the page of a report does beyond being a form: it keeps what is typed as it is typed, says what it understood
 * of a figure, and tells when another device has saved. The page works without it.
 */
const form = document.forms.namedItem('report');
if (form) fillIn(form);

function fillIn(form: HTMLFormElement) {
  form.querySelector<HTMLElement>('[role=alert]')?.focus();
  const words = form.dataset;
  const revision = form.querySelector<HTMLInputElement>('[name=revision]');
  const say = (text = '') => form.querySelector('.kept')?.replaceChildren(text);
  const autosave = new Autosave(words.draft ?? '', Number(revision?.value), {
    saving: () => say(words.saving),
    saved: (said, now) => {
      say(said);
      if (revision) revision.value = String(now);
    },
    failed: () => say(words.notSaved),
    conflict: (theirs, now) => {
      say();
      showTheirs(form, theirs);
      if (revision) revision.value = String(now);
    },
  });
  form.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement) sayUnderstood(target);
    autosave.typed(() => answersOf(form));
  });
  // On a slow phone the page is filled in before this script has come.
  const early = [...form.elements].filter(isTouched);
  for (const field of early) if (field instanceof HTMLInputElement) sayUnderstood(field);
  if (early.length > 0) autosave.typed(() => answersOf(form), 0);
}

function answersOf(form: HTMLFormElement): Answers {
  const fields = [...new FormData(form)].filter(([name]) => name !== 'key' && name !== 'revision');
  return Object.fromEntries(
    fields.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

function isTouched(field: Element): boolean {
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (!(field instanceof HTMLInputElement) || field.type === 'hidden') return false;
  return field.type === 'radio' ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
}

/** Said only where the notation leaves a doubt: `1.234` and `12,5`. */
function sayUnderstood(field: HTMLInputElement) {
  const output = field.form?.querySelector<HTMLOutputElement>(`output[for="${field.id}"]`);
  const { decimals, maximum } = field.closest<HTMLElement>('.question')?.dataset ?? {};
  if (!output) return;
  const read = readNumber(field.value, { decimals: Number(decimals), maximum: maximum ?? null });
  const said = /[.,]/.test(field.value) && read.ok ? inVietnamese(read.value) : '';
  output.hidden = !said;
  output.querySelector('b')?.replaceChildren(said);
}

/** Lists beside each question what the other device says, where it differs. */
function showTheirs(form: HTMLFormElement, theirs: Answers) {
  const ours = answersOf(form);
  const notice = form.querySelector<HTMLElement>('.conflict');
  const lines = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])]
    .filter((field) => (ours[field] ?? '') !== (theirs[field] ?? ''))
    .map((field) => lineOf(form, field, theirs[field] ?? ''));
  notice?.querySelector('ul')?.replaceChildren(...lines);
  if (notice) notice.hidden = lines.length === 0;
}

function lineOf({ dataset, elements }: HTMLFormElement, field: string, value: string): HTMLLIElement {
  const named = elements.namedItem(field);
  const control = named instanceof RadioNodeList ? named[0] : named;
  const question = control instanceof Element ? control.closest<HTMLElement>('.question')?.dataset.asked : '';
  const line = document.createElement('li');
  line.textContent = `${question} – ${dataset.theirs}: “${value || dataset.empty}”`;
  return line;
}
