import { fail, redirect } from '@sveltejs/kit';
import { isChangeKind } from '#org';
import { type Act, unitChanges, unitKinds, units } from '#store';
import type { Actions, PageServerLoad } from './$types.ts';
import { blankChange, readChange, type TypedChange, typedChange } from './typed-change.ts';

export const csr = false;

export const load: PageServerLoad = async ({ locals, url }) => {
  const { living, kinds, today } = await locals.as(async (act) => ({
    living: await units.list(act),
    kinds: await unitKinds.list(act),
    today: act.today,
  }));
  const kind = url.searchParams.get('kind') ?? '';
  const ids = url.searchParams.getAll('unit');
  const chosen = living.filter(({ id }) => ids.includes(id));
  const ready = isChangeKind(kind) && chosen.length > 0 && url.searchParams.has('rows');
  const frame = {
    count: Number(url.searchParams.get('rows')),
    today,
    body: `Hội đồng nhân dân ${locals.actor.kind === 'person' ? locals.actor.commune.name : ''}`,
  };
  return {
    units: living,
    kinds,
    kind,
    chosen: chosen.map(({ id }) => id),
    asked: url.searchParams.has('rows'),
    typed: ready ? blankChange(kind, chosen, frame) : null,
  };
};

export const actions: Actions = {
  preview: async ({ request, locals }) => {
    const read = await readIn(await request.formData(), locals);
    if (!read.ok) return fail(422, read.refusal);
    const { typed, draft } = read;
    const told = await locals.as(async (act) => ({
      problems: await unitChanges.problemsOf(act, draft),
      consequences: await unitChanges.consequencesOf(act, draft),
    }));
    if (told.problems.length > 0) return fail(422, { typed, problems: told.problems });
    return { typed, consequences: told.consequences };
  },
  record: async ({ request, locals }) => {
    const read = await readIn(await request.formData(), locals);
    if (!read.ok) return fail(422, read.refusal);
    const recorded = await locals.as((act) => unitChanges.record(act, read.draft));
    if (!recorded.ok) return fail(422, { typed: read.typed, problems: recorded.problems });
    redirect(303, `/units/changes/${recorded.change}?done`);
  },
};

async function readIn(fields: FormData, { as }: Pick<App.Locals, 'as'>) {
  const living = await as((act: Act) => units.list(act));
  const typed: TypedChange | null = typedChange(fields, living);
  const kind = { field: 'kind', message: 'Hãy chọn một loại thay đổi.' };
  if (!typed) return { ok: false as const, refusal: { problems: [kind] } };
  const read = readChange(typed);
  return read.ok
    ? { ok: true as const, typed, draft: read.draft }
    : { ok: false as const, refusal: { typed, problems: read.problems } };
}
