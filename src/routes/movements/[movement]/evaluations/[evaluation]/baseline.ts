import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { addDays, addMonths, type CivilDate } from '#calendar';
import { readNumber } from '#reporting';
import { baselines } from '#store';
import { civilDay, filled, readForm, refused } from '../../../../form.ts';
import { mayName } from '../../../../naming.ts';

const baseline = v.object({
  criterion: filled('not found'),
  value: filled('not a number'),
  from: civilDay(),
  to: civilDay(),
  letter: v.pipe(filled('no letter'), v.maxLength(300)),
  letterDate: civilDay(),
  seen: v.optional(v.string()),
});

/** Keeps last year's figure as a form gives it; `unit` null: of the whole commune. */
export async function keepBaseline(
  { request, locals }: { request: Request; locals: App.Locals },
  evaluation: string,
  unit: string | null,
) {
  const form = await readForm(request, baseline);
  if (!form.ok) return { ok: false, refusal: fail(400, form.refusal) } as const;
  const { criterion, value: typed, seen, ...given } = form.value;
  const value = readNumber(typed, { decimals: 2, maximum: null });
  const wrong = (message: string) => refused(form.values, { [`${criterion}.baseline`]: message });
  if (!value.ok) return { ok: false, refusal: fail(400, wrong(value.message)) } as const;
  const warning = mayName(given.letter, seen);
  if (warning) return { ok: false, refusal: fail(422, { ...refused(form.values, {}), warning }) } as const;
  const frozen = await locals.as((act) =>
    baselines.freeze(act, evaluation, { ...given, criterion, unit, value: value.value }),
  );
  if (!frozen.ok) return { ok: false, refusal: fail(422, wrong(frozen.problem)) } as const;
  return { ok: true, criterion } as const;
}

/** The same days of the year before: the only ones that can be compared. */
export function yearBefore({ coversFrom, coversTo }: { coversFrom: CivilDate; coversTo: CivilDate }) {
  return { from: addMonths(coversFrom, -12), to: addDays(addMonths(addDays(coversTo, 1), -12), -1) };
}
