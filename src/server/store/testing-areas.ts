import type { Person } from '#access';
import type { ChangeDraft, Destination } from '#org';
import type { Act } from './act.ts';
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

export const MERGED = '2026-08-15';
export const AFTER = '2026-08-20T05:00:00Z';
export const BEFORE = '2026-08-01T05:00:00Z';

/** A ward of twelve areas in the middle of a period: 1–5 have sent, 6–8 have drafts, 9–12 nothing. */
export interface TwelveAreas {
  town: Ward;
  old: string[];
  heads: Person[];
  /** The period under way, and the next one. */
  due: string;
  later: string;
  asked: { count: string; ratio: string; prose: string };
  answersOf(value: number): Record<string, string>;
  send(head: Person, answers: Record<string, string>, at: string): Promise<reports.Submitted>;
}

export async function twelveAreas(): Promise<TwelveAreas> {
  const town = await ward();
  const old: string[] = [];
  const heads: Person[] = [];
  for (let number = 1; number <= 12; number += 1) {
    const unit = await town.unit('area', `TDP-${number}`, `Tổ dân phố ${number}`);
    old.push(unit);
    heads.push(await town.person('unit', unit));
  }
  const { due, later, asked } = await town.as(town.officer, (act) => opened(act, old), BEFORE);
  const areas: TwelveAreas = {
    ...{ town, old, heads, due, later, asked },
    answersOf: (value) => ({
      [asked.count]: String(value),
      [asked.ratio]: '40',
      [`${asked.ratio}.whole`]: '50',
      [asked.prose]: `Cách làm ${value}`,
    }),
    send: (head, answers, at) =>
      town.as(
        head,
        (act) => reports.submit(act, reports.own(act, due), { answers, key: `${head.account}-${due}` }),
        at,
      ),
  };
  for (const [index, head] of heads.entries()) {
    const answers = areas.answersOf(index + 1);
    if (index < 5) await areas.send(head, answers, BEFORE);
    else if (index < 8)
      await town.as(
        head,
        (act) => reports.save(act, reports.own(act, due), { answers, revision: 0 }),
        BEFORE,
      );
  }
  return areas;
}

async function opened(act: Act, units: string[]) {
  const quotes = ['Có ít nhất 01 mô hình', '100% hộ ký cam kết', 'Mô tả cách làm'];
  const plan = await confirmedPlan(act, readingOf(...quotes.map((quote) => ({ quote }))));
  const [from, to] = [day('2026-11-15'), day('2027-11-14')];
  const movement = await openedMovement(act, {
    plan,
    units,
    indicators: [
      indicator('t1'),
      indicator('t2', { kind: 'ratio', target: '90' }),
      indicator('t3', { kind: 'prose', target: null, comparator: null }),
    ],
    periods: [period(), period({ name: 'Năm 2027', coversFrom: from, coversTo: to, onTimeUntil: to })],
  });
  const [due = '', later = ''] = (await movements.periods(act, movement)).map(({ id }) => id);
  const [count = '', ratio = '', prose = ''] = (await movements.indicators(act, movement)).map(
    ({ id }) => id,
  );
  return { due, later, asked: { count, ratio, prose } };
}

/** 12 into 7: five pairs, two that go on with new names. */
export function rearranged(old: readonly string[]): ChangeDraft {
  const decision = {
    kind: 'Nghị quyết',
    number: '12/NQ-HĐND',
    date: day('2026-07-30'),
    body: 'Hội đồng nhân dân phường Thử',
  };
  const to = (number: number, of: number[], goesOn: string | null = null): Destination => ({
    ...{ goesOn, kind: 'area', code: `TDP-${number}`, name: `Tổ dân phố số ${number} mới`, parent: null },
    of: of.map((index) => old[index] ?? ''),
  });
  return {
    kind: 'rearrange',
    on: day(MERGED),
    decision,
    from: [...old],
    to: [
      to(1, [0, 1]),
      to(2, [2, 5]),
      to(3, [3, 8]),
      to(4, [6, 7]),
      to(5, [4, 9]),
      to(11, [10], old[10]),
      to(12, [11], old[11]),
    ],
    heads: Object.fromEntries(old.map((id) => [id, 'move'])),
  };
}
