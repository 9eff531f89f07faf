import { planReference, type ResultListInput } from '#documents';
import { type Act, isTrial } from './act.ts';
import * as communes from './communes.ts';
import { evaluationCourse } from './evaluation-course.ts';
import * as seen from './evaluation-seen.ts';
import { evaluationTold } from './evaluation-told.ts';
import * as evaluations from './evaluations.ts';
import { addressedOf } from './merged.ts';
import * as movements from './movements.ts';
import { issuerOnPaper, signatureOf } from './paper-issuer.ts';
import * as plans from './plans.ts';

/** So many maps of thirty units stand in one paper. */
const MAPS = 10;

/** Everything that the report of results prints, from the body that opened its movement; null where there is no such evaluation. */
export async function resultsToPrint(act: Act, evaluation: string): Promise<ResultListInput | null> {
  const found = await evaluations.get(act, evaluation);
  const movement = found && (await movements.get(act, found.movement));
  const issuer = (await communes.issuers(act)).find(({ id }) => id === movement?.issuer);
  const told = issuer && (await evaluationTold(act, evaluation));
  if (!movement || !found || !told) return null;
  const plan = await plans.get(act, movement.plan);
  return {
    ...told,
    trial: isTrial(act),
    issuer: issuerOnPaper(issuer),
    signature: await signatureOf(act, issuer),
    plan: plan && planReference(plan.reading.document, issuer.name),
    ...(await addressedOf(act, movement, found.coversTo, issuer)),
    date: { day: null, month: null, year: Number(act.today.slice(0, 4)) },
    course: await evaluationCourse(act, evaluation),
    ...(await mapsOf(act, evaluation)),
  };
}

async function mapsOf(
  act: Act,
  evaluation: string,
): Promise<Pick<ResultListInput, 'criteriaShown' | 'maps' | 'unmapped'>> {
  const first = await seen.criteriaMap(act, evaluation, 0);
  const pages = Math.min(MAPS, Math.ceil((first?.total ?? 0) / seen.MAP_UNITS));
  const maps = [first?.units ?? []];
  for (let page = 1; page < pages; page += 1)
    maps.push((await seen.criteriaMap(act, evaluation, page))?.units ?? []);
  const unmapped = Math.max(0, (first?.total ?? 0) - MAPS * seen.MAP_UNITS);
  return { criteriaShown: first?.criteria ?? [], maps, unmapped };
}
