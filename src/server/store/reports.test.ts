import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#access';
import * as movements from './movements.ts';
import * as reports from './reports.ts';
import * as sendings from './sendings.ts';
import { confirmedPlan, indicator, openedMovement, period, readingOf, type Ward, ward } from './testing.ts';

let town: Ward;
let head: Person;
let second: Person;
let movement: string;
let due: string;
let asked: string;

beforeAll(async () => {
  town = await ward();
  const one = await town.unit('area', 'TDP1', 'Tổ dân phố 1');
  const two = await town.unit('area', 'TDP2', 'Tổ dân phố 2');
  head = await town.person('unit', one);
  second = await town.person('unit', two);
  movement = await town.as(town.officer, async (act) => {
    const plan = await confirmedPlan(
      act,
      readingOf({ quote: 'Có ít nhất 01 mô hình', value: 1, unit: 'mô hình' }),
    );
    return openedMovement(act, {
      plan,
      units: [one, two],
      indicators: [indicator('t1')],
      periods: [period()],
    });
  });
  [due, asked] = await town.as(town.officer, async (act) => [
    (await movements.periods(act, movement))[0]?.id ?? '',
    (await movements.indicators(act, movement))[0]?.id ?? '',
  ]);
});

afterAll(() => town.close());

describe('a report', () => {
  it('is owed by every participant of the kinds its period addresses', async () => {
    const board = await town.as(town.officer, (act) => reports.board(act, movement));
    expect(board.map(({ unitName }) => unitName)).toEqual(['Tổ dân phố 1', 'Tổ dân phố 2']);
  });

  it('is saved as typed, and a second device that saw an older draft is told', async () => {
    const save = (value: string, revision: number) =>
      town.as(head, (act) =>
        reports.save(act, reports.own(act, due), { answers: { [asked]: value }, revision }),
      );
    expect(await save('một', 0)).toMatchObject({ ok: true, revision: 1 });
    expect(await save('2', 0)).toEqual({
      ok: false,
      problem: 'changed meanwhile',
      answers: { [asked]: 'một' },
      revision: 1,
    });
    expect(await save('1.2', 1)).toMatchObject({ ok: true, revision: 2 });
  });

  it('is refused with the problem beside its field while a figure is in doubt', async () => {
    const sent = await town.as(head, (act) =>
      reports.submit(act, reports.own(act, due), { answers: { [asked]: '12.5' }, key: 'k' }),
    );
    expect(sent).toMatchObject({ ok: false, fields: [{ field: asked }] });
  });

  it('is sent once: the same key again changes nothing, another is refused', async () => {
    const submit = (key: string) =>
      town.as(head, (act) =>
        reports.submit(act, reports.own(act, due), { answers: { [asked]: '1.234' }, key }),
      );
    const first = await submit('key-1');
    expect(first).toMatchObject({ ok: true, again: false });
    expect(await submit('key-1')).toEqual({ ...first, again: true });
    expect(await submit('key-2')).toEqual({ ok: false, problem: 'already sent' });
  });

  it('keeps its form as it was sent', async () => {
    const [row] = await town.as(head, (act) => reports.owed(act));
    const sent = await town.as(town.officer, (act) => reports.get(act, row?.report ?? ''));
    expect(sent?.form.questions).toHaveLength(1);
    expect(sent?.figures).toEqual([
      {
        indicator: asked,
        value: '1234',
        denominator: null,
        prose: null,
        explanation: null,
        attestedBy: null,
        months: [],
        rows: null,
      },
    ]);
  });

  it('adds up over the units that sent one', async () => {
    await town.as(second, (act) =>
      reports.submit(act, reports.own(act, due), { answers: { [asked]: '6' }, key: 'key-3' }),
    );
    expect(await town.as(town.officer, (act) => reports.totals(act, due))).toEqual([
      {
        indicator: asked,
        reports: 2,
        value: '1240',
        denominator: null,
        reached: 2,
        broken: false,
        changes: [],
      },
    ]);
  });

  it('of a period that is none is not found, whether it is read, saved or sent', async () => {
    const nowhere = { period: 'abc', unit: crypto.randomUUID() };
    const sending = { answers: {}, key: 'k', revision: 0, marks: '' };
    const none = { ok: false, problem: 'not found' };
    expect(await town.as(head, (act) => reports.sheet(act, nowhere))).toBeNull();
    expect(await town.as(head, (act) => reports.save(act, nowhere, sending))).toEqual(none);
    expect(await town.as(head, (act) => sendings.send(act, nowhere, sending))).toEqual(none);
  });

  it('of another unit is not found', async () => {
    const theirs = await town.as(town.officer, (act) => reports.board(act, movement));
    const report = theirs.find(({ unitName }) => unitName === 'Tổ dân phố 2')?.report ?? '';
    expect(await town.as(head, (act) => reports.get(act, report))).toBeNull();
  });
});
