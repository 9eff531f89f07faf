import type { Person } from '#access';
import { addDays } from '#calendar';
import type { CriteriaSet, Criterion } from '#evaluation';
import {
  type Act,
  criteriaSets,
  evaluationEntries,
  evaluationOpening,
  evaluationResults,
  evaluationsShown,
  movements,
  sessions,
} from '#store';
import { cast } from '../../src/server/trial/cast.ts';
import { attach } from '../../src/server/trial/evidence.ts';
import { foundWard } from '../../src/server/trial/found.ts';
import { firePoint } from '../../src/server/trial/picture.ts';
import { sendReport } from '../../src/server/trial/reports.ts';
import { ago, type Stage } from '../../src/server/trial/stage.ts';
import { openedYear, played } from './played.ts';

/** A made-up ward whose areas were judged and shown their results. */
export interface JudgedWard {
  movement: string;
  evaluation: string;
  /** One whose areas wait for a rule that nobody has looked up. */
  waiting: string;
  /** An area that lacks something. */
  unit: { id: string; name: string };
  /** An area with enough points that a cap keeps from its class. */
  capped: { id: string; name: string };
  /** Tokens of open sessions: of the officer, of that area's head, and of the capped one's. */
  sessions: { officer: string; head: string; capped: string };
}

/** Plays it into a data folder that nobody serves. */
export function playJudged(dataFolder: string, now: Date): Promise<JudgedWard> {
  return played(dataFolder, now, play);
}

async function play(stage: Stage): Promise<JudgedWard> {
  const commune = await stage.as({ kind: 'setup' }, ago(stage, 40), foundWard);
  const [officer, , , , ...heads] = await cast(stage.as, stage.now, commune);
  const areas = heads.filter(({ unit }) => unit?.name.startsWith('Khu phố'));
  const [first] = areas;
  if (!officer || !first?.unit) throw new Error('the ward has no area');
  const { movement, period } = await openedYear(stage, officer);
  const beside = { beside: /điểm chữa cháy/, name: 'Ảnh ông Mẫu.png', bytes: firePoint() };
  await attach(stage, { by: first, on: ago(stage, 21), period, ...beside });
  for (const [place, by] of areas.entries())
    if (place !== 3) await sendReport(stage, { by, on: ago(stage, 20), period, place });
  const evaluation = await stage.as(officer, ago(stage, 5), (act) => judge(act, movement, areas));
  const waiting = await stage.as(officer, ago(stage, 5), (act) => judgeByUnset(act, movement, areas));
  const beyond = await stage.as(officer, { now: stage.now }, (act) =>
    evaluationResults.list(act, evaluation),
  );
  const capped = areas.find(({ unit }) => beyond.find((one) => one.unit === unit?.id)?.state === 'capped');
  if (!capped?.unit) throw new Error(`no area is capped: ${beyond.map(({ state }) => state).join(' ')}`);
  const session = (person: Person) =>
    stage.as({ kind: 'setup', commune }, { now: stage.now }, (act) =>
      sessions.open(act, { account: person.account, membership: person.membership, commune }),
    );
  return {
    ...{ movement, evaluation, waiting, unit: first.unit, capped: capped.unit },
    sessions: {
      ...{ officer: await session(officer), head: await session(first), capped: await session(capped) },
    },
  };
}

