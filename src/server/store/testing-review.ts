import { sql } from 'kysely';
import type { Person } from '#access';
import { type Act, accountOf, communeOf } from './act.ts';
import * as approval from './approval.ts';
import * as movements from './movements.ts';
import { recount } from './recount.ts';
import * as reports from './reports.ts';
import {
  confirmedPlan,
  indicator,
  NOON,
  openedMovement,
  period,
  readingOf,
  type Ward,
  ward,
} from './testing.ts';

/** Everyone sends two figures and is looked at by two officers, on the days of this movement. */
export const AT = '2026-11-12T05:00:00Z';

/** A ward with two officers beside the one who set it up, and a movement of one period with two questions. */
export interface Desk {
  town: Ward;
  lan: Person;
  minh: Person;
  movement: string;
  period: string;
  /** The questions' ids. */
  asked: [string, string];
  /** A unit that owes the report. */
  owing(): Promise<string>;
  /** Such a unit with its reporter. */
  unit(): Promise<{ unit: string; head: Person }>;
  /** Its first version. */
  sent(head: Person, value?: string): Promise<string>;
  chain(steps: approval.StepWanted[], at?: string): Promise<void>;
}

export async function desk(): Promise<Desk> {
  const town = await ward();
  const [lan, minh] = [await town.person('officer'), await town.person('officer')];
  const first = await town.unit('area', 'U0');
  const { movement, due, asked } = await town.as(town.officer, (act) => opened(act, first));
  let number = 0;
  const owing = async () => {
    number += 1;
    const unit = await town.unit('area', `U${number}`);
    await town.as(town.officer, (act) =>
      act.tx
        .insertInto('duty')
        .values({ commune_id: communeOf(act), period_id: due, unit_id: unit })
        .execute(),
    );
    return unit;
  };
  return {
    ...{ town, lan, minh, movement, asked, period: due, owing },
    async unit() {
      const unit = await owing();
      return { unit, head: await town.person('unit', unit) };
    },
    async sent(head, value = '2') {
      const answers = { [asked[0]]: value, [asked[1]]: '3' };
      const sent = await town.as(head, (act) =>
        reports.submit(act, reports.own(act, due), { answers, key: `${head.unit?.id} ${value}` }),
      );
      if (!sent.ok) throw new Error(sent.problem);
      return sent.report;
    },
    async chain(steps, at) {
      number += 1;
      const moment = at ?? new Date(Date.parse(NOON) + number * 1000).toISOString();
      const set = await town.as(town.officer, (act) => approval.setChain(act, movement, steps), moment);
      if (!set.ok) throw new Error(JSON.stringify(set));
    },
  };
}

async function opened(act: Act, unit: string) {
  const plan = await confirmedPlan(act, readingOf({ quote: 'Có mô hình' }, { quote: 'Có buổi họp' }));
  const movement = await openedMovement(act, {
    ...{ plan, units: [unit], indicators: [indicator('t1'), indicator('t2')], periods: [period()] },
  });
  const [due] = await movements.periods(act, movement);
  const [one, two] = await movements.indicators(act, movement);
  return { movement, due: due?.id ?? '', asked: [one?.id ?? '', two?.id ?? ''] as [string, string] };
}

/** The next version as its unit's answer, or anew after a recall: only the rows, for tests of what is counted from them. */
export async function nextVersion(act: Act, { period, unit }: reports.Which): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into report (commune_id, period_id, unit_id, version, key, form_hash, unit_name, unit_code, sent_by, sent_at)
    select commune_id, period_id, unit_id, version + 1, key || 'x', form_hash, unit_name, unit_code, ${accountOf(act)}, ${act.now}
    from report where (commune_id, period_id, unit_id) = (${communeOf(act)}, ${period}, ${unit})
    order by version desc limit 1 returning id`.execute(act.tx);
  await recount(act, { period, unit });
  return rows[0]?.id ?? '';
}

/** Its unit takes the version back. */
export async function recalled(act: Act, which: reports.Which, report: string): Promise<void> {
  await act.tx
    .insertInto('report_recall')
    .values({
      ...{ commune_id: communeOf(act), report_id: report, reason: null },
      ...{ recalled_by: accountOf(act), recalled_at: act.now },
    })
    .execute();
  await recount(act, which);
}
