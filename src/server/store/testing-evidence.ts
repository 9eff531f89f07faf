import { randomUUID } from 'node:crypto';
import type { Person } from '#access';
import * as evidence from './evidence.ts';
import * as movements from './movements.ts';
import * as reports from './reports.ts';
import { confirmedPlan, indicator, openedMovement, period, readingOf, type Ward, ward } from './testing.ts';

/** A ward of two units with a movement of these many periods: one question that takes evidence, one that only counts. */
export async function wardWithEvidence(periods: number) {
  const town = await ward();
  const units = [await town.unit('area', 'TDP1'), await town.unit('area', 'TDP2')];
  const heads = [await town.person('unit', units[0]), await town.person('unit', units[1])];
  const asked = await movementIn(town, units, periods);
  return { town, ...asked, ...handsOf(town, heads, asked) };
}

export type WardWithEvidence = Awaited<ReturnType<typeof wardWithEvidence>>;

interface Asked {
  movement: string;
  dues: string[];
  asked: string;
  counted: string;
}

async function movementIn(town: Ward, units: string[], many: number): Promise<Asked> {
  return town.as(town.officer, async (act) => {
    const reading = readingOf({ quote: 'Có 01 mô hình' }, { quote: 'Không có vụ bạo lực', countOnly: true });
    const movement = await openedMovement(act, {
      plan: await confirmedPlan(act, reading),
      units,
      indicators: [indicator('t1'), indicator('t2', { bounds: 'count' })],
      periods: Array.from({ length: many }, (_, number) => period({ name: `Kỳ ${number + 1}` })),
    });
    const dues = (await movements.periods(act, movement)).map(({ id }) => id);
    const questions = await movements.indicators(act, movement);
    const of = (item: string) => questions.find(({ planItem }) => planItem === item)?.id ?? '';
    return { movement, dues, asked: of('t1'), counted: of('t2') };
  });
}

/** What the heads do, by the number of the period. */
function handsOf(town: Ward, heads: readonly Person[], { dues, asked, counted }: Asked) {
  const head = (number = 0): Person => {
    const found = heads[number];
    if (!found) throw new Error('no such head');
    return found;
  };
  const due = (number: number) => dues[number] ?? '';
  const add = (number: number, given: evidence.NewEvidence, who = head()) =>
    town.as(who, (act) => evidence.add(act, reports.own(act, due(number)), given));
  return {
    head,
    due,
    add,
    /** Adds, and says under which id. */
    added: async (number: number, given: evidence.NewEvidence) => {
      const outcome = await add(number, given);
      if (!outcome.ok) throw new Error(outcome.problem.message);
      return outcome.evidence.id;
    },
    standing: (number: number, who = head()) =>
      town.as(who, (act) => evidence.of(act, reports.own(act, due(number)))),
    remove: (number: number, id: string) =>
      town.as(head(), (act) => evidence.remove(act, reports.own(act, due(number)), id)),
    forget: (id: string) => town.as(head(), (act) => evidence.forget(act, id)),
    send: (number: number, answering: string | null = null) =>
      town.as(head(), (act) => {
        const answers = { [asked]: '2', [counted]: '1' };
        return reports.submit(act, reports.own(act, due(number)), { answers, key: randomUUID(), answering });
      }),
  };
}
