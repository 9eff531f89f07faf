import {
  definitionOf,
  differences,
  type Identity,
  type ReadForm,
  readReportForm,
  type SentForm,
} from '#files';
import { openAnswers } from '#reporting';
import { type Act, communeOf, reports } from '#store';
import { cellLines, differenceLine, messages, refused, type Verdict } from './verdict.ts';

/** Where a file was dropped. */
export interface Place {
  movement: string;
  period: { id: string; name: string };
  /** Only that unit's form; null where any unit's may come. */
  unit: { id: string; name: string } | null;
}

export type Checked = { ok: true; sheet: reports.Sheet; read: ReadForm } | (Verdict & { ok: false });

/**
 * A form held against the place where it was dropped, and against its form as it now stands. Refused with the reason
 * where it is another's, another period's or an older one, or where a cell cannot be read.
 */
export async function check(act: Act, sent: SentForm, file: string, place: Place): Promise<Checked> {
  const { identity } = sent;
  const no = (said: string, problems: string[] = []) =>
    refused(file, identity.unitName || null, said, problems);
  const misplaced = misfit(act, identity, place);
  if (misplaced) return no(misplaced);
  const sheet = await reports.sheet(act, { period: identity.period, unit: identity.unit });
  if (!sheet) return no(messages.notOwed(identity));
  const { form } = sheet;
  if (definitionOf(form) !== identity.definition)
    return no(messages.older(), differences(identity.questions, form).map(differenceLine));
  const read = wantedOf(sheet, readReportForm(sent, form));
  return read.unread.length > 0
    ? no(messages.cells(read.unread.length), cellLines(read.unread))
    : { ok: true, sheet, read };
}

/** Of a report that was returned only what was asked for again: nobody is told to mend the rest. */
function wantedOf({ form, returned }: reports.Sheet, read: ReadForm): ReadForm {
  if (!returned) return read;
  const open = returned.items.map(({ indicator }) => form.questions.findIndex(({ id }) => id === indicator));
  const names = new Set(open.map((at) => `Câu ${at + 1}`));
  return {
    answers: openAnswers(form, returned.items, read.answers),
    unread: read.unread.filter(({ question }) => question === null || names.has(question)),
    problems: read.problems.filter(({ question }) => question === null || names.has(question)),
  };
}

function misfit(act: Act, identity: Identity, { movement, period, unit }: Place): string | null {
  if (identity.commune !== communeOf(act)) return messages.otherCommune(identity);
  if (identity.movement !== movement) return messages.otherMovement(identity);
  if (identity.period !== period.id) return messages.otherPeriod(identity, period.name);
  return unit && identity.unit !== unit.id ? messages.otherUnit(identity, unit.name) : null;
}
