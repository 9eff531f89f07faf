import { type RawBuilder, sql } from 'kysely';
import type { CriteriaSet } from '#evaluation';
import { type Act, communeOf } from './act.ts';
import * as choices from './evaluation-choices.ts';
import * as entries from './evaluation-entries.ts';
import * as exceptions from './evaluation-exceptions.ts';
import * as holds from './evaluation-holds.ts';
import * as lists from './evaluation-list.ts';
import * as results from './evaluation-results.ts';
import * as sources from './evaluation-sources.ts';
import * as ownRules from './own-rules.ts';
import * as recalls from './recalls.ts';
import * as versions from './report-versions.ts';
import * as reports from './reports.ts';
import { day } from './testing.ts';
import {
  atLeast,
  criterion,
  evaluationFor,
  type Judged,
  judgedWard,
  LATER,
  quarter,
  setOf,
} from './testing-facts.ts';

/** Areas that are judged with a cap of a rule, and an evaluation that rests on what they come to. */
export interface Marked {
  ward: Judged;
  /** The evaluation that rests on the areas'. */
  resting: string;
  /** Does something as the officer. */
  staff<T>(work: (act: Act) => Promise<T>): Promise<T>;
}

const AREAS = setOf(
  [
    criterion('meetings', {
      asks: { kind: 'count', at: atLeast('10') },
      scores: { kind: 'scaled', points: '100' },
    }),
    criterion('peace', { asks: { kind: 'no-incident' }, gate: true }),
    criterion('crimes', {
      asks: { kind: 'change', way: 'fall', at: atLeast('5'), smallest: { value: '2' } },
      gate: true,
      whereAssigned: true,
    }),
    criterion('plan', { whereAssigned: true, gate: true }),
  ],
  {
    caps: [{ class: 'good', atMost: { rule: 'mau.tran' }, of: 'rated' }],
    notRated: [{ kind: 'under complaint' }, { kind: 'registered late', until: { value: '03-31' } }],
  },
);
const RESTING = setOf(
  [
    criterion('areas', {
      asks: { kind: 'result', set: 'areas', least: 'good' },
      scores: { kind: 'full', points: '100' },
    }),
  ],
  {},
  'whole',
);

export async function marked(areas: number): Promise<Marked> {
  const ward = await judgedWard({
    ...{ areas, set: AREAS, periods: [quarter(1)] },
    questions: { meetings: {}, peace: { kind: 'no-incident' }, crimes: {} },
  });
  const staff: Marked['staff'] = (work) => ward.town.as(ward.town.officer, work, LATER);
  const resting = await staff(async (act) => {
    await takePack(act);
    const { units, movement } = ward;
    return evaluationFor(act, { set: RESTING, units, movement, asked: {} });
  });
  return { ward, resting, staff };
}

/** A cap of half of those rated, of a paper that the ward took as a file. */
async function takePack(act: Act) {
  const source = { document: 'Hướng dẫn mẫu', article: null, status: 'C' };
  const values = [{ from: '2026-01-01', until: null, value: '50', note: null, source }];
  const rules = [
    { key: 'mau.tran', title: 'Mức trần loại tốt', unit: 'percent', bar: '<=', values },
    { key: 'mau.khac', title: 'Mức khác', unit: 'percent', bar: '<=', values },
  ];
  const pack = { key: 'mau', title: 'Gói mẫu', document: 'Hướng dẫn mẫu', rules };
  await sql`insert into rule_pack (commune_id, key, title, document, content, hash, taken_at)
    values (${communeOf(act)}, 'mau', 'Gói mẫu', 'Hướng dẫn mẫu', ${JSON.stringify(pack)}, '0', ${act.now})`.execute(
    act.tx,
  );
}

/** The second version of the areas' criteria, with its classes the other way round. Gives back its id. */
export async function secondVersion({ staff }: Marked): Promise<string> {
  const [good, fair] = AREAS.scale.classes;
  if (!good || !fair) throw new Error('two classes');
  const classes = [
    { ...fair, from: good.from },
    { ...good, from: fair.from },
  ];
  return staff((act) => versionOf(act, { ...AREAS, scale: { ...AREAS.scale, classes } }));
}

