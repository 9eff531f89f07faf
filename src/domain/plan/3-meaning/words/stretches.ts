import { dateAt, type FoundDate, isoOf, two } from './dates.ts';
import { quarterOf } from './durations.ts';
import { eventAt, type TimeContext, type Timed, type TimeMatch } from './time-match.ts';

export function between({ text, printed, at, context }: TimeMatch): Timed | null {
  const months = /^tháng (\d{1,2})(?:, \d{1,2})*(?:\s?[-–,]\s?|\svà\s)(\d{1,2})\s?\/\s?(\d{4})/u.exec(
    text.slice(at, at + 20),
  );
  if (months)
    return {
      rule: {
        type: 'between',
        from: `${months[3]}-${two(Number(months[1]))}`,
        to: `${months[3]}-${two(Number(months[2]))}`,
      },
      end: at + months[0].length,
    };
  const days = /^(?:ngày\s+)?(\d{1,2})\s?(?:-|–|đến)\s?(?=ngày\s+\d|\d{1,2}\s?[/.]|\d{1,2}\s+tháng)/u.exec(
    text.slice(at, at + 24),
  );
  const last = days && dateAt(text, at + days[0].length);
  if (days && last) return fromDay(Number(days[1]), last, context);
  const issued = sinceIssue(text.slice(at, at + 90));
  const until = issued && untilAt(text, printed, at + issued, context);
  if (until) return { rule: { type: 'between', from: 'issue', to: until.value }, end: until.end };
  const parts = quarters(text.slice(at, at + 50)) ?? years(text.slice(at, at + 40));
  if (parts) return { rule: parts.rule, end: at + parts.end };
  const from = dateAt(text, at);
  const joint =
    from &&
    /^[,\s]*(?:đến|-|–)\s*(?:hết\s+)?(?:cuối\s+)?(?:\d{1,2} ?(?:giờ|h)(?: ?\d{2})?(?: phút)?,? )?/u.exec(
      text.slice(from.end, from.end + 32),
    );
  if (!from || !joint) return null;
  const to = untilAt(text, printed, from.end + joint[0].length, context);
  const start = to && isoOf(from, to.year ?? context.year);
  return to && start ? { rule: { type: 'between', from: start, to: to.value }, end: to.end } : null;
}

/** How long the words are that begin a stretch at the plan's issue: `nay đến hết …`; null where it begins otherwise. */
function sinceIssue(text: string): number | null {
  const found =
    /^(?:nay|(?:khi |ngày )(?:kế hoạch )?(?:này )?(?:được )?(?:ban hành|phát động|ký)[^,;.]{0,20}?) (?:đến|tới) (?:hết )?(?:cuối )?/u.exec(
      text,
    );
  return found?.[0].length ?? null;
}

/** `quý II đến quý IV/2026`, each with a year or the first with that of the second. */
function quarters(text: string): Timed | null {
  const found =
    /^quý (iv|iii|ii|i|[1-4])(?:\s?\/?\s?(?:năm )?(\d{4}))?\s?(?:đến|và|,|-|–)\s?(?:hết )?quý (iv|iii|ii|i|[1-4])\s?\/?\s?(?:năm )?(\d{4})/u.exec(
      text,
    );
  if (!found) return null;
  const [words, first, year, last, end] = found;
  const from = `${year ?? end}-Q${quarterOf(first)}`;
  return { rule: { type: 'between', from, to: `${end}-Q${quarterOf(last)}` }, end: words.length };
}

/** `năm 2026 đến năm 2030`. */
function years(text: string): Timed | null {
  const found = /^năm (\d{4})\s?(?:đến|-|–)\s?(?:hết )?(?:năm )?(\d{4})(?!\d)/u.exec(text);
  if (!found) return null;
  return { rule: { type: 'between', from: found[1] ?? '', to: found[2] ?? '' }, end: found[0].length };
}

/** `từ ngày 15 đến 30/6/2026`: both in one month. */
function fromDay(day: number, last: FoundDate, context: TimeContext): Timed | null {
  const [from, to] = [isoOf({ ...last, day }, context.year), isoOf(last, context.year)];
  return from && to ? { rule: { type: 'between', from, to }, end: last.end } : null;
}

/** The end of a stretch: a date, a quarter, or an event (`đến khi kết thúc …`). */
function untilAt(
  text: string,
  printed: string,
  at: number,
  context: TimeContext,
): { value: string; end: number; year: number | null } | null {
  const date = dateAt(text, at);
  const iso = date && isoOf(date, context.year);
  if (date && iso) return { value: iso, end: date.end, year: date.year };
  const quarter = /^quý (iv|iii|ii|i|[1-4])\s?\/?\s?(?:năm )?(\d{4})/u.exec(text.slice(at, at + 20));
  if (quarter)
    return {
      value: `${quarter[2]}-Q${quarterOf(quarter[1])}`,
      end: at + quarter[0].length,
      year: Number(quarter[2]),
    };
  const event = /^khi\s+/u.exec(text.slice(at, at + 8));
  const name = event && eventAt(printed, at + event[0].length);
  return event && name
    ? { value: `event:${name}`, end: at + event[0].length + name.length, year: null }
    : null;
}
