import * as v from 'valibot';
import { type CivilDate, civilDate } from '#calendar';
import {
  type Awarded,
  certificateSheets,
  noOffset,
  type PrinterOffset,
  typedAwarded,
  unlisted,
} from '#documents';
import { letterWidth } from '#render';
import { type Act, certificateAwards, certificateForms, certificatePrinters, isTrial } from '#store';
import { awardDay } from '../../samples.ts';

/** As many as one file holds. */
export const MOST_SHEETS = 3_000;

const words = v.optional(v.pipe(v.string(), v.maxLength(2_000, 'too long')), '');

/** What is typed of one printing; classes are ticked as `class.KEY`. */
export const asked = v.looseObject({
  evaluation: words,
  decision: words,
  typed: v.optional(v.string(), ''),
  issuer: words,
  address: words,
  achievement: words,
  decisionNumber: words,
  decidedOn: words,
  placeName: words,
  day: words,
  signerPosition: words,
  signerName: words,
  register: words,
  printer: words,
  stock: v.optional(v.string()),
});

export type Asked = v.InferOutput<typeof asked>;

export type Drawn =
  | ({
      ok: true;
      form: certificateForms.KeptCertificateForm;
      offset: PrinterOffset;
      count: number;
      /** Names that the decision's own list does not have. */
      unlisted: string[];
    } & ReturnType<typeof certificateSheets>)
  | { ok: false; field: string; problem: string };

/** The sheets as they would be printed, with all that a person should know of them before. */
export async function drawnFor(act: Act, id: string, typed: Asked): Promise<Drawn> {
  const form = await certificateForms.get(act, id);
  if (!form) return { ok: false, field: '', problem: 'not found' };
  const [decidedOn, day] = [dayOf(typed.decidedOn), dayOf(typed.day)];
  if (decidedOn === 'date') return { ok: false, field: 'decidedOn', problem: 'date' };
  if (day === 'date') return { ok: false, field: 'day', problem: 'date' };
  const awarded = await awardedBy(act, typed);
  if (awarded.length === 0) return { ok: false, field: 'typed', problem: 'nobody' };
  if (awarded.length > MOST_SHEETS) return { ok: false, field: 'typed', problem: 'too many' };
  const offset = (await certificatePrinters.list(act)).find((one) => one.id === typed.printer) ?? noOffset;
  const { issuer, achievement, decisionNumber, placeName: place, signerPosition, signerName } = typed;
  const given = {
    ...{ issuer, achievement, decisionNumber, place, signerPosition, signerName, decidedOn, day },
    firstRegister: typed.register,
  };
  const drawing = { form, offset, given, awarded, trial: isTrial(act), widthOf: letterWidth };
  const unlisted = await unlistedIn(act, typed.decision, awarded);
  return { ok: true, form, offset, count: awarded.length, unlisted, ...certificateSheets(drawing) };
}

/** Units of the classes that were ticked, then those who were typed. */
async function awardedBy(act: Act, typed: Asked): Promise<Awarded[]> {
  const classes = Object.keys(typed).flatMap((name) => (name.startsWith('class.') ? [name.slice(6)] : []));
  const units =
    typed.evaluation === ''
      ? []
      : await certificateAwards.unitsIn(act, { evaluation: typed.evaluation, classes });
  return [
    ...units.map(({ name }) => ({ name, address: '', achievement: '' })),
    ...typedAwarded(typed.typed),
  ].map((one) => ({ ...one, address: one.address || typed.address }));
}

/** A decision drawn up elsewhere, or without a list, leaves nobody out. */
async function unlistedIn(act: Act, decision: string, awarded: readonly Awarded[]): Promise<string[]> {
  const lists = decision === '' ? null : await certificateAwards.listsOf(act, decision);
  return lists === null
    ? []
    : unlisted(
        awarded.map(({ name }) => name),
        lists,
      );
}

function dayOf(text: string): ReturnType<typeof awardDay> | null | 'date' {
  if (text.trim() === '') return null;
  const date: CivilDate | null = civilDate(text) ?? null;
  return date ? awardDay(date) : 'date';
}
