import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  type CivilDate,
  civilDate,
  civilDateOf,
  clockTimeOf,
  dayOff,
  workCalendar,
} from '#calendar';
import { dueNow, isLeft, type Reminded } from './due.ts';
import { HARD_TO_REACH, type Laid, laidOut, levels, type Rung, USUAL_RUNGS } from './ladder.ts';

const calendar = workCalendar();
const day = (text: string): CivilDate => {
  const date = civilDate(text);
  if (!date) throw new Error(text);
  return date;
};
const of = (laid: readonly Laid[], level: string) =>
  laid
    .filter((rung) => rung.level === level)
    .map((rung) => `${rung.days}: ${rung.day} ${rung.hour}h ${rung.shift ?? ''}`.trim());

const anyRungs = fc.uniqueArray(
  fc.record({
    days: fc.integer({ min: -60, max: 60 }).filter((days) => days !== 0),
    level: fc.constantFrom(...levels),
  }),
  { selector: ({ days, level }: Rung) => `${days} ${level}`, maxLength: 12 },
);
const anyDay = fc.integer({ min: 0, max: 3650 }).map((days) => addDays(day('2025-01-01'), days));
const anyHour = fc.integer({ min: 0, max: 23 });

describe('the ladder of reminders', () => {
  it('reminds 7, 3 and 1 days before, on the working day before where that is off', () => {
    // 14/6/2026 is a Sunday.
    expect(of(laidOut(USUAL_RUNGS, day('2026-06-14'), { hour: 8, calendar }), 'unit')).toEqual([
      '-7: 2026-06-05 8h day off',
      '-3: 2026-06-11 8h',
      '-1: 2026-06-12 8h day off',
      '1: 2026-06-15 8h',
    ]);
  });

  it('begins earlier around 01–18/11, and keeps its steps', () => {
    expect(of(laidOut(USUAL_RUNGS, day('2026-11-10'), { hour: 8, calendar }), 'unit')).toEqual([
      '-7: 2026-10-23 8h hard to reach',
      '-3: 2026-10-27 8h hard to reach',
      '-1: 2026-10-30 8h hard to reach',
      '1: 2026-11-11 8h',
    ]);
  });

  it('comes before Tết where its day is one of it', () => {
    const [rung] = laidOut([{ days: -1, level: 'unit' }], day('2026-02-18'), { hour: 8, calendar });
    expect(rung && dayOff(calendar, rung.day)).toBeNull();
    expect(rung && rung.day < '2026-02-15').toBe(true);
  });

  it('moves an hour of the night: before the deadline earlier, after it later', () => {
    const laid = laidOut(
      [
        { days: -1, level: 'unit' },
        { days: 1, level: 'unit' },
      ],
      day('2026-06-10'),
      { hour: 22, calendar },
    );
    expect(of(laid, 'unit')).toEqual(['-1: 2026-06-09 20h night', '1: 2026-06-12 7h night']);
  });

  it('is never by night, on a day off, or before a deadline in the first weeks of November; and is in order', () => {
    fc.assert(
      fc.property(anyRungs, anyDay, anyHour, (rungs, deadline, hour) => {
        const laid = laidOut(rungs, deadline, { hour, calendar });
        for (const rung of laid) {
          const [clock, date] = [clockTimeOf(rung.at), civilDateOf(rung.at)];
          expect(clock >= '07:00' && clock < '21:00').toBe(true);
          expect(dayOff(calendar, date)).toBeNull();
          expect(date).toBe(rung.day);
          if (rung.days < 0) expect(date <= rung.named && date < deadline).toBe(true);
          else expect(date >= rung.named).toBe(true);
          const among = date.slice(5) >= HARD_TO_REACH.from && date.slice(5) <= HARD_TO_REACH.to;
          if (rung.days < 0) expect(among).toBe(false);
        }
        for (const level of levels) {
          const own = laid.filter((rung) => rung.level === level);
          for (const [index, rung] of own.entries()) {
            const before = own[index - 1];
            if (before) expect(before.days < rung.days && before.at < rung.at).toBe(true);
          }
        }
      }),
    );
  });
});

