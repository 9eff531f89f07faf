import type { scans } from '#store';
import type { ShownPlan } from './shown-plan.ts';

/** The pictures beside a plan that came as a scan, and what is doubtful in the part of its text that is shown. */
export function shownScan(scan: scans.ScannedPlan | null, { offset, text }: ShownPlan) {
  if (!scan) return null;
  const { pages, missing, doubtful } = scan;
  return {
    pages: pages.map((page) => ({ ...page, picture: `/plans/scans/${scan.scan}/picture?page=${page.page}` })),
    missing,
    doubtfulInAll: doubtful.length,
    doubtful: doubtful.filter(({ start }) => start >= offset && start < offset + text.length),
  };
}

export type ShownScan = NonNullable<ReturnType<typeof shownScan>>;
