import { error } from '@sveltejs/kit';
import {
  evaluationCourse,
  evaluationResults,
  evaluations,
  evaluationsSeen,
  evaluationTargets,
  sheetUnits,
} from '#store';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const evaluation = await evaluations.get(act, params.evaluation);
    const distribution = evaluation && (await evaluationsSeen.distribution(act, evaluation.id));
    if (!distribution || evaluation.movement !== params.movement)
      error(404, 'Không tìm thấy đợt đánh giá này trong phong trào.');
    const page = pageIn(url);
    const standing = await evaluationResults.standings(act, evaluation.id);
    return {
      evaluation: { id: evaluation.id, movement: evaluation.movement, title: evaluation.title },
      distribution,
      targets: await evaluationTargets.list(act, evaluation.id, standing?.standings ?? []),
      course: await evaluationCourse(act, evaluation.id),
      map: await evaluationsSeen.criteriaMap(act, evaluation.id, page),
      sheets: (await sheetUnits(act, evaluation.id))?.units.length ?? 0,
      ...{ page, size: evaluationsSeen.MAP_UNITS },
    };
  });

/** From 0; the first where the address names none. */
function pageIn(url: URL): number {
  const page = Number(url.searchParams.get('page') ?? '0');
  return Number.isSafeInteger(page) && page >= 0 && page < 100_000 ? page : 0;
}
