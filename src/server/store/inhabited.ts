import type { LinkHolder, Person } from '#access';
import type { Database } from '#database';
import type { Act } from './act.ts';
import * as daysOff from './days-off.ts';
import { compiled } from './inhabited-compilation.ts';
import { liveAtTheDesk } from './inhabited-desk.ts';
import { evaluated } from './inhabited-evaluation.ts';
import { liveWithEvidence } from './inhabited-evidence.ts';
import { liveWithForms } from './inhabited-forms.ts';
import { printsCertificates, wrote } from './inhabited-papers.ts';
import { reviewed } from './inhabited-review.ts';
import { liveInRooms } from './inhabited-rooms.ts';
import { unitsChanged } from './inhabited-units.ts';
import { urged } from './inhabited-urging.ts';
import * as links from './links.ts';
import * as movementDates from './movement-dates.ts';
import * as movements from './movements.ts';
import * as planPoints from './plan-points.ts';
import * as planLineage from './plan-relations.ts';
import * as plans from './plans.ts';
import * as reports from './reports.ts';
import * as scans from './scans.ts';
import {
  confirmedPlan,
  day,
  indicator,
  NOON,
  openedMovement,
  period,
  readingOf,
  type Ward,
  ward,
  withDeadlines,
} from './testing.ts';

/** A ward with rows in every table of a commune: two units, each with a sent report and a draft. */
export interface Inhabited extends Ward {
  units: [string, string];
  heads: [Person, Person];
  /** Of the first unit's second period, which it has begun to fill in. */
  link: LinkHolder;
}

export async function inhabited(database: Database): Promise<Inhabited> {
  const town = await ward(database);
  const units: [string, string] = [await town.unit('area', 'TDP1'), await town.unit('area', 'TDP2')];
  const heads: [Person, Person] = [await town.person('unit', units[0]), await town.person('unit', units[1])];
  const { due, asked } = await town.as(town.officer, async (act) => {
    const launch = { quote: 'Ra mắt chậm nhất 03 tháng', rule: LAUNCH };
    const reading = withDeadlines(readingOf({ quote: 'Có ít nhất 01 mô hình', value: 1 }), launch);
    const plan = await confirmedPlan(act, reading);
    await plans.lookAt(act, plan);
    await followedAndNamed(act, plan);
    await beginScan(act);
    const second = { name: 'Năm 2027', coversFrom: day('2027-01-01'), coversTo: day('2027-11-14') };
    const movement = await openedMovement(act, {
      plan,
      units,
      indicators: [indicator('t1')],
      periods: [period(), period({ ...second, onTimeUntil: day('2027-11-14') })],
    });
    const due = (await movements.periods(act, movement)).map(({ id }) => id);
    return { due, asked: (await movements.indicators(act, movement))[0]?.id ?? '' };
  });
  await launched(town, units);
  await liveInRooms(town, heads);
  await liveAtTheDesk(town, heads);
  await liveWithForms(town, units, heads);
  await town.as(town.officer, daysOffSet);
  await liveWithEvidence(town, heads, due, asked);
  for (const head of heads) {
    const sent = await town.as(head, (act) =>
      reports.submit(act, reports.own(act, due[0] ?? ''), { answers: { [asked]: '2' }, key: head.account }),
    );
    const saved = await town.as(head, (act) =>
      reports.save(act, reports.own(act, due[1] ?? ''), { answers: { [asked]: '1' }, revision: 0 }),
    );
    if (!sent.ok || !saved.ok) throw new Error('a report of the inhabited ward was refused');
  }
  await reviewed(town);
  await urged(town, units);
  await compiled(town, units);
  await evaluated(town, heads);
  await wrote(town, units);
  await printsCertificates(town);
  await unitsChanged(town, units, due[1] ?? '');
  return { ...town, units, heads, link: await linkOf(town, due[1] ?? '', units) };
}

const LAUNCH = { type: 'within', period: 'P3M', after: 'hoàn thành sắp xếp' } as const;

/** The notice of a year. */
async function daysOffSet(act: Act) {
  const set = await daysOff.add(act, {
    ...{
      kind: 'off',
      from: day('2027-02-04'),
      to: day('2027-02-10'),
      holiday: 'tet',
      name: 'Tết Nguyên đán',
    },
    ...{ paper: 'Thông báo số 02/TB-UBND', paperDate: day('2026-12-01') },
  });
  if (!set.ok) throw new Error(`days off of the inhabited ward: ${set.problem}`);
}

