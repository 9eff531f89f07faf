import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { LONGEST_FILE, type Rule } from '#evaluation';
import { rulePacks } from '#store';
import { readForm } from '../../form.ts';
import { sentText } from '../../sent-text.ts';
import { saidInWords } from '../rows.ts';
import type { Actions } from './$types.ts';

export const csr = false;

/** As many as a person reads at once. */
const SHOWN = 50;
/** A sign of Vietnamese takes up to three bytes. */
const MOST_BYTES = 3 * LONGEST_FILE;

const confirmed = v.object({ name: v.string(), text: v.string(), sure: v.optional(v.string()) });

export const actions: Actions = {
  read: async ({ request, locals }) => {
    const sent = await sentText(request, MOST_BYTES);
    if (!sent.ok) return fail(422, { problem: sent.problem });
    const looked = await locals.as((act) => rulePacks.look(act, sent.text));
    return looked.ok ? { preview: previewOf(sent, looked) } : fail(422, refusal(sent.name, looked.problems));
  },
  take: async ({ request, locals }) => {
    const form = await readForm(request, confirmed);
    if (!form.ok) return fail(400, { problem: 'no file' });
    const { name, text, sure } = form.value;
    const taken = await locals.as((act) => rulePacks.take(act, text, { sure: sure !== undefined }));
    if (taken.ok) redirect(303, '/rules?done=taken');
    const looked = await locals.as((act) => rulePacks.look(act, text));
    return looked.ok
      ? fail(422, { preview: { ...previewOf({ name, text }, looked), unsure: true } })
      : fail(422, refusal(name, looked.problems));
  },
};

function previewOf({ name, text }: { name: string; text: string }, looked: rulePacks.LookedAt) {
  const { pack, replaces, asked, differences } = looked;
  return {
    ...{
      name,
      text,
      title: pack.title,
      document: pack.document,
      replaces: replaces?.title ?? null,
      unsure: false,
    },
    asked: asked.map(({ message }) => message),
    differences: differences.map(({ key, title, before, after }) => ({
      ...{ key, title, before: linesOf(before), after: linesOf(after) },
    })),
  };
}

/** The values of a rule through time, a line each; null where there is no rule. */
function linesOf(rule: Rule | null) {
  return (
    rule?.values.map((value) => ({
      ...{ from: value.from, until: value.until, value: saidInWords(rule, value) },
      ...{ status: value.source.status, note: value.note },
    })) ?? null
  );
}

function refusal(name: string, problems: readonly { message: string }[]) {
  return {
    refused: {
      name,
      count: problems.length,
      problems: problems.slice(0, SHOWN).map(({ message }) => message),
    },
  };
}
