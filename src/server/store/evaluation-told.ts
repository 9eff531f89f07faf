import { sql } from 'kysely';
import { civilDateOf } from '#calendar';
import type { BlankDate, EvaluationTold, ToldSentence } from '#documents';
import {
  type CriteriaSet,
  criteriaOf,
  type FoundTarget,
  notIncludedInWords,
  type Standing,
  wholeCounts,
  wholeInWords,
} from '#evaluation';
import { type Act, communeOf } from './act.ts';
import * as criteriaSets from './criteria-sets.ts';
import * as editions from './evaluation-editions.ts';
import * as results from './evaluation-results.ts';
import * as seen from './evaluation-seen.ts';
import { beginning, capsShown, rowsOf } from './evaluation-table.ts';
import * as evaluationTargets from './evaluation-targets.ts';
import { titlesOf, unsetRules } from './evaluation-unset-rules.ts';
import * as evaluations from './evaluations.ts';
import { onPaper } from './paper-date.ts';

/** The results of an evaluation as papers tell them, with the targets found; null where there is none, or it was cancelled. */
export async function evaluationTold(
  act: Act,
  evaluation: string,
): Promise<(EvaluationTold & { targets: FoundTarget[] }) | null> {
  const found = await evaluations.get(act, evaluation);
  const set = found && (await criteriaSets.get(act, found.set));
  const distribution = set && (await seen.distribution(act, evaluation));
  if (!set || !distribution) return null;
  const listed = await results.list(act, evaluation);
  const standing = await results.standings(act, evaluation);
  const targets = await evaluationTargets.list(act, evaluation, standing?.standings ?? []);
  const titles = titlesOf(await unsetRules(act, found, { listed, standing }));
  return {
    ...{ evaluation, title: found.title, noun: await nounOf(act, evaluation) },
    criteria: set.content.source.document,
    ...{ from: onPaper(found.coversFrom), to: onPaper(found.coversTo), distribution, targets },
    frozenOn: found.frozenAt && (await frozenOn(act, evaluation)),
    notIncluded: notIncluded(set.content),
    units: unitsOf(set.content, listed, titles),
    sentences: [...capSentences(set.content, standing), ...targets.map(targetSentence)],
  };
}

/** The day of the edition in force. */
async function frozenOn(act: Act, evaluation: string): Promise<BlankDate | null> {
  const [newest] = await editions.list(act, evaluation);
  return newest ? onPaper(civilDateOf(newest.frozenAt)) : null;
}

/** `tổ dân phố` where all units of the list are of one kind. */
async function nounOf(act: Act, evaluation: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select distinct unit_kind.name from evaluation_unit listed
    join unit on (unit.commune_id, unit.id) = (listed.commune_id, listed.unit_id)
    join unit_kind on (unit_kind.commune_id, unit_kind.key) = (unit.commune_id, unit.kind)
    where listed.commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation} limit 2`.execute(
    act.tx,
  );
  const [only, ...more] = rows;
  return only && more.length === 0 ? only.name.toLocaleLowerCase('vi') : 'đơn vị';
}

/** A clause with its heading, `II.3 Giữ gìn …`; of another paper only a number is kept, which says nothing here. */
const OF_PLAN = /^(?:[IVXLC]+|\d+)[.\s].*\p{L}{2}/u;

/** Named by where they stand in the plan, as a merged report names them. */
function notIncluded({ nodes }: CriteriaSet): string | null {
  const out = criteriaOf(nodes).filter(({ bounds }) => bounds === 'out');
  const places = new Set(
    out.map(({ article, title }) => (article && OF_PLAN.test(article) ? article : title)),
  );
  return notIncludedInWords([...places].map((title) => ({ title, state: 'not included' as const })));
}

function unitsOf(
  set: CriteriaSet,
  listed: readonly results.UnitResult[],
  titles: ReadonlyMap<string, string>,
): EvaluationTold['units'] {
  const classes = new Map(listed.map((one) => [one.unit, isClassed(one) ? one.class : null]));
  return rowsOf(set, listed, { handedIn: new Map(), titles, tongue: 'vi' }).map(
    ({ unit, name, state, result, scored, points, most }) => ({
      ...{ unit, name, result, class: classes.get(unit) ?? null, notRated: state === 'not rated' },
      points: scored ? `${points}/${most}` : '–',
    }),
  );
}

/** One that waits, or is tied, is in no class yet. */
function isClassed({ state }: results.UnitResult): boolean {
  return state === 'class' || state === 'capped';
}

/** Of nobody a cap says nothing. */
function capSentences(
  set: CriteriaSet,
  standing: { caps: Parameters<typeof capsShown>[1]; standings: readonly Standing[] } | null,
): ToldSentence[] {
  const ofSome = standing?.caps.filter(({ base }) => base > 0) ?? [];
  const caps = capsShown(set, ofSome, standing?.standings ?? [], 'vi');
  return caps.map(({ class: key, name, words, counts }) => ({
    ...{ id: `cap ${key}`, title: name, counts },
    words: words.replace(`${name}: `, ''),
  }));
}

function targetSentence({ target, found }: FoundTarget): ToldSentence {
  return {
    ...{ id: `target ${target.id}`, title: inOneSentence(target.title) },
    ...{ words: wholeInWords(found), counts: wholeCounts(found) },
  };
}

/** A plan's words, that something may follow: `Ít nhất 25% đơn vị đạt loại xuất sắc`. */
function inOneSentence(words: string): string {
  return beginning(words.trim().replace(/[.;:,]+$/u, ''));
}
