import { type Held, linesOf, readAnswers } from '#reporting';
import type { Fields } from './fields.ts';
import { copyOf, filled, partOf, say, type Words } from './parts.ts';
import type { PageSheet } from './sheet.ts';
import { viewChosen } from './views.ts';
import { warningOf } from './warning.ts';

/**
 * One question a screen: the same form, of which one question is shown at a time, and at the end all answers to read
 * over. Or all on one page, as the page came.
 */
export class Walk {
  #form: HTMLFormElement;
  #sheet: PageSheet;
  #words: Words;
  #fields: Fields;
  #questions: HTMLElement[];
  /** From 1; one beyond the last question = the answers to read over. */
  #at = 1;
  #stepwise = false;
  /** The question that was already told what it lacks: it is not held up twice. */
  #told = 0;

  constructor(form: HTMLFormElement, sheet: PageSheet, words: Words, fields: Fields) {
    this.#form = form;
    this.#sheet = sheet;
    this.#words = words;
    this.#fields = fields;
    this.#questions = [...form.querySelectorAll<HTMLElement>('.question')];
  }

  /** `first`: ids of questions that want a look before all others. */
  begin(first: string[]) {
    const focused = this.#questions.findIndex((question) => question.contains(document.activeElement));
    this.#at = focused >= 0 ? focused + 1 : this.#firstOf(first);
    partOf(this.#form, 'next').onclick = () => this.#next();
    partOf(this.#form, 'before').onclick = () => this.#go(this.#at - 1);
    partOf(this.#form, 'later').onclick = () => this.#go(this.#at + 1);
    document.addEventListener('view', () => this.#choose());
    this.#choose();
    if (this.#stepwise && this.#at > 1) this.#scroll();
  }

  /** A press of Enter, or of "send" before the end: to the next question. True where there was one. */
  goesOn(): boolean {
    if (!this.#stepwise || this.#at > this.#questions.length) return false;
    this.#next();
    return true;
  }

  /** Shows a question, wherever it stands now. */
  to(number: number) {
    if (this.#stepwise && number > 0) this.#go(number);
  }

  /** What was typed or kept has changed. */
  renew({ renewed }: Held) {
    if (renewed.length > 0) this.#sayRenewed(renewed);
    if (this.#stepwise && this.#at > this.#questions.length) this.#list();
  }

  #sayRenewed(ids: string[]) {
    const numbers = ids.map(
      (id) => this.#sheet.form.questions.findIndex((question) => question.id === id) + 1,
    );
    const standing = partOf(this.#form, 'standing');
    standing.hidden = false;
    standing.firstElementChild?.replaceChildren(filled(this.#words.renewed, { numbers: numbers.join(', ') }));
  }

  /** The first question that wants a look; else the first without an answer; of a filled form, its first. */
  #firstOf(ids: string[]): number {
    const { questions } = this.#sheet.form;
    const asked = questions.findIndex(({ id }) => ids.includes(id));
    if (asked >= 0) return asked + 1;
    const said = linesOf(questions, this.#fields.all(), this.#words);
    return (
      Math.max(
        0,
        said.findIndex((line) => line.said === ''),
      ) + 1
    );
  }

  #choose() {
    this.#stepwise = this.#questions.length > 1 && viewChosen() === 'one';
    this.#form.classList.toggle('stepwise', this.#stepwise);
    this.#draw();
  }

  /** Once told what it lacks, a question lets go: a draft may be full of holes. */
  #next() {
    const question = this.#sheet.form.questions[this.#at - 1];
    const problems = question ? this.#problemsOf(question.id) : [];
    const held = problems.length > 0 && this.#told !== this.#at;
    for (const name of this.#namesHere()) this.#fields.mark(name, null);
    this.#told = held ? this.#at : 0;
    if (!held) return this.#go(this.#at + 1);
    for (const { field, message } of problems) this.#fields.mark(field, message);
    this.#fields.focus(problems[0]?.field ?? '');
  }

  #problemsOf(id: string) {
    const read = readAnswers(this.#sheet.form, this.#fields.all());
    return read.ok ? [] : read.problems.filter(({ field }) => this.#fields.question(field)?.id === id);
  }

  #namesHere(): string[] {
    const id = this.#sheet.form.questions[this.#at - 1]?.id;
    return this.#fields.names.filter((name) => this.#fields.question(name)?.id === id);
  }

  #go(number: number) {
    this.#at = Math.min(Math.max(number, 1), this.#questions.length + 1);
    this.#draw();
    const shown = this.#questions[this.#at - 1] ?? partOf(this.#form, 'check');
    (shown.querySelector<HTMLElement>('input, textarea, select') ?? shown).focus({ preventScroll: true });
    this.#scroll();
  }

  /** Above a question stands only how far one has come. */
  #scroll() {
    const { top } = partOf(this.#form, 'progress').getBoundingClientRect();
    window.scrollTo(0, Math.max(0, top + window.scrollY - 16));
  }

  #draw() {
    const atEnd = this.#at > this.#questions.length;
    for (const [index, question] of this.#questions.entries())
      question.hidden = this.#stepwise && index !== this.#at - 1;
    for (const clause of this.#form.querySelectorAll<HTMLElement>('[data-part=clause]'))
      clause.hidden = this.#stepwise && !clause.querySelector('.question:not([hidden])');
    partOf(this.#form, 'check').hidden = !this.#stepwise || !atEnd;
    partOf(this.#form, 'progress').hidden = partOf(this.#form, 'walk').hidden = !this.#stepwise;
    partOf(this.#form, 'walk').classList.toggle('at-end', atEnd);
    partOf(this.#form, 'next').hidden = partOf(this.#form, 'later').hidden = atEnd;
    partOf(this.#form, 'before').hidden = this.#at === 1;
    this.#form.classList.toggle('hold-send', this.#stepwise && !atEnd);
    this.#sayWhere(atEnd);
    if (this.#stepwise && atEnd) this.#list();
  }

  #sayWhere(atEnd: boolean) {
    const place = partOf(this.#form, 'progress');
    const of = this.#questions.length;
    place
      .querySelector('b')
      ?.replaceChildren(atEnd ? this.#words.lastStep : filled(this.#words.at, { at: this.#at, of }));
    const bar = place.querySelector('progress');
    if (bar) bar.value = this.#at;
  }

  /** All answers to read over, with what looks unusual. */
  #list() {
    const answers = this.#fields.all();
    const { form, hints } = this.#sheet;
    const lines = linesOf(form.questions, answers, this.#words).map((line, index) => {
      const copy = copyOf(partOf(this.#form, 'line'));
      say(copy, 'question', `${index + 1}. ${line.question}`);
      say(copy, 'said', line.said || this.#words.noAnswer);
      say(copy, 'warning', warningOf(form.questions[index], answers, hints, this.#words));
      const mend = copy.querySelector('button');
      mend?.setAttribute(
        'aria-label',
        `${mend.textContent} ${filled(this.#words.question, { number: index + 1 })}`,
      );
      if (mend) mend.onclick = () => this.#go(index + 1);
      return copy;
    });
    partOf(this.#form, 'check')
      .querySelector('ol')
      ?.replaceChildren(...lines);
  }
}
