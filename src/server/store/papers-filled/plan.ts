import { type PaperFrame, plan as planPaper, planStarters, startedPlan } from '#documents';
import { type DocumentFacts, partsOf } from '#plan';
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
    if (movement === null) return fromStarter(about.starter, frame);
    const of = await planOf(act, movement);
    return of && fromReading(of, frame);
  },
};

function fromReading({ id, reading }: ReviewedPlan, frame: PaperFrame) {
  const { document, recipients, targets, text } = reading;
  return planPaper({ frame, plan: id, document, parts: partsOf(text), recipients, targets });
}

function fromStarter(key: string | undefined, frame: PaperFrame) {
  const starter = planStarters.find((one) => one.key === key);
  if (!starter) return null;
  const { title, text, recipients } = startedPlan(starter, frame);
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
