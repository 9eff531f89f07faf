import { plain } from '../../1-text/fold.ts';
import type { DeadlineRule } from '../../reading.ts';
import { type Moment, momentAt } from './moments.ts';
import type { TimeContext } from './time-match.ts';
import { type FoundTime, timesIn } from './times.ts';

/** A lone day in a cell is the day of what is done; beside a label it is a limit. */
export function timesInCell(text: string, context: TimeContext): FoundTime[] {
  const day = /^\d{1,2}[/.]\d{1,2}[/.]\d{4}$/u.test(text) ? momentAt(text, 0, context.year) : null;
  return day ? [{ start: 0, end: day.to, rule: ruleOf(day) }] : timesAlone(text, context);
}

/** The times of a text that is nothing but a time: `Tháng 5/2026` there means in that month, `7 giờ ngày 26/3/2026` on that day. */
export function timesAlone(text: string, context: TimeContext): FoundTime[] {
  const found = timesNamed(text, context);
  if (found.length > 0) return found;
  const moment = momentAt(plain(text), 0, context.year);
  if (moment) return [{ start: 0, end: moment.to, rule: ruleOf(moment) }];
  const event = DURING_EVENT.exec(text)?.[1];
  return event ? [{ start: 0, end: text.length, rule: { type: 'onEvent', event } }] : [];
}

/** `Trong Tuần lễ cao điểm`, `Dịp Tết Trung thu`. */
const DURING_EVENT =
  /^(?:trong|vào|nhân|dịp|nhân dịp) ((?:dịp |ngày |tuần lễ |tháng hành |lễ |đợt |mùa |tết )[^.;,]{3,60})[.;]?$/iu;

function timesNamed(text: string, context: TimeContext): FoundTime[] {
  if (/^\d{1,2}\//u.test(text)) return timesIn(`chậm nhất ngày ${text}`, context);
  if (!/^(?:tháng|ngày|năm)\s/iu.test(text)) return timesIn(text, context);
  return timesIn(`${/\sđến\s/u.test(text) ? 'từ' : 'trong'} ${text}`, context);
}

function ruleOf({ start, end }: Moment): DeadlineRule {
  if (start !== end) return { type: 'between', from: start, to: end };
  return start.length === 10 ? { type: 'on', date: start } : { type: 'during', period: start };
}
