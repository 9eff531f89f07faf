import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as paperNumbers from './paper-numbers.ts';
import * as paperSendings from './paper-sendings.ts';
import { day } from './testing.ts';
import { type NumberedWard, numberedWard, TODAY } from './testing-numbers.ts';

let town: NumberedWard;
beforeAll(async () => {
  town = await numberedWard();
});
afterAll(() => town.close());

describe('the sending of a paper', () => {
  const note = (number: string, given: Partial<paperSendings.NewSending>, person = town.officer) =>
    town.as(person, (act) =>
      paperSendings.note(act, { number, units: [], bodies: [], way: 'message', on: day(TODAY), ...given }),
    );
  const numberOf = async (title: string) =>
    (await town.register()).find((line) => line.title === title)?.id ?? '';

  it('is noted once for each unit, way and day, and says who has none yet', async () => {
    const [one, other] = [await town.unit('area', 'TDP-1', 'Tổ 1'), await town.unit('area', 'TDP-2', 'Tổ 2')];
    await town.issue(await town.drawn({ title: 'Gửi đi' }));
    const number = await numberOf('Gửi đi');
    expect(await note(number, {})).toEqual({ ok: false, problem: 'nobody' });
    expect(await note(number, { units: [one], on: day('2026-11-09') })).toMatchObject({
      problem: 'before its date',
    });
    expect(await note(number, { units: [one], on: day('2026-11-11') })).toMatchObject({
      problem: 'in the future',
    });
    await note(number, { units: [one], bodies: ['Công an phường'] });
    await note(number, { units: [one, other], way: 'message' });
    const sent = await town.as(town.officer, (act) => paperSendings.list(act, number));
    expect(sent.map(({ to }) => to)).toEqual(['Công an phường', 'Tổ 1', 'Tổ 2']);
    const receivers = await town.as(town.officer, (act) => paperSendings.receivers(act, number));
    expect(receivers.bodies).toEqual(['Các tổ dân phố', 'Công an phường']);
    expect(receivers.units.map(({ id }) => id)).toEqual([one, other]);
    expect((await town.register()).find(({ id }) => id === number)).toMatchObject({
      ...{ sentTo: { units: 2, bodies: 1 }, passedOn: TODAY },
    });
    expect(await town.as(town.officer, (act) => paperSendings.ofUnit(act, one))).toMatchObject([
      { title: 'Gửi đi' },
    ]);
  });

  it('of a letter is asked of the units that it is written to, and of whoever got it all the same', async () => {
    const [one, other] = [await town.unit('area', 'TDP-3', 'Tổ 3'), await town.unit('area', 'TDP-4', 'Tổ 4')];
    const letter = { name: '', code: null };
    await town.issue(await town.drawn({ title: 'Đôn đốc', type: letter, addressees: ['Tổ 3'] }));
    const number = await numberOf('Đôn đốc');
    const receivers = () => town.as(town.officer, (act) => paperSendings.receivers(act, number));
    expect((await receivers()).units.map(({ id }) => id)).toEqual([one]);
    expect(await town.as(town.officer, (act) => paperSendings.notSent(act, number))).toEqual([one]);
    await note(number, { units: [other] });
    expect((await receivers()).units.map(({ id }) => id)).toEqual([one, other]);
  });

  it('noted by mistake is taken back by an officer', async () => {
    await town.issue(await town.drawn({ title: 'Nhầm' }));
    const number = await numberOf('Nhầm');
    await note(number, { bodies: ['Trường học'] });
    const [sending] = await town.as(town.officer, (act) => paperSendings.list(act, number));
    const takeBack = async (person = town.officer) =>
      town.as(person, (act) => paperSendings.takeBack(act, number, sending?.id ?? ''));
    await takeBack(await town.person('leader'));
    expect(await town.as(town.officer, (act) => paperSendings.list(act, number))).toHaveLength(1);
    expect(await takeBack()).toBe(true);
    expect(await takeBack()).toBe(false);
    await town.as(town.officer, (act) => paperNumbers.makeVoid(act, number, 'Sai thể thức'));
    expect(await note(number, { bodies: ['Trường học'] })).toEqual({ ok: false, problem: 'not issued' });
  });
});
