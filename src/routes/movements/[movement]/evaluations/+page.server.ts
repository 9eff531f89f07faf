import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { sourceInWords } from '#calendar';
import { askedOfReports, criteriaOf, fittingQuestions } from '#evaluation';
import {
  type Act,
  evaluationOpening,
  evaluationResults,
  evaluations,
  movements,
  overYears,
  proposedTargets,
  registrations,
} from '#store';
import { civilDay, filled, maybe, readForm, refused } from '../../../form.ts';
import { mayName } from '../../../naming.ts';
import { year } from '../../../year.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { readTarget, sourcesIn } from './opening.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const movement = await movements.get(act, params.movement);
    if (!movement) error(404, 'Không tìm thấy phong trào này.');
    const sets = await evaluations.setsToChoose(act);
    const asked = url.searchParams.get('year') ?? act.today.slice(0, 4);
    return {
      movement,
      evaluations: await countedNow(act, movement.id),
      years: (await overYears(act, movement.id)).filter(({ years }) => years.length > 1),
      sets: sets.map(({ id, version, content: { title } }) => ({ id, version, title })),
      year: asked,
      opening: await openingOf(act, movement.id, { set: url.searchParams.get('set'), year: Number(asked) }),
    };
  });

/** The evaluations, after what has changed was computed: a list that was not opened since would tell of nobody. */
async function countedNow(act: Act, movement: string) {
  const before = await evaluations.list(act, movement);
  const computed: number[] = [];
  for (const { id } of before) computed.push(await evaluationResults.bringUpToDate(act, id));
  return computed.some((units) => units > 0) ? evaluations.list(act, movement) : before;
}

/** The form of the set and year that were chosen, with what is proposed; null before that. */
async function openingOf(
  act: Act,
  movement: string,
  { set: id, year: of }: { set: string | null; year: number },
) {
  const set = (await evaluations.setsToChoose(act)).find((one) => one.id === id);
  if (!set || !Number.isInteger(of) || of < 2000 || of > 2100) return null;
  const proposal = await evaluationOpening.proposeFor(act, movement, { set, year: of });
  const questions = (await movements.indicators(act, movement)).map((one) => ({
    ...{ id: one.id, kind: one.kind, text: one.question },
  }));
  const rows = criteriaOf(askedOfReports(set.content).nodes).flatMap((criterion) => {
    const fitting = fittingQuestions(criterion, questions).map(({ id: value, text: label }) => ({
      value,
      label,
    }));
    const source = proposal.sources.get(criterion.id) ?? '';
    return fitting.length > 0 ? [{ id: criterion.id, title: criterion.title, fitting, source }] : [];
  });
  const { title, from, to, decidedOn, yearUnset } = proposal;
  return {
    ...{ set: set.id, setTitle: set.content.title, version: set.version, title, from, to, decidedOn, rows },
    yearUnset: yearUnset && { title: yearUnset.title, look: yearUnset.look && sourceInWords(yearUnset.look) },
    targets: (await proposedTargets(act, movement, set.content)).map(({ title: label, clause }) => ({
      ...{ label, clause },
    })),
    classes: set.content.scale.classes.map(({ key: value, name: label }) => ({ value, label })),
    registrations: (await registrations.list(act, movement)).map((one) => ({
      ...{ value: one.id, label: `${one.title} – ${one.year}` },
    })),
  };
}

const maybeDay = v.union(
  [
    v.pipe(
      v.literal(''),
      v.transform(() => null),
    ),
    civilDay(),
  ],
  'date',
);

const wanted = v.object({
  set: filled('no set'),
  year,
  title: filled(),
  from: civilDay(),
  to: civilDay(),
  decidedOn: civilDay(),
  selfUntil: maybeDay,
  objectionsUntil: maybeDay,
  registration: maybe(),
  seen: v.optional(v.string()),
});

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await readForm(request, wanted);
    if (!form.ok) return fail(400, form.refusal);
    const target = readTarget(form.values, 'target');
    if (!target.ok) return fail(400, refused(form.values, { [target.field]: target.problem }));
    const { title, seen } = form.value;
    const warning = mayName([title, target.target?.title, target.target?.clause].join('\n'), seen);
    if (warning) return fail(422, { ...refused(form.values, {}), warning });
    const { movement } = params;
    const opened = await locals.as(async (act) => {
      const set = (await evaluations.setsToChoose(act)).find(({ id }) => id === form.value.set);
      const sources = set ? sourcesIn(form.values, set.content) : [];
      const proposed = set ? await proposedTargets(act, movement, set.content) : [];
      const ticked = proposed.filter((_, place) => form.values[`proposed.${place}`] !== undefined);
      const targets = target.target ? [...ticked, target.target] : ticked;
      return evaluationOpening.open(act, { ...form.value, movement, sources, targets });
    });
    if (!opened.ok) {
      const field = 'field' in opened ? opened.field : fieldOf(opened.problem);
      const problem = 'message' in opened ? opened.message : opened.problem;
      return fail(422, refused(form.values, { [field]: problem }));
    }
    redirect(
      303,
      `/movements/${movement}/evaluations/${opened.evaluation}?done=${opened.again ? 'already' : 'opened'}`,
    );
  },
};

const FIELDS: Readonly<Record<string, string>> = {
  days: 'to',
  'decided too early': 'decidedOn',
  'explained too early': 'objectionsUntil',
  'no class': 'target.class',
  'no registration': 'registration',
};

const fieldOf = (problem: string) => FIELDS[problem] ?? 'title';
