import type { Person } from '#access';
import { addDays, type CivilDate, civilDateOf } from '#calendar';
import {
  type Act,
  accounts,
  compilations,
  exemptions,
  extensions,
  importUnits,
  movements,
  reports,
  reviews,
  sessions,
  unitChanges,
  units,
  urging,
  versions,
} from '#store';
import { cast } from '../../src/server/trial/cast.ts';
import { foundWard } from '../../src/server/trial/found.ts';
import { openMovement } from '../../src/server/trial/movement.ts';
import { confirmPlan, receivePlan } from '../../src/server/trial/plans.ts';
import { sendReport } from '../../src/server/trial/reports.ts';
import { ago, type Stage } from '../../src/server/trial/stage.ts';
import { played } from './played.ts';

/** A made-up ward of sixty units in the week before its reports are due, and the two days after it. */
export interface Week {
  movement: string;
  period: string;
  due: CivilDate;
  /** Tokens of open sessions. */
  sessions: { officer: string; leader: string; returned: string; answered: string; merged: string };
  /** Of the unit whose report is returned and not answered. */
  returnedUnit: string;
}

/** How many days before today the reports were due: the week ends, the late ones come, today is looked at. */
const DUE_AGO = 3;
const UNITS = 60;

/** Plays the week into a data folder that nobody serves: half of the units are late, three returned, two merged into one. */
export function playWeek(dataFolder: string, now: Date): Promise<Week> {
  return played(dataFolder, now, play);
}

async function play(stage: Stage): Promise<Week> {
  const commune = await stage.as({ kind: 'setup' }, ago(stage, 40), foundWard);
  await stage.as({ kind: 'setup', commune }, ago(stage, 40), moreUnits);
  const [officer, culture, leader, , ...heads] = await cast(stage.as, stage.now, commune);
  if (!officer || !culture || !leader) throw new Error('the ward has no staff');
  const plan = await receivePlan(stage, { by: officer, on: ago(stage, 39), sample: 'ward-movement' });
  await confirmPlan(stage, { by: officer, on: ago(stage, 39), plan });
  const due = addDays(civilDateOf(stage.now), -DUE_AGO);
  const dates = {
    name: 'Năm nay',
    coversFrom: addDays(due, -300),
    coversTo: due,
    onTimeUntil: due,
    acceptedUntil: null,
  };
  const [period] = await openMovement(stage, { by: officer, on: ago(stage, 38), plan, periods: [dates] });
  const [movement] = await stage.as(officer, { now: stage.now }, movements.list);
  if (!period || !movement) throw new Error('the ward has no movement');
  const days = { stage, period, movement: movement.id, officer, heads };
  const asked = await theWeek(days);
  await afterwards(days, asked);
  const token = (person: Person | undefined) => sessionOf(stage, person);
  return {
    movement: movement.id,
    period,
    due,
    sessions: {
      officer: await token(officer),
      leader: await token(leader),
      returned: await token(heads[RETURNED[2]]),
      answered: await token(heads[RETURNED[0]]),
      merged: await token(await headOf(stage, commune, NEW_UNIT)),
    },
    returnedUnit: heads[RETURNED[2]]?.unit?.name ?? '',
  };
}

interface Days {
  stage: Stage;
  period: string;
  movement: string;
  officer: Person;
  heads: Person[];
}

/** Places among the units: of those returned the first two answer, the third has not until today. */
const RETURNED = [0, 4, 8] as const;
/** Two areas become one: the first had sent, the second had not. */
const MERGED = [2, 3] as const;
const NEW_UNIT = 'Khu phố Bình Minh';
const EXTENDED = 7;
const EXEMPT = 59;

/** On time until the last evening: every second one; three of them are returned in the meantime. */
async function theWeek({ stage, period, officer, heads, movement }: Days): Promise<string[]> {
  const before = (days: number) => ago(stage, DUE_AGO + days);
  for (const [place, by] of heads.entries())
    if (place % 2 === 0 && place !== EXEMPT)
      await sendReport(stage, { by, on: before(0.2 + (place % 13) / 2), period, place });
  const asked: string[] = [];
  for (const place of RETURNED)
    asked.push(await giveBack(stage, { by: officer, on: before(0.1), head: heads[place], period }));
  await stage.as(officer, before(0.05), async (act) => {
    const unit = heads[EXTENDED]?.unit?.id ?? '';
    const until = addDays(act.today, 8);
    held(
      await extensions.extend(act, period, { units: [unit], until, reason: 'Trưởng khu phố đang điều trị' }),
    );
    const without = { period, unit: heads[EXEMPT]?.unit?.id ?? '' };
    held(await exemptions.exempt(act, without, 'Mới thành lập, chưa có hoạt động trong kỳ'));
    const shown = await urging.notSent(act, movement, period);
    if (!shown || shown.waiting.length === 0) throw new Error(`nobody to urge`);
  });
  await merge(stage, { by: officer, on: before(0.02), heads });
  return asked;
}