/** The event of the launch came on days of their own for both units, and both have launched. */
async function launched(town: Ward, units: string[]) {
  await town.as(town.officer, async (act) => {
    const [movement] = await movements.list(act);
    const dates = await movementDates.of(act, movement?.id ?? '');
    const [event, milestone] = [dates.events[0]?.id ?? '', dates.milestones[0]?.id ?? ''];
    const on = day('2026-06-30');
    for (const unit of units) {
      const excepted = await movementDates.exceptUnit(act, event, { unit, on, reason: 'Quyết định riêng' });
      const done = await movementDates.sayDone(act, { milestone, unit, turn: '' }, day('2026-09-20'));
      if (!excepted.ok || !done.ok) throw new Error('a launch of the inhabited ward was refused');
    }
    const yearly = {
      kind: 'year',
      yearStarts: '01-01',
      due: { type: 'on', day: '11-09' },
      acceptedDays: 10,
    } as const;
    const series = { ...yearly, unitKinds: ['area'], planItem: null, reason: 'Cán bộ đặt' };
    const periods = [
      period({ name: 'Năm 2028', coversFrom: day('2028-01-01'), coversTo: day('2028-12-31') }),
    ];
    const added = await movementDates.addTo(act, movement?.id ?? '', { series, periods });
    const step = { body: 'Công an', toWhom: 'UBND', clause: '', quote: '', printed: null, workingDays: 0 };
    const chain = [{ ...step, day: on, laterThanPlan: false }];
    const set = await movementDates.setChain(act, movement?.id ?? '', chain);
    if (!added.ok || !set.ok) throw new Error('a date of the inhabited ward was refused');
  });
}

/** Every unit has a link; this is who holds the first one's. */
async function linkOf(town: Ward, period: string, units: string[]): Promise<LinkHolder> {
  const wanted = units.map((unit) => ({ unit, seen: null }));
  const made = await town.as(town.officer, (act) =>
    links.make(act, period, { wanted, until: day('2027-06-30'), handedTo: 'Tổ trưởng' }),
  );
  const token = made.ok && made.links.find(({ unit }) => unit === units[0])?.token;
  const holder = token && (await town.store.holder(token, { now: new Date(NOON) }));
  if (!holder) throw new Error('the link of the inhabited ward was refused');
  return holder;
}

/** A second plan that amends the first, and names it in words that a person settled. */
async function followedAndNamed(act: Act, plan: string) {
  const file = { hash: 'c'.repeat(64), name: 'sua-doi.txt', size: 10 };
  const basis = { id: 'basis-1', quote: 'Kế hoạch số 12/KH-UBND', span: [0, 22] as const };
  const facts = { role: 'basis' as const, kind: 'Kế hoạch', number: '12/KH-UBND', date: null, issuer: null };
  const reading = readingOf();
  const amending = await plans.receive(act, file, {
    ...reading,
    document: { ...reading.document, number: '30/KH-UBND' },
    legalBases: [{ ...basis, ...facts }],
    unsettled: [
      {
        id: 'point-1',
        quote: '',
        span: [0, 0],
        others: [],
        code: 'no-report-date',
        weight: 'work',
        why: 'Chưa nêu hạn.',
        suggestion: 'Bổ sung hạn.',
      },
    ],
  });
  const settled = await planPoints.settle(act, amending, {
    point: 'point-1',
    standing: 'accepted',
    words: '',
  });
  const followed = await planLineage.follow(act, { plan: amending, earlier: plan, kind: 'amendment' });
  const named = await planLineage.sayNaming(act, amending, basis.id, plan);
  if (!followed.ok || !named.ok || !settled.ok) throw new Error('a plan of the inhabited ward was refused');
}

/** A scan whose first page is being read. */
async function beginScan(act: Act) {
  const file = { hash: 'b'.repeat(64), name: 'ban-quet.pdf', size: 10, pages: 2 };
  const received = await scans.receive(act, [file]);
  if (received.ok) await scans.begin(act, { id: '', scan: received.scan });
}
