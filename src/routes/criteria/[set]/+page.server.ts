import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { checkSet, setInWords } from '#evaluation';
import { criteriaSets, unitKinds } from '#store';
import { filled, readForm, refused } from '../../form.ts';
import { mayName } from '../../naming.ts';
import { audienceNames } from '../audience.ts';
import { changesShown } from '../changes-shown.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const csr = false;

const NOT_FOUND = 'Không có bộ tiêu chí này. Hãy mở lại trang Bộ tiêu chí.';

export const load: PageServerLoad = ({ locals, params, parent, url }) =>
  locals.as(async (act) => {
    const { language } = await parent();
    const kept = await criteriaSets.get(act, params.set);
    if (!kept) error(404, NOT_FOUND);
    const { content } = kept;
    const [all, known, kinds] = [
      await criteriaSets.versions(act, kept.key),
      await criteriaSets.known(act),
      await unitKinds.list(act),
    ];
    const before = all.find(({ version }) => version === kept.version - 1);
    const audience = ({ audience }: typeof content) => audienceNames(audience, kinds, language);
    const changed = before && { older: before.content, newer: content };
    return {
      ...{ id: kept.id, version: kept.version, title: content.title, source: content.source },
      ...{
        from: content.from,
        until: content.until,
        below: content.scale.below,
        audience: audience(content),
      },
      ...{ isRetired: kept.retiredAt !== null, newest: all[0]?.id ?? kept.id },
      paper: setInWords(content, known, language),
      problems: checkSet(content, known).map(({ weight, message }) => ({ weight, message })),
      changes: changed ? changesShown(changed, known, { language, audience }) : null,
      versions: all.map(({ id, version, madeBy, madeAt, reason }) => ({
        ...{ id, version, madeBy, reason, madeAt: madeAt.toISOString() },
      })),
      done: url.searchParams.get('done'),
    };
  });

const retired = v.object({ reason: filled('reason missing'), seen: v.optional(v.string()) });

export const actions: Actions = {
  retire: async ({ request, locals, params }) => {
    const form = await readForm(request, retired);
    if (!form.ok) return fail(400, form.refusal);
    const { reason, seen } = form.value;
    const warning = mayName(reason, seen);
    if (warning !== null) return fail(422, { ...refused({ ...form.values, seen: warning }, {}), warning });
    const done = await locals.as(async (act) => {
      const kept = await criteriaSets.get(act, params.set);
      return kept && criteriaSets.retire(act, { key: kept.key, reason });
    });
    if (!done || (!done.ok && done.problem === 'not found')) error(404, NOT_FOUND);
    if (!done.ok) return fail(422, refused(form.values, { reason: done.problem }));
    redirect(303, `/criteria/${params.set}?done=retired`);
  },
};
