import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourcesOf } from '#evaluation';
import type { ChangeDraft } from '#org';
import * as evidence from './evidence.ts';
import * as facts from './facts.ts';
import { photo } from './inhabited-evidence.ts';
import { recall } from './recalls.ts';
import * as receipts from './receipts.ts';
import * as reports from './reports.ts';
import { giveBack } from './reviews.ts';
import { day } from './testing.ts';
import {
  atLeast,
  criterion,
  type Judged,
  judgedWard,
  LATER,
  listed,
  setOf,
  unnamed,
} from './testing-facts.ts';
import * as unitChanges from './unit-changes.ts';

const set = setOf([
  criterion('meetings', {
    asks: { kind: 'count', at: atLeast('4') },
    scores: { kind: 'scaled', points: '50' },
  }),
  criterion('flag', { asks: { kind: 'ratio', at: atLeast('90') }, scores: { kind: 'full', points: '50' } }),
  criterion('model', { asks: { kind: 'attestation' } }),
  criterion('peace', { asks: { kind: 'no-incident' }, gate: true }),
  criterion('patrol', { asks: { kind: 'frequency', each: 'month', at: atLeast('1') } }),
  criterion('given', { asks: { kind: 'judgement' } }),
]);
const questions = {
  meetings: { kind: 'count', byMonth: true },
  flag: { kind: 'ratio' },
  model: { kind: 'attestation' },
  peace: { kind: 'no-incident' },
  patrol: { kind: 'count', byMonth: true },
} as const;

let ward: Judged;
beforeAll(async () => {
  ward = await judgedWard({ areas: 8, set, questions });
});
afterAll(() => ward.town.close());

/** In the next year: a receipt's number has the year of its own sending. */
const AGAIN = '2027-01-02T03:00:00Z';
const months = (quarter: number) =>
  [1, 2, 3].map((month) => `2026-${String((quarter - 1) * 3 + month).padStart(2, '0')}`);
const usual = (quarter: number, some: Record<string, string> = {}) => ({
  ...Object.fromEntries(
    months(quarter).flatMap((month) => [
      [`meetings@${month}`, '1'],
      [`patrol@${month}`, '2'],
    ]),
  ),
  flag: '45',
  'flag.whole': '50',
  model: 'yes',
  peace: '0',
  ...some,
});
const staff = <T>(work: Parameters<typeof ward.town.as<T>>[1]) =>
  ward.town.as(ward.town.officer, work, LATER);
const ofUnit = async (unit: number) => {
  const known = await staff((act) => facts.ofUnit(act, ward.evaluation, ward.units[unit] ?? ''));
  if (!known) throw new Error('not on the list');
  return known;
};
const fact = async (unit: number, id: string) => (await ofUnit(unit)).facts.get(id);

const ofAll = () =>
  staff(async (act) => {
    const all: facts.UnitFacts[] = [];
    for await (const batch of facts.ofEvery(act, ward.evaluation)) all.push(...batch);
    return new Map(all.map((known) => [known.unit, known]));
  });

