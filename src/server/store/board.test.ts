import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { civilDate } from '#calendar';
import { places, standingOf, type Tally, tallyOf, together } from '#reporting';
import * as boards from './board.ts';
import * as movements from './movements.ts';
import { tallies } from './rates.ts';
import * as reports from './reports.ts';
import { confirmedPlan, indicator, openedMovement, period, readingOf, type Ward, ward } from './testing.ts';

const UNITS = 40;
const DUES = ['2026-03-20', '2026-06-20', '2026-11-09', '2026-11-10', '2026-12-20'];
let town: Ward;
let movement: string;
let owner: pg.Client;

beforeAll(async () => {
  town = await ward();
  const units: string[] = [];
  for (let number = 0; number < UNITS; number += 1)
    units.push(await town.unit(number % 4 === 0 ? 'school' : 'area', `U${number}`, `Đơn vị ${number}`));
  movement = await town.as(town.officer, async (act) => {
    const plan = await confirmedPlan(
      act,
      readingOf({ quote: 'Có ít nhất 01 mô hình', value: 1, unit: 'mô hình' }),
    );
    return openedMovement(act, {
      plan,
      units,
      indicators: [indicator('t1')],
      periods: DUES.map((due, at) => ({
        ...period(),
        name: `Kỳ ${at + 1}`,
        // The second period asks areas only.
        unitKinds: at === 1 ? ['area'] : ['area', 'school'],
        onTimeUntil: civilDate(due) ?? act.today,
        acceptedUntil: null,
      })),
    });
  });
  owner = new pg.Client(town.database.ownerUrl);
  await owner.connect();
  await owner.query(LIFE);
});

afterAll(async () => {
  await owner.end();
  await town.close();
});

/** Reports to the second about the end of the last day in Việt Nam (17:00 UTC), of every review, none after the days of the tests; some
 * extended, exempt, begun. */
const LIFE = `
  select setseed(0.25);
  insert into form (commune_id, hash, content) select id, repeat('a', 64), '{}' from commune;
  update duty set extended_until = on_time_until + 3 from period
    where (period.commune_id, period.id) = (duty.commune_id, duty.period_id) and random() < 0.2;
  insert into report (commune_id, period_id, unit_id, key, sent_at, form_hash, unit_name, unit_code)
    select duty.commune_id, period_id, unit_id, gen_random_uuid(), (coalesce(extended_until, on_time_until) + time '16:59:59') at time zone 'UTC'
      + (array[interval '-9 days', '-1 second', '0', '1 second', '4 days'])[1 + floor(random() * case when position = 4 then 1 else 5 end)], repeat('a', 64), 'x', 'y'
    from duty join period on (period.commune_id, period.id) = (duty.commune_id, duty.period_id) where random() < 0.6;
  update duty set report_id = report.id, sent_at = report.sent_at, review_since = report.sent_at,
    review = (array['waiting', 'returned', 'answered', 'accepted'])[1 + floor(random() * 4)]
    from report where (report.commune_id, report.period_id, report.unit_id) = (duty.commune_id, duty.period_id, duty.unit_id);
  insert into exemption (commune_id, period_id, unit_id, reason, made_at)
    select commune_id, period_id, unit_id, 'Không có hộ kinh doanh', now() from duty where random() < 0.1;
  insert into draft (commune_id, period_id, unit_id, answers, saved_at)
    select commune_id, period_id, unit_id, '{}', now() from duty where report_id is null and random() < 0.3;
  -- Sixteen places are one number: these lie on both sides.
  update period set position = position + 13;`;

/** By the domain's own rule over every duty, one by one. */
function slowly(duties: reports.Duty[], today: string): Tally {
  const counted = duties.filter(({ carried, exempt }) => !carried && !exempt);
  const due = counted.filter(({ onTimeUntil }) => onTimeUntil < today);
  const came = due.filter(({ report }) => report !== null);
  return {
    owed: counted.length,
    sent: counted.filter(({ report }) => report !== null).length,
    due: due.length,
    came: came.length,
    onTime: came.filter(
      (duty) => standingOf(duty, reports.sentOn(duty), civilDate(today) ?? duty.onTimeUntil) === 'on time',
    ).length,
  };
}

