import { error, fail, redirect } from '@sveltejs/kit';
import { askedInWords, type WholeChange, whyInWords } from '#evaluation';
import { inVietnamese } from '#reporting';
import { type Act, baselines, evaluations, wholeChanges } from '#store';
import { languageOf } from '#ui';
import { refused } from '../../../../../form.ts';
import { keepBaseline, yearBefore } from '../baseline.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const csr = false;

type Params = { movement: string; evaluation: string };

export const load: PageServerLoad = ({ locals, params, url, cookies }) =>
  locals.as(async (act) => {
    const evaluation = await foundOf(act, params);
    const tongue = languageOf(cookies.get('language'));
    const kept = (await baselines.list(act, evaluation.id)).filter(
      (one) => one.unit === null && !one.withdrawnAt,
    );
    return {
      evaluation,
      lastYear: yearBefore(evaluation),
      changes: (await wholeChanges.list(act, evaluation.id)).map((one) => ({
        ...shown(one, tongue),
        baseline: kept.find(({ criterion }) => criterion === one.criterion.id) ?? null,
      })),
      done: url.searchParams.get('done'),
    };
  });

function shown({ criterion, fact, state, why, lacking }: WholeChange, tongue: 'vi' | 'en') {
  const { id, title, article, asks } = criterion;
  const told = fact.kind === 'missing' ? fact.soFar : fact;
  const line = { why, asks, state, most: null, classes: {}, counts: true } as const;
  return {
    ...{ id, title, article, state, lacking },
    now: told?.kind === 'against' ? inVietnamese(told.now) : null,
    asked: askedInWords({ ...criterion, asked: null, classes: {} }, tongue),
    why: whyInWords(line, tongue),
  };
}

async function foundOf(act: Act, params: Params) {
  const evaluation = await evaluations.get(act, params.evaluation);
  if (!evaluation || evaluation.movement !== params.movement) error(404, 'Không tìm thấy đánh giá này.');
  return evaluation;
}

export const actions: Actions = {
  baseline: async ({ request, locals, params }) => {
    const kept = await keepBaseline({ request, locals }, params.evaluation, null);
    if (!kept.ok) return kept.refusal;
    redirect(303, `${at(params, 'baseline')}#c-${kept.criterion}`);
  },
  withdraw: async ({ request, locals, params }) => {
    const id = String((await request.formData()).get('baseline') ?? '');
    const gone = await locals.as((act) => baselines.withdraw(act, params.evaluation, id));
    if (!gone.ok) return fail(422, refused({}, { '': gone.problem }));
    redirect(303, at(params, 'taken back'));
  },
};

function at({ movement, evaluation }: Params, said: string): string {
  return `/movements/${movement}/evaluations/${evaluation}/whole?done=${encodeURIComponent(said)}`;
}
