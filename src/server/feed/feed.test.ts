import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { afterEach, describe, expect, it } from 'vitest';
import { civilDate } from '#calendar';
import { type FeedEntry, icsOf } from './index.ts';

const day = (text: string) => {
  const date = civilDate(text);
  if (!date) throw new Error(text);
  return date;
};
const entry = (given: Partial<FeedEntry> = {}): FeedEntry => ({
  uid: 'report-1',
  day: day('2026-11-10'),
  title: 'Hạn gửi báo cáo Năm 2026',
  details: 'Phong trào thử; “Mỗi tháng 01 việc tốt”, gửi đến hết ngày này.',
  cancelled: false,
  done: false,
  ...given,
});
const EDGES = ['2026-12-31', '2027-01-01', '2028-02-29', '2026-11-10', '2026-02-17'].map(day);
const text = (entries: readonly FeedEntry[]) =>
  icsOf(entries, {
    name: 'Thi Đua – phường Hòa Sim',
    now: new Date('2026-11-01T02:00:00Z'),
    url: 'https://x.vn/',
  });

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** As Thunderbird reads it. */
function readByIcalJs(ics: string) {
  return new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent').map((found) => {
    const event = new ICAL.Event(found);
    const rings = found
      .getAllSubcomponents('valarm')
      .map((alarm) => String(alarm.getFirstPropertyValue('trigger')));
    return {
      ...{ uid: event.uid, title: event.summary, details: event.description, isDate: event.startDate.isDate },
      ...{ from: event.startDate.toString(), to: event.endDate.toString(), rings },
      status: String(found.getFirstPropertyValue('status')),
    };
  });
}

describe.each(['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
  'a feed made in %s',
  (made) => {
    it('says the same as one made anywhere', () => {
      const before = text(EDGES.map((on) => entry({ day: on })));
      process.env.TZ = made;
      expect(text(EDGES.map((on) => entry({ day: on })))).toBe(before);
    });

    it('is read by ical.js with every day, edges of years too, and alarms in UTC', () => {
      process.env.TZ = made;
      const read = readByIcalJs(text(EDGES.map((on, index) => entry({ uid: `report-${index}`, day: on }))));
      expect(read.map(({ from, isDate }) => [from, isDate])).toEqual(EDGES.map((on) => [on, true]));
      expect(read.map(({ to }) => to)).toEqual([
        '2027-01-01',
        '2027-01-02',
        '2028-03-01',
        '2026-11-11',
        '2026-02-18',
      ]);
      expect(read[1]?.rings).toEqual([
        '2026-12-29T01:00:00Z',
        '2026-12-31T01:00:00Z',
        '2027-01-01T01:00:00Z',
      ]);
      expect(read[0]).toMatchObject({
        uid: 'report-0@thidua',
        title: entry().title,
        details: entry().details,
      });
    });

    it('is read by node-ical with the same days', () => {
      process.env.TZ = made;
      const read = Object.values(
        nodeIcal.sync.parseICS(text(EDGES.map((on, index) => entry({ uid: `r${index}`, day: on })))),
      );
      const events = read.flatMap((found) => (found?.type === 'VEVENT' ? [found] : []));
      expect(events.map(({ datetype }) => datetype)).toEqual(EDGES.map(() => 'date'));
      // It makes of a DATE the local midnight of that day.
      expect(events.map(({ start }) => [start.getFullYear(), start.getMonth() + 1, start.getDate()])).toEqual(
        EDGES.map((on) => on.split('-').map(Number)),
      );
      expect(events[0]?.summary).toBe(entry().title);
    });
  },
);

describe('what a feed says', () => {
  it('has no time but in UTC, and names no zone', () => {
    const ics = text([entry()]);
    expect(ics).not.toMatch(/TZID|VTIMEZONE|X-WR-TIMEZONE/);
    for (const [, time] of ics.matchAll(/:(\d{8}T\d{6}.?)/g)) expect(time).toMatch(/Z$/);
    expect(ics).toContain('DTSTART;VALUE=DATE:20261110');
  });

  it('rings no more for what is done, and cancels what is not expected any more under the same name', () => {
    const [done, gone] = readByIcalJs(
      text([entry({ done: true }), entry({ uid: 'report-2', cancelled: true })]),
    );
    expect(done).toMatchObject({
      title: 'Đã xong: Hạn gửi báo cáo Năm 2026',
      status: 'CONFIRMED',
      rings: [],
    });
    expect(gone).toMatchObject({ uid: 'report-2@thidua', status: 'CANCELLED', rings: [] });
  });

  it('cannot be told to say more by the words of a plan', () => {
    const wicked = entry({
      title: 'A\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:B',
      details: 'x\nATTACH:http://y',
    });
    expect(readByIcalJs(text([wicked]))).toHaveLength(1);
    expect(text([wicked])).not.toMatch(/^ATTACH/m);
  });
});
