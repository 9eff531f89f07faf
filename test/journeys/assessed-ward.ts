import type { Person } from '#access';
import { addDays } from '#calendar';
import type { CriteriaSet, Criterion } from '#evaluation';
import { type Act, criteriaSets, movements, sessions } from '#store';
import { cast } from '../../src/server/trial/cast.ts';
import { foundWard } from '../../src/server/trial/found.ts';
import { sendReport } from '../../src/server/trial/reports.ts';
import { ago, type Stage } from '../../src/server/trial/stage.ts';
import { openedYear, played } from './played.ts';

/** A made-up ward that has its reports and a set of criteria, and has opened no evaluation. */
export interface AssessedWard {
  movement: string;
  /** Areas by name, the first of which has a session. */
  areas: string[];
  /** What the set's first criterion is fed by. */
  question: string;
  /** Tokens of open sessions: of the officer, and of the first area's head. */
  sessions: { officer: string; head: string };
}

/** Plays it into a data folder that nobody serves. */
export function playAssessed(dataFolder: string, now: Date): Promise<AssessedWard> {
  return played(dataFolder, now, play);
}

async function play(stage: Stage): Promise<AssessedWard> {
  const commune = await stage.as({ kind: 'setup' }, ago(stage, 40), foundWard);
  const [officer, , , , ...heads] = await cast(stage.as, stage.now, commune);
  const areas = heads.filter(({ unit }) => unit?.name.startsWith('Khu phố'));
  const [head] = areas;
  if (!officer || !head) throw new Error('the ward has no area');
  const { movement, period } = await openedYear(stage, officer);
  for (const [place, by] of areas.entries())
    await sendReport(stage, { by, on: ago(stage, 20), period, place });
  const question = await stage.as(officer, ago(stage, 6), (act) => keepSet(act, movement));
  const session = (person: Person) =>
    stage.as({ kind: 'setup', commune }, { now: stage.now }, (act) =>
      sessions.open(act, { account: person.account, membership: person.membership, commune }),
    );
  return {
    ...{ movement, question, areas: areas.map(({ unit }) => unit?.name ?? '') },
    sessions: { officer: await session(officer), head: await session(head) },
  };
}

/** Its first criterion has the words of a question, so that this one is proposed for it. */
async function keepSet(act: Act, movement: string): Promise<string> {
  const asked = (await movements.indicators(act, movement)).find(({ kind }) => kind === 'count');
  if (!asked) throw new Error('the movement asks for no count');
  const saved = await criteriaSets.saveVersion(act, {
    ...{ base: null, reason: null, sure: true, set: criteria(act, asked.question) },
  });
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  return asked.question;
}

function criteria(act: Act, question: string): CriteriaSet {
  const usual = { article: null, bounds: 'in', gate: false, eitherOr: null, whereAssigned: false } as const;
  const one = (id: string, title: string, some: Partial<Criterion>): Criterion => ({
    ...{ ...usual, id, title, asks: { kind: 'attestation' }, scores: { kind: 'none' } },
    ...some,
  });
  const at = (value: string) => ({ bar: '>=', amount: { value }, high: null }) as const;
  return {
    ...{ key: 'areas', title: 'Khu phố', source: { document: 'Hướng dẫn mẫu', article: 'Mục II' } },
    ...{ audience: ['area'], from: addDays(act.today, -400), until: null },
    nodes: [
      one('sessions', question, {
        ...{
          article: 'khoản 3',
          asks: { kind: 'count', at: at('1') },
          scores: { kind: 'full', points: '40' },
        },
      }),
      one('plan', 'Có sổ ghi chép hằng tháng', { scores: { kind: 'full', points: '30' } }),
      one('meeting', 'Họp khu phố lấy ý kiến người dân', { scores: { kind: 'full', points: '30' } }),
      one('people', 'Nội dung về quan điểm của người dân', { bounds: 'out' }),
    ],
    scale: {
      ...{
        score: 'points',
        below: 'Chưa xếp mức',
        notRated: [{ kind: 'no reports' }, { kind: 'under complaint' }],
      },
      classes: [
        { key: 'good', name: 'Tốt', from: at('80'), needs: [] },
        { key: 'fair', name: 'Khá', from: at('50'), needs: [] },
      ],
      caps: [{ class: 'good', atMost: { value: '50' }, of: 'rated' }],
    },
  };
}
