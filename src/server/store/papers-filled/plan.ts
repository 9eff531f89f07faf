import { type PaperFrame, plan as planPaper, planStarters, startedPlan, startedYear } from '#documents';
import { type DocumentFacts, partsOf } from '#plan';
import type { Act } from '../act.ts';
import type { ReviewedPlan } from '../plans.ts';
import type { Filling } from './filling.ts';
import { planOf } from './movement-plan.ts';

/** The plan of a movement set anew, or one of the starters. */
export const plan: Filling = {
  async subjects(act, movement) {
    if (movement === null) return planStarters.map(({ key, label }) => ({ about: { starter: key }, label }));
    const of = await planOf(act, movement);
    return of ? [{ about: {}, label: of.reading.document.title ?? of.fileName }] : [];
  },
  async fill(act, { movement, about, frame }) {
    if (movement === null) return fromStarter(act, about.starter, frame);
    const of = await planOf(act, movement);
    return of && fromReading(of, frame);
  },
};

function fromReading({ id, reading }: ReviewedPlan, frame: PaperFrame) {
  const { recipients, targets, text } = reading;
  const document = isOf(reading.document, frame) ? reading.document : withoutIssuer(reading.document);
  return planPaper({ frame, plan: id, document, parts: partsOf(text), recipients, targets });
}

/** Whether a plan was issued by the issuer of the paper: only then are its number, date and signer the paper's too. */
function isOf({ issuer, number }: DocumentFacts, { issuer: own }: PaperFrame): boolean {
  const [, symbol = own.symbol] = /KH(?:[-–]|\/)(.+)$/u.exec(number ?? '') ?? [];
  const isBody = issuer === null || [own.issuingBody, own.nameInText].some((body) => isSame(body, issuer));
  return isBody && (symbol === own.symbol || symbol.startsWith(`${own.symbol}-`));
}

/** A header that leaves the territory out, `ỦY BAN NHÂN DÂN`, is the body's too. */
function isSame(body: string, read: string): boolean {
  const [whole, begun] = [bare(body), bare(read)];
  return whole.startsWith(begun) && /^($|PHUONG|XA|ĐACKHU)/u.test(whole.slice(begun.length));
}

/** Letters alone: the mark of a tone stands on either vowel, `HÒA`, `HOÀ`. */
function bare(name: string): string {
  const full = name.toLocaleUpperCase('vi').replace(/^UBND(?=\s)/u, 'ỦY BAN NHÂN DÂN');
  return full.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '');
}

/** Another body's header is never numbered in the issuer's register. */
function withoutIssuer({ title }: DocumentFacts): DocumentFacts {
  return { ...NOTHING_READ, title };
}

function fromStarter({ today }: Act, key: string | undefined, frame: PaperFrame) {
  const starter = planStarters.find((one) => one.key === key);
  if (!starter) return null;
  const { title, text, recipients } = startedPlan(starter, frame, startedYear(today));
  return planPaper({
    frame,
    plan: '',
    document: { ...NOTHING_READ, title },
    parts: partsOf(text),
    recipients,
    targets: [],
  });
}

const NOTHING_READ: DocumentFacts = {
  kind: null,
  number: null,
  numberBlank: true,
  issuer: null,
  parentIssuer: null,
  place: null,
  date: { year: null, month: null, day: null },
  title: null,
  signer: { name: null, position: null, onBehalfOf: null, capacity: null },
};