/** Opens it on a question of the movement, says of each area what reports do not, and shows it. */
async function judge(act: Act, movement: string, areas: readonly Person[]): Promise<string> {
  const asked = (await movements.indicators(act, movement)).find(({ kind }) => kind === 'count');
  const saved = await criteriaSets.saveVersion(act, {
    base: null,
    set: criteria(act),
    reason: null,
    sure: true,
  });
  if (!saved.ok || !asked) throw new Error(JSON.stringify(saved));
  const [from, to] = [addDays(act.today, -305), addDays(act.today, -5)];
  const opened = await evaluationOpening.open(act, {
    ...{ movement, set: saved.id, title: 'Đánh giá khu phố', year: Number(act.today.slice(0, 4)), from, to },
    ...{ decidedOn: to, selfUntil: null, objectionsUntil: null, registration: null },
    ...{ sources: [{ criterion: 'sessions', indicator: asked.id }], targets: [] },
  });
  if (!opened.ok) throw new Error(opened.problem);
  for (const [place, { unit }] of areas.entries())
    for (const [criterion, yes] of [
      ['peace', true],
      ['plan', place !== 0],
    ] as const)
      await evaluationEntries.review(act, opened.evaluation, {
        ...{
          unit: unit?.id ?? '',
          criterion,
          entered: { kind: 'said', yes },
          reason: 'Theo hồ sơ khu phố nộp',
        },
      });
  await evaluationsShown.show(act, opened.evaluation);
  return opened.evaluation;
}

/** Opens one that holds a figure of the first area against a rule that nobody has set. */
async function judgeByUnset(act: Act, movement: string, [area]: readonly Person[]): Promise<string> {
  const at = { bar: '>=', amount: { rule: 'team.good.tasks' }, high: null } as const;
  const set: CriteriaSet = {
    ...{
      ...criteria(act),
      key: 'tasks',
      nodes: [one('tasks', 'Việc đã làm', { asks: { kind: 'ratio', at } })],
    },
    scale: {
      ...{ score: 'points', below: 'Chưa đạt', caps: [], notRated: [] },
      classes: [{ key: 'met', name: 'Đạt', from: null, needs: ['tasks'] }],
    },
  };
  const saved = await criteriaSets.saveVersion(act, { base: null, set, reason: null, sure: true });
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  const [from, to] = [addDays(act.today, -305), addDays(act.today, -5)];
  const opened = await evaluationOpening.open(act, {
    ...{ movement, set: saved.id, title: 'Việc của khu phố', year: Number(act.today.slice(0, 4)), from, to },
    ...{
      decidedOn: to,
      selfUntil: null,
      objectionsUntil: null,
      registration: null,
      sources: [],
      targets: [],
    },
  });
  if (!opened.ok) throw new Error(opened.problem);
  await evaluationEntries.review(act, opened.evaluation, {
    ...{ unit: area?.unit?.id ?? '', criterion: 'tasks', reason: 'Theo sổ của khu phố' },
    entered: { kind: 'share', part: '9', whole: '10' },
  });
  return opened.evaluation;
}

function one(id: string, title: string, some: Partial<Criterion>): Criterion {
  const usual = { article: null, bounds: 'in', gate: false, eitherOr: null, whereAssigned: false } as const;
  return { ...usual, id, title, asks: { kind: 'attestation' }, scores: { kind: 'none' }, ...some };
}

function criteria(act: Act): CriteriaSet {
  const at = (value: string) => ({ bar: '>=', amount: { value }, high: null }) as const;
  return {
    ...{ key: 'areas', title: 'Khu phố', source: { document: 'Hướng dẫn mẫu', article: 'Mục II' } },
    ...{ audience: ['area'], from: addDays(act.today, -400), until: null },
    nodes: [
      one('peace', 'Không để xảy ra cháy, nổ', { asks: { kind: 'no-incident' }, gate: true }),
      one('sessions', 'Số buổi tuyên truyền', {
        ...{
          article: 'khoản 3',
          asks: { kind: 'count', at: at('4') },
          scores: { kind: 'scaled', points: '60' },
        },
      }),
      one('plan', 'Có kế hoạch riêng', { scores: { kind: 'full', points: '40' } }),
      one('people', 'Nội dung về quan điểm của người dân', { bounds: 'out' }),
    ],
    scale: {
      ...{ score: 'points', below: 'Chưa xếp mức', notRated: [{ kind: 'no reports' }] },
      classes: [
        { key: 'good', name: 'Tốt', from: at('80'), needs: [] },
        { key: 'fair', name: 'Khá', from: at('50'), needs: [] },
      ],
      caps: [{ class: 'good', atMost: { value: '20' }, of: 'rated' }],
    },
  };
}
