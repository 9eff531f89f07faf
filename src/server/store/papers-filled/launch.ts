import type { Launch } from '#documents';
import type { ReviewedPlan } from '../plans.ts';

/** The launch as far as a plan gives its day and place in one item; else both are left to be written. */
export function launchOf({ items }: ReviewedPlan): Launch {
  for (const item of items) {
    if (item.category !== 'deadline' || item.decision === 'dropped' || !LAUNCH.test(item.quote)) continue;
    const { rule } = item.content;
    const [, year, month, day] = (rule.type === 'on' && /^(\d{4})-(\d\d)-(\d\d)$/.exec(rule.date)) || [];
    if (day !== undefined)
      return {
        date: { day: Number(day), month: Number(month), year: Number(year) },
        place: PLACE.exec(item.quote)?.[1] ?? null,
      };
  }
  return { date: null, place: null };
}

const LAUNCH = /lễ (?:phát động|ra mắt)|phát động phong trào/iu;
const PLACE = /(?<!\p{L})tại ((?:nhà|hội trường|trụ sở|trung tâm|sân|quảng trường|trường)[^,.;]+)/iu;
