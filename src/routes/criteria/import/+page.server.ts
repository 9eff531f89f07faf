import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { checkSet, LONGEST_FILE, readCriteriaSet, setInWords } from '#evaluation';
import { type Act, criteriaSets } from '#store';
import { type Language, languageOf } from '#ui';
import { readForm } from '../../form.ts';
import { mayName } from '../../naming.ts';
import { sentText } from '../../sent-text.ts';
import type { Actions } from './$types.ts';

export const csr = false;

/** As many as a person reads at once. */
const SHOWN = 50;
/** A sign of Vietnamese takes up to three bytes. */
const MOST_BYTES = 3 * LONGEST_FILE;

const confirmed = v.object({
  name: v.string(),
  text: v.string(),
  reason: v.string(),
  sure: v.optional(v.string()),
  seen: v.optional(v.string()),
});

export const actions: Actions = {
  read: async ({ request, locals, cookies }) => {
    const sent = await sentText(request, MOST_BYTES);
    if (!sent.ok) return fail(422, { problem: sent.problem ?? 'no file' });
    const looked = await locals.as((act) => look(act, sent, languageOf(cookies.get('language'))));
    return 'refused' in looked ? fail(422, looked) : looked;
  },
  keep: async ({ request, locals, cookies }) => {
    const form = await readForm(request, confirmed);
    if (!form.ok) return fail(400, { problem: 'no file' });
    const { name, text, reason, sure, seen } = form.value;
    const warning = mayName(reason, seen);
    if (warning !== null) {
      const looked = await locals.as((act) => look(act, { name, text }, languageOf(cookies.get('language'))));
      if ('refused' in looked) return fail(422, looked);
      const typed = { reason, seen: warning, sure: sure !== undefined, warning };
      return fail(422, { preview: { ...looked.preview, ...typed } });
    }
    const saved = await locals.as((act) => keep(act, { text, reason, sure: sure !== undefined }));
    if (saved.ok) redirect(303, `/criteria/${saved.id}?done=imported`);
    const looked = await locals.as((act) => look(act, { name, text }, languageOf(cookies.get('language'))));
    if ('refused' in looked) return fail(422, looked);
    return fail(422, {
      preview: {
        ...{ ...looked.preview, reason, seen: seen ?? '' },
        stopped: saved.problems.map(({ message }) => message),
      },
    });
  },
};

/** What was typed beside the file; `reason` null: the usual one. */
const NOTHING_TYPED: { reason: string | null; seen: string; sure: boolean; warning: string | null } = {
  ...{ reason: null, seen: '', sure: false, warning: null },
};

/** What a file says, and what is wrong with it here; nothing is kept. */
async function look(act: Act, { name, text }: { name: string; text: string }, language: Language) {
  const read = readCriteriaSet(text);
  if (!read.ok) return refusal(name, read.problems);
  const known = await criteriaSets.known(act);
  const problems = checkSet(read.set, known);
  const hard = problems.filter(({ weight }) => weight === 'refused');
  if (hard.length > 0) return refusal(name, hard);
  const [newest] = await criteriaSets.versions(act, read.set.key);
  const { title, source, scale } = read.set;
  return {
    preview: {
      ...{ name, text, title, source, below: scale.below, paper: setInWords(read.set, known, language) },
      ...{ follows: newest ? newest.version + 1 : null, stopped: [] as string[] },
      problems: problems.map(({ weight, message }) => ({ weight, message })),
      ...NOTHING_TYPED,
    },
  };
}

async function keep(act: Act, { text, reason, sure }: { text: string; reason: string; sure: boolean }) {
  const read = readCriteriaSet(text);
  if (!read.ok) return read;
  const [newest] = await criteriaSets.versions(act, read.set.key);
  return criteriaSets.saveVersion(act, { base: newest?.id ?? null, set: read.set, reason, sure });
}

function refusal(name: string, problems: readonly { message: string }[]) {
  const shown = problems.slice(0, SHOWN).map(({ message }) => message);
  return { refused: { name, count: problems.length, problems: shown } };
}
