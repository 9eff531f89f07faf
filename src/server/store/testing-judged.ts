import { addDays, type CivilDate } from '#calendar';
import { COUNTED_REASONS, type CriteriaSet, type Criterion, type Entered } from '#evaluation';
import type { Act } from './act.ts';
import * as entries from './evaluation-entries.ts';
import * as freezing from './evaluation-freezing.ts';
import * as objections from './evaluation-objections.ts';
import * as opening from './evaluation-opening.ts';
import { evaluationOf } from './evaluation-rows.ts';
import * as shown from './evaluation-shown.ts';
import { proposedTargets } from './evaluation-target-proposals.ts';
import * as evaluations from './evaluations.ts';
import * as facts from './facts.ts';
import { day } from './testing.ts';
import { held, noon, type Walked } from './testing-walked.ts';

export interface Judging {
  set: string;
  year: number;
  on: string;
  /** Typed over what is proposed. */
  days?: { from: string; to: string; decidedOn: string };
  /** What a unit of that place among those listed says of itself, or the reviewer of it; undefined: as well as can be. */
  said?: (criterion: Criterion, place: number) => Entered | undefined;
  /** Before the reviewer looks. */
  beside?: (act: Act, evaluation: string, units: readonly string[]) => Promise<unknown>;
}

export interface Judged {
  evaluation: string;
  set: CriteriaSet;
  /** As its units are asked, without what is out of bounds. */
  criteria: readonly Criterion[];
  /** Criteria that a question of the movement feeds, as proposed. */
  fed: number;
  targets: number;
  units: readonly string[];
}

/** Opened as proposed; units that reported assess themselves, a reviewer says the rest; shown, explained, answered and frozen. */
export async function judged(walk: Walked, judging: Judging): Promise<Judged> {
  const opened = await openedFor(walk, judging);
  const { evaluation, units } = opened;
  const { on, beside } = judging;
  if (beside) await walk.officer(on, (act) => beside(act, evaluation, units));
  for (const [place, unit] of units.entries())
    await assessed(walk, opened, { ...judging, unit, place, on: later(on, 3) });
  await walk.officer(later(on, 10), (act) => reviewed(act, opened, judging));
  await walk.officer(later(on, 11), async (act) => held(await shown.show(act, evaluation)));
  await explained(walk, opened, later(on, 13));
  await walk.officer(later(on, 30), async (act) => {
    const left = await freezing.unsettled(act, evaluation);
    if (left?.waiting.length !== 0) throw new Error(`open: ${JSON.stringify(left)}`);
    held(await freezing.freeze(act, evaluation, ''));
  });
  return opened;
}

const later = (on: string, days: number): CivilDate => addDays(day(on), days);

async function openedFor(walk: Walked, { set, year, on, days }: Judging): Promise<Judged> {
  const { movement, officer } = walk;
  return officer(on, async (act) => {
    const chosen = (await evaluations.setsToChoose(act)).find(({ id }) => id === set);
    if (!chosen) throw new Error('no such set');
    const { sources, ...proposed } = await opening.proposeFor(act, movement, { set: chosen, year });
    const typed = days && { from: day(days.from), to: day(days.to), decidedOn: day(days.decidedOn) };
    const targets = await proposedTargets(act, movement, chosen.content);
    const { evaluation } = held(
      await opening.open(act, {
        ...{ movement, set, year, registration: null, targets, ...proposed, ...typed },
        ...{ selfUntil: later(on, 7), objectionsUntil: later(on, 20) },
        sources: [...sources].map(([criterion, indicator]) => ({ criterion, indicator })),
      }),
    );
    const units = walk.members.filter(({ kind }) => chosen.content.audience.includes(kind));
    const ids = units.map(({ id }) => id);
    const asked = (await evaluationOf(act, evaluation))?.criteria ?? [];
    const criteria = asked.filter(({ bounds }) => bounds !== 'out');
    return {
      evaluation,
      set: chosen.content,
      criteria,
      fed: sources.size,
      targets: targets.length,
      units: ids,
    };
  });
}

type Saying = Pick<Judging, 'said'> & { unit: string; place: number; on: string };

/** The head says what no report tells; a unit that sent none says nothing. */
async function assessed(walk: Walked, { evaluation, criteria }: Judged, { unit, place, on, said }: Saying) {
  const head = walk.members.find(({ id }) => id === unit)?.head ?? walk.town.officer;
  const known = await walk.officer(on, (act) => facts.ofUnit(act, evaluation, unit));
  if (!known?.circumstances.hasReports) return;
  const given = missing(criteria, known).flatMap((criterion) => {
    const entered = said?.(criterion, place) ?? usual(criterion, 'unit');
    return entered && entered.kind !== 'points' ? [{ criterion: criterion.id, entered, reason: null }] : [];
  });
  await walk.town.as(
    head,
    async (act) => {
      held(await entries.assess(act, evaluation, { unit, given }));
      held(await entries.handIn(act, evaluation, unit));
    },
    noon(on),
  );
}

/** What is known of nobody's word yet. */
function missing(criteria: readonly Criterion[], { standing }: facts.UnitFacts): Criterion[] {
  const isKnown = (id: string) => (standing.get(id)?.fact.kind ?? 'missing') !== 'missing';
  return criteria.filter(({ id, asks }) => asks.kind !== 'result' && !isKnown(id));
}

function usual({ asks, scores }: Criterion, side: 'unit' | 'reviewer'): Entered | undefined {
  if (asks.kind === 'count' || asks.kind === 'change') return { kind: 'amount', value: '10' };
  if (asks.kind === 'ratio') return { kind: 'share', part: '40', whole: '40' };
  if (asks.kind === 'no-incident') return { kind: 'cases', cases: '0' };
  if (asks.kind === 'judgement' && side === 'unit') return undefined;
  if (scores.kind === 'given') return { kind: 'points', points: scores.points };
  return { kind: 'said', yes: true };
}

async function reviewed(act: Act, { evaluation, criteria, units }: Judged, { said }: Judging) {
  const reason = COUNTED_REASONS[0];
  for (const known of await facts.ofUnits(act, evaluation, units)) {
    if (!known.circumstances.hasReports) continue;
    for (const criterion of missing(criteria, known)) {
      const entered = said?.(criterion, units.indexOf(known.unit)) ?? usual(criterion, 'reviewer') ?? null;
      const given = { unit: known.unit, criterion: criterion.id, entered, reason };
      held(await entries.review(act, evaluation, given));
    }
  }
}

/** The first unit asks to look at its result again, and is answered that it stays. */
async function explained(walk: Walked, { evaluation, units: [unit = ''] }: Judged, on: string) {
  const head = walk.members.find(({ id }) => id === unit)?.head ?? walk.town.officer;
  const words = 'Đề nghị xem lại một mục';
  const say = (act: Act) => objections.object(act, evaluation, { unit, words });
  held(await walk.town.as(head, say, noon(on)));
  const answer = { unit, decision: 'kept', answer: 'Đã đối chiếu hồ sơ, giữ nguyên' } as const;
  await walk.officer(later(on, 2), async (act) => held(await objections.decide(act, evaluation, answer)));
}