describe('what reminds now', () => {
  /** Lives through some weeks hour by hour, with hours at which nothing runs; what was reminded of, when. */
  function lived(
    rungs: readonly Rung[],
    deadline: CivilDate,
    given: {
      awake: (at: number) => boolean;
      sentAt: number;
      from?: number;
      done?: readonly (Reminded & { at: Date })[];
    },
  ) {
    const laid = laidOut(rungs, deadline, { hour: 8, calendar });
    const since = addDays(deadline, -70);
    const start = new Date(`${since}T00:00:00Z`).getTime();
    const done = [...(given.done ?? [])];
    for (let hours = 0; hours < 24 * 150; hours += 1) {
      const now = new Date(start + hours * 3_600_000);
      if (!given.awake(hours) || hours >= given.sentAt || now.getTime() < (given.from ?? 0)) continue;
      for (const { days, level } of dueNow(laid, done, { now, since, deadline, calendar }))
        done.push({ days, level, deadline, at: now });
    }
    const laidOf = (others: readonly Rung[]) => laidOut(others, deadline, { hour: 8, calendar });
    return { done, laid, start, laidOf };
  }

  it('reminds of every rung once while everything runs', () => {
    const { done, laid } = lived(USUAL_RUNGS, day('2026-06-10'), { awake: () => true, sentAt: Infinity });
    expect(done.map(({ days, level }) => `${days} ${level}`).sort()).toEqual(
      laid.map(({ days, level }) => `${days} ${level}`).sort(),
    );
  });

  it('reminds of the last alone of what came while nothing ran', () => {
    const rungs = [1, 2, 3].map((days) => ({ days, level: 'unit' as const }));
    // 10/6/2026 is a Wednesday; nothing runs until Monday.
    const awake = (at: number) => at > 75 * 24;
    const { done } = lived(rungs, day('2026-06-10'), { awake, sentAt: Infinity });
    expect(done.map(({ days }) => days)).toEqual([3]);
  });

  it('reminds of a new day as if there had been no other, and never again of the old one', () => {
    const more = fc.integer({ min: 1, max: 60 });
    const given = fc.integer({ min: 0, max: 2400 });
    fc.assert(
      fc.property(anyRungs, anyDay, more, given, (rungs, deadline, days, hour) => {
        const all = { awake: () => true, sentAt: Infinity };
        const until = lived(rungs, deadline, { ...all, sentAt: hour });
        const later = addDays(deadline, days);
        const from = until.start + hour * 3_600_000;
        const alone = lived(rungs, later, { ...all, from });
        const after = lived(rungs, later, { ...all, from, done: until.done });
        const said = ({ done }: typeof after) => done.map((one) => ({ ...one, at: one.at.toISOString() }));
        expect(said(after)).toEqual([...said(until), ...said(alone)]);
      }),
      { numRuns: 20 },
    );
  });

  it('reminds of the rungs that are left, and of no other, whatever other ladder reminded before', () => {
    fc.assert(
      fc.property(
        anyRungs,
        anyRungs,
        anyDay,
        fc.integer({ min: 0, max: 3000 }),
        (old, rungs, deadline, hour) => {
          const before = lived(old, deadline, { awake: () => true, sentAt: hour });
          const from = before.start + hour * 3_600_000;
          const promised = before.laidOf(rungs).filter((rung) => rung.at.getTime() > from);
          const left = promised.filter((rung) => isLeft(rung, deadline, before.done));
          const after = lived(rungs, deadline, {
            awake: () => true,
            sentAt: Infinity,
            from,
            done: before.done,
          });
          const came = after.done.slice(before.done.length).map(({ days, level }) => `${days} ${level}`);
          const keys = (all: readonly Laid[]) => all.map(({ days, level }) => `${days} ${level}`);
          expect(came.filter((key) => keys(promised).includes(key)).sort()).toEqual(keys(left).sort());
        },
      ),
      { numRuns: 20 },
    );
  });

  it('reminds nobody by night, twice, after sending, or backwards, whenever it was stopped', () => {
    const stops = fc.array(
      fc.record({ from: fc.integer({ min: 0, max: 3000 }), hours: fc.integer({ min: 1, max: 400 }) }),
      {
        maxLength: 4,
      },
    );
    const sent = fc.integer({ min: 0, max: 3600 });
    fc.assert(
      fc.property(anyRungs, anyDay, stops, sent, (rungs, deadline, stopped, sentAt) => {
        const awake = (at: number) => !stopped.some(({ from, hours }) => at >= from && at < from + hours);
        const { done, start } = lived(rungs, deadline, { awake, sentAt });
        const keys = done.map(({ days, level }) => `${days} ${level}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { at, days, level } of done) {
          const clock = clockTimeOf(at);
          expect(clock >= '07:00' && clock < '21:00').toBe(true);
          expect(dayOff(calendar, civilDateOf(at))).toBeNull();
          expect(at.getTime()).toBeLessThan(start + sentAt * 3_600_000);
          if (days < 0) expect(civilDateOf(at) <= deadline).toBe(true);
          const one = done.filter((other) => other.level === level && other.at.getTime() === at.getTime());
          expect(one).toHaveLength(1);
          const later = done.filter((other) => other.level === level && other.at > at);
          expect(later.every((other) => other.days > days)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});