describe('the facts of a unit', () => {
  it('are missing with their reason while no report has come', async () => {
    const { facts: none, circumstances } = await ofUnit(3);
    expect([...none].map(([id, one]) => [id, one.kind === 'missing' ? one.why : one.kind])).toEqual([
      ['meetings', 'no report'],
      ['flag', 'no report'],
      ['model', 'no report'],
      ['peace', 'no report'],
      ['patrol', 'no report'],
      ['given', 'not entered'],
    ]);
    expect(circumstances).toEqual({
      ...{ begunOn: null, leftOut: null, underComplaint: null, registeredOn: 'not asked' },
      ...{ hasReports: false, assigned: [] },
    });
  });

  it('put the quarters together as each question sums, and name each report', async () => {
    for (const number of [1, 2]) await ward.send(0, number - 1, usual(number));
    await ward.send(0, 2, usual(3, { model: 'no', peace: '1' }));
    const silent = { 'meetings@2026-12': '', 'meetings.why': 'Mưa bão' };
    await ward.send(0, 3, usual(4, { ...silent, 'patrol@2026-11': '0', model: 'no' }));
    const { facts: told } = await ofUnit(0);
    expect(told.get('meetings')).toMatchObject({ kind: 'amount', value: '11' });
    expect(told.get('flag')).toMatchObject({ kind: 'share', part: '180', whole: '200', wholeOn: null });
    expect(told.get('model')).toMatchObject({ kind: 'said', yes: false });
    expect(told.get('peace')).toMatchObject({ kind: 'cases', cases: '1' });
    const patrol = told.get('patrol');
    expect(patrol?.kind === 'turns' && patrol.turns.map(({ value }) => value)).toEqual([
      ...Array.from({ length: 10 }, () => '2'),
      '0',
      '2',
    ]);
    const flag = told.get('flag');
    const named = ['Quý 1', 'Quý 2', 'Quý 3', 'Quý 4'].map((period) => ({
      ...{ kind: 'report', period, version: 1, receivedOn: '2026-11-20' },
    }));
    expect(flag?.kind === 'share' && flag.sources).toMatchObject(named);
  });

  it('say nothing of a year without incident while a report of it is lacking', async () => {
    for (const number of [1, 2, 3]) await ward.send(1, number - 1, usual(number));
    expect(await fact(1, 'peace')).toMatchObject({
      kind: 'missing',
      why: 'no report',
      soFar: { cases: '0' },
    });
    expect(await fact(1, 'meetings')).toMatchObject({ kind: 'amount', value: '9' });
    const patrol = await fact(1, 'patrol');
    expect(patrol?.kind === 'turns' && patrol.turns.filter(({ value }) => value === null)).toHaveLength(3);
  });

  it('follow the version that stands: the newer, and after a recall the one before', async () => {
    await ward.send(2, 0, usual(1), '2026-04-02T03:00:00Z');
    const which = { period: ward.periods[0] ?? '', unit: ward.units[2] ?? '' };
    const before = await fact(2, 'meetings');
    const [report = ''] = (await ofUnit(2)).reports;
    const recalled = await ward.town.as(
      ward.heads[2] ?? ward.town.officer,
      (act) => recall(act, which, { report, reason: 'Ghi nhầm' }),
      '2026-04-02T04:00:00Z',
    );
    expect(recalled).toMatchObject({ ok: true });
    expect(await fact(2, 'meetings')).toEqual({ kind: 'missing', why: 'no report' });
    await ward.send(2, 0, usual(1, { 'meetings@2026-01': '5' }), '2026-04-03T03:00:00Z');
    expect(before).toMatchObject({ value: '3' });
    expect(await fact(2, 'meetings')).toMatchObject({
      value: '7',
      sources: [{ version: 2, receivedOn: '2026-04-03' }],
    });
    const [standing = ''] = (await ofUnit(2)).reports;
    const back = [{ question: ward.asked.meetings ?? '', reason: 'Xin xem lại số buổi' }];
    await staff((act) => giveBack(act, standing, back));
    const head = ward.heads[2] ?? ward.town.officer;
    const sheet = await ward.town.as(head, (act) => reports.sheet(act, which), AGAIN);
    const answering = sheet?.returned?.id ?? null;
    const answers = Object.fromEntries(months(1).map((month) => [`${ward.asked.meetings}@${month}`, '2']));
    const sent = await ward.town.as(
      head,
      (act) => reports.submit(act, which, { answers, key: 'again', answering }),
      AGAIN,
    );
    expect(sent).toMatchObject({ ok: true });
    const receipt = await ward.town.as(head, (act) => receipts.of(act, which), AGAIN);
    expect(await fact(2, 'meetings')).toMatchObject({
      value: '6',
      sources: [{ version: 3, receivedOn: '2027-01-02', number: receipt?.number }],
    });
  });

  it('lay what was entered over what the reports say, the reviewer above all', async () => {
    const head3: typeof staff = (work) => ward.town.as(ward.heads[3] ?? expect.fail(), work, LATER);
    const enter = (side: string, entered: object | null, reason: string | null) =>
      (side === 'unit' ? head3 : staff)((act) =>
        act.tx
          .insertInto('evaluation_entry')
          .values({
            ...{
              commune_id: ward.town.commune,
              evaluation_id: ward.evaluation,
              unit_id: ward.units[3] ?? '',
            },
            ...{
              criterion: 'model',
              side: side === 'unit' ? 'unit' : 'reviewer',
              reason,
              entered_by: act.actor.kind === 'person' ? act.actor.account : null,
              entered_at: new Date(LATER),
            },
            fact: entered && JSON.stringify(entered),
          })
          .execute(),
      );
    await enter('unit', { kind: 'said', yes: true }, null);
    expect(await fact(3, 'model')).toMatchObject({
      kind: 'said',
      yes: true,
      sources: [{ kind: 'entry', by: 'unit' }],
    });
    await enter('reviewer', { kind: 'said', yes: false }, 'Chưa có mô hình');
    expect(await fact(3, 'model')).toMatchObject({
      yes: false,
      sources: [{ by: 'reviewer', reason: 'Chưa có mô hình' }],
    });
    await enter('reviewer', null, 'Nhập nhầm');
    expect(await fact(3, 'model')).toMatchObject({ yes: true });
  });

  it('of a unit made of two in mid-year add up what sums, and let it speak for itself', async () => {
    const from = ward.units.slice(4, 6);
    for (const unit of [4, 5]) {
      await ward.send(unit, 0, usual(1, { model: 'no' }), '2026-04-01T03:00:00Z');
      await ward.send(unit, 1, usual(2), '2026-07-01T03:00:00Z');
    }
    const merge: ChangeDraft = {
      ...{ kind: 'merge', on: day('2026-07-01'), from },
      decision: { kind: 'Nghị quyết', number: '1/NQ', date: day('2026-06-01'), body: 'HĐND' },
      to: [{ goesOn: null, kind: 'area', code: '9', name: 'Tổ dân phố 9', parent: null, of: from }],
      heads: Object.fromEntries(from.map((id) => [id, 'end'])),
    };
    expect(await staff((act) => unitChanges.record(act, merge))).toMatchObject({ ok: true });
    const made = await listed(ward, '9');
    const known = await staff((act) => facts.ofUnit(act, ward.evaluation, made));
    expect(known?.circumstances.begunOn).toBe('2026-07-01');
    expect(known?.facts.get('meetings')).toMatchObject({ kind: 'amount', value: '12' });
    expect(known?.facts.get('flag')).toMatchObject({
      why: 'no report',
      soFar: { part: '180', whole: '200' },
    });
    expect(known?.facts.get('model')).toEqual({ kind: 'missing', why: 'no figure' });
    const answers = Object.fromEntries(
      Object.entries(usual(3)).map(([field, value]) => [
        field.replace(/^[a-z]+/, (name) => ward.asked[name] ?? name),
        value,
      ]),
    );
    const head = await ward.town.person('unit', made);
    const sent = await ward.town.as(
      head,
      (act) => reports.submit(act, reports.own(act, ward.periods[2] ?? ''), { answers, key: 'merged' }),
      LATER,
    );
    expect(sent).toMatchObject({ ok: true });
    const after = await staff((act) => facts.ofUnit(act, ward.evaluation, made));
    expect(after?.facts.get('meetings')).toMatchObject({ value: '15' });
    expect(after?.facts.get('flag')).toMatchObject({ why: 'no report', soFar: { part: '45', whole: '50' } });
    expect(after?.facts.get('model')).toMatchObject({ why: 'no report', soFar: { yes: true } });
  });

  it('are the same for all units at once as for each alone', async () => {
    const all = await ofAll();
    expect(all.size).toBe(9);
    for (const [unit, known] of all) {
      const alone = await staff((act) => facts.ofUnit(act, ward.evaluation, unit));
      if (!alone) throw new Error('not on the list');
      expect(unnamed(known)).toEqual(unnamed(alone).map(([id, one]) => [id, one]));
      expect([known.circumstances, known.reports]).toEqual([alone.circumstances, alone.reports]);
    }
  });

  it('come out the same in whatever order the reports come', async () => {
    const [one, other] = [6, 7];
    const answer = (quarter: number) =>
      usual(quarter, { [`meetings@${months(quarter)[0]}`]: `${quarter * 3}` });
    for (const quarter of [1, 2, 3, 4]) await ward.send(one, quarter - 1, answer(quarter), LATER);
    for (const quarter of [3, 1, 4, 2]) await ward.send(other, quarter - 1, answer(quarter), LATER);
    expect(unnamed(await ofUnit(one))).toEqual(unnamed(await ofUnit(other)));
  });

  it('name the evidence that was sent beside the question itself, and not its file by name', async () => {
    const which = { period: ward.periods[0] ?? '', unit: ward.units[3] ?? '' };
    const beside = photo(ward.asked.flag ?? '', 'bien-ban-ong-mau.jpg');
    const head = ward.heads[3] ?? ward.town.officer;
    await ward.town.as(head, (act) => evidence.add(act, which, photo(ward.asked.model ?? '')), LATER);
    await ward.town.as(head, (act) => evidence.add(act, which, beside), LATER);
    const taken = await ward.town.as(head, (act) => evidence.add(act, which, photo(beside.question)), LATER);
    if (taken.ok) await ward.town.as(head, (act) => evidence.remove(act, which, taken.evidence.id), LATER);
    await ward.send(3, 0, usual(1));
    await ward.send(3, 1, usual(2));
    const told = await fact(3, 'flag');
    const [first, second] = told ? sourcesOf(told) : [];
    const receivedAt = new Date(LATER).toISOString();
    expect(first).toMatchObject({
      evidence: [{ kind: 'photo', number: 1, hash: beside.file.hash, receivedAt }],
    });
    expect(second).not.toHaveProperty('evidence');
    expect(await fact(3, 'peace')).not.toMatchObject({ sources: [{ evidence: expect.anything() }] });
    expect(JSON.stringify(told)).not.toContain('ong-mau');
    const id = (first?.kind === 'report' && first.evidence?.[0]?.id) || '';
    const places = (who: typeof head) => ward.town.as(who, (act) => evidence.placesOf(act, [id]), LATER);
    const place = { id, movement: ward.movement, period: which.period };
    expect(await places(head)).toEqual([place]);
    expect(await places(ward.town.officer)).toEqual([place]);
    expect(await places(ward.heads[5] ?? head)).toEqual([]);
  });
});
