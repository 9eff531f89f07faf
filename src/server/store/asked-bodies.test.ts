import { afterAll, beforeAll, expect, it } from 'vitest';
import { ordered } from '#desk';
import { lettersOf, tallyOf } from '#reporting';
import { onlyAsked } from '#urging';
import * as boards from './board.ts';
import * as desk from './desk.ts';
import * as exemptions from './exemptions.ts';
import * as movements from './movements.ts';
import * as reports from './reports.ts';
import {
  confirmedPlan,
  day,
  indicator,
  openedMovement,
  period,
  readingOf,
  type Ward,
  ward,
} from './testing.ts';

/** Two areas and two bodies of the Front owe one report, due on 12/6/2026; nobody sends. */
const KINDS = ['area', 'organisation'];
const AFTER = '2026-06-20T03:00:00Z';
let town: Ward;
let front: string;
let movement: string;
let due: string;

beforeAll(async () => {
  town = await ward();
  front = await town.unit('organisation', 'MT', 'Mặt trận phường');
  const units = [front, await town.unit('organisation', 'PN', 'Hội phường')];
  for (const code of ['1', '2']) units.push(await town.unit('area', code));
  await town.as(town.officer, async (act) => {
    const plan = await confirmedPlan(act, readingOf({ quote: 'Có ít nhất 01 mô hình', value: 1 }));
    movement = await openedMovement(act, {
      plan,
      units,
      indicators: [indicator('t1', { unitKinds: KINDS })],
      periods: [period({ unitKinds: KINDS, onTimeUntil: day('2026-06-12') })],
    });
    due = (await movements.periods(act, movement))[0]?.id ?? '';
  });
});
afterAll(() => town.close());

const lines = (at: string) =>
  town.as(
    town.officer,
    async (act) =>
      ordered(await desk.waiting(act), act.today)
        .filter(({ kind }) => kind === 'missing' || kind === 'due')
        .map(({ kind, count, asked, urgency }) => `${kind} ${count} ${asked ? 'asked' : 'owed'} ${urgency}`),
    at,
  );

it('on a desk a body that is only asked is never overdue, and stands apart', async () => {
  expect(await lines('2026-06-10T03:00:00Z')).toEqual(['due 2 owed soon', 'due 2 asked soon']);
  expect(await lines(AFTER)).toEqual(['missing 2 owed overdue', 'missing 2 asked waiting']);
});

it('on the board its cell is another than what is overdue, within the rates like any other', async () => {
  const shown = await town.as(town.officer, (act) => boards.board(act, movement), AFTER);
  expect(shown.units.map(({ kind, cells }) => `${kind} ${cells}`).sort()).toEqual([
    'area m',
    'area m',
    'organisation a',
    'organisation a',
  ]);
  expect(lettersOf('missing')).not.toContain('a');
  expect(tallyOf('a')).toEqual(tallyOf('m'));
});

it('its own page knows that it is asked', async () => {
  const head = await town.person('unit', front);
  const owed = await town.as(head, (act) => reports.owed(act), AFTER);
  expect(owed.map(({ like }) => onlyAsked(like))).toEqual([true]);
});

it('counts an exempt one of them nowhere', async () => {
  const given = await town.as(
    town.officer,
    (act) => exemptions.exempt(act, { period: due, unit: front }, 'Chưa thành lập'),
    AFTER,
  );
  expect(given).toMatchObject({ ok: true });
  expect(await lines(AFTER)).toEqual(['missing 2 owed overdue', 'missing 1 asked waiting']);
});
