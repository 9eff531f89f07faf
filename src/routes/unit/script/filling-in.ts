import { clock, type Holding } from '#device';
import {
  type Answers,
  addressOf,
  type FieldProblem,
  type Held,
  handedIn,
  isOnItsWay,
  linesOf,
  met,
  newHeld,
  questionOf,
  readAnswers,
  takenBack,
  typed,
  wasTakenBack,
} from '#reporting';
import { Courier } from './courier.ts';
import { showDisputes } from './disputes.ts';
import { showEvidence } from './evidence.ts';
import { Fields, standsIn } from './fields.ts';
import { rememberSent } from './install.ts';
import { partOf, type Words } from './parts.ts';
import { showProblems } from './problems.ts';
import { type PageSheet, readSheet } from './sheet.ts';
import { showStanding } from './standing.ts';
import { Walk } from './walk.ts';

/** Milliseconds after the last key: then the draft is given to the commune. */
const PAUSE = 1500;
const PAGE_KNOWS: ReadonlySet<string> = new Set(['form changed', 'already sent', 'taken back', 'closed']);
/** And then the device has written all that was typed. */
const SETTLED = 2500;

/** The page of a report that is being filled in. */
export async function fillIn(form: HTMLFormElement, holding: Holding): Promise<void> {
  form.querySelector<HTMLElement>('[role=alert]:not([hidden])')?.focus();
  const { sheet, words } = readSheet(partOf(form, 'sheet').textContent ?? '');
  const early = new Fields(form, sheet).touched();
  const page = new FillingIn(form, sheet, words, holding);
  await Promise.all([page.begin(early), showEvidence(form, holding, page.courier)]);
}

class FillingIn {
  #form: HTMLFormElement;
  #sheet: PageSheet;
  #holding: Holding;
  #fields: Fields;
  #words: Words;
  #courier: Courier;
  #walk: Walk;
  #held: Held;
  /** When a field of this page was last typed into, by the page's own timer. */
  #typing = new Map<string, number>();

  constructor(form: HTMLFormElement, sheet: PageSheet, words: Words, holding: Holding) {
    const { who, page, title, answers: base, revision } = sheet;
    this.#form = form;
    this.#sheet = sheet;
    this.#holding = holding;
    this.#words = words;
    this.#fields = new Fields(form, sheet);
    this.#held = newHeld({ who, page, title, base, revision });
    this.#courier = new Courier(holding, who);
    this.#walk = new Walk(form, sheet, this.#words, this.#fields);
  }

  get courier(): Courier {
    return this.#courier;
  }

