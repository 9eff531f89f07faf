import { type Act, scans } from '#store';
import { boxesOf, type PageBoxes } from './item-boxes.ts';
import type { ShownItem } from './shown-items.ts';
import type { ShownPlan } from './shown-plan.ts';

/** The pictures beside a plan that came as a scan, for the part of its text that is shown. */
export async function shownScan(
  act: Act,
  scan: scans.ScannedPlan | null,
  { plan: { id, offset, text }, items }: { plan: ShownPlan; items: ShownItem[] },
) {
  if (!scan) return null;
  const { pages, missing, doubtful } = scan;
  const end = offset + text.length;
  const words = await scans.wordsBetween(act, id, [offset, end]);
  return {
    pages: pages
      .filter((page) => page.end >= offset && page.start < end)
      .map((page) => ({ ...page, picture: `/plans/scans/${scan.scan}/picture?page=${page.page}` })),
    missing,
    doubtfulInAll: doubtful.length,
    doubtful: doubtful.filter(({ start }) => start >= offset && start < end),
    /** Where each item stands in the pictures. */
    boxes: Object.fromEntries<PageBoxes[]>(items.map((item) => [item.id, boxesOf(words, item.span)])),
  };
}

export type ShownScan = NonNullable<Awaited<ReturnType<typeof shownScan>>>;
