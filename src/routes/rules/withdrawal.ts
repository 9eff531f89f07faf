import { error, fail } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Act, ownRules } from '#store';
import { filled, readForm, refused } from '../form.ts';
import { mayName } from '../naming.ts';

const withdrawal = v.object({
  id: v.pipe(v.string(), v.uuid()),
  reason: filled('reason missing'),
  seen: v.optional(v.string()),
});

/** Takes back what a form names, with its reason; gives the refusal, or null where it is done. `gone`: said where it stands no more. */
export async function withdrawn(
  { request, locals }: { request: Request; locals: App.Locals },
  withdraw: (act: Act, given: { id: string; reason: string }) => Promise<ownRules.Withdrawn>,
  gone: string,
) {
  const form = await readForm(request, withdrawal);
  if (!form.ok) return fail(400, form.refusal);
  const { value, values } = form;
  const warning = mayName(value.reason, value.seen);
  if (warning !== null) return fail(422, refused({ ...values, seen: warning }, { reason: 'may name' }));
  const done = await locals.as((act) => withdraw(act, value));
  if (done.ok) return null;
  if (done.problem === 'not found') error(404, gone);
  return fail(422, refused(values, { reason: done.problem }));
}