  /** `early`: fields that were filled in before the script came. */
  async begin(early: string[]) {
    const { who, page, answers, revision } = this.#sheet;
    const typedEarly = Object.fromEntries(early.map((name) => [name, this.#fields.value(name)]));
    const old = await this.#holding.get(who, page);
    if (old && wasTakenBack(old, revision)) await this.#holding.drop(who, page);
    const kept = await this.#holding.change(who, page, (held) => met(held, answers, revision));
    if (kept) this.#show(kept);
    if (early.length > 0) await this.#type(typedEarly);
    this.#say();
    this.#courier.onChange((held) => held.page === page && this.#changed(held));
    this.#form.addEventListener('input', (event) => void this.#typedInto(event.target));
    this.#form.addEventListener('submit', (event) => void this.#submitted(event));
    partOf(this.#form, 'take-back').onclick = () => void this.#change(takenBack);
    this.#walk.begin(this.#held.renewed);
    if (kept) await this.#courier.now();
  }

  async #typedInto(target: EventTarget | null) {
    if (!(target instanceof Element)) return;
    const name = target.getAttribute('name');
    if (!name || !this.#fields.question(name)) return;
    this.#fields.sayUnderstood(name);
    this.#fields.mark(name, null);
    await this.#type({ [name]: this.#fields.value(name).normalize('NFC') });
  }

  /** On the device at once; at the commune when the typing pauses. */
  async #type(fields: Answers) {
    for (const name of Object.keys(fields)) this.#typing.set(name, performance.now());
    const lines = linesOf(this.#sheet.form.questions, this.#fields.all(), this.#words);
    this.#held = await this.#holding.keep(this.#held, (held) => ({ ...typed(held, fields, clock()), lines }));
    this.#say();
    this.#courier.announce();
    this.#courier.soon(PAUSE);
  }

  async #change(work: (held: Held) => Held) {
    this.#show(await this.#holding.keep(this.#held, work));
    this.#courier.soon(0);
  }

  async #submitted(event: SubmitEvent) {
    event.preventDefault();
    if (isSave(event)) return this.#courier.now();
    if (this.#walk.goesOn()) return;
    await this.#type(this.#givenElsewhere());
    this.#show(this.#held);
    const read = readAnswers(this.#sheet.form, this.#held.answers);
    if (!read.ok) return this.#refuse(read.problems);
    await this.#handIn();
  }

  /** What stands on the screen although nobody typed it. */
  #givenElsewhere(): Answers {
    const given = this.#fields.names.filter((name) => this.#held.answers[name] === undefined);
    return Object.fromEntries(
      given.map((name) => [name, this.#fields.value(name)] as const).filter(([, value]) => value),
    );
  }

  #refuse(problems: FieldProblem[]) {
    const numberOf = (field: string) => {
      const question = questionOf(this.#sheet.form, field);
      return this.#sheet.form.questions.findIndex(({ id }) => id === question?.id) + 1;
    };
    const show = (field: string) => this.#walk.to(numberOf(field));
    showProblems(this.#form, problems, { fields: this.#fields, words: this.#words, numberOf, show });
  }

  /** From here on the device knows that it is to be sent, whatever happens to this page. */
  async #handIn() {
    const value = (name: string) => this.#form.querySelector<HTMLInputElement>(`[name=${name}]`)?.value ?? '';
    const how = { key: value('key'), marks: value('marks') };
    const held = await this.#holding.keep(this.#held, (now) => handedIn(now, how));
    this.#show(held);
    showProblems(this.#form, [], {
      fields: this.#fields,
      words: this.#words,
      numberOf: () => 0,
      show: () => undefined,
    });
    if (!isOnItsWay(held)) return partOf(this.#form, 'disputed').scrollIntoView();
    partOf(this.#form, 'standing').scrollIntoView({ block: 'center' });
    await this.#courier.now();
  }

  /** Something was delivered, or done in another tab. */
  #changed(held: Held) {
    const [before, now] = [this.#held.sending?.outcome, held.sending?.outcome];
    const stops = held.stopped && held.stopped.problem !== this.#held.stopped?.problem ? held.stopped : null;
    this.#show(held);
    if (stops && PAGE_KNOWS.has(stops.problem)) return window.location.reload();
    if (!now || JSON.stringify(now) === JSON.stringify(before)) return;
    if (now.sent) {
      rememberSent();
      window.location.replace(addressOf(this.#sheet.page));
    } else if (now.fields.length > 0) this.#refuse(now.fields);
    // the questions of this page are old, the report is there already, or none is taken: the page itself says it better
    else if (PAGE_KNOWS.has(now.problem)) window.location.reload();
  }

  #show(held: Held) {
    this.#held = held;
    for (const name of this.#fields.names) this.#put(name);
    this.#fields.lock(isOnItsWay(held));
    showDisputes(this.#form, held, this.#words, this.#sheet.form, (work) => void this.#change(work));
    this.#say();
  }

  /** Never into a field that is being typed into: what comes back from the device is a moment old. */
  #put(name: string) {
    const question = this.#fields.question(name);
    if (!question || performance.now() - (this.#typing.get(name) ?? -SETTLED) < SETTLED) return;
    const value = standsIn(name, this.#held.answers, this.#sheet, question);
    if (this.#fields.value(name) !== value) this.#fields.set(name, value);
  }

  #say() {
    showStanding(this.#form, this.#held, { words: this.#words, lasts: this.#holding.lasts });
    this.#walk.renew(this.#held);
  }
}

function isSave({ submitter }: SubmitEvent): boolean {
  return submitter?.getAttribute('formaction') === '?/save';
}