describe('the board', () => {
  it.each(['2026-11-22T05:00:00Z', '2026-12-20T16:59:59Z', '2026-12-20T17:00:00Z', '2026-12-23T17:00:00Z'])(
    'counts at %s what a slow recount over every duty counts, by unit, by period and in all',
    async (at) => {
      await town.as(
        town.officer,
        async (act) => {
          const duties = await reports.board(act, movement);
          const { units, periods } = await boards.board(act, movement);
          expect(together(units.map(({ cells }) => tallyOf(cells)))).toEqual(slowly(duties, act.today));
          for (const { id, cells } of units)
            expect(tallyOf(cells)).toEqual(
              slowly(
                duties.filter(({ unit }) => unit === id),
                act.today,
              ),
            );
          expect(await tallies(act, movement)).toEqual(
            periods.map(({ id }) => ({
              movement,
              period: id,
              tally: slowly(
                duties.filter(({ period: of }) => of === id),
                act.today,
              ),
            })),
          );
        },
        at,
      );
    },
  );

  it('says of every cell what its duty says', async () => {
    await town.as(town.officer, async (act) => {
      const { units, periods } = await boards.board(act, movement);
      const rows = new Map(units.map((unit) => [unit.id, unit]));
      const duties = await reports.board(act, movement);
      for (const duty of duties) {
        const at = periods.findIndex(({ id }) => id === duty.period);
        const place = places[rows.get(duty.unit)?.cells.charAt(at) ?? ''];
        const standing = duty.exempt ? 'not applicable' : standingOf(duty, reports.sentOn(duty), act.today);
        expect(place).toMatchObject({
          standing,
          review: duty.exempt ? null : duty.review,
          draft: !duty.exempt && !duty.report && duty.savedAt !== null,
        });
      }
      const cells = units.flatMap(({ cells }) => [...cells]);
      expect(cells.filter((letter) => letter !== ' ')).toHaveLength(duties.length);
      expect(cells.filter((letter) => letter === ' ')).toHaveLength(UNITS / 4);
    });
  });

  it('keeps its list of what is owed as it was when the movement opened', async () => {
    await town.unit('area', 'MOI', 'Đơn vị mới');
    const { units } = await town.as(town.officer, (act) => boards.board(act, movement));
    expect(units).toHaveLength(UNITS);
  });

  it('marks the units whose words hold what was searched for, with or without marks', async () => {
    const marked = async (search: string) =>
      (await town.as(town.officer, (act) => boards.board(act, movement, search))).units
        .filter(({ matches }) => matches)
        .map(({ name }) => name);
    expect(await marked('don vi 17')).toEqual(['Đơn vị 17']);
    expect(await marked('u39')).toEqual(['Đơn vị 39']);
    expect(await marked('100%')).toEqual([]);
    expect(await marked('')).toHaveLength(UNITS);
  });

  it('tells why a report is not expected, and until when one was extended', async () => {
    const { notes } = await town.as(town.officer, (act) => boards.board(act, movement));
    expect(notes.find(({ what }) => what === 'exempt')).toMatchObject({ reason: 'Không có hộ kinh doanh' });
    expect(notes.some(({ what }) => what === 'extended')).toBe(true);
  });

  it('finds a cell by the first letters of its unit, and nothing by letters that two units share', async () => {
    await town.as(town.officer, async (act) => {
      const { units, periods } = await boards.board(act, movement);
      const [unit] = units;
      const position = periods[0]?.position ?? -1;
      const found = await boards.found(act, movement, { unit: unit?.address ?? '', position });
      expect(found).toMatchObject({ unit: unit?.id, period: periods[0]?.id });
      expect(await boards.found(act, movement, { unit: unit?.address ?? '', position: null })).toMatchObject({
        unit: unit?.id,
      });
      expect(await boards.found(act, movement, { unit: '', position })).toBeNull();
      expect(await boards.found(act, movement, { unit: 'ffffffff', position })).toBeNull();
    });
  });

  it('is nothing to the reporter of a unit but his own row', async () => {
    const { units } = await town.as(town.officer, (act) => boards.board(act, movement));
    const head = await town.person('unit', units[0]?.id);
    const seen = await town.as(head, (act) => boards.board(act, movement));
    expect(seen.units.map(({ id }) => id)).toEqual([units[0]?.id]);
  });

  it('is empty of a movement that is not there', async () => {
    const none = await town.as(town.officer, (act) => boards.board(act, 'none'));
    expect(none.periods).toEqual([]);
    expect(await town.as(town.officer, (act) => movements.periods(act, 'none'))).toEqual([]);
  });
});
