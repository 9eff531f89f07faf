import type { ResultListInput } from '#documents';
import { criteriaOf, notIncludedInWords, wholeInWords } from '#evaluation';
import {
  type Act,
  criteriaSets,
  evaluationCourse,
  evaluationResults,
  evaluations,
  evaluationsSeen,
  evaluationTargets,
  resultPaper,
} from '#store';
import { beginning, capsShown, rowsOf } from '../table.ts';
import { titlesOf, unsetRules } from '../unset-rules.ts';

/** So many maps of thirty units stand in one paper. */
const MAPS = 10;

/** Everything that the report of results prints; null where there is no such evaluation. */
export async function resultsToPrint(act: Act, evaluation: string): Promise<ResultListInput | null> {
  const paper = await resultPaper(act, evaluation);
  const found = await evaluations.get(act, evaluation);
  const set = found && (await criteriaSets.get(act, found.set));
  const distribution = await evaluationsSeen.distribution(act, evaluation);
  if (!paper || !set || !distribution) return null;
  const { content } = set;
  const listed = await evaluationResults.list(act, evaluation);
  const among = await evaluationResults.standings(act, evaluation);
  const targets = await evaluationTargets.list(act, evaluation, among?.standings ?? []);
  const caps = capsShown(content, among?.caps ?? [], among?.standings ?? [], 'vi');
  const titles = titlesOf(await unsetRules(act, found, { listed, standing: among }));
  const rows = rowsOf(content, listed, { handedIn: new Map(), titles, tongue: 'vi' });
  return {
    ...{ ...paper, distribution, targets, course: await evaluationCourse(act, evaluation) },
    notIncluded: notIncludedInWords(
      criteriaOf(content.nodes).map(({ bounds, title }) => ({
        ...{ title, state: bounds === 'out' ? ('not included' as const) : ('met' as const) },
      })),
    ),
    units: rows.map(({ name, result, scored, points, most }) => ({
      ...{ name, result, points: scored ? `${points}/${most}` : '–' },
    })),
    sentences: [
      ...caps.map(({ words }) => words),
      ...targets.map(({ target, found: how }) => `${inOneSentence(target.title)}: ${wholeInWords(how)}`),
    ],
    ...(await mapsOf(act, evaluation)),
  };
}

async function mapsOf(
  act: Act,
  evaluation: string,
): Promise<Pick<ResultListInput, 'criteria' | 'maps' | 'unmapped'>> {
  const first = await evaluationsSeen.criteriaMap(act, evaluation, 0);
  const pages = Math.min(MAPS, Math.ceil((first?.total ?? 0) / evaluationsSeen.MAP_UNITS));
  const maps = [first?.units ?? []];
  for (let page = 1; page < pages; page += 1)
    maps.push((await evaluationsSeen.criteriaMap(act, evaluation, page))?.units ?? []);
  const unmapped = Math.max(0, (first?.total ?? 0) - MAPS * evaluationsSeen.MAP_UNITS);
  return { criteria: first?.criteria ?? [], maps, unmapped };
}

/** A plan's words, that something may follow: `Ít nhất 25% đơn vị đạt loại xuất sắc`. */
function inOneSentence(words: string): string {
  return beginning(words.trim().replace(/[.;:,]+$/u, ''));
}
