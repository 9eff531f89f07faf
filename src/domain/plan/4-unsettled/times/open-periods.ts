import { wordsAt } from '../places.ts';
import { type Examined, type Finder, point } from '../point.ts';

/** A review of a period whose years the plan does not say. */
export const openPeriods: Finder = (plan) => [...stages(plan), ...cycles(plan)];

/** `tổng kết giai đoạn` where no period is named. */
function stages({ clauses, phases, structure, text }: Examined) {
  const named =
    phases.some(({ kind, end }) => kind === 'phase' || end !== null) ||
    /giai đoạn\s+(?:\d|I)/iu.test(structure.title?.text ?? '');
  const found = named
    ? undefined
    : clauses.find(({ plain }) => /(?:sơ|tổng) kết (?:từng |theo |các )?giai đoạn/u.test(plain));
  return found && !/giai đoạn\s+\d{4}/u.test(text)
    ? [point('open-period', found.words, 'tổng kết giai đoạn')]
    : [];
}

/** `tổng kết 05 năm/lần` without the first year. */
function cycles(plan: Examined) {
  const { deadlines, phases } = plan;
  const dated = phases.some(({ kind, start }) => kind === 'effect' && start !== null && start !== 'issue');
  return deadlines.flatMap(({ rule, span, quote }) =>
    rule.type === 'every' &&
    /kết|đánh giá/u.test(quote) &&
    /^P[2-9]Y$/.test(rule.period) &&
    !dated &&
    !/20\d\d/.test(quote)
      ? [point('open-period', wordsAt(plan, span), `tổng kết ${rule.period.slice(1, 2)} năm một lần`)]
      : [],
  );
}