async function versionOf(act: Act, content: CriteriaSet): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into criteria_set (commune_id, key, version, title, content, made_at)
    values (${communeOf(act)}, ${content.key}, 2, ${content.title}, ${JSON.stringify(content)}, ${act.now}) returning id`.execute(
    act.tx,
  );
  return rows[0]?.id ?? '';
}

export type Results = Awaited<ReturnType<typeof results.list>>;

/** What both evaluations come to, brought up to date by their marks. */
export async function byMarks({ ward, resting, staff }: Marked): Promise<Results[]> {
  const found: Results[] = [];
  for (const of of [resting, ward.evaluation]) found.push(await staff((act) => results.list(act, of)));
  return found;
}

/** The same computed from nothing; nothing of it is kept. */
export async function fromNothing({ ward, resting, staff }: Marked): Promise<Results[]> {
  const undone = await staff(async (act) => {
    await sql`update evaluation_unit set stale = true, state = null, class = null, own_class = null, points = null, most = null,
      because = null, inputs = null where commune_id = ${communeOf(act)}`.execute(act.tx);
    const found: Results[] = [];
    for (const of of [resting, ward.evaluation]) found.push(await results.list(act, of));
    return { ok: false, found };
  });
  return undone.found;
}

/** What changes something that results rest on: of a unit by its place, so much. */
export type Change = (here: Marked, unit: number, amount: number) => Promise<void>;

/** Whatever a ward does in any order; what cannot be done at that moment changes nothing. */
export const anyChange = {
  report: async ({ ward }, unit, amount) => {
    await recalled(ward, unit);
    const peace = amount % 5 === 4 ? '1' : '0';
    await ward.send(unit, 0, { meetings: `${amount}`, peace, crimes: `${amount}` });
  },
  recall: ({ ward }, unit) => recalled(ward, unit),
  complaint: onUnit(async (act, of) => {
    const held = (await holds.list(act, of.evaluation, of.unit)).some(({ ended }) => ended === null);
    await (held
      ? holds.release(act, of.evaluation, of.unit)
      : holds.hold(act, of.evaluation, { unit: of.unit, reason: 'Đang có đơn khiếu nại' }));
  }),
  word: onUnit(async (act, { evaluation, unit }, amount) => {
    const entered = amount % 3 === 0 ? null : ({ kind: 'said', yes: amount % 3 === 1 } as const);
    await entries.review(act, evaluation, { unit, criterion: 'plan', entered, reason: 'Theo hồ sơ' });
  }),
  assigned: onUnit(async (act, { evaluation, unit }, amount) => {
    const criteria = [...(amount % 2 === 0 ? ['plan'] : []), ...(amount % 3 === 0 ? ['crimes'] : [])];
    await holds.assign(act, evaluation, { unit, criteria });
  }),
  exception: onUnit(async (act, { evaluation, unit }) => {
    const [stands] = (await exceptions.list(act, evaluation, unit)).filter((one) => one.withdrawnAt === null);
    if (stands) await exceptions.withdraw(act, evaluation, stands.id);
    else await exceptions.except(act, evaluation, { unit, criterion: 'peace', cases: '1', reason: EXCEPTED });
  }),
  baseline: onUnit((act, { evaluation, unit }, amount) => baselineOf(act, { evaluation, unit }, amount)),
  rule: ({ staff }, _, amount) => staff((act) => ruleSet(act, 'mau.tran', `${amount * 8}`)),
  source: ({ staff, ward }, _, amount) =>
    staff(async (act) => {
      const indicator =
        amount % 3 === 0 ? null : (ward.asked[amount % 3 === 1 ? 'meetings' : 'crimes'] ?? '');
      await sources.setSource(act, ward.evaluation, { criterion: 'meetings', indicator });
    }),
  choice: ({ staff, ward }) => staff((act) => chooseFirst(act, ward.evaluation)),
  list: async ({ staff, ward }, unit) => {
    await staff((act) =>
      sql`update unit set kind = case kind when 'area' then 'team' else 'area' end
        where commune_id = ${communeOf(act)} and id = ${ward.units[unit]}`.execute(act.tx),
    );
    await staff((act) => lists.follow(act, ward.evaluation));
  },
  version: async ({ staff, ward }) => {
    await staff((act) =>
      sql`update evaluation set criteria_set_id = other.id from criteria_set mine
        join criteria_set other on (other.commune_id, other.key) = (mine.commune_id, mine.key) and other.id <> mine.id
        where (mine.commune_id, mine.id) = (evaluation.commune_id, criteria_set_id) and evaluation.id = ${ward.evaluation}`.execute(
        act.tx,
      ),
    );
  },
} satisfies Record<string, Change>;

/** What was sent is taken back; where nothing was, nothing is. */
async function recalled({ town, heads, periods }: Judged, unit: number) {
  const recall = async (act: Act) => {
    const which = reports.own(act, periods[0] ?? '');
    const [newest] = await versions.of(act, which);
    return recalls.recall(act, which, { report: newest?.id ?? '', reason: 'Ghi nhầm số' });
  };
  await town.as(heads[unit] ?? town.officer, recall, LATER);
}

const EXCEPTED = 'Khu dân cư tự phát hiện, báo cơ quan chức năng';

interface OfUnit {
  evaluation: string;
  unit: string;
}

/** What is said of a unit in the areas' evaluation, as long as it is on its list. */
function onUnit(work: (act: Act, of: OfUnit, amount: number) => Promise<unknown>): Change {
  return async ({ staff, ward: { units, evaluation } }, place, amount) => {
    await staff(async (act) => {
      const unit = units[place] ?? '';
      const { rows } = await listed(act, { evaluation, unit }).execute(act.tx);
      if (rows.length > 0) await work(act, { evaluation, unit }, amount);
    });
  };
}

function listed(act: Act, { evaluation, unit }: OfUnit): RawBuilder<unknown> {
  return sql`select from evaluation_unit where commune_id = ${communeOf(act)} and evaluation_id = ${evaluation} and unit_id = ${unit}`;
}

async function baselineOf(act: Act, { evaluation, unit }: OfUnit, amount: number) {
  await sql`update baseline set withdrawn_at = ${act.now} where unit_id = ${unit} and withdrawn_at is null`.execute(
    act.tx,
  );
  await sql`insert into baseline (commune_id, evaluation_id, unit_id, criterion, value, covers_from, covers_to, letter, letter_date, frozen_at)
    values (${communeOf(act)}, ${evaluation}, ${unit}, 'crimes', ${amount}, '2025-01-01', '2025-12-31', 'Công văn mẫu', '2026-01-05', ${act.now})`.execute(
    act.tx,
  );
}

export async function ruleSet(act: Act, key: string, value: string): Promise<void> {
  const set = await ownRules.set(act, {
    ...{ key, from: day('2026-01-01'), until: null, value, bar: null, article: null, sure: true },
    ...{ document: 'Quyết định mẫu', reason: 'Văn bản mới' },
  });
  if (!set.ok) throw new Error(set.problem);
}

/** Of a tie the first who find room; where there is none, the choice that stands is taken back. */
async function chooseFirst(act: Act, evaluation: string) {
  const standing = await results.standings(act, evaluation);
  const cap = standing?.caps.find(({ tied }) => tied.length > 0);
  if (!cap) return void (await choices.withdraw(act, evaluation, 'good'));
  const inside = standing?.standings.filter(
    ({ result }) => (result.kind === 'class' || result.kind === 'capped') && result.class === cap.class,
  );
  const units = [...cap.tied].sort().slice(0, cap.allowed - (inside?.length ?? 0));
  if (units.length > 0)
    await choices.choose(act, evaluation, { class: cap.class, units, reason: 'Nhiều việc hơn' });
}
