import type { movementDates } from '#store';

export const parts = ['all', 'milestones', 'events', 'chain', 'periods'] as const;
export const whose = ['all', 'units', 'bodies'] as const;

/** What of the page is looked at. */
export interface Filter {
  part: (typeof parts)[number];
  whose: (typeof whose)[number];
  /** Only what is not done. */
  left: boolean;
}

export function filterIn(params: URLSearchParams): Filter {
  return {
    part: parts.find((one) => one === params.get('part')) ?? 'all',
    whose: whose.find((one) => one === params.get('whose')) ?? 'all',
    left: params.has('left'),
  };
}

/** The address of a filter; everything is the page itself. */
export function addressOf(base: string, filter: Filter): string {
  const params = new URLSearchParams({
    ...(filter.part === 'all' ? {} : { part: filter.part }),
    ...(filter.whose === 'all' ? {} : { whose: filter.whose }),
    ...(filter.left ? { left: '1' } : {}),
  });
  return params.size > 0 ? `${base}?${params}` : base;
}

/** The milestones of a filter. */
export function shown(
  milestones: movementDates.OwedMilestone[],
  { whose: of, left }: Filter,
): movementDates.OwedMilestone[] {
  return milestones
    .filter(({ unitKinds }) => of === 'all' || (of === 'units') === unitKinds.length > 0)
    .filter((milestone) => !left || (milestone.dropped === null && isLeft(milestone)));
}

function isLeft({ owed }: movementDates.OwedMilestone): boolean {
  return owed.some(({ turns }) => turns.some(({ doneOn }) => doneOn === null));
}