/** Most of the others come late; two of three answer; the officer sweeps what is usual and drafts; then one more comes. */
async function afterwards({ stage, period, movement, officer, heads }: Days, asked: string[]) {
  const after = (days: number) => ago(stage, DUE_AGO - days);
  await answer(stage, { head: heads[RETURNED[0]], on: after(0.4), period });
  await answer(stage, { head: heads[RETURNED[1]], on: after(0.5), period });
  for (const [place, by] of heads.entries())
    if (place % 4 === 1 && place !== EXTENDED)
      await sendReport(stage, { by, on: after(0.6 + place / 60), period, place });
  await stage.as(officer, after(1.8), async (act) => {
    const waiting = await reviews.waiting(act, movement);
    await reviews.acceptUsual(
      act,
      movement,
      waiting.map(({ report }) => report),
    );
    held(await compilations.draft(act, { movement, period }));
  });
  const [late] = [heads[11]];
  if (late) await sendReport(stage, { by: late, on: after(2), period, place: 11 });
  if (asked.length !== RETURNED.length) throw new Error('three were returned');
}

async function giveBack(
  { as }: Stage,
  { by, on, head, period }: { by: Person; on: { now: Date }; head: Person | undefined; period: string },
): Promise<string> {
  return as(by, on, async (act) => {
    const question = counted(await reports.sheet(act, { period, unit: head?.unit?.id ?? '' }));
    const [last] = await versions.of(act, { period, unit: head?.unit?.id ?? '' });
    const reason = 'Số này gấp ba kỳ trước. Xin xem lại sổ theo dõi.';
    held(await reviews.giveBack(act, last?.id ?? '', [{ question: question?.id ?? '', reason }]));
    return last?.id ?? '';
  });
}

async function answer(
  { as }: Stage,
  { head, on, period }: { head: Person | undefined; on: { now: Date }; period: string },
) {
  if (!head) throw new Error('nobody answers');
  await as(head, on, async (act) => {
    const which = reports.own(act, period);
    const sheet = await reports.sheet(act, which);
    const first = counted(sheet);
    const answers = { ...sheet?.answers, [first?.id ?? '']: '2' };
    const answering = sheet?.returned?.id ?? null;
    held(await reports.submit(act, which, { answers, key: `answer-${head.account}`, answering }));
  });
}

/** The first question that asks for a number. */
function counted(sheet: reports.Sheet | null) {
  return sheet?.form.questions.find(({ kind }) => kind === 'count');
}

async function merge({ as }: Stage, { by, on, heads }: { by: Person; on: { now: Date }; heads: Person[] }) {
  await as(by, on, async (act) => {
    const from = MERGED.map((place) => heads[place]?.unit?.id ?? '');
    held(
      await unitChanges.record(act, {
        kind: 'merge',
        on: act.today,
        decision: {
          kind: 'Nghị quyết',
          number: '21/NQ-HĐND',
          date: addDays(act.today, -6),
          body: 'Hội đồng nhân dân phường',
        },
        from,
        to: [{ goesOn: null, kind: 'area', code: 'KP-34', name: NEW_UNIT, parent: null, of: from }],
        heads: Object.fromEntries(from.map((unit) => [unit, 'move' as const])),
      }),
    );
  });
}

/** Thirty-six more than the trial has, each with a head. */
async function moreUnits(act: Act) {
  const known = (await units.list(act)).length;
  const rows = Array.from({ length: UNITS - known }, (_, index) => [
    'Khu dân cư',
    `KP-${index + 41}`,
    `Khu phố ${index + 41}`,
  ]);
  held(await importUnits(act, [['Loại', 'Mã', 'Tên đơn vị'], ...rows]));
  for (const [index, { id, code }] of (await units.list(act, { search: 'KP-' })).entries()) {
    if (!rows.some((row) => row[1] === code)) continue;
    const login = `tuan.${index}`;
    held(
      await accounts.create(act, { login, name: `Trưởng ${code}`, password: null, role: 'unit', unit: id }),
    );
  }
}

async function headOf({ as, now }: Stage, commune: string, unit: string): Promise<Person | undefined> {
  return (await cast(as, now, commune)).find((person) => person.unit?.name === unit);
}

async function sessionOf({ as, now }: Stage, person: Person | undefined): Promise<string> {
  if (!person) throw new Error('nobody to sign in');
  const { account, membership, commune } = person;
  return as({ kind: 'setup', commune: commune.id }, { now }, (act) =>
    sessions.open(act, { account, membership, commune: commune.id }),
  );
}

function held(outcome: { ok: boolean }) {
  if (!outcome.ok) throw new Error(`the week was refused: ${JSON.stringify(outcome)}`);
}
