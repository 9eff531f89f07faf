import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
} from 'ical-generator';
import { addDays, type CivilDate, instantOf } from '#calendar';

/** A day to show in somebody's calendar program. */
export interface FeedEntry {
  /** Stable; the same event after its day has moved. */
  uid: string;
  day: CivilDate;
  title: string;
  details: string;
  cancelled: boolean;
  /** Nothing is left to do: it is shown and rings no more. */
  done: boolean;
}

export interface FeedFacts {
  /** As calendar programs list it. */
  name: string;
  now: Date;
  /** Where the reports are. */
  url: string;
}

/** Days before the day itself on which it rings, at this hour of Việt Nam. */
const RINGS = [3, 1, 0] as const;
const HOUR = 8;

/**
 * A calendar to subscribe to (RFC 5545). A deadline is a day of the calendar, so it is a DATE: no zone can move it to another
 * day. Every time in it (stamps, alarms) is in UTC; the calendar names no zone, or the library would write floating times.
 */
export function icsOf(entries: readonly FeedEntry[], { name, now, url }: FeedFacts): string {
  const calendar = ical({
    name,
    prodId: { company: 'thidua', product: 'Thi Đua', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  });
  for (const { uid, day, title, details, cancelled, done } of entries) {
    const event = calendar.createEvent({
      id: `${uid}@thidua`,
      stamp: now,
      start: midnight(day),
      end: midnight(addDays(day, 1)),
      allDay: true,
      summary: done ? `Đã xong: ${title}` : title,
      description: details,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      busystatus: ICalEventBusyStatus.FREE,
      url,
    });
    if (cancelled || done) continue;
    for (const days of RINGS)
      event.createAlarm({
        type: ICalAlarmType.display,
        trigger: instantOf(addDays(day, -days), HOUR),
        description: title,
      });
  }
  return calendar.toString();
}

/** What the library reads of a DATE are the parts of UTC. */
function midnight(day: CivilDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
