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
import { type Asked, classesOf, givenBy } from './asked.ts';

/** As many as one file holds. */
const MOST_SHEETS = 3_000;

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
  const awarded = await awardedBy(act, typed);
  if (awarded.length === 0) return { ok: false, field: 'typed', problem: 'nobody' };
  if (awarded.length > MOST_SHEETS) return { ok: false, field: 'typed', problem: 'too many' };
  const offset = (await certificatePrinters.list(act)).find((one) => one.id === typed.printer) ?? noOffset;
  const given = givenBy(typed);
  const run = { form, offset, given, awarded, trial: isTrial(act), widthOf: letterWidth };
  const missing = await missingIn(act, typed.decision, awarded);
  return { ok: true, form, offset, count: awarded.length, unlisted: missing, ...certificateSheets(run) };
}

/** Units of the classes that were ticked, then those who were typed. */
async function awardedBy(act: Act, typed: Asked): Promise<Awarded[]> {
  const { evaluation, address } = typed;
  const wanted = { evaluation, classes: classesOf(typed) };
  const units = evaluation === '' ? [] : await certificateAwards.unitsIn(act, wanted);
  const reached = units.map(({ name }) => ({ name, address, achievement: '' }));
  const others = typedAwarded(typed.typed).map((one) => ({ ...one, address: one.address || address }));
  return [...reached, ...others];
}

/** A decision drawn up elsewhere, or without a list, leaves nobody out. */
async function missingIn(act: Act, decision: string, awarded: readonly Awarded[]): Promise<string[]> {
  const lists = decision === '' ? null : await certificateAwards.listsOf(act, decision);
  if (lists === null) return [];
  return unlisted(
    awarded.map(({ name }) => name),
    lists,
  );
}
