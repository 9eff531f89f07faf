import { addDays, type CivilDate, inWords } from './civil-date.ts';
import type { WorkCalendar } from './days-off/work-calendar.ts';
import { addSpan, type Span } from './span.ts';
import type { Stretch } from './stretches.ts';

/** How the days of a report follow from the days it covers. */
export interface WindowRule {
  /** From the last day covered to the last day that is on time; negative before it. */
  onTime: Span;
  /** From the last day on time to the last day a report is taken at all; null where late ones are always taken. */
  accepted: Span | null;
}

/** The three windows of a report. */
export interface Windows {
  coversFrom: CivilDate;
  coversTo: CivilDate;
  onTimeUntil: CivilDate;
  acceptedUntil: CivilDate | null;
  /** The first day covered that is not over when the report is due: from it on figures are an estimate; null where none is. */
  estimateFrom: CivilDate | null;
  /** What the form prints of an estimate. */
  said: string | null;
}

export type WindowsOf = { ok: true; windows: Windows } | { ok: false; problem: string };

/** The windows of a stretch by a rule. */
export function windowsOf(stretch: Stretch, rule: WindowRule, calendar: WorkCalendar): WindowsOf {
  const { from: coversFrom, to: coversTo } = stretch;
  const onTimeUntil = addSpan(coversTo, rule.onTime, calendar);
  const acceptedUntil = rule.accepted && addSpan(onTimeUntil, rule.accepted, calendar);
  if (onTimeUntil < coversFrom)
    return refused(
      `Hạn gửi của ${stretch.name} là ${inWords(onTimeUntil)}, trước ngày đầu kỳ ${inWords(coversFrom)}. Xin bớt số ngày gửi trước.`,
    );
  if (acceptedUntil && acceptedUntil < onTimeUntil)
    return refused(
      `Ngày ngừng nhận của ${stretch.name} là ${inWords(acceptedUntil)}, trước hạn gửi ${inWords(onTimeUntil)}. Xin ghi số ngày nhận thêm từ 0 trở lên.`,
    );
  const estimateFrom = onTimeUntil < coversTo ? addDays(onTimeUntil, 1) : null;
  const said =
    estimateFrom &&
    `Hạn gửi trước khi hết kỳ: số liệu từ ${inWords(estimateFrom)} đến ${inWords(coversTo)} là số ước.`;
  return { ok: true, windows: { coversFrom, coversTo, onTimeUntil, acceptedUntil, estimateFrom, said } };
}

function refused(problem: string): WindowsOf {
  return { ok: false, problem };
}
