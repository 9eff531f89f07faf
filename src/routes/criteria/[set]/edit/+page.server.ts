import { error, fail, redirect } from '@sveltejs/kit';
import {
  checkSet,
  type DraftProblem,
  draftOf,
  draftTyped,
  type SetDraft,
  type SetProblem,
  setOfDraft,
  stepped,
  withKeys,
} from '#evaluation';
import { keyOfKind } from '#org';
import { type Act, criteriaSets, unitKinds } from '#store';
import { type Language, languageOf } from '#ui';
import { mayName } from '../../../naming.ts';
import { audienceNames } from '../../audience.ts';
import { type ChangeShown, changesShown } from '../../changes-shown.ts';
import { formFields } from '../../form-fields.ts';
import { optionsOf } from '../../options.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { blankSet } from './blank.ts';

export const csr = false;

const NOT_FOUND = 'Không có bộ tiêu chí này. Hãy mở lại trang Bộ tiêu chí.';
/** In the place of an id: a set that nobody has made yet. */
const NEW = 'new';

export const load: PageServerLoad = ({ locals, params }) =>
  locals.as(async (act) => {
    const kept = await keptOf(act, params.set);
    const [newest] = kept ? await criteriaSets.versions(act, kept.key) : [];
    if (newest && newest.id !== params.set) redirect(303, `/criteria/${newest.id}/edit`);
    const set = kept?.content ?? blankSet(act.today);
    return {
      ...{ id: kept?.id ?? null, title: kept?.content.title ?? null, draft: draftOf(set) },
      options: optionsOf(await criteriaSets.known(act), kept?.key ?? ''),
      kinds: await unitKinds.list(act),
    };
  });

export const actions: Actions = {
  step: async ({ request }) => {
    const fields = await formFields(request);
    const draft = stepped(withKeys(draftTyped(fields)), fields.step ?? '');
    return { ...typedIn(fields), draft, looked: null };
  },
  look: async ({ request, locals, params, cookies }) => {
    const fields = await formFields(request);
    const language = languageOf(cookies.get('language'));
    return locals.as((act) => look(act, { fields, id: params.set, language }));
  },
  save: async ({ request, locals, params, cookies }) => {
    const fields = await formFields(request);
    const language = languageOf(cookies.get('language'));
    const warning = mayName(fields.reason ?? '', fields.seen);
    if (warning !== null) {
      const looked = await locals.as((act) => look(act, { fields, id: params.set, language }));
      return fail(422, { ...looked, seen: warning, sure: fields.sure !== undefined, warning });
    }
    const draft = withKeys(draftTyped(fields));
    const saved = await locals.as(async (act) => {
      const kept = await keptOf(act, params.set);
      const read = setOfDraft(draft, kept?.key ?? (await newKey(act, draft)));
      if (!read.ok) return read;
      const { reason = '', sure } = fields;
      return criteriaSets.saveVersion(act, {
        base: kept?.id ?? null,
        set: read.set,
        reason,
        sure: sure !== undefined,
      });
    });
    if (saved.ok) redirect(303, `/criteria/${saved.id}?done=saved`);
    const looked = await locals.as((act) => look(act, { fields, id: params.set, language }));
    const problems = saved.problems.flatMap((one) =>
      'message' in one ? [{ weight: one.weight, message: one.message }] : [],
    );
    const shown = problems.length > 0 ? problems : looked.looked.problems;
    return fail(422, { ...looked, looked: { ...looked.looked, problems: shown, tried: true } });
  },
};

/** What is wrong with a draft, and what it changes; nothing is kept. */
async function look(
  act: Act,
  { fields, id, language }: { fields: Record<string, string>; id: string; language: Language },
) {
  const draft = withKeys(draftTyped(fields));
  const kept = await keptOf(act, id);
  const shown = { ...typedIn(fields), draft };
  const read = setOfDraft(draft, kept?.key ?? NEW);
  if (!read.ok) return { ...shown, looked: { ...NOTHING, missing: read.problems } satisfies Looked };
  const [known, kinds] = [await criteriaSets.known(act), await unitKinds.list(act)];
  const audience = (set: typeof read.set) => audienceNames(set.audience, kinds, language);
  const looked: Looked = {
    ...{ tried: false, missing: [] },
    problems: checkSet(read.set, known).map(({ weight, message }) => ({ weight, message })),
    changes: kept && changesShown({ older: kept.content, newer: read.set }, known, { language, audience }),
  };
  return { ...shown, looked };
}

/** What was typed beside the draft, and that the words of its reason were looked at. */
function typedIn({ reason = '', seen = '' }: Record<string, string>) {
  return { reason, seen, sure: false, warning: null };
}

/** What is missing before anything can be said; then what is wrong, and what a draft changes. */
interface Looked {
  /** It was to be kept. */
  tried: boolean;
  missing: readonly DraftProblem[];
  problems: readonly Pick<SetProblem, 'weight' | 'message'>[];
  changes: readonly ChangeShown[] | null;
}

const NOTHING: Looked = { tried: false, missing: [], problems: [], changes: null };

async function keptOf(act: Act, id: string) {
  if (id === NEW) return null;
  return (await criteriaSets.get(act, id)) ?? error(404, NOT_FOUND);
}

async function newKey(act: Act, { head }: SetDraft): Promise<string> {
  const taken = (await criteriaSets.list(act)).map(({ key }) => key);
  return keyOfKind(head.title.slice(0, 60), [...taken, NEW]);
}
